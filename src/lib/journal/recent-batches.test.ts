import { expect, it } from 'vitest';
import { codeOf } from '../../../tests/support/error-code';
import { batchOf } from '../../../tests/support/journal-batches';
import { encodeBatch, memoryStore, openJournal, type FileStore } from '.';

function watched(): { store: FileStore; reads: string[] } {
	const inner = memoryStore();
	const reads: string[] = [];
	const read: FileStore['read'] = (path, part) => {
		if (path.startsWith('facts/')) reads.push(path);
		return inner.read(path, part);
	};
	return { store: { ...inner, read }, reads };
}

const PLENTY = 2 ** 20;
const batches = () => [batchOf('b1', ['u1', 'u2'], 1), batchOf('b2', ['u2'], 0)];

it('gives what was just appended without reading it back, once', async () => {
	const { store, reads } = watched();
	const journal = await openJournal(store, PLENTY);
	await journal.appendAll(batches());
	journal.prepare();
	const columns = await journal.activeColumns();
	expect(reads).toEqual([]);
	expect(await (await openJournal(store)).activeColumns()).toEqual(columns);
	expect(reads).toHaveLength(2);
	expect(await journal.activeColumns()).toEqual(columns);
	expect(reads).toHaveLength(4);
});

it('needs no preparing, and forgets what is not in use when the rest is read', async () => {
	const { store, reads } = watched();
	const journal = await openJournal(store, PLENTY);
	await journal.appendAll(batches());
	await journal.undo('b2');
	expect((await journal.active()).facts).toHaveLength(4);
	expect(reads).toEqual([]);
	await journal.redo('b2');
	expect((await journal.active()).facts).toHaveLength(4);
	expect(reads).toHaveLength(2);
});

it('holds no more bytes than it may', async () => {
	const { store, reads } = watched();
	const [first, second] = await Promise.all(batches().map(encodeBatch));
	const bytes = first?.files.reduce((sum, file) => sum + file.bytes.length, 0) ?? 0;
	const journal = await openJournal(store, bytes);
	await journal.appendEncoded([first, second].filter((one) => one !== undefined));
	await journal.activeColumns();
	expect(reads).toHaveLength(1);
});

it('leaves what cannot be read to its files, whose damage is told', async () => {
	const { store } = watched();
	const encoded = await encodeBatch(batchOf('b1', ['u1'], 1));
	const files = encoded.files.map((file) => ({ ...file, bytes: file.bytes.slice(0, 9) }));
	const journal = await openJournal(store, PLENTY);
	await journal.appendEncoded([{ ...encoded, files }]);
	journal.prepare();
	expect(await codeOf(journal.activeColumns())).toBe('storage-broken');
});
