import type { Workbook } from '$lib/model';
import { detailsSaid } from './details-said';
import { holdsIdentifier, looksLikeName } from './value-signal';
import { withoutPeople } from './without-people';

const HAS_WORDS = /[\p{L}\d]/u;

/** A name without the people in it; empty when nothing else is left. */
function neutral(name: string, isUnitName: (text: string) => boolean): string {
	if (looksLikeName(name) && !isUnitName(name)) return '';
	const rest = withoutPeople(name, isUnitName);
	return HAS_WORDS.test(rest) ? rest : '';
}

/**
 * The name of a file without names and numbers of people, its ending kept: `Đơn ông ….xlsx`. Where nothing else is left it is
 * called by `fallback`.
 */
export function neutralFileName(
	name: string,
	isUnitName: (text: string) => boolean,
	fallback: string
): string {
	const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
	const base = name.slice(0, name.length - ending.length);
	return `${neutral(base, isUnitName) || fallback}${ending}`;
}

/** New names for the sheets that need one, each unlike all others of the workbook. */
function newSheetNames(
	names: readonly string[],
	isUnitName: (text: string) => boolean
): ReadonlyMap<string, string> {
	const taken = new Set(names);
	const given = new Map<string, string>();
	for (const name of names) {
		const kept = neutral(name, isUnitName);
		if (kept === name && !holdsIdentifier(name)) continue;
		let unused = kept;
		for (let number = kept ? 2 : given.size + 1; unused === '' || taken.has(unused); number++)
			unused = kept ? `${kept} (${number})` : `Trang ${number}`;
		taken.add(unused);
		given.set(name, unused);
	}
	return given;
}

/**
 * The workbook with names of people taken out of its own name and those of its sheets, which go along with every figure and
 * issue. `isUnitName` keeps communes called after people, such as Lê Lợi.
 */
export function neutralNames(workbook: Workbook, isUnitName: (text: string) => boolean): Workbook {
	const name = neutralFileName(workbook.name, isUnitName, `Tệp ${workbook.hash.slice(0, 6)}`);
	const given = newSheetNames(
		workbook.sheets.map((sheet) => sheet.name),
		isUnitName
	);
	const named = (sheet: string) => given.get(sheet) ?? sheet;
	const said = (text: string) => given.get(text) ?? withoutPeople(text, isUnitName);
	return {
		...workbook,
		name,
		sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) })),
		issues: workbook.issues.map((issue) => ({
			...issue,
			sheet: issue.sheet === null ? null : named(issue.sheet),
			...(issue.details ? { details: detailsSaid(issue.details, said) } : {})
		}))
	};
}
