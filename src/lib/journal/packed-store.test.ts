import { beforeEach, describe, expect, it } from 'vitest';
import { batchOf, totals } from '../../../tests/support/journal-batches';
import { openJournal, type FileStore } from '.';
import { memoryStore } from './memory-store';
import { packedStore } from './packed-store';

const file = (path: string, ...bytes: number[]) => ({ path, bytes: Uint8Array.from(bytes) });
const A = file('facts/a', 1, 2, 3);
const B = file('rest/b', 4);
const C = file('rest/c', 5, 6);

describe('a store of packs', () => {
	let inner: FileStore;
	let store: FileStore;
	beforeEach(() => {
		inner = memoryStore();
		store = packedStore(inner);
	});

	it('keeps files written together in one, and finds them again, whole or in part', async () => {
		await store.writeAll([A, B]);
		await store.write('slot', Uint8Array.of(9));
		expect(await inner.list()).toHaveLength(2);
		for (const opened of [store, packedStore(inner)]) {
			expect(await opened.read('facts/a')).toEqual(A.bytes);
			expect(await opened.read('facts/a', { from: 1, to: 9 })).toEqual(Uint8Array.of(2, 3));
			expect(await opened.read('rest/b')).toEqual(B.bytes);
			expect(await opened.read('rest/c')).toBeNull();
			expect((await opened.list()).toSorted()).toEqual(['facts/a', 'rest/b', 'slot']);
		}
	});

	it('finds files that stand alone, as all did before', async () => {
		await inner.writeAll([A, B]);
		expect(await store.read('facts/a')).toEqual(A.bytes);
		await store.removeAll(['facts/a']);
		expect(await store.list()).toEqual(['rest/b']);
	});

	it('finds what another tab has written since, and what it took out of its pack', async () => {
		const other = packedStore(inner);
		expect(await store.read('facts/a')).toBeNull();
		await other.writeAll([A, B, C]);
		expect(await store.read('facts/a')).toEqual(A.bytes);
		await other.removeAll(['rest/b']);
		expect(await store.read('rest/c')).toEqual(C.bytes);
		expect(await store.read('rest/b')).toBeNull();
	});

	it('removes the bytes themselves, from every pack, and keeps the others', async () => {
		await store.writeAll([A, B]);
		await store.writeAll([A, C]);
		await store.removeAll(['facts/a']);
		const bytes = await Promise.all((await inner.list()).map((path) => inner.read(path)));
		expect(bytes.some((all) => Buffer.from(all ?? []).includes(Buffer.from(A.bytes)))).toBe(false);
		expect((await packedStore(inner).list()).toSorted()).toEqual(['rest/b', 'rest/c']);
		await store.removeAll(['rest/b', 'rest/c', 'nobody']);
		expect(await inner.list()).toEqual([]);
	});

	it('takes nothing from a pack that was not written whole, looks again later, and clears it away', async () => {
		await store.writeAll([A, B]);
		const [pack = ''] = await inner.list();
		const whole = (await inner.read(pack)) ?? new Uint8Array();
		for (const cut of [0, 3, 10]) {
			await inner.write(pack, whole.subarray(0, cut));
			const late = packedStore(inner);
			expect(await late.read('facts/a')).toBeNull();
			await inner.write(pack, whole);
			expect(await late.read('facts/a')).toEqual(A.bytes);
		}
		await inner.write(pack, whole.subarray(0, 3));
		await packedStore(inner).removeAll([]);
		expect(await inner.list()).toEqual([]);
	});

	it('holds a journal, which erases all of it', async () => {
		const journal = await openJournal(store);
		await journal.appendAll([batchOf('b1', ['u1'], 1), batchOf('b2', ['u2'], 2)]);
		await journal.append(batchOf('b3', ['u3'], 3));
		expect((await inner.list()).length).toBeLessThan(6);
		expect(await totals(await openJournal(packedStore(inner)))).toEqual({ u1: 1, u2: 2, u3: 3 });
		await journal.eraseAll();
		expect((await inner.list()).filter((path) => !path.startsWith('manifest'))).toEqual([]);
	});
});
