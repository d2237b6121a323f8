import { reportAt, type Fact, type Report } from '$lib/model';
import { ActiveReports, type StoredBatch } from './active-reports';
import { factsOf } from './stored-facts';
import type { Versions } from './versions';

/** Which batch a report's numbers come from. */
export interface Origin {
	readonly batch: string;
	/** Batches whose version of this report it took the place of, newest first; undone ones are not among them. */
	readonly supersedes: readonly string[];
}

/** What holds now: of each report the last version that was not undone. */
export interface Active {
	readonly facts: readonly Fact[];
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact. */
	readonly reportOf: readonly number[];
	/** In step with `reports`. */
	readonly origins: readonly Origin[];
}

/** What holds of the batches, in the order they came in: an object a fact. */
export function activeOf(batches: readonly StoredBatch[], versions: Versions): Active {
	const collected = new ActiveReports(batches, versions);
	const facts: Fact[] = [];
	const reportOf: number[] = [];
	for (const batch of batches) {
		const places = collected.add(batch);
		const stored = batch.facts;
		if (!stored) continue;
		factsOf(stored).forEach((fact, row) => {
			const place = places[stored.reportOf[row] as number] as number;
			if (place < 0) return;
			facts.push(fact);
			reportOf.push(place);
		});
	}
	const { reports, ids } = collected.made();
	return {
		facts,
		reports: ids.map((id, i) => reportAt(reports, i, id)),
		reportOf,
		origins: ids.map((id) => {
			const [batch = '', ...supersedes] = versions.of(id);
			return { batch, supersedes };
		})
	};
}
