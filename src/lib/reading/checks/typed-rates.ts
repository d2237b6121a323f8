import {
	numberIn,
	placeOfCell,
	type Issue,
	type MappedTable,
	type Meaning,
	type MeasureMeaning,
	type Suggestion,
	type TableRow,
	type Term
} from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';

interface WeighedColumn {
	readonly column: number;
	readonly weight: number;
}

function countsOf({ measure, where }: Term, { value }: Suggestion<Meaning>): boolean {
	if (value.role !== 'measure' || value.measure !== measure || value.windowKind === 'cumulative')
		return false;
	const wanted = Object.entries(where ?? {});
	return (
		Object.keys(value.dims).length === wanted.length &&
		wanted.every(([name, member]) => value.dims[name] === member)
	);
}

/** The columns of the terms of a rate, each with its weight: those under the rate's own heading (`Năm 2024`), else the first, both halves of one that is added up. Null where one is missing. */
function columnsOf(
	terms: readonly Term[],
	{ table, columns }: MappedTable,
	at: number
): readonly WeighedColumn[] | null {
	const headingOf = (column: number) => table.columns[column]?.path.slice(0, -1).join(' / ');
	const isHalf = (column: number) =>
		columns[column]?.reasons.some(({ code }) => code === 'early-and-on-time') === true;
	const found = terms.map((term): readonly WeighedColumn[] => {
		const all = [...columns.keys()].filter((c) =>
			countsOf(term, columns[c] as Suggestion<Meaning>)
		);
		const column = all.find((c) => headingOf(c) === headingOf(at)) ?? all[0];
		if (column === undefined) return [];
		const isBeside = (c: number) => isHalf(c) && headingOf(c) === headingOf(column);
		const taken = isHalf(column) ? all.filter(isBeside) : [column];
		return taken.map((one) => ({ column: one, weight: term.weight ?? 1 }));
	});
	return found.some((columnsOfTerm) => columnsOfTerm.length === 0) ? null : found.flat();
}

const SATISFIED: ReadonlySet<string | undefined> = new Set(['4', '5', '4-5']);

/**
 * The columns of the satisfied, and those of all answers: the valid forms, else every level. Null where one side is missing, and where
 * several shares stand beside them: those are of one level each.
 */
function columnsOfAnswers({ columns }: MappedTable): {
	readonly above: readonly WeighedColumn[];
	readonly below: readonly WeighedColumn[];
} | null {
	const taken = (isTaken: (value: MeasureMeaning) => boolean): WeighedColumn[] =>
		columns.flatMap(({ value }, column) =>
			value.role === 'measure' && isTaken(value) ? [{ column, weight: 1 }] : []
		);
	const levels = taken(({ measure }) => measure === 'answers_level');
	const above = taken(
		({ measure, dims }) => measure === 'answers_level' && SATISFIED.has(dims.level)
	);
	const valid = taken(({ measure }) => measure === 'sat_respondents');
	const below = valid.length === 1 ? valid : levels;
	const shares = columns.filter(({ reasons }) =>
		reasons.some(({ code }) => code === 'rate-from-counts')
	);
	return shares.length > 1 ||
		above.length === 0 ||
		below.length <= (valid.length === 1 ? 0 : above.length)
		? null
		: { above, below };
}

function termSum(terms: readonly WeighedColumn[], row: TableRow): number | null {
	let sum = 0;
	for (const { column, weight } of terms) {
		const value = numberIn(row, column);
		if (value === null) return null;
		sum += weight * value;
	}
	return sum;
}

/**
 * R04: rates typed beside their counts that differ from what the counts give by more than half a point. The counts
 * are kept; the typed value stands in the issue beside the computed one.
 */
export function checkTypedRates(mapped: MappedTable): Issue[] {
	return mapped.columns.flatMap((column, at) => {
		const reason = column.reasons.find(({ code }) => code === 'rate-from-counts');
		const indicator = INDICATORS.get(String(reason?.details?.indicator ?? ''));
		if (indicator?.formula.kind !== 'ratio') return [];
		const { scale } = indicator.formula;
		const answers = indicator.id === 'sat_index' ? columnsOfAnswers(mapped) : null;
		const numerator = answers?.above ?? columnsOf(indicator.formula.numerator, mapped, at);
		const denominator = answers?.below ?? columnsOf(indicator.formula.denominator, mapped, at);
		if (numerator === null || denominator === null) return [];
		return mapped.table.rows.flatMap((row): Issue[] => {
			const typed = row.role === 'data' ? numberIn(row, at) : null;
			const above = termSum(numerator, row);
			const below = termSum(denominator, row);
			if (typed === null || above === null || below === null || below === 0) return [];
			const computed = (scale * above) / below;
			if (Math.abs(computed - typed) <= THRESHOLDS.ratePoints + 1e-9) return [];
			const cell = row.cells[at];
			return [
				{
					code: 'R04',
					severity: 'warning',
					sheet: mapped.table.sheet,
					a1: placeOfCell(mapped.table, row, at),
					raw: cell?.raw ?? '',
					details: {
						indicator: indicator.id,
						expected: Math.round(computed * 100) / 100,
						found: typed
					}
				}
			];
		});
	});
}
