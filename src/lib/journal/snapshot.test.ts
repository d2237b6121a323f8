import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../tests/support/error-code';
import { batchOf, MEMORY, totals } from '../../../tests/support/journal-batches';
import { memoryStore, openJournal, type Journal } from '.';
import { MANIFEST_VERSION, encodeManifest, emptyManifest, sha256, type Manifest } from './manifest';

describe('snapshot', () => {
	async function filled(): Promise<Journal> {
		const journal = await openJournal(memoryStore());
		await journal.appendAll([batchOf('b1', ['u1', 'u2'], 1), batchOf('b2', ['u1'], 2)]);
		await journal.undo('b1');
		await journal.remember(MEMORY);
		await journal.saveSettings({ locale: 'en' });
		return journal;
	}

	it('of version 2, with an object a report and a text a cell, is opened as it was saved', async () => {
		const journal = await openJournal(memoryStore());
		await journal.restore(new Uint8Array(readFileSync('tests/fixtures/journal-version-2.tonghop')));
		const { facts, reports } = await journal.active();
		const first = batchOf('b1', ['u1', 'u2'], 3);
		expect(reports).toEqual([first.reports[0], ...batchOf('b2', ['u2'], 4).reports]);
		expect(facts.map(({ unit, value, source }) => [unit, value, source.a1, source.raw])).toEqual([
			['u1', 3, 'A5:C9', '3'],
			['u1', 3, 'C7', `'";🙂 3`],
			['u2', 4, 'C7', `'";🙂 4`],
			['u2', 4, 'C7', `'";🙂 4`]
		]);
		expect(journal.memories()).toEqual([MEMORY]);
		expect(journal.batches().map(({ id, units, themes }) => [id, units, themes])).toEqual([
			['b1', ['u1', 'u2'], ['models']],
			['b2', ['u2'], ['models']]
		]);
		const again = await openJournal(memoryStore());
		await again.restore(await journal.snapshot());
		expect((await again.active()).facts).toEqual(facts);
	});

	it('carries everything into an empty and into a full journal', async () => {
		const source = await filled();
		const bytes = await source.snapshot();
		expect(await source.snapshot()).toEqual(bytes);
		const store = memoryStore();
		const target = await openJournal(store);
		await target.append(batchOf('old', ['u8'], 8));
		for (const journal of [target, await openJournal(memoryStore())]) {
			await journal.restore(bytes);
			expect(await totals(journal)).toEqual({ u1: 2 });
			expect(journal.batches()).toEqual(source.batches());
			expect(journal.memories()).toEqual([MEMORY]);
			expect(journal.settings()).toEqual({ locale: 'en' });
			await journal.redo('b1');
			expect(await totals(journal)).toEqual({ u1: 2, u2: 1 });
		}
		expect(target.revision).toBeGreaterThan(1);
		expect((await store.list()).filter((path) => path.startsWith('rest/'))).toHaveLength(2);
	});

	it('from a newer program is refused, and nothing is touched', async () => {
		const newer = { ...emptyManifest(1), version: MANIFEST_VERSION + 1 } as unknown as Manifest;
		const bytes = zipSync({ 'manifest.json': await encodeManifest(newer) });
		const journal = await filled();
		expect(await codeOf(journal.restore(bytes))).toBe('snapshot-newer');
		expect(await totals(journal)).toEqual({ u1: 2 });
	});

	it('that is damaged anywhere is refused, and nothing is touched', async () => {
		const journal = await filled();
		const whole = unzipSync(await journal.snapshot());
		const broken: Uint8Array[] = [
			new Uint8Array(),
			new TextEncoder().encode('<html>not a zip</html>'),
			zipSync({}),
			(await journal.snapshot()).subarray(0, 400)
		];
		for (const path of Object.keys(whole).filter((p) => p !== 'README.txt')) {
			const { [path]: file, ...others } = whole;
			const damaged = (file as Uint8Array).slice();
			damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 1;
			broken.push(zipSync(others), zipSync({ ...others, [path]: damaged }));
		}
		expect(broken).toHaveLength(14);
		for (const bytes of broken) {
			expect(await codeOf(journal.restore(bytes))).toBe('snapshot-broken');
		}
		expect(await totals(journal)).toEqual({ u1: 2 });
		expect(journal.batches()).toHaveLength(2);
	});

	it('with right sums but wrong contents is refused', async () => {
		const rest = new TextEncoder().encode('{"reports":[{"id":1}],"issues":[],"ledgers":[]}');
		const hash = await sha256(rest);
		const manifest: Manifest = {
			...emptyManifest(1),
			batches: [
				{
					id: 'x',
					importedAt: '',
					file: { name: '', hash: '', size: 0 },
					reports: [],
					facts: 0,
					issues: 0,
					factsFile: null,
					restFile: hash
				}
			]
		};
		const bytes = zipSync({
			'manifest.json': await encodeManifest(manifest),
			[`rest/${hash}.json`]: rest
		});
		expect(await codeOf((await filled()).restore(bytes))).toBe('snapshot-broken');
	});

	it('leaves nothing behind when all is erased', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		await journal.append(batchOf('Mật', ['u1'], 1));
		const revision = journal.revision;
		await journal.eraseAll();
		expect(journal.revision).toBeGreaterThan(revision);
		const left = await store.list();
		expect([...left].sort()).toEqual(['manifest-a.json', 'manifest-b.json']);
		for (const path of left) {
			expect(new TextDecoder().decode((await store.read(path)) ?? undefined)).not.toContain('Mật');
		}
	});
});
