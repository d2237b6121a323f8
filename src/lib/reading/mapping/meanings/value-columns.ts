import { numberIn, type Meaning, type Suggestion, type Table, type UnitGuess } from '$lib/model';
import {
	areCompared,
	contradictsMeasure,
	headerKey,
	leafKey,
	periodAtEnd,
	saysCarriedIn,
	unitInHeading,
	valueHeading,
	type ValueHeading,
	valueHeadingOf,
	windowOfHeader,
	saysWhole
} from '$lib/reference/forms';
import { opensWithUnitType, type Resolver } from '$lib/reference/units';
import { figureHeadings } from '../ground/figure-headings';
import { settledFigures, type Settled } from '../ground/settled-meaning';
import { isTypedRate } from '../ground/typed-rate';
import { meaningsAcross, OPEN, sharedHeadings } from '../parts/parts-across';
import { isShareOfLastYear, OF_WINDOW_BEFORE } from '../windows/columns-before';
import { PLANNED, SHARE_DONE } from './plan-columns';

const IGNORED: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: []
};

/** What may be a result or its share of a plan. */
const REACHED =
	/^(?:dat|hoan thanh)(?: (?:trong )?(?:nam|quy|thang|6 thang|9 thang|ky)(?: \S+)*)?$/;

/** What stands around the columns of figures of lines. */
export interface AroundValues {
	/** Whether each column holds figures. */
	readonly isValue: readonly boolean[];
	/** Units of the columns where they stand across, else of none. */
	readonly ofColumns: readonly (UnitGuess | null)[];
	/** The unit of the whole table. */
	readonly whole: UnitGuess | null;
	/** What the lines mean. */
	readonly lines: readonly Suggestion<Meaning>[];
	readonly resolver: Resolver;
	readonly settled: Settled;
}

/** The measures of the lines that are known. */
function measuresOf(lines: readonly Suggestion<Meaning>[]): string[] {
	return lines.flatMap(({ value, confidence }) =>
		confidence !== 'ask' && value.role === 'measure' ? [value.measure] : []
	);
}

/** The texts over each column that say what its figures are: neither its unit nor what stands over all columns alike. */
function textsOver(
	table: Table,
	values: readonly number[],
	{ ofColumns, whole, resolver }: AroundValues
): (readonly string[])[] {
	const shared = sharedHeadings(table, values);
	const isUnit = (text: string, c: number) =>
		text === ofColumns[c]?.text ||
		text === whole?.text ||
		(opensWithUnitType(text) && resolver.isUnitName(text));
	const isKnown = (text: string) => valueHeading(text) !== 'unknown';
	return table.columns.map(({ path }, c) =>
		path.filter((text) => isKnown(text) || !(isUnit(text, c) || shared.has(text)))
	);
}

/** The figures of a column, row by row. */
function figuresOf({ rows }: Table, c: number): (number | null)[] {
	return rows.map((row) => (row.role === 'data' ? numberIn(row, c) : null));
}

/** Whether the counts of a column look like shares of those of a plan: a hundred of five, or many times the plan. */
function looksLikeShare(
	table: Table,
	column: number,
	plans: readonly number[],
	lines: readonly Suggestion<Meaning>[]
): boolean {
	const figures = figuresOf(table, column);
	return plans.some((plan) =>
		figuresOf(table, plan).some((due, r) => {
			const done = figures[r] ?? null;
			const line = lines[r]?.value;
			if (line?.role === 'measure' && isTypedRate(line.measure)) return false;
			return done !== null && due !== null && ((done === 100 && due !== 100) || done > 3 * due);
		})
	);
}

/**
 * Meanings of the columns that hold the figures of indicator lines: which window each speaks of, or which part it is. A heading has
 * to say that its figures are results, or when or how many they are, or somebody has to; alone below a unit it need not. Plans, shares worked out from
 * the others and the window before are left out beside a result; whatever else a heading says, its column is open.
 */
export function meaningsOfValueColumns(table: Table, around: AroundValues): Suggestion<Meaning>[] {
	const { isValue, ofColumns, lines } = around;
	const { columns } = table;
	const values = [...columns.keys()].filter((c) => isValue[c]);
	const across = meaningsAcross(table);
	const texts = textsOver(table, values, around);
	const measures = measuresOf(lines);
	const areRates = measures.length > 0 && measures.every(isTypedRate);
	const beside = (c: number) =>
		values.filter((other) => other !== c && ofColumns[other]?.text === ofColumns[c]?.text);
	const said = columns.map(({ path }, c): ValueHeading =>
		areCompared(path) || isShareOfLastYear(table, c, isValue)
			? 'compared'
			: valueHeadingOf(texts[c] ?? [])
	);
	const isOwn = (c: number) => ['result', 'figures', 'unknown'].includes(said[c] ?? '');
	const plans = values.filter((c) => said[c] === 'plan');
	const inPercent = (c: number) => leafKey(columns[c]?.path).endsWith('%');
	const isCarried = values.some((c) => texts[c]?.some(saysCarriedIn));
	const isReached = (c: number) => REACHED.test(leafKey(texts[c]));
	const isResult = (c: number): boolean => {
		if (said[c] === 'compared') return values.length === 1 && areRates;
		if (!isOwn(c) || (isCarried && saysWhole(leafKey(texts[c])))) return false;
		const others = beside(c).filter((other) => isOwn(other) && !across[other]);
		const known = others.filter((other) => said[other] !== 'unknown');
		if (inPercent(c) && !areRates && known.some((other) => !inPercent(other))) return false;
		if (isReached(c)) {
			const own = plans.filter((plan) => beside(c).includes(plan));
			return known.every(isReached) && !looksLikeShare(table, c, own, lines);
		}
		const unit = unitInHeading(texts[c]?.at(-1) ?? '');
		const isOfLines = unit === null || !measures.some((one) => contradictsMeasure(unit, one));
		if (said[c] !== 'unknown') return isOfLines || others.length === 0;
		if (table.shape === 'units-across' && beside(c).length === 0) return true;
		return unit !== null && isOfLines && others.length === 0 && texts[c]?.length === 1;
	};
	const headings = figureHeadings(columns, ofColumns, around.whole);
	const answers = headings.map((heading) => settledFigures(heading, around.settled));
	const results = values.filter(
		(c) => (answers[c] ?? across[c])?.value.role === 'measure' || (!answers[c] && isResult(c))
	);
	return columns.map((column, c): Suggestion<Meaning> => {
		if (!isValue[c]) return IGNORED;
		const told = answers[c] ?? across[c];
		if (told) return told;
		if (results.includes(c)) {
			const when = windowOfHeader(column.path.map(headerKey));
			const isTold = when.period !== undefined || when.windowKind !== undefined;
			return {
				value: {
					role: 'measure',
					measure: '',
					dims: {},
					factor: 1,
					...when,
					...(isTold ? {} : periodAtEnd(leafKey(column.path)))
				},
				confidence: 'sure',
				reasons: [{ code: 'value-column' }]
			};
		}
		const isShare = isReached(c) || inPercent(c);
		if (said[c] === 'compared' && values.length > 1) return plans.length > 0 ? SHARE_DONE : IGNORED;
		if (results.length === 0) return OPEN;
		if (said[c] === 'plan') return PLANNED;
		if (said[c] === 'before') return OF_WINDOW_BEFORE;
		return isShare && isOwn(c) && said[c] !== 'unknown' && plans.length > 0 ? SHARE_DONE : OPEN;
	});
}
