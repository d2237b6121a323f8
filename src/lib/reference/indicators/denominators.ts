/** What shares are taken of, which hardly changes within a year. */
export const DENOMINATORS: ReadonlySet<string> = new Set([
	'households',
	'population',
	'staff_obliged',
	'groups_total'
]);
