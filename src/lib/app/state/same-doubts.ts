import type { Decisions, MappedTable, Meaning, ReadCell, Suggestion, UnitGuess } from '$lib/model';
import { figureHeadings, headerId, lineColumnsOf, linePaths } from '$lib/reading';
import { foldKey } from '$lib/text';
import { isByLine } from './table-subjects';

/** What is asked about a header of a table, with the largest figure that stands below or beside it. */
interface Doubt {
	readonly suggestion: Suggestion<Meaning>;
	readonly largest: number;
}

/** So many times as large as in the file that was answered, sums of money are in another unit. */
const OTHER_UNIT = 100;

function largestOf(cells: readonly (ReadCell | null | undefined)[]): number {
	return cells.reduce(
		(most, cell) => (typeof cell?.value === 'number' ? Math.max(most, Math.abs(cell.value)) : most),
		0
	);
}

/** The doubts of a table by the header that decisions are kept by. */
function doubtsOf(mapped: MappedTable): ReadonlyMap<string, Doubt> {
	const { table, columns, lines, units } = mapped;
	const found = new Map<string, Doubt>();
	if (isByLine(mapped)) {
		const at = lineColumnsOf(table);
		for (const [r, path] of (at ? linePaths(table, at, units) : []).entries()) {
			const suggestion = lines[r];
			const largest = largestOf(table.rows[r]?.cells ?? []);
			if (suggestion && path.length > 0) found.set(headerId(path), { suggestion, largest });
		}
		return found;
	}
	for (const [c, { path }] of table.columns.entries()) {
		const suggestion = columns[c];
		if (!suggestion) continue;
		const cells = table.rows.map((row) => (row.role === 'data' ? row.cells[c] : null));
		found.set(headerId(path), { suggestion, largest: largestOf(cells) });
	}
	return found;
}

/** The suggestions for the columns of figures of a table of lines, by what stands over each below its unit. */
function figuresOf(mapped: MappedTable): ReadonlyMap<string, Suggestion<Meaning>> {
	const { table, columns, unitsOfColumns = [], unit } = mapped;
	if (!isByLine(mapped)) return new Map();
	return new Map(
		figureHeadings(table.columns, unitsOfColumns, unit).flatMap((heading, c) => {
			const suggestion = columns[c];
			return suggestion ? [[heading, suggestion] as const] : [];
		})
	);
}

function areAlike(one: Suggestion<Meaning>, other: Suggestion<Meaning>): boolean {
	const codes = ({ reasons }: Suggestion<Meaning>) =>
		[...new Set(reasons.map(({ code }) => code))].sort().join(' ');
	return one.confidence === other.confidence && codes(one) === codes(other);
}

function isOfOtherSize(one: Doubt, other: Doubt): boolean {
	const lacksUnit = ({ suggestion }: Doubt) =>
		suggestion.reasons.some(({ code }) => code === 'money-unit-missing');
	const [less, more] = [one.largest, other.largest].sort((a, b) => a - b) as [number, number];
	return lacksUnit(other) && less > 0 && more >= less * OTHER_UNIT;
}

/** The guesses for the names that a table writes. */
function guessesOf({
	unit,
	units,
	unitsOfColumns = []
}: MappedTable): ReadonlyMap<string, UnitGuess> {
	return new Map(
		[unit, ...units, ...unitsOfColumns].flatMap((guess) =>
			guess ? [[guess.text, guess] as const] : []
		)
	);
}

function mayBeSame(one: UnitGuess, other: UnitGuess): boolean {
	const keys = ({ candidates }: UnitGuess) => candidates.map(({ key }) => key).join(' ');
	return keys(one) === keys(other);
}

function only<T>(
	all: Readonly<Record<string, T>> | undefined,
	isWanted: (key: string) => boolean
): Record<string, T> | null {
	const kept = Object.entries(all ?? {}).filter(([key]) => isWanted(key));
	return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** Why an answer for one file is not meant for another: that asks something else of it, its sums are of another size, its head or the units its name may be differ. */
export type Unshared = 'doubt' | 'size' | 'head' | 'names';

function whyNotMeaning(one: Doubt | undefined, other: Doubt | undefined): Unshared | null {
	if (!one || !other) return null;
	if (!areAlike(one.suggestion, other.suggestion)) return 'doubt';
	return isOfOtherSize(one, other) ? 'size' : null;
}

function whyNotUnit(
	one: UnitGuess | undefined,
	other: UnitGuess | undefined,
	isOfOneHead: boolean
): Unshared | null {
	if (!one || !other) return null;
	if (!mayBeSame(one, other)) return 'names';
	return isOfOneHead ? null : 'head';
}

/** Whether two tables stand under the same head. */
function areOfOneHead(one: MappedTable, other: MappedTable): boolean {
	return foldKey(one.table.unitText ?? '') === foldKey(other.table.unitText ?? '');
}

/**
 * Why what was answered for one table was not meant for what another of its form still asks, each reason once.
 * @param to the other as read; `still` with what was meant for it.
 */
export function unsharedAnswers(
	{ meanings = {}, figures = {}, units = {} }: Decisions,
	from: MappedTable,
	to: MappedTable,
	still: MappedTable
): readonly Unshared[] {
	const [doubts, ours, open] = [doubtsOf(from), doubtsOf(to), doubtsOf(still)];
	const [headings, ownHeadings] = [figuresOf(from), figuresOf(to)];
	const stillHeadings = figuresOf(still);
	const [guesses, ownGuesses, openGuesses] = [guessesOf(from), guessesOf(to), guessesOf(still)];
	const isOfOneHead = areOfOneHead(from, to);
	const why = [
		...Object.keys(meanings).map((header) =>
			open.get(header)?.suggestion.confidence === 'ask'
				? whyNotMeaning(doubts.get(header), ours.get(header))
				: null
		),
		...Object.keys(figures).map((heading) => {
			const [one, other] = [headings.get(heading), ownHeadings.get(heading)];
			const isOpen = stillHeadings.get(heading)?.confidence === 'ask';
			return isOpen && one && other && !areAlike(one, other) ? ('doubt' as const) : null;
		}),
		...Object.keys(units).map((text) =>
			openGuesses.get(text)?.confidence === 'ask'
				? whyNotUnit(guesses.get(text), ownGuesses.get(text), isOfOneHead)
				: null
		)
	];
	return [...new Set(why.filter((one) => one !== null))];
}

/**
 * Of what was answered for the columns, lines and names of one table that which may be meant for another of its form too: where the
 * other is asked the same for the same reasons, its sums of money are of the same size, and names stand under the same head.
 */
export function sharedAnswers(
	{ meanings, figures, units }: Decisions,
	from: MappedTable,
	to: MappedTable
): Pick<Decisions, 'meanings' | 'figures' | 'units'> {
	const [doubts, ours] = [doubtsOf(from), doubtsOf(to)];
	const [headings, ownHeadings] = [figuresOf(from), figuresOf(to)];
	const [guesses, ownGuesses] = [guessesOf(from), guessesOf(to)];
	const isOfOneHead = areOfOneHead(from, to);
	const sharedMeanings = only(
		meanings,
		(header) => whyNotMeaning(doubts.get(header), ours.get(header)) === null
	);
	const sharedFigures = only(figures, (heading) => {
		const [one, other] = [headings.get(heading), ownHeadings.get(heading)];
		return !one || !other || areAlike(one, other);
	});
	const sharedUnits = only(
		units,
		(text) => whyNotUnit(guesses.get(text), ownGuesses.get(text), isOfOneHead) === null
	);
	return {
		...(sharedMeanings ? { meanings: sharedMeanings } : {}),
		...(sharedFigures ? { figures: sharedFigures } : {}),
		...(sharedUnits ? { units: sharedUnits } : {})
	};
}
