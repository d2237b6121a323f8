import { formatNumber } from '$lib/text';
import type { FunnelSpec, MarkDetail } from '$lib/model';
import type { Locale } from './answer-words';
import { starLegend, withDoubt } from './contradiction-words';

/** A process as counts, each beside its share of the step before; a step nobody reported stays out. */
export function buildFunnel(
	steps: readonly Pick<MarkDetail, 'name' | 'value' | 'keys' | 'contradicted' | 'unsettled'>[],
	words: {
		readonly title: string;
		readonly subtitle: string;
		readonly unit: string;
		readonly foot: string;
		readonly locale: Locale;
	}
): FunnelSpec {
	const known = steps.filter((step) => step.value !== null);
	const drawn = known.map((step, i) => {
		const before = known[i - 1]?.value ?? null;
		return {
			...step,
			valueText: formatNumber(step.value as number, { locale: words.locale }),
			numerator: null,
			denominator: null,
			low: null,
			high: null,
			shareOfPrevious: before ? ((step.value as number) / before) * 100 : null
		};
	});
	return {
		kind: 'funnel',
		...words,
		legend: starLegend(drawn, words.locale),
		decimals: 0,
		description: drawn.map((step) => `${step.name}: ${withDoubt(step, words.locale)}`).join('; '),
		steps: drawn
	};
}
