export type UnitsView = 'reported' | 'today' | 'district';
export type Compare = 'previous' | 'last-year' | 'none';

/** The date that "today's units" means: the last wave of changes the roster knows. */
export function latestRosterDate(): string {
	return '2026-09-20';
}
