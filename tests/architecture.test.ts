import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PURE_ROOMS, ROOMS } from './support/rooms.js';

const LIB = 'src/lib';
const GENERATED = 'text/messages/';

const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\.(ts|js|svelte)$/.test(file) && !file.startsWith(GENERATED)
);

/** The most specific room that holds a file of src/lib, or null for a file in no room. */
function roomOf(path: string): string | null {
	const held = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
	return held.sort((a, b) => b.length - a.length)[0] ?? null;
}

function importsOf(text: string): string[] {
	const found = text.matchAll(
		/(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
	);
	return [...found].map((match) => (match[1] ?? match[2]) as string);
}

function packageOf(specifier: string): string {
	const parts = specifier.split('/');
	return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

/** Every import in `path` that its room does not allow, in words. */
export function forbiddenImports(path: string, text: string): string[] {
	const room = roomOf(path);
	if (!room) return [`${path} stands in no room`];
	const allowed = ROOMS[room] as { rooms: string[]; packages: string[] };
	const isTest = /\.test\.ts$/.test(path);
	return importsOf(text).flatMap((specifier) => {
		const target = specifier.startsWith('.')
			? relative(LIB, join(LIB, dirname(path), specifier))
			: specifier.startsWith('$lib/')
				? specifier.slice('$lib/'.length)
				: null;
		if (target === null) {
			if (isTest || specifier.startsWith('$app/') || specifier.startsWith('virtual:')) return [];
			return allowed.packages.includes(packageOf(specifier))
				? []
				: [`${path}: package ${specifier} is not for ${room}`];
		}
		if (target.startsWith('..')) return isTest ? [] : [`${path}: ${specifier} leaves src/lib`];
		const targetRoom = roomOf(target.replace(/[?#].*$/, ''));
		if (targetRoom === room) return [];
		const reachable = allowed.rooms.some(
			(r) => targetRoom === r || targetRoom?.startsWith(`${r}/`)
		);
		return reachable ? [] : [`${path}: ${room} may not import ${targetRoom ?? target}`];
	});
}

describe('the way of the data has one direction', () => {
	it('knows the room of every file and allows each of its imports', () => {
		expect(files.length).toBeGreaterThan(0);
		const broken = files.flatMap((file) =>
			forbiddenImports(file, readFileSync(join(LIB, file), 'utf8'))
		);
		expect(broken).toEqual([]);
	});

	it('sees a forbidden import when there is one', () => {
		expect(forbiddenImports('metrics/x.ts', "import { a } from '$lib/engine/duckdb';")).toEqual([
			'metrics/x.ts: metrics may not import engine/duckdb'
		]);
		expect(forbiddenImports('text/x.ts', "import x from '../reading/read';")).toHaveLength(1);
		expect(forbiddenImports('model/x.ts', "import { Table } from 'apache-arrow';")).toHaveLength(1);
		expect(forbiddenImports('text/x.ts', "export type { A } from '$lib/app/state';")).toHaveLength(
			1
		);
	});

	it('keeps clock, chance, runes and the DOM out of the pure rooms', () => {
		const banned =
			/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\$state\b|\$derived\b|\$effect\b|\blocalStorage\b|\bdocument\.|\bwindow\.(?:location|document|localStorage|navigator|addEventListener|setTimeout)|\bfetch\(/;
		const broken = files
			.filter((file) => PURE_ROOMS.includes(roomOf(file) ?? '') && !file.endsWith('.test.ts'))
			.flatMap((file) =>
				readFileSync(join(LIB, file), 'utf8')
					.split('\n')
					.flatMap((line, i) =>
						banned.test(line) && !/^\s*(\/?\*|\/\/)/.test(line)
							? [`${file}:${i + 1}: ${line.trim()}`]
							: []
					)
			);
		expect(broken).toEqual([]);
	});

	it('lets routes compose views and nothing else', () => {
		const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' }).filter((file) =>
			/\.(ts|svelte)$/.test(file)
		);
		const broken = routes.flatMap((file) =>
			importsOf(readFileSync(join('src/routes', file), 'utf8'))
				.filter((specifier) => specifier.startsWith('$lib/') && !specifier.startsWith('$lib/app/'))
				.map((specifier) => `${file}: ${specifier}`)
		);
		expect(broken).toEqual([]);
	});

	it('installs one copy of apache-arrow, the major that duckdb-wasm decodes', () => {
		const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
			packages: Record<string, { version: string }>;
		};
		const copies = Object.entries(lock.packages).filter(([path]) =>
			path.endsWith('node_modules/apache-arrow')
		);
		expect(copies).toHaveLength(1);
		expect(copies[0]?.[1].version).toMatch(/^17\./);
	});
});
