import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../tests/support/error-code';
import { batchOf, totals } from '../../../tests/support/journal-batches';
import { memoryStore, openJournal, type FileStore, type Journal } from '.';

/** A store that fails at its n-th change, having written only half of it. */
function failingStore(inner: FileStore, failAt: number, error: Error): FileStore {
	let changes = 0;
	const write = async (path: string, bytes: Uint8Array) => {
		if (++changes === failAt) {
			await inner.write(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
			throw error;
		}
		if (changes > failAt) throw error;
		await inner.write(path, bytes);
	};
	return {
		...inner,
		write,
		async writeAll(files) {
			for (const { path, bytes } of files) await write(path, bytes);
		},
		async removeAll(paths) {
			for (const path of paths) {
				if (++changes >= failAt) throw error;
				await inner.removeAll([path]);
			}
		}
	};
}

describe('a crash', () => {
	it('after any write loses nothing that was stored', async () => {
		const donor = await openJournal(memoryStore());
		await donor.append(batchOf('r1', ['u7'], 7));
		const snapshot = await donor.snapshot();
		const steps: [(journal: Journal) => Promise<void>, Record<string, number>][] = [
			[(j) => j.append(batchOf('b1', ['u1'], 1)), { u1: 1 }],
			[(j) => j.append(batchOf('b2', ['u1', 'u2'], 2)), { u1: 2, u2: 2 }],
			[(j) => j.undo('b2'), { u1: 1 }],
			[(j) => j.redo('b2'), { u1: 2, u2: 2 }],
			[(j) => j.restore(snapshot), { u7: 7 }],
			[(j) => j.restore(snapshot), { u7: 7 }],
			[(j) => j.append({ ...batchOf('r1', ['u7'], 7), id: 'same-content' }), { u7: 7 }],
			[(j) => j.undo('same-content'), { u7: 7 }],
			[(j) => j.append(batchOf('b3', ['u3'], 3)), { u7: 7, u3: 3 }],
			[(j) => j.eraseAll(), {}]
		];
		let crashes = 0;
		for (let failAt = 1; failAt < 100; failAt++) {
			const inner = memoryStore();
			const journal = await openJournal(failingStore(inner, failAt, new Error('power cut')));
			let before: Record<string, number> = {};
			let failed = false;
			for (const [step, after] of steps) {
				const code = await codeOf(step(journal));
				const survived = await totals(await openJournal(inner));
				if (code === 'no error') {
					expect(survived).toEqual(after);
					before = after;
					continue;
				}
				expect(code).toBe('storage-unavailable');
				expect([before, after], `write ${failAt}`).toContainEqual(survived);
				failed = true;
				crashes++;
				const next = await openJournal(inner);
				await next.append(batchOf('later', ['u9'], 9));
				expect(await totals(next)).toEqual({ ...survived, u9: 9 });
				break;
			}
			if (!failed) break;
		}
		expect(crashes).toBeGreaterThan(15);
	});

	it('for want of room is told as such, and the journal in hand stays usable', async () => {
		const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		const inner = memoryStore();
		await (await openJournal(inner)).append(batchOf('b1', ['u1'], 1));
		const journal = await openJournal(failingStore(inner, 1, full));
		expect(await codeOf(journal.append(batchOf('b2', ['u2'], 2)))).toBe('storage-full');
		expect(await totals(journal)).toEqual({ u1: 1 });
		expect(journal.batches()).toHaveLength(1);
	});

	it('that damages files is seen, never read as numbers', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		await journal.append(batchOf('b1', ['u1'], 1));
		await journal.append(batchOf('b2', ['u2'], 2));
		const facts = (await store.list()).find((path) => path.startsWith('facts/')) as string;
		const bytes = (await store.read(facts)) as Uint8Array;
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
		await store.write(facts, bytes);
		expect(await codeOf(journal.active())).toBe('storage-broken');

		await store.write('manifest-a.json', new Uint8Array());
		expect((await openJournal(store)).batches().length).toBeGreaterThan(0);
		await store.write('manifest-b.json', new Uint8Array([1, 2, 3]));
		expect(await codeOf(openJournal(store))).toBe('storage-broken');
	});
});
