import type { ReadReport } from '$lib/model';

/** A report without its grids: what is imported needs no copy of the sheets in memory. */
export function withoutGrids(report: ReadReport): ReadReport {
	return {
		...report,
		workbook: {
			...report.workbook,
			sheets: report.workbook.sheets.map((sheet) => ({ ...sheet, grid: [] }))
		}
	};
}
