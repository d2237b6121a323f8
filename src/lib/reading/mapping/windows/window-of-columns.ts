import type { Suggestion, Table, TableColumn, Window } from '$lib/model';
import { readWindow, windowOf, type ReportingCalendar } from '$lib/reference/calendar';
import { headerKey, leafKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import { calendarOfTable } from './calendar-of-table';

/** Columns that hold figures against each other, which are of no window. */
const COMPARED = /^(?:tang|giam|so sanh|so voi|chenh lech|ty le|%)/;

function isOfWindow({ kind, path }: TableColumn): boolean {
	const leaf = leafKey(path);
	return kind === 'number' && plainColumn(leaf) === null && !COMPARED.test(leaf);
}

/** The only year that a title names; null where it names several or none. */
function yearOf(title: string | null): number | null {
	const years = new Set(title?.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
	return years.size === 1 ? Number([...years][0]) : null;
}

/** The latest of the windows that the columns are headed by; the whole year where one of them is. Null where one names none. */
function latestOf(
	columns: readonly TableColumn[],
	titleYear: number | null,
	calendar: ReportingCalendar
): Window | null {
	const named = columns.flatMap(({ path }) => {
		const { period, windowKind } = windowOfHeader(path.map(headerKey));
		const [, year = titleYear?.toString(), part] =
			/^(\d{4})?-?(\w{1,3})?$/.exec(period ?? '') ?? [];
		return period !== undefined && year !== undefined ? [{ year, part, windowKind }] : [];
	});
	if (named.length === 0 || named.length < columns.length) return null;
	const lastYear = named
		.map(({ year }) => year)
		.toSorted()
		.at(-1);
	if (named.some(({ part }) => part === undefined)) return windowOf(`${lastYear}-Y`, calendar);
	return named
		.map(({ year, part, windowKind }) => windowOf(`${year}-${part}`, calendar, windowKind))
		.reduce((latest, one) => (one.end > latest.end ? one : latest));
}

/**
 * The window of a table whose own words name none, or several, where every column of figures says its own: the one they share
 * (`Số mô hình đăng ký quý II/2024`), or the latest of those they are headed by (`Năm 2023`, `Quý I/2024`), from which each
 * column's is told. A title of several windows gives the year of those that leave it out: `Quý II` beside `6 tháng` below
 * `quý II và 6 tháng đầu năm 2024`. Null where a column says none.
 */
export function windowOfColumns(table: Table): Suggestion<Window> | null {
	const columns = table.columns.filter(isOfWindow);
	const calendar = calendarOfTable(table);
	const year = yearOf(table.title);
	const options = { calendar, ...(year === null ? {} : { yearHint: year }) };
	const said = columns.flatMap(({ path }) => {
		const read = readWindow(path.at(-1) ?? '', options) ?? readWindow(path.join(' '), options);
		return read ? [read] : [];
	});
	const suggest = (value: Window): Suggestion<Window> => ({
		value,
		confidence: 'likely',
		reasons: [{ code: 'window-named', details: { start: value.start, end: value.end } }]
	});
	const [first] = said;
	const isShared =
		said.length === columns.length &&
		said.every(
			({ window: { start, end } }) => start === first?.window.start && end === first.window.end
		);
	if (first && isShared) return suggest(first.window);
	const latest = latestOf(columns, year, calendar);
	return latest && suggest(latest);
}
