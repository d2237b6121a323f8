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

/**
 * Whether a column of numbers plainly tells rows apart and measures nothing: whole numbers, all different, under a header
 * that says so; or numbers that run with the rows; or the codes of the units beside them.
 * @param codes code of the unit of each row, null where none is known; in step with the rows of the table.
 */
export function isIdentifierColumn(
	table: Table,
	column: number,
	codes: readonly (string | null)[]
): boolean {
	const rows = table.rows.flatMap((row, r) => {
		const value = row.role === 'data' ? row.cells[column]?.value : undefined;
		return row.role === 'data' && value !== null && value !== undefined
			? [{ number: typeof value === 'number' ? value : Number(value), code: codes[r] ?? null }]
			: [];
	});
	if (rows.length === 0 || !rows.every(({ number }) => Number.isInteger(number) && number >= 0))
		return false;
	if (new Set(rows.map(({ number }) => number)).size < rows.length) return false;
	if (ID_HEADER.test(headerOf(table.columns[column]?.path.at(-1) ?? ''))) return true;
	if (rows.length < FEWEST_RUNNING) return false;
	const asked = table.rows.filter(({ role }) => role === 'data').length;
	if (rows.length >= asked * 0.8 && rows.every(({ number }, i) => number === i + 1)) return true;
	const coded = rows.filter(({ code }) => code !== null);
	return (
		coded.length >= FEWEST_RUNNING && coded.every(({ number, code }) => number === Number(code))
	);
}
