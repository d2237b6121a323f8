import type { FileStore } from './file-store';

/** A store that is gone with the page: for tests, the command line and private windows. */
export function memoryStore(): FileStore {
	const files = new Map<string, Uint8Array>();
	return {
		read: async (path, part) => files.get(path)?.slice(part?.from, part?.to) ?? null,
		write: async (path, bytes) => void files.set(path, bytes.slice()),
		writeAll: async (all) => {
			for (const { path, bytes } of all) files.set(path, bytes.slice());
		},
		list: async () => [...files.keys()],
		removeAll: async (paths) => {
			for (const path of paths) files.delete(path);
		}
	};
}
