import type { Batch, Theme, UnitKey } from '$lib/model';
import type { Manifest } from './manifest';
import { subjectsOf } from './packed-ids';
import { undoneAt, type Versions } from './versions';

/** One import in the history. */
export interface JournalEntry {
	readonly id: string;
	readonly importedAt: string;
	readonly file: Batch['file'];
	/** How many reports it holds, what they are about, their forms, and the units they are of. */
	readonly reports: number;
	readonly themes: readonly Theme[];
	readonly forms: readonly string[];
	readonly units: readonly UnitKey[];
	readonly facts: number;
	readonly issues: number;
	readonly undone: boolean;
	/** Later batches that took the place of at least one of its reports, in order. */
	readonly supersededBy: readonly string[];
	/** How many of its reports hold now. */
	readonly reportsActive: number;
}

/** The history, oldest first. */
export function historyOf(manifest: Manifest, versions: Versions): readonly JournalEntry[] {
	const undone = undoneAt(manifest);
	return manifest.batches.map((entry) => {
		const isUndone = undone.has(entry.id);
		const later = new Set<string>();
		const areAlone = !isUndone && versions.areAllAlone(entry.id);
		let reportsActive = areAlone ? entry.reports.length : 0;
		for (const id of isUndone || areAlone ? [] : new Set(entry.reports)) {
			const chain = versions.of(id);
			if (chain[0] === entry.id) reportsActive++;
			else for (const batch of chain.slice(0, chain.indexOf(entry.id))) later.add(batch);
		}
		return {
			id: entry.id,
			importedAt: entry.importedAt,
			file: entry.file,
			reports: entry.reports.length,
			...subjectsOf(entry.reports),
			facts: entry.facts,
			issues: entry.issues,
			undone: isUndone,
			supersededBy:
				later.size === 0 ? [] : manifest.batches.flatMap(({ id }) => (later.has(id) ? [id] : [])),
			reportsActive
		};
	});
}
