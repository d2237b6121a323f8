import * as XLSX from '@e965/xlsx';

/** A row as a person would type it. */
export type Row = (string | number | null)[];

/** A sheet of a workbook, with merges as ranges. */
export interface Made {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly merges?: readonly string[];
	readonly hidden?: boolean;
}

/** An XLSX file of these sheets. */
export function xlsxBytes(...sheets: readonly Made[]): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const { name, rows, merges = [] } of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
		sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
