import { formatNumber } from '$lib/text';
import type { FunnelSpec } from '$lib/model';
import type { Locale } from './answer-words';

/** A process as counts, each beside its share of the step before; a step nobody reported stays out. */
export function buildFunnel(
	steps: readonly {
		readonly name: string;
		readonly value: number | null;
		readonly keys: Readonly<Record<string, string>>;
	}[],
	words: {
		readonly title: string;
		readonly subtitle: string;
		readonly unit: string;
		readonly foot: string;
		readonly locale: Locale;
	}
): FunnelSpec {
	const known = steps.filter((step) => step.value !== null);
	return {
		kind: 'funnel',
		...words,
		decimals: 0,
		description: known.map((step) => `${step.name}: ${step.value}`).join('; '),
		steps: known.map((step, i) => {
			const before = known[i - 1]?.value ?? null;
			return {
				name: step.name,
				value: step.value,
				valueText: formatNumber(step.value as number, { locale: words.locale }),
				numerator: null,
				denominator: null,
				low: null,
				high: null,
				keys: step.keys,
				shareOfPrevious: before ? ((step.value as number) / before) * 100 : null
			};
		})
	};
}
