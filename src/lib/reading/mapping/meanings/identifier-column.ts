import type { Table } from '$lib/model';
import { bareKey } from '$lib/text';

/** Fewer rows than this may hold figures that happen to run 1, 2, 3. */
const FEWEST_RUNNING = 5;

/** `tinhid`, `province_id`, `Mã tỉnh`, `code`; not `Covid` and not `Số vụ ma túy`. */
const ID_HEADER =
	/^(?:id|(?:ten|ma)?_?(?:tinh|huyen|quan|xa|phuong|dvhc|don ?vi|dv|province|prov|district|commune|ward|unit|row|object|area|region|geo|fid)[_ ]?(?:id|code|no)|code|(?:province|district|commune|ward|unit|area|region)[_ ]code|ma(?: (?:so|tinh|huyen|quan|xa|phuong|thanh pho|tp|don vi|dvhc|dia phuong|dia ban|dv|dinh danh|ho so|bao cao))+|ma_\w+|ma|stt|tt|no\.?)$/;

function headerOf(text: string): string {
	return bareKey(text)
		.replace(/[\s.:]+/g, ' ')
		.trim();
}

/** The whole number a cell of such a column holds, also one written as text; null for any other. */
function numberOf(value: unknown): number | null {
	const number = typeof value === 'number' ? value : Number(value);
	return Number.isInteger(number) && number >= 0 ? number : null;
}

/**
 * Whether a column of numbers plainly tells rows apart and measures nothing: whole numbers, all different, under a header
 * that says so; or numbers that run with the rows; or the codes of the units beside them.
 * @param codeOf code of the unit of a row of the table, null where none is known.
 */
export function isIdentifierColumn(
	table: Table,
	column: number,
	codeOf: (row: number) => string | null
): boolean {
	const numbers: number[] = [];
	const places: number[] = [];
	const different = new Set<number>();
	let asked = 0;
	for (const [r, { role, cells }] of table.rows.entries()) {
		if (role !== 'data') continue;
		asked++;
		const value = cells[column]?.value;
		if (value === null || value === undefined) continue;
		const number = numberOf(value);
		// Counts give themselves away within a few rows.
		if (number === null || different.has(number)) return false;
		different.add(number);
		numbers.push(number);
		places.push(r);
	}
	if (numbers.length === 0) return false;
	if (ID_HEADER.test(headerOf(table.columns[column]?.path.at(-1) ?? ''))) return true;
	if (numbers.length < FEWEST_RUNNING) return false;
	if (numbers.length >= asked * 0.8 && numbers.every((number, i) => number === i + 1)) return true;
	let coded = 0;
	for (const [i, r] of places.entries()) {
		const code = codeOf(r);
		if (code === null) continue;
		if (numbers[i] !== Number(code)) return false;
		coded++;
	}
	return coded >= FEWEST_RUNNING;
}
