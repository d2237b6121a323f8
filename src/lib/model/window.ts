/** `period`: counted inside the window. `cumulative`: from the year's start to the window's end. `as-of`: a stock on the end date. */
export type WindowKind = 'period' | 'cumulative' | 'as-of';

/** A stretch of days a figure speaks of. Dates are ISO `YYYY-MM-DD`, both inclusive; as-of windows have start = end. */
export interface Window {
	readonly start: string;
	readonly end: string;
	readonly kind: WindowKind;
}

/**
 * The window's name in the reporting calendar, whatever calendar it is of: `2024-Q4` holds both
 * 01/10–31/12/2024 and the inspectorate's 15/09–14/12/2024. Others: `2024-Y`, `2024-H1`, `2024-9M`, `2024-M05`.
 */
export type PeriodName = string;
