import type { MappedTable, Meaning, Suggestion, Table, TableColumn, TableRow } from '$lib/model';
import { headerKey, leafKey, plainColumn } from '$lib/reference/forms';
import { isPeriodName } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { grouped } from '../ground/grouped';

/** Headings of periods that rows are of, written in words or as numbers. */
const PERIODS = /^(?:thang|quy|ky|dot|tuan|lan|nam|ngay)(?: bao cao| thu| nao)?$/;
/** Headings of what a row's figures are of, and no unit as a whole. */
const DIVIDES =
	/^(?:(?:ten|cac) )?(?:linh vuc|truong|co so|bo phan|thu tuc|quay|don vi cung cap dich vu|nhom doi tuong)(?: (?:hoc|giao duc|y te|hanh chinh|khao sat|danh gia|mot cua))*$/;
const WHOLE = /^(tong( so| cong)?|cong|chung|tat ca|toan bo)$/;
/** Of so many of the units with several rows has a column to tell the rows apart. */
const MOST = 0.8;

/** The breakdown of rows that nothing is known of but that together they are the unit's. */
export const ROWS = 'rows';

/** What a column of {@link columnOfRows} under an unknown heading is asked as. */
export const ASKED_ROWS: Suggestion<Meaning> = {
	value: { role: 'dimension', name: ROWS },
	confidence: 'ask',
	reasons: [{ code: 'rows-of-unit' }]
};

/** Whether the words of a row say that it is of the whole, and no part of it. */
export function isOfWhole(text: string): boolean {
	return WHOLE.test(headerKey(text));
}

/** Whether a row holds figures, by the kinds of its columns. */
function hasFigures({ columns, rows }: Table, r: number): boolean {
	const { cells } = rows[r] as TableRow;
	for (let c = 0; c < columns.length; c++) {
		const kind = columns[c]?.kind;
		if (kind !== 'number' && kind !== 'percent') continue;
		const state = cells[c]?.state;
		if (state === 'value' || state === 'zero') return true;
	}
	return false;
}

interface RowOfUnit {
	readonly row: TableRow;
	/** Whether it names its unit itself. */
	readonly isNamed: boolean;
}

/** Rows of figures by the unit they name or stand under, as written; those above the first name left out. */
function rowsByUnit(table: Table, unitColumn: number): (readonly RowOfUnit[])[] {
	const groups = new Map<string, RowOfUnit[]>();
	let above = '';
	for (let r = 0; r < table.rows.length; r++) {
		const row = table.rows[r] as TableRow;
		if (row.role !== 'data') {
			above = '';
			continue;
		}
		const own = cellText(row, unitColumn);
		above = own || above;
		if (above === '' || !hasFigures(table, r)) continue;
		const one = { row, isNamed: own !== '' };
		const group = groups.get(above);
		if (group) group.push(one);
		else groups.set(above, [one]);
	}
	return [...groups.values()];
}

/** The rows of one unit by the section they stand in. */
function bySection(rows: readonly RowOfUnit[]): (readonly RowOfUnit[])[] {
	return [...grouped(rows, ({ row }) => row.section).values()];
}

function isSeveral(rows: readonly RowOfUnit[]): boolean {
	return rows.length > 1;
}

function areMost(groups: readonly (readonly RowOfUnit[])[]): boolean {
	const several = groups.filter(isSeveral).length;
	return several > 0 && several >= groups.length / 2;
}

/** Whether most units of a list have several rows of figures. */
export function hasSeveralRows(table: Table, unitColumn: number): boolean {
	return table.shape === 'units-down' && areMost(rowsByUnit(table, unitColumn));
}

/** Whether a column, by its heading, can say what the rows of one unit are of. */
function mayTellApart({ path, kind }: TableColumn): boolean {
	return kind !== 'personal' && [null, 'line'].includes(plainColumn(leafKey(path)));
}

function isOfWords({ kind, path }: TableColumn): boolean {
	return kind === 'text' || kind === 'label' || PERIODS.test(leafKey(path));
}

/** Of how many units a column tells every row from the others. */
function toldBy(column: number, groups: readonly (readonly RowOfUnit[])[]): number {
	return groups.filter((rows) => {
		const texts = rows.map(({ row }) => cellText(row, column));
		return !texts.includes('') && new Set(texts).size === texts.length;
	}).length;
}

/** Of how many units a column holds different words in some rows. */
function variedBy(column: number, groups: readonly (readonly RowOfUnit[])[]): number {
	return groups.filter(
		(rows) => new Set(rows.map(({ row }) => cellText(row, column)).filter(Boolean)).size > 1
	).length;
}

/** The column with the highest number, which is one at least; the first of several. */
function mostOf(columns: readonly number[], of: (column: number) => number): number | null {
	let best: number | null = null;
	for (const column of columns) if (of(column) > (best === null ? 0 : of(best))) best = column;
	return best;
}

/**
 * The column that some units with several rows of figures have one row a value of, so that it has to be asked whether the rows
 * add up: one of words or periods, of days, of persons (whose names are gone), else one that differs in some rows. Equal figures
 * do not make rows one. Of answers to a form only a column of periods does that, for whoever answers twice may mean the same.
 * Null where the rows differ in nothing but figures, or units have one row each and no column is headed as a part of them (`Lĩnh vực`).
 */
export function columnOfRows(table: Table, unitColumn: number | null): number | null {
	if (unitColumn === null) return null;
	if (table.shape === 'answers') return periodOfAnswers(table, unitColumn);
	if (table.shape !== 'units-down') return null;
	const groups = rowsByUnit(table, unitColumn);
	const isMost = areMost(groups);
	// A row without a name among units of one row each may be that of a forgotten unit.
	const several = groups
		.map((rows) => (isMost ? rows : rows.filter(({ isNamed }) => isNamed)))
		.filter(isSeveral)
		.flatMap(bySection)
		.filter(isSeveral);
	const whole = isMost ? groups.filter(isSeveral) : [];
	if (several.length + whole.length === 0)
		return groups.length === 0 ? null : dividing(table, unitColumn);
	const others = [...table.columns.keys()].filter((c) => c !== unitColumn);
	const columns = others.filter((c) => {
		const column = table.columns[c] as TableColumn;
		return mayTellApart(column) && (isOfWords(column) || column.kind === 'date');
	});
	const tellsApart = (c: number, of: readonly (readonly RowOfUnit[])[]) =>
		of.length > 0 && toldBy(c, of) >= of.length * MOST;
	const ofWords = columns.filter((c) => isOfWords(table.columns[c] as TableColumn));
	const apart =
		ofWords.find((c) => tellsApart(c, whole)) ?? columns.find((c) => tellsApart(c, several));
	const ofPersons =
		several.length === 0 ? undefined : others.find((c) => table.columns[c]?.kind === 'personal');
	return apart ?? ofPersons ?? mostOf(columns, (c) => variedBy(c, several));
}

/** Whether a column says by its heading and in some row which part of its unit a row is of. */
function divides({ columns, rows }: Table, c: number): boolean {
	const column = columns[c] as TableColumn;
	if ((column.kind !== 'text' && column.kind !== 'label') || !DIVIDES.test(leafKey(column.path)))
		return false;
	return rows.some(
		(row) => row.role === 'data' && cellText(row, c) && !isOfWhole(cellText(row, c))
	);
}

/** The column that says which part of its unit the one row of each is of; null where none does. */
function dividing(table: Table, unitColumn: number): number | null {
	const found = table.columns.findIndex((_, c) => c !== unitColumn && divides(table, c));
	return found === -1 ? null : found;
}

/** The column of periods of a form that units answer once a period. */
function periodOfAnswers(table: Table, unitColumn: number): number | null {
	const several = rowsByUnit(table, unitColumn).filter(isSeveral);
	const columns = table.columns.flatMap((column, c) => {
		if (c === unitColumn || !mayTellApart(column)) return [];
		const isNamed = () =>
			table.rows.every((row) => row.role !== 'data' || isPeriodName(cellText(row, c)));
		return PERIODS.test(leafKey(column.path)) || isNamed() ? [c] : [];
	});
	return mostOf(columns, (c) => variedBy(c, several));
}

/** Whether a row is one of several of its unit while nobody said what they are parts of; a row of the whole is none. */
export function isOpenPart({ table, columns, units }: MappedTable): (r: number) => boolean {
	const column = columns.findIndex(
		({ confidence, reasons }) =>
			confidence === 'ask' && reasons[0]?.code === ASKED_ROWS.reasons[0]?.code
	);
	if (column === -1) return () => false;
	const rows = new Map<string, number>();
	for (const [r, unit] of units.entries())
		if (unit && hasFigures(table, r)) rows.set(unit.text, (rows.get(unit.text) ?? 0) + 1);
	const fewest = divides(table, column) ? 1 : 2;
	return (r) => {
		const text = units[r]?.text;
		const row = table.rows[r];
		if (text === undefined || row === undefined || (rows.get(text) ?? 0) < fewest) return false;
		const part = cellText(row, column);
		return !isOfWhole(part) && (fewest === 2 || part !== '');
	};
}
