import type { Indicator, Measure, Target } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import type { ReportChoice } from './report-choices';

/** What a query may ask for: the built-in catalogue, or that and the user's own. */
export interface Catalogue {
	readonly indicators: ReadonlyMap<string, Indicator>;
	readonly measures: ReadonlyMap<string, Measure>;
	/** Goals that hold, from `targetsOf`; absent for those of the plans alone. */
	readonly targets?: readonly Target[];
	/** Which of two reports counts where they contradict each other; absent where nobody chose. */
	readonly reportChoices?: readonly ReportChoice[];
	/** Counts below it are small; absent for 5. */
	readonly smallBelow?: number;
}

/** Counts of complaints, denunciations and persons below it do not leave the machine, unless a user sets another. */
export const SMALL_BELOW = 5;

/** The catalogue that comes with the app. */
export const CATALOGUE: Catalogue = { indicators: INDICATORS, measures: MEASURES };
