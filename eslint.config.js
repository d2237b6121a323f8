import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { IMPURE_GLOBALS, PURE_ROOMS, ROOMS } from './tests/support/rooms.js';

/** One block a room, so that a wrong import shows while you type. */
const rooms = Object.entries(ROOMS).map(([room, { rooms: allowed }]) => ({
	files: [`src/lib/${room}/**/*.{ts,svelte}`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: Object.keys(ROOMS)
							.filter((other) => {
								const within = (/** @type {string} */ r) =>
									other === r || other.startsWith(`${r}/`);
								return !within(room) && !room.startsWith(`${other}/`) && !allowed.some(within);
							})
							.flatMap((other) => [`$lib/${other}`, `$lib/${other}/*`])
							.concat(allowed.flatMap((r) => [`!$lib/${r}`, `!$lib/${r}/*`])),
						message: `${room} may import ${allowed.join(', ') || 'nothing'}: see tests/support/rooms.js.`
					}
				]
			}
		]
	}
}));

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/text/messages/',
			'test-results/',
			'playwright-report/',
			'project.inlang/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-undef': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			// State here is raw and replaced whole: reactive collections would only cost.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['src/**/*.{ts,svelte}', 'scripts/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, parser: ts.parser } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{ files: ['src/**'], rules: { 'no-console': 'error' } },
	{
		files: PURE_ROOMS.map((room) => `src/lib/${room}/**/*.ts`),
		rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] }
	},
	...rooms
);
