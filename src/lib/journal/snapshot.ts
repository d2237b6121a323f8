import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { AppError, isAppError } from '$lib/model';
import { decodeRest } from './batch-files';
import { decodeManifest, encodeManifest, sha256, type Entry, type Manifest } from './manifest';
import { decodeFacts } from './stored-facts';

/** Ending of a snapshot's file name. */
export const SNAPSHOT_EXTENSION = '.tonghop';

const MANIFEST = 'manifest.json';
/** More than this unpacked is no snapshot of ours. */
const MOST_BYTES = 1 << 30;

export interface Snapshot {
	readonly manifest: Manifest;
	/** By path in the store. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Path of a file in the store and in a snapshot: named by its content, so it is never overwritten by another. */
export function factsPath(hash: string): string {
	return `facts/${hash}.arrow`;
}

export function restPath(hash: string): string {
	return `rest/${hash}.json`;
}

/** Whether a path is one of {@link factsPath} or {@link restPath}. */
export function isNamedByContent(path: string): boolean {
	return /^(facts|rest)\//.test(path);
}

/** Paths of the files of a batch, with the SHA-256 each must have. */
export function filesOf(
	entry: Pick<Entry, 'factsFile' | 'restFile'>
): readonly { path: string; hash: string }[] {
	return [
		...(entry.factsFile === null
			? []
			: [{ path: factsPath(entry.factsFile), hash: entry.factsFile }]),
		{ path: restPath(entry.restFile), hash: entry.restFile }
	];
}

/** One zip with the manifest and the very bytes of the batch files. The same journal gives the same bytes. */
export async function packSnapshot({ manifest, files }: Snapshot): Promise<Uint8Array> {
	const entries: Zippable = { [MANIFEST]: await encodeManifest(manifest) };
	for (const [path, bytes] of files) entries[path] = bytes;
	entries['README.txt'] = strToU8(
		'Tong Hop snapshot. manifest.json lists the imports; facts/ holds Arrow IPC files, rest/ JSON.\n'
	);
	return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * Inverse of {@link packSnapshot}. Everything is looked at before anything is returned: throws
 * `snapshot-newer` for a later version, `snapshot-broken` for whatever is damaged or missing.
 */
export async function unpackSnapshot(bytes: Uint8Array): Promise<Snapshot> {
	try {
		const unpacked = unzip(bytes);
		const head = unpacked.get(MANIFEST);
		const manifest = head && (await decodeManifest(head));
		if (!manifest) throw new AppError('snapshot-broken', { reason: 'manifest' });
		const files = new Map<string, Uint8Array>();
		if (new Set(manifest.batches.map((entry) => entry.id)).size < manifest.batches.length) {
			throw new AppError('snapshot-broken', { reason: 'duplicate-batch' });
		}
		for (const entry of manifest.batches) {
			for (const { path, hash } of filesOf(entry)) {
				const file = unpacked.get(path);
				if (!file || (await sha256(file)) !== hash) {
					throw new AppError('snapshot-broken', { reason: 'file', path });
				}
				files.set(path, file);
			}
			const rest = decodeRest(files.get(restPath(entry.restFile)) as Uint8Array);
			if (entry.factsFile !== null) {
				const facts = files.get(factsPath(entry.factsFile)) as Uint8Array;
				decodeFacts(facts, rest.reports.length);
			}
		}
		return { manifest, files };
	} catch (error) {
		if (isAppError(error, 'snapshot-newer') || isAppError(error, 'snapshot-broken')) throw error;
		throw new AppError('snapshot-broken', { reason: 'unreadable' }, { cause: error });
	}
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
	let total = 0;
	const files = unzipSync(bytes, {
		filter: (file) => {
			total += file.originalSize;
			if (total > MOST_BYTES) throw new AppError('snapshot-broken', { reason: 'too-large' });
			return /^(manifest\.json|facts\/[0-9a-f]{64}\.arrow|rest\/[0-9a-f]{64}\.json)$/.test(
				file.name
			);
		}
	});
	return new Map(Object.entries(files));
}
