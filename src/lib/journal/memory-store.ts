import type { FileStore } from './file-store';

/** A store that is gone with the page: for tests, the command line and private windows. */
export function memoryStore(): FileStore {
	const files = new Map<string, Uint8Array>();
	return {
		read: async (path, most) => files.get(path)?.slice(0, most) ?? null,
		write: async (path, bytes) => void files.set(path, bytes.slice()),
		list: async () => [...files.keys()],
		remove: async (path) => void files.delete(path)
	};
}
