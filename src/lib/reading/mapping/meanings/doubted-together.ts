import { dimsText, type Meaning, type MeasureMeaning, type Suggestion } from '$lib/model';
import { isHalf } from '../figures/early-and-on-time';
import { isSettled } from '../ground/settled-meaning';
import { onlySatisfied } from '../figures/satisfied-of-valid';

/** What `doubts` makes of some meanings, save of those that somebody answered for. */
export function unlessSettled(
	read: readonly Suggestion<Meaning>[],
	doubts: (read: readonly Suggestion<Meaning>[]) => readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const doubted = doubts(read);
	return read.map((suggestion, i) =>
		isSettled(suggestion) ? suggestion : (doubted[i] ?? suggestion)
	);
}

/** Columns that all seem to give the same figure of the same window (planned and done, one a month) are asked: only one can. */
export function askedIfTwice(read: readonly Suggestion<Meaning>[]): Suggestion<Meaning>[] {
	const figureOf = ({ value }: Suggestion<Meaning>) =>
		value.role === 'measure' && value.measure !== ''
			? JSON.stringify([
					value.measure,
					value.over,
					dimsText(value.dims),
					value.windowKind,
					value.yearsBack,
					value.period
				])
			: null;
	const columns = new Map<string, number>();
	for (const suggestion of read) {
		const figure = figureOf(suggestion);
		// What is asked anyway, such as a planned figure, leaves the other column what it is.
		const counts =
			suggestion.confidence !== 'ask' ||
			suggestion.reasons.some(({ code }) => code === 'early-only');
		if (figure && counts && !isHalf(suggestion))
			columns.set(figure, (columns.get(figure) ?? 0) + 1);
	}
	return read.map((suggestion): Suggestion<Meaning> => {
		const figure = figureOf(suggestion);
		const isTwice = (columns.get(figure ?? '') ?? 0) > (isHalf(suggestion) ? 0 : 1);
		if (!figure || !isTwice || isSettled(suggestion)) return suggestion;
		return {
			...suggestion,
			confidence: 'ask',
			reasons: [...suggestion.reasons, { code: 'same-figure-twice' }]
		};
	});
}

/** Satisfied forms without the valid ones are a share of nothing: their columns are asked unless somebody answered for them. */
export function askedIfAlone(read: readonly Suggestion<Meaning>[]): readonly Suggestion<Meaning>[] {
	const measures = read
		.map(({ value }) => value)
		.filter((value): value is MeasureMeaning => value.role === 'measure');
	const hasValid = measures.some(({ measure }) => measure === 'sat_respondents');
	if (hasValid || !onlySatisfied(measures)) return read;
	return read.map((meaning): Suggestion<Meaning> => {
		const { value } = meaning;
		return !isSettled(meaning) && value.role === 'measure' && value.measure === 'answers_level'
			? { ...meaning, confidence: 'ask' }
			: meaning;
	});
}
