import type { MappedTable, Theme } from '$lib/model';
import { themesNamed } from '$lib/reference/forms';
import { DENOMINATORS, INDICATORS, MEASURES } from '$lib/reference/indicators';

/**
 * What a figure is about, whatever else its table is about: one sheet often sums up models, satisfaction, petitions and
 * campaigns. What shares are taken of and one's own measures are of the table's theme, where it has one.
 */
export function themeOfMeasure(id: string, ofTable: Theme): Theme {
	if (DENOMINATORS.has(id) && ofTable !== 'other') return ofTable;
	return MEASURES.get(id)?.theme ?? INDICATORS.get(id)?.theme ?? ofTable;
}

/** The themes a table is plainly on: its own and those its title names. Null where it sums up several. */
export function ownThemes({ theme, table }: MappedTable): ReadonlySet<Theme> | null {
	return theme === 'other' ? null : new Set([theme, ...themesNamed(table.title ?? '')]);
}
