import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leanEngine } from './scripts/engine/lean-engine.ts';

const ENGINE = fileURLToPath(new URL('.svelte-kit/engine', import.meta.url));

export default defineConfig({
	plugins: [leanEngine(ENGINE), sveltekit()],
	worker: { format: 'es' },
	build: { assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 1200 },
	test: {
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// One fewer than the cores, the default, leaves a machine of two half idle.
		maxWorkers: '100%',
		projects: [
			// The rooms keep no state of their own, so their tests share what is loaded.
			{
				extends: true,
				test: {
					name: 'rooms',
					include: ['src/**/*.test.ts', 'tests/reading/*.test.ts'],
					isolate: false
				}
			},
			{
				extends: true,
				test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: ['tests/reading/**'] }
			}
		],
		env: { TZ: 'America/New_York' }
	}
});
