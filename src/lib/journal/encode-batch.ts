import { codedFactsOf, type Batch } from '$lib/model';
import { encodeFacts, encodeRest } from './batch-files';
import { sha256, type Entry } from './manifest';
import { packIds, unpackIds, type PackedIds } from './packed-ids';
import { filesOf } from './snapshot';

/** A batch as the journal keeps it: its line in the manifest and its files. Plain data, so that a worker may make it. */
export interface EncodedBatch {
	/** The ids of its reports are packed: they are copied from thread to thread. */
	readonly entry: Omit<Entry, 'reports'> & { readonly reports: PackedIds };
	readonly files: readonly {
		readonly path: string;
		/** SHA-256 of the bytes. */
		readonly hash: string;
		readonly bytes: Uint8Array;
	}[];
}

/** What {@link Journal.appendEncoded} takes: the work that grows with the facts is done here, on whatever thread. */
export async function encodeBatch(batch: Batch): Promise<EncodedBatch> {
	const coded = codedFactsOf(batch);
	const facts = encodeFacts(coded, batch.reportOf);
	const rest = encodeRest(batch);
	const entry = {
		id: batch.id,
		importedAt: batch.importedAt,
		file: { ...batch.file },
		reports: packIds(batch.reports.map((report) => report.id)),
		facts: coded.length,
		issues: batch.issues.length,
		factsFile: facts && (await sha256(facts)),
		restFile: await sha256(rest)
	};
	const bytes = [...(facts ? [facts] : []), rest];
	return {
		entry,
		files: filesOf(entry).map((file, i) => ({ ...file, bytes: bytes[i] as Uint8Array }))
	};
}

/** The line of an encoded batch in the manifest. */
export function entryOf({ entry }: EncodedBatch): Entry {
	return { ...entry, reports: unpackIds(entry.reports) };
}
