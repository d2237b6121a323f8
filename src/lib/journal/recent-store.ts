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
	const hold = (path: string, bytes: Uint8Array) => {
		if (!isNamedByContent(path) || held + bytes.length > most) return;
		recent.set(path, bytes);
		held += bytes.length;
	};
	const take = (path: string): Uint8Array | null => {
		const bytes = recent.get(path) ?? null;
		forget(path);
		return bytes;
	};
	return {
		justWritten: take,
		async read(path, part) {
			const bytes = take(path);
			return bytes === null ? store.read(path, part) : bytes.slice(part?.from, part?.to);
		},
		async write(path, bytes) {
			forget(path);
			await store.write(path, bytes);
			hold(path, bytes);
		},
		async writeAll(files) {
			for (const { path } of files) forget(path);
			await store.writeAll(files);
			for (const { path, bytes } of files) hold(path, bytes);
		},
		list: () => store.list(),
		async removeAll(paths) {
			for (const path of paths) forget(path);
			await store.removeAll(paths);
		}
	};
}
