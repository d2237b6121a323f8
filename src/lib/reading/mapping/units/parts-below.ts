import {
	numberIn,
	type PartsBelow,
	type Table,
	type TableRow,
	type UnitGuess,
	type UnitKey
} from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { isBodyAlone, opensWithUnitType } from '$lib/reference/units';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import { withoutParts } from '../parts/part-rows';
import { isTyped } from './village-rows';

const DASH = /^[-–—+•*]\s*/u;
/** What stands below a number: `1.2`, `a)`, a dash. */
const BELOW = /^(?:\d{1,3}(?:\.\d{1,3})+\.?|[a-zđ][.)]?|[-–—+•*])$/u;

/** A unit with the rows below it that name none. */
interface Parted {
	readonly unit: UnitGuess;
	readonly head: TableRow;
	readonly parts: TableRow[];
}

interface Named {
	readonly table: Table;
	readonly units: readonly (UnitGuess | null)[];
	readonly below?: PartsBelow;
}

/** The columns that name and number the rows of a list of units, and those whose figures can be added up. */
interface Places {
	readonly label: number;
	readonly order: number;
	readonly figures: readonly number[];
}

function isPartOf(row: TableRow, head: TableRow, { label, order }: Places): boolean {
	const text = cellText(row, label);
	const own = text.replace(DASH, '');
	if (own === '' || (opensWithUnitType(own) && !isBodyAlone(own))) return false;
	const mark = order === -1 ? '' : cellText(row, order);
	if (mark !== '') return BELOW.test(mark) && !BELOW.test(cellText(head, order));
	if (DASH.test(text)) return !DASH.test(cellText(head, label));
	const isNumbered = order !== -1 && cellText(head, order) !== '';
	return isNumbered && (isBodyAlone(own) || isTyped(own));
}

function partedUnits({ table, units }: Named, places: Places): Parted[] {
	const found: Parted[] = [];
	let open: Parted | null = null;
	for (const [r, row] of table.rows.entries()) {
		const unit = units[r] ?? null;
		if (row.role !== 'data') open = null;
		else if (unit?.key) {
			open = { unit, head: row, parts: [] };
			found.push(open);
		} else if (open && isPartOf(row, open.head, places)) open.parts.push(row);
		else open = null;
	}
	return found.filter(({ parts }) => parts.length > 0);
}

/** Columns in which the parts of a unit hold figures and it leaves its cell blank. */
function gapsOf({ head, parts }: Parted, columns: readonly number[]): number[] {
	return columns.filter(
		(c) =>
			(head.cells[c]?.state ?? 'blank') === 'blank' &&
			parts.some((part) => numberIn(part, c) !== null)
	);
}

/** The part of a unit without the figures that the unit gives itself. */
function withoutOwn(part: TableRow, { head }: Parted, columns: readonly number[]): TableRow {
	const isOwn = (c: number) => columns.includes(c) && numberIn(head, c) !== null;
	return { ...part, cells: part.cells.map((cell, c) => (isOwn(c) ? null : cell)) };
}

/** Whether the one row of totals is what the rows of data come to. */
function isBorneOut({ rows }: Table, columns: readonly number[]): boolean {
	const totals = rows.filter(({ role }) => role === 'total');
	const [total] = totals;
	if (!total || totals.length > 1) return false;
	const { agree, differ } = compareRow(
		total,
		rows.filter(({ role }) => role === 'data'),
		columns
	);
	return agree > 0 && differ === 0;
}

/**
 * Rows of a list of units that part the unit above them, by whatever (`- Hội Phụ nữ`, `- Thường xuyên`, `- Xóm 1`): left out where they
 * add up to what the unit gives itself, as all do that can be held against it. Where it leaves a figure blank they are rows of the
 * unit, of which {@link PartsBelow} tells the sums that a total or its other figures bear out; the others are asked about, and a lone
 * row of them stays without a unit.
 */
export function withPartsBelow(named: Named, label: number | null): Named {
	const { table, units } = named;
	if (table.shape !== 'units-down' || label === null) return named;
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const figures = table.columns.flatMap(({ kind }, c) =>
		kind === 'number' && c !== order && c !== label ? [c] : []
	);
	const places = { label, order, figures };
	const compared = partedUnits(named, places).map((one) => ({
		one,
		gaps: gapsOf(one, figures),
		...compareRow(one.head, one.parts, figures)
	}));
	if (compared.some(({ differ }) => differ > 0)) return named;
	const whole = compared.filter(
		({ one, gaps, agree }) => gaps.length === 0 && agree > (one.parts.length > 1 ? 0 : 1)
	);
	const open = compared.filter(({ gaps }) => gaps.length > 0);
	const left = new Set(whole.flatMap(({ one }) => one.parts));
	const own = new Map(
		open.flatMap(({ one }) => one.parts.map((part) => [part, withoutOwn(part, one, figures)]))
	);
	const rest = withoutParts(table, left, label);
	const given: Table = { ...rest, rows: rest.rows.map((row) => own.get(row) ?? row) };
	const isProven = whole.length > 0 || isBorneOut(given, figures);
	const taken = open.filter(({ one, agree }) => isProven || agree > 0 || one.parts.length > 1);
	if (left.size + taken.length === 0) return named;
	const unitOf = new Map<TableRow, UnitGuess>();
	const added = new Set<UnitKey>();
	for (const { one, agree } of taken) {
		const { key } = one.unit;
		if (key !== null && (isProven || agree > 0)) added.add(key);
		for (const part of one.parts) unitOf.set(part, { ...one.unit, text: cellText(part, label) });
	}
	const rows = table.rows.filter((row) => !left.has(row));
	return {
		table: { ...rest, rows: rows.map((row) => (unitOf.has(row) ? (own.get(row) ?? row) : row)) },
		units: table.rows.flatMap((row, r) =>
			left.has(row) ? [] : [unitOf.get(row) ?? units[r] ?? null]
		),
		...(taken.length > 0
			? { below: { rows: [...unitOf.keys()].map(({ index }) => index), added: [...added] } }
			: {})
	};
}
