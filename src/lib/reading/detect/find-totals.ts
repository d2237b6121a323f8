import type { ReadCell } from '$lib/model';

/** The columns of figures that could add up, each by sheet row; percentages never stand here. */
export type FigureColumns = readonly (readonly (ReadCell | undefined)[])[];

/** A row under judgement. */
export interface SummedRow {
	readonly row: number;
	readonly role: 'data' | 'total' | 'subtotal' | 'section';
	readonly bold: boolean;
}

/** Whether a row is headed as others are: among many noughts its figures are soon the sum of theirs. */
export type IsOneOfThem = (row: SummedRow, others: readonly SummedRow[]) => boolean;

/** In how many columns a row equals the sum of others, and in how many it does not. */
export interface SumCheck {
	readonly agree: number;
	readonly differ: number;
}

const figure = (cell: ReadCell | undefined) =>
	typeof cell?.value === 'number' ? cell.value : null;

/** Compares a row with the sum of other rows, column by column; columns where both are nothing count for neither. */
export function compareWithSum(
	columns: FigureColumns,
	total: SummedRow,
	parts: readonly SummedRow[]
): SumCheck {
	let agree = 0;
	let differ = 0;
	for (const cells of columns) {
		const agrees = agreesWithSum(cells, total, parts);
		if (agrees === true) agree++;
		else if (agrees === false) differ++;
	}
	return { agree, differ };
}

/** Whether a row is the sum of other rows in at least two columns and in every column that has figures. */
function isSumOf(columns: FigureColumns, total: SummedRow, parts: readonly SummedRow[]): boolean {
	let agree = 0;
	for (const cells of columns) {
		const agrees = agreesWithSum(cells, total, parts);
		// Nearly every row is no sum, which its first figure shows.
		if (agrees === false) return false;
		if (agrees === true) agree++;
	}
	return agree >= 2;
}

/** Whether a row has the sum of others in a column; null where it has no figure there, or both are nothing. */
function agreesWithSum(
	cells: FigureColumns[number],
	total: SummedRow,
	parts: readonly SummedRow[]
): boolean | null {
	const said = figure(cells[total.row]);
	if (said === null) return null;
	let sum = 0;
	for (const part of parts) sum += figure(cells[part.row]) ?? 0;
	if (said === 0 && sum === 0) return null;
	return Math.abs(said - sum) <= 1e-6 * Math.max(1, Math.abs(sum));
}

/** In how many columns more than one row adds something: beside noughts alone any figure is its own sum. */
function sharedSums(columns: FigureColumns, parts: readonly SummedRow[]): number {
	return columns.filter(
		(cells) => parts.filter(({ row }) => (figure(cells[row]) ?? 0) !== 0).length > 1
	).length;
}

/**
 * Rows that no word calls a total but whose figures are the sum of the others: the first or the last row of the
 * table, in at least two columns to which several rows add, and in every column that has figures. One column alone proves nothing.
 */
export function totalByArithmetic(
	columns: FigureColumns,
	rows: readonly SummedRow[],
	isOneOfThem: IsOneOfThem
): SummedRow | null {
	if (rows.some((row) => row.role === 'total')) return null;
	const data = rows.filter((row) => row.role === 'data');
	if (data.length < 4) return null;
	for (const candidate of [data[0], data[data.length - 1]]) {
		if (!candidate) continue;
		const others = data.filter((row) => row !== candidate);
		if (!isSumOf(columns, candidate, others) || sharedSums(columns, others) < 2) continue;
		return isOneOfThem(candidate, others) ? null : candidate;
	}
	return null;
}

/**
 * Bold data rows that equal the sum of the plain rows under each of them: headings of sections with their own
 * subtotal. Asked for: at least two of them, every one adding up in two columns or more.
 */
export function boldSubtotals(
	columns: FigureColumns,
	rows: readonly SummedRow[],
	isOneOfThem: IsOneOfThem
): SummedRow[] {
	const data = rows.filter((row) => row.role === 'data');
	const bold = data.filter((row) => row.bold);
	if (bold.length < 2 || bold.length > data.length / 2) return [];
	const holds = bold.every((head) => {
		const from = data.indexOf(head) + 1;
		const next = data.findIndex((row, i) => i >= from && row.bold);
		const members = data.slice(from, next < 0 ? undefined : next);
		return members.length >= 1 && isSumOf(columns, head, members) && !isOneOfThem(head, members);
	});
	return holds ? bold : [];
}
