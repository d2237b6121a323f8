import { describe, expect, it } from 'vitest';
import { isAppError } from '$lib/model';
import { opfsStore } from '.';

type Node = Map<string, Node> | { bytes: Uint8Array };

function notFound(): Error {
	return Object.assign(new Error('no such entry'), { name: 'NotFoundError' });
}

/** As much of the browser's file system as the store touches; `writable` says how files can be written. */
function folderOf(
	entries: Map<string, Node>,
	writable: 'stream' | 'sync' | 'none'
): FileSystemDirectoryHandle {
	const fileHandle = (file: { bytes: Uint8Array }) => ({
		kind: 'file',
		getFile: async () => new Blob([file.bytes as Uint8Array<ArrayBuffer>]),
		...(writable === 'stream' && {
			createWritable: async () => {
				let pending = new Uint8Array();
				return {
					write: async (bytes: Uint8Array) => {
						if (bytes.length > 1000) {
							throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
						}
						pending = bytes.slice();
					},
					close: async () => void (file.bytes = pending),
					abort: async () => undefined
				};
			}
		}),
		...(writable === 'sync' && {
			createSyncAccessHandle: async () => ({
				truncate: (size: number) => void (file.bytes = file.bytes.slice(0, size)),
				write: (bytes: Uint8Array) => {
					file.bytes = bytes.slice(0, 1000);
					return file.bytes.length;
				},
				flush: () => undefined,
				close: () => undefined
			})
		})
	});
	const handle = (node: Node) =>
		node instanceof Map ? folderOf(node, writable) : fileHandle(node);
	const get = <T extends Node>(name: string, create: boolean | undefined, make: () => T) => {
		if (!entries.has(name)) {
			if (!create) throw notFound();
			entries.set(name, make());
		}
		return handle(entries.get(name) as Node);
	};
	return {
		kind: 'directory',
		getFileHandle: async (name: string, options?: { create?: boolean }) =>
			get(name, options?.create, () => ({ bytes: new Uint8Array() })),
		getDirectoryHandle: async (name: string, options?: { create?: boolean }) =>
			get(name, options?.create, () => new Map<string, Node>()),
		removeEntry: async (name: string) => {
			if (!entries.delete(name)) throw notFound();
		},
		entries: async function* () {
			for (const [name, node] of entries) yield [name, handle(node)];
		}
	} as unknown as FileSystemDirectoryHandle;
}

describe('the store in the browser’s file system', () => {
	for (const writable of ['stream', 'sync'] as const) {
		it(`keeps files in folders (${writable})`, async () => {
			const store = opfsStore(folderOf(new Map(), writable));
			expect(await store.read('a/b.bin')).toBeNull();
			await store.removeAll(['a/b.bin']);
			expect(await store.list()).toEqual([]);
			await store.write('a/b.bin', Uint8Array.of(1, 2, 3));
			await store.write('top', Uint8Array.of(9));
			await store.write('a/b.bin', Uint8Array.of(4));
			expect(await store.read('a/b.bin')).toEqual(Uint8Array.of(4));
			await store.writeAll([{ path: 'top', bytes: Uint8Array.of(7, 8, 9) }]);
			expect(await store.read('top', { from: 1, to: 2 })).toEqual(Uint8Array.of(8));
			expect(await store.list()).toEqual(['a/b.bin', 'top']);
			await store.removeAll(['a/b.bin']);
			expect(await store.list()).toEqual(['top']);
		});

		it(`tells when there is no room (${writable})`, async () => {
			const store = opfsStore(folderOf(new Map(), writable));
			await expect(store.write('big', new Uint8Array(2000))).rejects.toThrow(/full/);
		});
	}

	it('says so when files cannot be written at all', async () => {
		const store = opfsStore(folderOf(new Map(), 'none'));
		const error: unknown = await store.write('x', Uint8Array.of(1)).catch((e: unknown) => e);
		expect(isAppError(error, 'storage-unavailable')).toBe(true);
	});
});
