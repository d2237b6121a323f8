import { numberIn, placeOfCell, type Issue, type Table, type TableRow } from '$lib/model';
import { isSumOf, withoutMembers, type Figures } from './members-of-sums';
import { membersOfNamed } from './named-sections';

function mismatches(
	table: Table,
	total: TableRow,
	members: readonly TableRow[],
	code: 'R07' | 'R08'
): Issue[] {
	if (members.length === 0) return [];
	return table.columns.flatMap(({ kind }, column): Issue[] => {
		if (kind !== 'number') return [];
		const said = numberIn(total, column);
		const values = members.map((row) => numberIn(row, column)).filter((value) => value !== null);
		if (said === null || values.length === 0) return [];
		const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
		if (Math.abs(said - sum) < 0.005) return [];
		const cell = total.cells[column];
		return [
			{
				code,
				severity: 'warning',
				sheet: table.sheet,
				a1: placeOfCell(table, total, column),
				raw: cell?.raw ?? '',
				details: { expected: sum, found: said }
			}
		];
	});
}

/** A unit's total that was found by adding up its own rows, wherever they stand. */
function isCheckedSum({ reasons }: TableRow): boolean {
	return reasons.some(({ code, details }) => code === 'total-of-unit' && details?.differ === 0);
}

/** The rows of data right above or below a row, up to the next total or heading. */
function besideRow({ rows }: Table, at: number, step: 1 | -1): TableRow[] {
	const beside: TableRow[] = [];
	for (let i = at + step; rows[i]?.role === 'data'; i += step) beside.push(rows[i] as TableRow);
	return beside;
}

/** How far a row is from what its columns should come to. */
function distance(issues: readonly Issue[]): number {
	return issues.reduce((all, { details }) => {
		const [expected, found] = [Number(details?.expected), Number(details?.found)];
		return all + Math.abs(expected - found);
	}, 0);
}

/** Those of two readings of a row that fit it in more columns, or are nearer to it. */
function fitting(one: readonly Issue[], other: readonly Issue[]): readonly Issue[] {
	const less = one.length - other.length || distance(one) - distance(other);
	return less <= 0 ? one : other;
}

/**
 * R07 and R08: rows of totals and subtotals that differ from the sum of their members, cell by cell. The members of a total are those
 * of the sections or the rows it names; else all rows, without those that others sum up; or those since the last total or heading; or
 * the totals before it. Numbers may be of columns, too: they are rows where those fit better than the rows that are not named. Percent
 * columns are never summed. Tables whose rows are indicators have no such sums.
 * @param above rows of the pages that the table goes on from, which a total may sum up, too; a total of its own page alone does not.
 */
export function checkTotals(table: Table, above: readonly TableRow[]): Issue[] {
	if (table.shape === 'key-value' || table.shape === 'units-across' || table.shape === 'survey')
		return [];
	const { rows, columns } = table;
	const overPages = { ...table, rows: [...above, ...rows] };
	const figuresOf = (row: TableRow) =>
		columns.map(({ kind }, c) => (kind === 'number' ? numberIn(row, c) : null));
	return rows.flatMap((row, at) => {
		if (isCheckedSum(row) || (row.role !== 'total' && row.role !== 'subtotal')) return [];
		const named = membersOfNamed(table, at);
		const unnamed = () => {
			if (row.role !== 'total') return mismatchesOfSubtotal(overPages, above.length + at);
			const ofPage = mismatchesOfTotal(table, at, figuresOf);
			if (ofPage.length === 0 || above.length === 0) return ofPage;
			return fitting(mismatchesOfTotal(overPages, above.length + at, figuresOf), ofPage);
		};
		if (!named) return unnamed();
		const code = row.role === 'total' ? 'R07' : 'R08';
		if (mismatches(table, row, named.rows, code).length === 0) return [];
		const byName = mismatches(table, row, withoutMembers(named.rows, figuresOf), code);
		return named.byNumbers ? fitting(byName, unnamed()) : byName;
	});
}

function mismatchesOfTotal(
	table: Table,
	at: number,
	figuresOf: (row: TableRow) => Figures
): readonly Issue[] {
	const { rows } = table;
	const row = rows[at] as TableRow;
	const isSum = (members: readonly TableRow[]) =>
		members.length > 0 && isSumOf(figuresOf(row), members.map(figuresOf));
	const data = rows.filter(({ role }) => role === 'data');
	const totals = rows.filter(({ role }) => role === 'total');
	const above = besideRow(table, at, -1);
	const before = rows.slice(0, at).filter(({ role }) => role === 'total');
	if (totals.length > 1 && [above, before].some(isSum)) return [];
	if (mismatches(table, row, data, 'R07').length === 0) return [];
	const isOfBlock = totals.length > 1 && at < rows.length - 1 && above.length > 0;
	return mismatches(table, row, isOfBlock ? above : withoutMembers(data, figuresOf), 'R07');
}

/** Whether a row sums up a printed page: `Cộng trang`, `Cộng trang 2`. */
function isOfPage({ cells }: TableRow): boolean {
	return cells.some((cell) => cell !== null && /^(tổng )?cộng trang(?!\p{L})/iu.test(cell.raw));
}

function mismatchesOfSubtotal(table: Table, at: number): readonly Issue[] {
	const row = table.rows[at] as TableRow;
	const before = besideRow(table, at, -1);
	const after = besideRow(table, at, 1);
	const above = mismatches(table, row, before, 'R08');
	if (before.length > 0 && above.length === 0) return [];
	if (isOfPage(row)) {
		// What the pages before it came to is carried into it or not.
		const sinceFirst = table.rows.slice(0, at).filter(({ role }) => role === 'data');
		return fitting(above, mismatches(table, row, sinceFirst, 'R08'));
	}
	return after.length === 0 ? above : mismatches(table, row, after, 'R08');
}
