import { AppError } from '$lib/model';
import { atOnce } from './at-once';
import type { FileStore } from './file-store';

/** What only dedicated workers have, and Safari before 26 has instead of `createWritable`. */
interface SyncHandle {
	truncate(size: number): void;
	write(bytes: Uint8Array, options: { at: number }): number;
	flush(): void;
	close(): void;
}

/**
 * The browser's private file system below `root`. Writes go through `createWritable`, which replaces a
 * file only when it is closed, so a crash leaves the old one; where that is missing (Safari before 26),
 * through a synchronous handle, which only a worker has. Rejects with `storage-unavailable` when neither exists.
 */
export function opfsStore(root: FileSystemDirectoryHandle): FileStore {
	// Folders are never removed, so what was found once stays found.
	const folders = new Map<string, FileSystemDirectoryHandle>();
	const folderOf = async (path: string, create: boolean) => {
		const name = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		const folder = folders.get(name) ?? (await findFolder(root, name, create));
		folders.set(name, folder);
		return folder;
	};
	const write = async (path: string, bytes: Uint8Array) => {
		const folder = await folderOf(path, true);
		const handle = await folder.getFileHandle(nameOf(path), { create: true });
		if ('createWritable' in handle) {
			const writable = await handle.createWritable();
			try {
				await writable.write(bytes as Uint8Array<ArrayBuffer>);
			} catch (error) {
				await writable.abort(error).catch(() => undefined);
				throw error;
			}
			await writable.close();
		} else {
			await writeInWorker(handle, bytes);
		}
	};
	const remove = async (path: string) => {
		try {
			await (await folderOf(path, false)).removeEntry(nameOf(path));
		} catch (error) {
			if (!isNotFound(error)) throw error;
		}
	};
	return {
		async read(path, part) {
			try {
				const folder = await folderOf(path, false);
				const file = await (await folder.getFileHandle(nameOf(path))).getFile();
				const bytes = part ? file.slice(part.from, part.to) : file;
				return new Uint8Array(await bytes.arrayBuffer());
			} catch (error) {
				if (isNotFound(error)) return null;
				throw error;
			}
		},
		write,
		writeAll: async (files) => void (await atOnce(files, ({ path, bytes }) => write(path, bytes))),
		list: () => pathsBelow(root, ''),
		async removeAll(paths) {
			for (const path of paths) await remove(path);
		}
	};
}
async function writeInWorker(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	const { createSyncAccessHandle: open } = handle as unknown as {
		createSyncAccessHandle?: () => Promise<SyncHandle>;
	};
	if (!open) throw new AppError('storage-unavailable', { reason: 'no-writable-files' });
	const file = await open.call(handle);
	try {
		file.truncate(0);
		if (file.write(bytes, { at: 0 }) < bytes.length) throw new AppError('storage-full');
		file.flush();
	} finally {
		file.close();
	}
}

async function findFolder(
	root: FileSystemDirectoryHandle,
	path: string,
	create: boolean
): Promise<FileSystemDirectoryHandle> {
	let folder = root;
	for (const name of path.split('/').filter(Boolean)) {
		folder = await folder.getDirectoryHandle(name, { create });
	}
	return folder;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

async function pathsBelow(folder: FileSystemDirectoryHandle, prefix: string): Promise<string[]> {
	const paths: string[] = [];
	for await (const [name, handle] of folder.entries()) {
		if (handle.kind === 'file') paths.push(prefix + name);
		else
			paths.push(...(await pathsBelow(handle as FileSystemDirectoryHandle, `${prefix}${name}/`)));
	}
	return paths;
}

function isNotFound(error: unknown): boolean {
	return error instanceof Error && error.name === 'NotFoundError';
}
