import type { Issue, Sheet } from '$lib/model';

/** `duplicate-sheet` for every visible sheet whose cells are the same as those of a sheet before it. */
export function duplicateSheets(sheets: readonly Sheet[]): Issue[] {
	const seen = new Map<string, string>();
	return sheets.flatMap((sheet): Issue[] => {
		if (sheet.hidden || sheet.grid.length === 0) return [];
		const content = JSON.stringify(sheet.grid.map((row) => row.map((cell) => cell?.raw ?? null)));
		const other = seen.get(content);
		if (other === undefined) {
			seen.set(content, sheet.name);
			return [];
		}
		return [
			{
				code: 'duplicate-sheet',
				severity: 'warning',
				sheet: sheet.name,
				a1: null,
				details: { other }
			}
		];
	});
}
