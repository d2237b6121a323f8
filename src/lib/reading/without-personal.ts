import type { Cell, Sheet, Table, Workbook } from '$lib/model';

function withoutColumns(sheet: Sheet, tables: readonly Table[]): Sheet {
	if (tables.length === 0) return sheet;
	const gone = tables.flatMap((table) => {
		const columns = table.columns
			.filter(({ kind }) => kind === 'personal')
			.map(({ index }) => index);
		const from = Math.max(-1, ...table.headerRows) + 1;
		const until = table.roles.reduce((last, { row }) => Math.max(last, row), from);
		return columns.map((column) => ({ column, from, until }));
	});
	const grid = sheet.grid.map((row, r) =>
		row.map((cell, c): Cell | null | undefined =>
			gone.some(({ column, from, until }) => c === column && r >= from && r <= until) ? null : cell
		)
	);
	return { ...sheet, grid };
}

/** The workbook without the cells of personal columns, so that not even the review of a file can show them. */
export function withoutPersonal(workbook: Workbook, tables: readonly Table[]): Workbook {
	if (!tables.some((table) => table.columns.some(({ kind }) => kind === 'personal')))
		return workbook;
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) =>
			withoutColumns(
				sheet,
				tables.filter(
					(table) =>
						table.sheet === sheet.name && table.columns.some(({ kind }) => kind === 'personal')
				)
			)
		)
	};
}
