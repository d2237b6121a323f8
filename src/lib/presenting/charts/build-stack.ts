import { formatNumber } from '$lib/text';
import type { StackSpec } from '$lib/model';
import type { Locale } from './answer-words';

export interface StackPart {
	readonly name: string;
	/** One value a category; null where nothing was reported. */
	readonly values: readonly (number | null)[];
	readonly keys: readonly Readonly<Record<string, string>>[];
	/** What stands in the place of a value left out of a released answer. */
	readonly hidden?: readonly (string | null)[];
}

/** Parts of a whole, one bar a category. */
export function buildStack(
	categories: readonly string[],
	parts: readonly StackPart[],
	words: {
		readonly title: string;
		readonly subtitle: string;
		readonly unit: string;
		readonly foot: string;
		readonly locale: Locale;
	}
): StackSpec {
	return {
		kind: 'stack',
		...words,
		decimals: 0,
		description: parts
			.map((part) => `${part.name}: ${part.values.map((v) => v ?? '–').join(', ')}`)
			.join('; '),
		categories,
		parts: parts.map((part) => ({
			name: part.name,
			values: part.values.map((value, i) => {
				const hidden = part.hidden?.[i] ?? null;
				return value === null && hidden === null
					? null
					: {
							name: categories[i] ?? '',
							value,
							valueText:
								value === null ? (hidden ?? '') : formatNumber(value, { locale: words.locale }),
							numerator: null,
							denominator: null,
							low: null,
							high: null,
							keys: part.keys[i] ?? {},
							...(value === null ? { hidden: true } : {})
						};
			})
		}))
	};
}
