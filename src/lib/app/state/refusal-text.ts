import { refusalOf, type Refusal } from '$lib/metrics';
import type { AppError } from '$lib/model';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';

interface Inputs {
	readonly name: string;
	readonly least: string;
}

type Locale = ReturnType<typeof getLocale>;

const WORDS: Readonly<Record<Refusal, (inputs: Inputs, options: { locale: Locale }) => string>> = {
	malformed: m.refused_malformed,
	'unknown-indicator': m.refused_unknown_indicator,
	'never-aggregated': m.refused_never_aggregated,
	'sum-of-people': m.refused_sum_of_people,
	'mean-of-percentages': m.refused_mean_of_percentages,
	'part-of-itself': m.refused_part_of_itself,
	'mixed-windows': m.refused_mixed_windows,
	'overlapping-windows': m.refused_overlapping_windows,
	'index-not-restated': m.refused_index_not_restated,
	'not-ranked': m.refused_not_ranked,
	'too-few-to-rank': m.refused_too_few_to_rank
};

/** Why a query on the indicator of that name was refused and what to do instead; null for any other failure. */
export function refusalText(error: AppError, name: string, locale = getLocale()): string | null {
	const reason = refusalOf(error);
	const least = error.details['least'];
	return (
		reason &&
		WORDS[reason](
			{ name, least: typeof least === 'number' ? formatNumber(least, { locale }) : '' },
			{ locale }
		)
	);
}
