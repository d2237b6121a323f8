import type { Meaning, Suggestion, Table } from '$lib/model';
import { isSettled } from '../ground/settled-meaning';

/**
 * A column of figures whose heading may stretch over the unheaded columns of figures to its right (`Số cuộc` over 1, 2, 3 for
 * months, the cells not merged) is asked about with them: its figure would be that of the first alone. An answer given stands.
 */
export function askedBesideUnheaded(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const isUnheaded = (i: number) => {
		const { kind, path } = columns[i] ?? {};
		return path?.length === 0 && kind === 'number' && read[i]?.confidence === 'ask';
	};
	return read.map((suggestion, i) => {
		const { value, confidence, reasons } = suggestion;
		if (value.role !== 'measure' || confidence === 'ask' || isSettled(suggestion))
			return suggestion;
		if (!isUnheaded(i + 1) || columns[i + 1]?.index !== (columns[i]?.index ?? 0) + 1)
			return suggestion;
		return {
			...suggestion,
			confidence: 'ask',
			reasons: [...reasons, { code: 'heading-over-several' }]
		};
	});
}
