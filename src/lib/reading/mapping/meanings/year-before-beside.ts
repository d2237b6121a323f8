import type { Meaning, Suggestion, Table } from '$lib/model';
import { headerKey, windowOfHeader } from '$lib/reference/forms';
import { isTypedRate } from '../ground/typed-rate';

/** `Cùng kỳ`, `Cùng kỳ năm trước`, `Cùng kỳ 2023`, `Số cùng kỳ năm 2023`, and nothing more. */
const YEAR_BEFORE = /^(?:so (?:lieu )?)?cung ky(?: nam)?(?: truoc| 20\d\d)?$/;

/**
 * Meanings of columns headed by nothing but the same period of the year before (`Cùng kỳ năm 2023`), right behind the only column
 * of the table that counts something: they count the same. Behind the last of several they stay asked.
 */
export function withYearBeforeBeside(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const known = read.flatMap(({ value, confidence }, at) =>
		value.role === 'measure' ? [{ at, value, confidence }] : []
	);
	const [only] = known;
	if (!only || known.length > 1 || only.confidence === 'ask' || isTypedRate(only.value.measure))
		return read;
	const { measure, dims, factor } = only.value;
	return read.map((suggestion, c) => {
		const path = columns[c]?.path ?? [];
		const isBehind = c === only.at + 1 && path.length === 1;
		const keys = path.map(headerKey);
		if (!isBehind || suggestion.confidence !== 'ask' || !YEAR_BEFORE.test(keys[0] ?? ''))
			return suggestion;
		return {
			value: { role: 'measure', measure, dims, factor, ...windowOfHeader(keys) },
			confidence: 'sure',
			reasons: [{ code: 'measure-beside' }]
		};
	});
}
