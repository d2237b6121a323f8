import { AppError } from '$lib/model';
import { decodeRest, type BatchRest } from './batch-files';
import { decodeFacts, type StoredFacts } from './stored-facts';

/** What the files of a batch hold. */
export interface ReadBatch {
	readonly rest: BatchRest;
	readonly facts: StoredFacts | null;
}

/** Reads the files of a batch of so many reports. Throws `storage-broken` for bytes that hold something else. */
export function decodeBatch(
	reports: number,
	restFile: Uint8Array,
	factsFile: Uint8Array | null
): ReadBatch {
	const rest = decodeRestOf(reports, restFile);
	return { rest, facts: factsFile && decodeFacts(factsFile, reports) };
}

/** The same of the file that holds no facts. */
export function decodeRestOf(reports: number, file: Uint8Array): BatchRest {
	const rest = decodeRest(file);
	if (rest.reports.length !== reports) throw new AppError('storage-broken', { reason: 'reports' });
	return rest;
}
