import type { Window, WindowKind } from '$lib/model';
import { isInspectorate, wholePeriodName, readWindow } from '$lib/reference/calendar';
import { headerKey, windowOfHeader } from '$lib/reference/forms';

/** What the rows of a section are of where its heading says another window than the table's. */
export interface SectionWindow {
	readonly windowKind?: WindowKind;
	readonly yearsBack?: number;
	readonly period?: string;
}

/**
 * The window that the heading of a section names (`1. Quý I`, `Lũy kế đến hết quý II`, `Lũy kế từ đầu năm`) in a table of another;
 * empty where it names none.
 */
export function windowOfSection(section: string, table: Window): SectionWindow {
	const words = section.replace(/^\s*(?:\d{1,2}\s?[.)]|[-+*•])\s*/, '').replace(/[\s:.]+$/, '');
	const key = headerKey(words);
	const own = windowOfHeader([key]);
	if (own.period !== undefined) return own;
	const tableYear = Number(table.end.slice(0, 4));
	if (own.windowKind === 'cumulative' && /quy|thang/.test(key)) {
		const calendar = isInspectorate(table) ? 'inspectorate' : 'calendar';
		const read = readWindow(words, { calendar, yearHint: tableYear });
		const name = read && wholePeriodName(read.window);
		if (name) return { windowKind: 'cumulative', period: name };
	}
	const year = /(?<!\d)20\d\d(?!\d)/.exec(key)?.[0];
	const isShifted = own.windowKind === 'cumulative' || own.yearsBack !== undefined;
	return isShifted && year !== undefined ? { ...own, yearsBack: tableYear - Number(year) } : own;
}
