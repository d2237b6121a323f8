import type { Measure } from '$lib/model';
import { CAMPAIGNS_MEASURES } from './measures-campaigns';
import { MODELS_MEASURES } from './measures-models';
import { PETITIONS_MEASURES } from './measures-petitions';
import { REPORTING_MEASURES } from './measures-reporting';
import { SATISFACTION_MEASURES } from './measures-satisfaction';

const ALL: readonly Measure[] = [
	...MODELS_MEASURES,
	...SATISFACTION_MEASURES,
	...PETITIONS_MEASURES,
	...CAMPAIGNS_MEASURES,
	...REPORTING_MEASURES
];

/**
 * Every base count a report can hold, by id. Counts that are indicators themselves carry the
 * indicator's id. `answers_level` comes with dims `level=1…5`; the `gq_…` measures with dims
 * `kind=khieu-nai | to-cao | kien-nghi-phan-anh`. Money is in million đồng. The two published
 * indices stand here too, because they are read from a cell like a count; a typed rate does not.
 */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(ALL.map((m) => [m.id, m]));

/** Stocks on the first day of a window: over several windows the first one counts, not the last. */
export const OPENING_STOCKS: ReadonlySet<string> = new Set([
	'don_carried_in',
	'dossiers_carried_in'
]);
