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
	const isOfOneHead = foldKey(from.table.unitText ?? '') === foldKey(to.table.unitText ?? '');
	const sharedMeanings = only(meanings, (header) => {
		const [one, other] = [doubts.get(header), ours.get(header)];
		if (!one || !other) return true;
		return areAlike(one.suggestion, other.suggestion) && !isOfOtherSize(one, other);
	});
	const sharedFigures = only(figures, (heading) => {
		const [one, other] = [headings.get(heading), ownHeadings.get(heading)];
		return !one || !other || areAlike(one, other);
	});
	const sharedUnits = only(units, (text) => {
		const [one, other] = [guesses.get(text), ownGuesses.get(text)];
		return !one || !other || (isOfOneHead && mayBeSame(one, other));
	});
	return {
		...(sharedMeanings ? { meanings: sharedMeanings } : {}),
		...(sharedFigures ? { figures: sharedFigures } : {}),
		...(sharedUnits ? { units: sharedUnits } : {})
	};
}
