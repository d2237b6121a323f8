import type { Workbook } from '$lib/model';
import { holdsIdentifier, looksLikeName } from './value-signal';

/**
 * The workbook with other names for sheets that are called after a person or hold a number of one: a sheet's name
 * goes along with every figure and issue. `isUnitName` keeps communes called after people, such as Lê Lợi.
 */
export function neutralSheetNames(
	workbook: Workbook,
	isUnitName: (text: string) => boolean
): Workbook {
	const names = workbook.sheets.map(({ name }) => name);
	const taken = new Set(names);
	const given = new Map<string, string>();
	for (const name of names) {
		if (!holdsIdentifier(name) && (!looksLikeName(name) || isUnitName(name))) continue;
		let number = given.size + 1;
		while (taken.has(`Trang ${number}`)) number++;
		taken.add(`Trang ${number}`);
		given.set(name, `Trang ${number}`);
	}
	if (given.size === 0) return workbook;
	const named = (name: string) => given.get(name) ?? name;
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) })),
		issues: workbook.issues.map((issue) => ({
			...issue,
			sheet: issue.sheet === null ? null : named(issue.sheet),
			...(typeof issue.details?.what === 'string'
				? { details: { ...issue.details, what: named(issue.details.what) } }
				: {})
		}))
	};
}
