import { formatNumber } from '$lib/text';
import type { MarkDetail, StackSpec } from '$lib/model';
import type { Locale } from './answer-words';
import { starLegend, withDoubt } from './contradiction-words';

/** One value of a part, with what other reports say of it. */
export interface StackFigure extends Pick<
	MarkDetail,
	'value' | 'keys' | 'contradicted' | 'unsettled' | 'incomplete'
> {
	/** What stands in the place of a value left out of a released answer. */
	readonly hiddenText?: string;
}

export interface StackPart {
	readonly name: string;
	/** One a category; null where nothing was reported. */
	readonly values: readonly (StackFigure | null)[];
}

/** Parts of a whole, one bar a category. */
export function buildStack(
	categories: StackSpec['categories'],
	parts: readonly StackPart[],
	words: {
		readonly title: string;
		readonly subtitle: string;
		readonly unit: string;
		readonly foot: string;
		readonly locale: Locale;
	}
): StackSpec {
	const drawn = parts.map(({ name, values }) => ({
		name,
		values: values.map((figure, i) =>
			figure ? markOfPart(figure, categories[i]?.name ?? '', words.locale) : null
		)
	}));
	return {
		kind: 'stack',
		...words,
		legend: starLegend([...categories, ...drawn.flatMap(({ values }) => values)], words.locale),
		decimals: 0,
		description: drawn
			.map(
				({ name, values }) =>
					`${name}: ${values.map((value) => (value ? withDoubt(value, words.locale) : '–')).join(', ')}`
			)
			.join('; '),
		categories,
		parts: drawn
	};
}

function markOfPart(
	{ value, hiddenText, ...told }: StackFigure,
	name: string,
	locale: Locale
): MarkDetail {
	return {
		name,
		value,
		valueText: value === null ? (hiddenText ?? '') : formatNumber(value, { locale }),
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		...told,
		...(value === null ? { hidden: true } : {})
	};
}
