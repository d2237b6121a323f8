import {
	type Meaning,
	type ReadCell,
	type Suggestion,
	type Table,
	type TableColumn,
	type Theme,
	type UnitGuess
} from '$lib/model';
import {
	isAmountInWords,
	isRateHeader,
	leafKey,
	measureOfHeader,
	plainColumn,
	shareOfHeader
} from '$lib/reference/forms';
import { MEASURES } from '$lib/reference/indicators';
import { readMoneyUnit } from '$lib/text';
import { askedIfWhosePeople, askedIfNoCases } from './cases-beside';
import { cellText } from '../ground/cell-text';
import { withoutCarriedIn } from './carried-in-within';
import { withoutColumnsBefore } from '../windows/columns-before';
import { askedIfAlone, askedIfTwice, unlessSettled } from './doubted-together';
import { isLevelTotal } from '../lists/drafts-of-survey';
import { underUnits, withHalvesAdded } from '../figures/early-and-on-time';
import { isIdentifierColumn } from './identifier-column';
import { figuresOfColumn } from '../ground/figures-of-column';
import { lineColumnsOf, linePaths } from '../ground/line-path';
import { ASKED_ROWS, columnOfRows } from '../parts/column-of-rows';
import { partColumn } from '../parts/part-columns';
import { askedIfOneLevel } from './one-level';
import { partOfAnother } from './part-of-another';
import { pathOfPart } from '../parts/part-of-column-before';
import { partsBeside } from '../parts/parts-beside';
import { meaningOfPeriods, periodColumns, withoutPartSums } from '../windows/period-columns';
import { withMoneyInCells } from '../figures/money-in-cells';
import { timesOfRows } from '../windows/times-of-rows';
import { headedColumns, headedLines, withWindowsBeside } from '../windows/windows-beside';
import { withoutPlans } from './plan-columns';
import { settleRates } from '../figures/rates-beside-counts';
import { askedBesideUnheaded } from './unheaded-columns';
import { askedIfOtherUnit, askedIfOtherUnits } from './unit-of-line';
import { isYearColumn, meaningInRegister } from '../lists/register-columns';
import { isSettled, settledMeaning, type Settled } from '../ground/settled-meaning';
import { askedIfFractions } from './share-below-one';
import { askedIfShareOfPlan } from './share-by-figures';
import { withoutSumColumns } from './sum-columns';
import { withYearBeforeBeside } from './year-before-beside';
import { shortParts } from '../parts/short-parts';

const IGNORED: Suggestion<Meaning> = { value: { role: 'ignore' }, confidence: 'sure', reasons: [] };
const IDENTIFIER: Suggestion<Meaning> = { ...IGNORED, reasons: [{ code: 'identifier-column' }] };

const TIME_OF_ROWS: Suggestion<Meaning> = { ...IGNORED, reasons: [{ code: 'time-of-rows' }] };

const FRACTIONS_OF_COUNT: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'ask',
	reasons: [{ code: 'unknown-column' }]
};

function isMoney(unitOfMeasure: string | null | undefined): boolean {
	return unitOfMeasure ? readMoneyUnit(unitOfMeasure) !== null : false;
}

/** Whether most figures of a column are no whole numbers: then it counts nothing, whatever words its header shares with a count. */
function isMostlyFractions(table: Table, column: number): boolean {
	let figures = 0;
	let fractions = 0;
	for (const { role, cells } of table.rows) {
		const value = cells[column]?.value;
		if (role !== 'data' || typeof value !== 'number') continue;
		figures++;
		if (!Number.isInteger(value)) fractions++;
	}
	return fractions >= 3 && fractions > figures / 2;
}

/** Whether a column of words holds figures too, as where most units wrote `gần 200 lượt` and some `150`. */
function holdsFiguresInWords({ columns, rows, shape }: Table, column: number): boolean {
	return (
		shape === 'units-down' &&
		columns[column]?.kind === 'text' &&
		rows.some(({ role, cells }) => role === 'data' && /^\d/.test(cells[column]?.raw ?? ''))
	);
}

/**
 * Meanings of the columns of a table with units down, in step with its columns. Columns of words, and numbers that only tell
 * rows apart, are ignored for sure, as are all of a list whose rows are counted; a column of figures whose header nobody knows is asked,
 * save in a register of models.
 * @param units the column that names units, the code of the unit of each row, and whether a text is the name of one.
 */
export function meaningsOfColumns(
	table: Table,
	theme: Theme | null,
	units: {
		readonly column: number | null;
		readonly codeOf: (row: number) => string | null;
		readonly isName: (text: string) => boolean;
	},
	settled: Settled
): Suggestion<Meaning>[] {
	const rates = table.columns.map((column) =>
		isRateHeader(column.path, {
			unitOfMeasure: column.unitOfMeasure,
			percent: column.kind === 'percent'
		})
	);
	const isRegister = table.shape === 'register';
	const parts = table.columns.map((_, i) => (i === units.column ? null : partColumn(table, i)));
	const ofRows = parts.some((part) => part !== null) ? null : columnOfRows(table, units.column);
	const times = timesOfRows(table, units.column ?? -1, table.window);
	const isOwnTime = (c: number) => times?.states.has(c) === true || times?.placesAll(c) === true;
	const periods = periodColumns(table);
	const shorts = shortParts(table);
	const beside = partsBeside({
		paths: table.columns.map(({ kind, path }) => (kind === 'number' ? path : null)),
		figuresOf: (c) => figuresOfColumn(table, c)
	});
	const said = (path: readonly string[]) => settledMeaning(path, settled);
	const partPaths = table.columns.map((_, i) => pathOfPart(table.columns, i) ?? beside[i]);
	const ofPeriods = meaningOfPeriods(table, periods, theme, settled, units.isName);
	const figuresOf = (c: number) =>
		figuresIn(table.rows.map(({ role, cells }) => (role === 'data' ? cells[c] : null)));
	const meaningOf = (column: TableColumn, i: number): Suggestion<Meaning> => {
		const known =
			settledMeaning(column.path, settled, {
				unitOfMeasure: column.unitOfMeasure ?? table.unitOfMeasure,
				figures: () => figuresOf(i)
			}) ?? (periods[i] ? ofPeriods(column) : null);
		if (known) return known;
		if (i === units.column)
			return { value: { role: 'unit' }, confidence: 'sure', reasons: [{ code: 'unit-names' }] };
		if (table.shape === 'case-list') return IGNORED;
		if (parts[i] === null && times?.columns.has(i) && (i !== ofRows || isOwnTime(i)))
			return TIME_OF_ROWS;
		if (column.kind === 'text' && column.reasons.some(({ code }) => code === 'fractions'))
			return shareOfHeader(column.path, theme ?? undefined, { title: table.title });
		const named = parts[i] ?? (i === ofRows ? ASKED_ROWS : null);
		const inWords = named === null && holdsFiguresInWords(table, i);
		const short = shorts[i] ?? null;
		const holdsFigures = column.kind === 'number' || column.kind === 'percent' || inWords;
		if (named !== null || (!holdsFigures && short === null)) return named ?? IGNORED;
		const plain = plainColumn(leafKey(short ?? column.path));
		if (plain !== null || (column.path.length === 0 && column.index === 0)) return IGNORED;
		if (table.shape === 'survey' && isLevelTotal(column.path)) return IGNORED;
		const read = (path: readonly string[]) =>
			measureOfHeader(path, theme ?? undefined, {
				unitOfMeasure: column.unitOfMeasure ?? table.unitOfMeasure,
				title: table.title,
				percent: column.kind === 'percent',
				money: isMoney(column.unitOfMeasure)
			});
		const alone = read(short ?? column.path);
		const found = withMoneyInCells(
			alone.value.role === 'ignore' ? (partOfAnother(partPaths[i], read, said) ?? alone) : alone,
			() => table.rows.flatMap(({ role, cells }) => (role === 'data' ? [cells[i]] : []))
		);
		if (found.value.role === 'unit' || (isRegister && isYearColumn(column))) return IGNORED;
		if (found.confidence === 'ask' && isIdentifierColumn(table, i, units.codeOf)) return IDENTIFIER;
		const counted =
			found.value.role === 'measure' &&
			found.value.factor === 1 &&
			MEASURES.get(found.value.measure)?.integer;
		if (inWords && !(counted && found.confidence !== 'ask')) return IGNORED;
		return counted && isMostlyFractions(table, i) ? FRACTIONS_OF_COUNT : found;
	};
	const alone = withoutSumColumns(
		table,
		table.columns.map((column, i) => {
			const found = meaningOf(column, i);
			return isRegister ? meaningInRegister(found, settled) : found;
		})
	);
	const paths = table.columns.map(({ path }) => path);
	const dated = withWindowsBeside(
		withYearBeforeBeside(table, askedBesideUnheaded(table, alone)),
		headedColumns(table),
		table.window
	);
	const read = unlessSettled(withoutPlans(table, withoutColumnsBefore(table, dated)), (known) =>
		withHalvesAdded(
			paths,
			withoutCarriedIn(
				paths.map((path, i) => partPaths[i]?.path ?? path),
				askedIfOneLevel(
					paths,
					rates,
					askedIfWhosePeople(
						paths,
						askedIfNoCases(paths, askedIfShareOfPlan(table, askedIfOtherUnits(table, known)))
					)
				),
				figuresOf
			),
			figuresOf
		)
	);
	return askedIfTwice(
		settleRates(
			withoutPartSums(table, units.column === null ? read : askedIfAlone(read)),
			rates.map((rate, i) => rate && !isSettled(read[i])),
			table.columns.map(({ path }) => path)
		)
	);
}

/** The figures of some cells, nought for one that holds none. */
function figuresIn(cells: readonly (ReadCell | null | undefined)[]): number[] {
	return cells.map((cell) => (typeof cell?.value === 'number' ? cell.value : 0));
}

/** Meanings of the rows of a table whose rows are indicators, in step with its rows. */
export function meaningsOfLines(
	table: Table,
	theme: Theme | null,
	settled: Settled,
	units: readonly (UnitGuess | null)[]
): Suggestion<Meaning>[] {
	const columns = lineColumnsOf(table);
	if (!columns) return table.rows.map(() => IGNORED);
	const paths = linePaths(table, columns, units);
	const ofUnits = underUnits(paths, units);
	const measuredIn = table.rows.map((row) =>
		columns.measuredIn === null ? null : cellText(row, columns.measuredIn) || null
	);
	const rates = paths.map(
		(path, i) => path.length > 0 && isRateHeader(path, { unitOfMeasure: measuredIn[i] })
	);
	const isFigure = table.columns.map(
		(_, c) => ![columns.label, columns.order, columns.measuredIn].includes(c)
	);
	const cellsOf = (r: number) => table.rows[r]?.cells.filter((_, c) => isFigure[c]) ?? [];
	const figuresOf = (r: number) => figuresIn(cellsOf(r));
	const beside = partsBeside({
		paths: paths.map((path) => (path.length === 0 ? null : path)),
		figuresOf
	});
	const read = paths.map((path, i): Suggestion<Meaning> => {
		if (path.length === 0 || isAmountInWords(leafKey(path))) return IGNORED;
		const known = settledMeaning(path, settled, {
			unitOfMeasure: measuredIn[i] ?? table.unitOfMeasure,
			figures: () => figuresOf(i)
		});
		if (known) return known;
		const readPath = (of: readonly string[]) =>
			measureOfHeader(of, theme ?? undefined, {
				unitOfMeasure: measuredIn[i] ?? table.unitOfMeasure,
				title: table.title,
				money: isMoney(measuredIn[i])
			});
		const alone = readPath(path);
		const said = (of: readonly string[]) => settledMeaning(of, settled);
		return alone.value.role === 'ignore'
			? (partOfAnother(beside[i], readPath, said) ?? alone)
			: alone;
	});
	const inMoney = read.map((suggestion, i) => withMoneyInCells(suggestion, () => cellsOf(i)));
	const told = unlessSettled(inMoney, (known) => askedIfOtherUnit(measuredIn, known));
	const headed = headedLines(paths, cellsOf, units);
	const dated = unlessSettled(withWindowsBeside(told, headed, table.window), (known) =>
		withHalvesAdded(
			ofUnits,
			withoutCarriedIn(
				ofUnits,
				askedIfFractions(
					paths,
					measuredIn,
					askedIfOneLevel(paths, rates, askedIfWhosePeople(paths, askedIfNoCases(paths, known))),
					cellsOf
				),
				figuresOf
			),
			figuresOf
		)
	);
	return settleRates(
		dated,
		rates.map((rate, i) => rate && !isSettled(dated[i])),
		paths
	).map((meaning, i) => (paths[i]?.length ? meaning : IGNORED));
}
