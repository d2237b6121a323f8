import type { Table, UnitGuess } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import type { MappingContext } from '../ground/context';

const BELOW_COMMUNE =
	/^(ten )?(?!to chuc|to cong tac|to truong|khu vuc|ban (?:quan ly|chi dao|nganh))(thon|xom|ap|ban|khom|khu|to|khu pho|khu dan cu|to dan pho|to nhan dan|chi bo)( |$)/;

/** Index of the column headed by what lies below a commune: Thôn, xóm; Tổ dân phố. -1 where there is none. */
export function villageColumn({ columns }: Table): number {
	return columns.findIndex(
		({ kind, path }) => (kind === 'label' || kind === 'text') && BELOW_COMMUNE.test(leafKey(path))
	);
}

/** Whether a header names what lies below a commune and no commune. */
export function headsVillages(path: readonly string[]): boolean {
	const heading = leafKey(path);
	return (
		BELOW_COMMUNE.test(heading) &&
		!/(?:^| )(?:xa|phuong|thi tran|don vi)(?: |$)/.test(heading.replace(/[,;/()-]/g, ' '))
	);
}

/** Whether a column of the table names what lies below a commune. */
export function isOfVillages(table: Table): boolean {
	return villageColumn(table) !== -1;
}

/**
 * Units of the rows of a list of villages whose sections each name a commune (`I. Xã Xuân Hồng`), one a row; null where they do
 * not, or one of them names none for sure: then the whole list is of the table's unit.
 */
export function unitsOfSections(
	table: Table,
	at: { readonly date: string; readonly scope: string | null },
	{ resolver }: MappingContext
): readonly (UnitGuess | null)[] | null {
	if (table.shape !== 'units-down' || !isOfVillages(table)) return null;
	const sections = new Set(
		table.rows.flatMap(({ role, section }) => (role === 'data' ? [section] : []))
	);
	const guesses = new Map<string | null, UnitGuess>();
	for (const section of sections) {
		const guess = section === null ? null : resolver.resolve(section, { ...at, level: 'commune' });
		if (section === null || !guess || guess.key === null || guess.confidence !== 'sure')
			return null;
		guesses.set(section, guess);
	}
	return guesses.size === 0
		? null
		: table.rows.map(({ role, section }) =>
				role === 'data' ? (guesses.get(section) ?? null) : null
			);
}
