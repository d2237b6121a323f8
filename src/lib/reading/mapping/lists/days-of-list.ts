import type { Issue, Table, TableRow, Window } from '$lib/model';
import { cellText } from '../ground/cell-text';
import { dateOf, dayOf } from '../ground/day-of-case';

/** How many days out of the window are named. */
const NAMED = 5;

function isOutside(day: string, { start, end, kind }: Window): boolean {
	return day > end || (kind !== 'as-of' && day < start);
}

/**
 * What is to be told of the days that counted rows of a list write: those that there are not, or that lack their year and are not of
 * the window, and those outside the window, which count all the same (R12).
 * @param of what the rows are where they are no petitions.
 */
export function issuesOfDays(
	table: Table,
	rows: readonly TableRow[],
	column: number,
	window: Window,
	of?: 'receptions'
): Issue[] {
	const written = rows.filter((row) => cellText(row, column) !== '');
	const dates = written.map((row) => {
		const day = dayOf(row, column);
		return day === null ? null : dateOf(day, window);
	});
	const outside = dates.filter((date) => date !== null).filter((date) => isOutside(date, window));
	const unclear = dates.filter((date) => date === null).length;
	const header = table.columns[column]?.path.join(' › ') ?? '';
	const details = { header, ...(of === undefined ? {} : { of }) };
	const { sheet } = table;
	const issues: Issue[] = [];
	if (unclear > 0)
		issues.push({
			code: 'case-day-unclear',
			severity: 'note',
			sheet,
			a1: null,
			count: unclear,
			details
		});
	if (outside.length > 0) {
		const days = [...new Set(outside)].sort().slice(0, NAMED).join(', ');
		const { start, end } = window;
		issues.push({
			code: 'case-day-outside',
			severity: 'warning',
			sheet,
			a1: null,
			count: outside.length,
			details: { ...details, days, start, end }
		});
	}
	return issues;
}
