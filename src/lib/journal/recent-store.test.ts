import { expect, it } from 'vitest';
import type { FileStore } from './file-store';
import { memoryStore } from './memory-store';
import { recentStore } from './recent-store';

const BYTES = Uint8Array.of(1, 2, 3);

function watched(): { store: FileStore; reads: string[] } {
	const inner = memoryStore();
	const reads: string[] = [];
	const read: FileStore['read'] = (path, part) => {
		reads.push(path);
		return inner.read(path, part);
	};
	return { store: { ...inner, read }, reads };
}

const isNamed = (path: string) => path.startsWith('facts/');

it('gives what was just written once from memory, then from the store', async () => {
	const { store, reads } = watched();
	const recent = recentStore(store, isNamed, 100);
	await recent.write('facts/a', BYTES);
	expect(await recent.read('facts/a')).toEqual(BYTES);
	expect(reads).toEqual([]);
	expect(await recent.read('facts/a')).toEqual(BYTES);
	expect(reads).toEqual(['facts/a']);
});

it('gives away what it wrote itself once, and nothing else', async () => {
	const { store } = watched();
	await store.write('facts/a', BYTES);
	const recent = recentStore(store, isNamed, 100);
	expect(recent.justWritten?.('facts/a')).toBeNull();
	await recent.writeAll([{ path: 'facts/b', bytes: BYTES }]);
	expect(recent.justWritten?.('facts/b')).toEqual(BYTES);
	expect(recent.justWritten?.('facts/b')).toBeNull();
	expect(await recent.read('facts/b')).toEqual(BYTES);
});

it('holds no file whose name does not tell its content, and no more bytes than it may', async () => {
	const { store, reads } = watched();
	const recent = recentStore(store, isNamed, 4);
	await recent.write('slot', BYTES);
	await recent.write('facts/a', BYTES);
	await recent.write('facts/b', BYTES);
	for (const path of ['slot', 'facts/a', 'facts/b']) expect(await recent.read(path)).toEqual(BYTES);
	expect(reads).toEqual(['slot', 'facts/b']);
	await recent.write('facts/c', BYTES);
	await recent.read('facts/c');
	expect(reads).toEqual(['slot', 'facts/b']);
});

it('forgets what is removed, and what could not be written', async () => {
	const { store } = watched();
	const recent = recentStore(store, isNamed, 100);
	await recent.write('facts/a', BYTES);
	await recent.removeAll(['facts/a']);
	expect(await recent.read('facts/a')).toBeNull();
	const full: FileStore = { ...store, write: () => Promise.reject(new Error('full')) };
	const failing = recentStore(full, isNamed, 100);
	await expect(failing.write('facts/b', BYTES)).rejects.toThrow('full');
	expect(await failing.read('facts/b')).toBeNull();
});
