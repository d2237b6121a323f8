import type { Theme } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';

/** Shares of several themes are taken of these: a form that asks for them is none of another theme. */
const SHARED: ReadonlySet<string> = new Set([
	'households',
	'population',
	'staff_obliged',
	'groups_total'
]);

/**
 * What a figure is about, whatever else its table is about: one sheet often sums up models, satisfaction, petitions and
 * campaigns. What shares are taken of and one's own measures are of the table's theme, where it has one.
 */
export function themeOfMeasure(id: string, ofTable: Theme): Theme {
	if (SHARED.has(id) && ofTable !== 'other') return ofTable;
	return MEASURES.get(id)?.theme ?? INDICATORS.get(id)?.theme ?? ofTable;
}
