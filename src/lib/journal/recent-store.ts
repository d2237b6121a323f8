import type { FileStore } from './file-store';

/**
 * A store that keeps what was just written at hand, up to `most` bytes, until it is read: an import is written and the
 * figures in use are read right after. Only for files whose names tell their content (`isNamedByContent`): no other tab
 * can have changed them.
 */
export function recentStore(
	store: FileStore,
	isNamedByContent: (path: string) => boolean,
	most: number
): FileStore {
	const recent = new Map<string, Uint8Array>();
	let held = 0;
	const forget = (path: string) => {
		held -= recent.get(path)?.length ?? 0;
		recent.delete(path);
	};
	return {
		async read(path, atMost) {
			const bytes = recent.get(path);
			if (bytes === undefined) return store.read(path, atMost);
			forget(path);
			return bytes.slice(0, atMost);
		},
		async write(path, bytes) {
			forget(path);
			await store.write(path, bytes);
			if (!isNamedByContent(path) || held + bytes.length > most) return;
			recent.set(path, bytes);
			held += bytes.length;
		},
		list: () => store.list(),
		async remove(path) {
			forget(path);
			await store.remove(path);
		}
	};
}
