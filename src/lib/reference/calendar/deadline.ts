import type { PeriodName, Theme, Window } from '$lib/model';
import { addDays } from './days';
import { isInspectorate, periodName } from './period';

/**
 * When a report is due. Absent `theme` and `period` mean any. One of: `before`, the ISO day it must
 * come before, strictly as plans write `trước ngày`; `by`, the last ISO day itself; `daysAfterEnd`.
 */
export interface Deadline {
	readonly theme?: Theme;
	readonly period?: PeriodName;
	/** Holds for the inspectorate's windows only, or never for them. */
	readonly inspectorate?: boolean;
	readonly before?: string;
	readonly by?: string;
	readonly daysAfterEnd?: number;
	/** The plan or rule it stands in. */
	readonly source: string;
}

/** What holds when nobody configured anything; the first that fits counts. */
export const DEADLINES: readonly Deadline[] = [
	{
		period: '2024-Y',
		inspectorate: false,
		before: '2024-11-09',
		source: 'Kế hoạch công tác dân vận của chính quyền năm 2024 (huyện Xuân Trường), mục III.2'
	},
	{ daysAfterEnd: 10, source: 'Mặc định: 10 ngày sau ngày cuối kỳ' }
];

/**
 * The last ISO day on which a report of a theme for a window is on time: the first of `overrides`
 * that fits, else of {@link DEADLINES}. "Trước ngày 09/11/2024" makes 2024-11-08 the last one.
 */
export function deadlineOf(theme: Theme, w: Window, overrides: readonly Deadline[] = []): string {
	const name = periodName(w);
	for (const rule of [...overrides, ...DEADLINES]) {
		if (rule.theme !== undefined && rule.theme !== theme) continue;
		if (rule.period !== undefined && rule.period !== name) continue;
		if (rule.inspectorate !== undefined && rule.inspectorate !== isInspectorate(w)) continue;
		if (rule.by !== undefined) return rule.by;
		if (rule.before !== undefined) return addDays(rule.before, -1);
		if (rule.daysAfterEnd !== undefined) return addDays(w.end, rule.daysAfterEnd);
	}
	return addDays(w.end, 10);
}
