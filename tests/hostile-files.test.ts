import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineFor } from '../src/lib/app/workers/deadline';
import { hostileFiles } from './support/hostile-files';

interface Told {
	readonly name: string;
	readonly sheets: number;
	readonly cells: number;
	readonly codes: readonly string[];
	readonly text: string;
	/** MB above idle. */
	readonly risen: number;
	readonly clean: boolean;
}

const FILES = hostileFiles();
const told = new Map<string, Told>();
let folder = '';
let killed = '';

/** Reads all files in a process of their own; it is killed when one takes longer than the app would wait. */
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'tonghop-hostile-'));
	for (const { name, bytes } of FILES) writeFileSync(join(folder, name), bytes);
	const child = spawn(
		process.execPath,
		['--expose-gc', '--import', 'tsx', 'tests/support/read-hostile.ts', folder],
		{ stdio: ['ignore', 'pipe', 'ignore'] }
	);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let rest = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			const one = JSON.parse(line) as Told & { reading?: string; size: number };
			clearTimeout(timer);
			if (one.reading === undefined) told.set(one.name.normalize('NFC'), one);
			else
				timer = setTimeout(() => {
					killed = one.reading ?? '';
					child.kill('SIGKILL');
				}, deadlineFor(one.size));
		}
	});
	await new Promise((done) => child.on('close', done));
	clearTimeout(timer);
	for (const { name, codes, sheets, risen } of told.values())
		process.stdout.write(`${name}: ${sheets ? 'read' : codes[0]}, ${risen} MB above idle\n`);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('files built to freeze the page', () => {
	it('are all done with before the app would give up on them', () => {
		expect(killed).toBe('');
		expect([...told.keys()].sort()).toEqual(FILES.map(({ name }) => name.normalize('NFC')).sort());
	});

	it.each(FILES.map(({ name, outcome }) => [name, outcome]))('%s: %s', (name, outcome) => {
		const one = told.get(name.normalize('NFC'));
		expect(one?.clean).toBe(true);
		expect(one?.risen).toBeLessThanOrEqual(300);
		if (outcome === 'read') {
			expect(one?.sheets).toBeGreaterThan(0);
			expect(one?.cells).toBeLessThan(400_000);
		} else {
			expect([one?.sheets, one?.codes]).toEqual([0, [outcome]]);
			// What is wrong, and what to do about it.
			expect(one?.text).toMatch(/Tệp này .*Hãy \p{L}+/u);
		}
	});
});
