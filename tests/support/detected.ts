import { expect } from 'vitest';
import type { Sheet, Table } from '../../src/lib/model';
import { detectTables } from '../../src/lib/reading/detect';
import type { Written } from './sheet';

/** The file every sheet of these tests is of. */
export const file = { name: 'bao-cao.xlsx', date1904: false };

/** The tables found on a sheet. */
export function detected(made: Sheet, name = file.name): Table[] {
	return detectTables(made, { ...file, name }).tables;
}

/** The table of a sheet that holds one. */
export function one(made: Sheet, name?: string): Table {
	const tables = detected(made, name);
	expect(tables).toHaveLength(1);
	return tables[0] as Table;
}

/** The role of each row of a table. */
export function rolesOf(table: Table) {
	return table.rows.map((row) => row.role);
}

/** What the cells of a sheet row say; undefined where the row is not of the table. */
export function valuesOf(table: Table, row: number) {
	return table.rows.find((r) => r.index === row)?.cells.map((cell) => cell?.value ?? null);
}

/** The page head of a commune's report, down to the title. */
export const HEAD: Written[][] = [
	['ỦY BAN NHÂN DÂN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
	['XÃ PHÚ LÝ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
	['Số: 12/BC-UBND', null, null, 'Phú Lý, ngày 05 tháng 11 năm 2024'],
	[],
	['KẾT QUẢ PHONG TRÀO DÂN VẬN KHÉO NĂM 2024'],
	['(Kèm theo Báo cáo số 12/BC-UBND ngày 05/11/2024)']
];
