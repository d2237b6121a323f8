import type { ChartSpec, Sentence } from '$lib/model';
import { coverageBadge, type Coverage } from './coverage';

/** What a question comes to: its picture, how many units stand behind it, and what its figures say in words. */
export interface Answer<T extends ChartSpec = ChartSpec> {
	readonly spec: T;
	readonly coverage: Coverage;
	readonly story: readonly Sentence[];
}

/**
 * A chart with its badge and its sentences: no chart is drawn without. What leaves the machine goes without the sentences:
 * a change over the units that are left could give away one that is hidden.
 */
export function finished<T extends ChartSpec>(
	{ spec, coverage, story }: Answer<T>,
	released = false
): T {
	return { ...spec, coverage: coverageBadge(coverage), ...(released ? {} : { story }) };
}
