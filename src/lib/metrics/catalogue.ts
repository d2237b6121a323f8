import type { Indicator, Measure, Target } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';

/** What a query may ask for: the built-in catalogue, or that and the user's own. */
export interface Catalogue {
	readonly indicators: ReadonlyMap<string, Indicator>;
	readonly measures: ReadonlyMap<string, Measure>;
	/** Goals that hold, from `targetsOf`; absent for those of the plans alone. */
	readonly targets?: readonly Target[];
}

/** The catalogue that comes with the app. */
export const CATALOGUE: Catalogue = { indicators: INDICATORS, measures: MEASURES };
