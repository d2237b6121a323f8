import type { Suggestion, Table, TableColumn, Window } from '$lib/model';
import { readWindow, windowOf, type ReportingCalendar } from '$lib/reference/calendar';
import { headerKey, plainColumn, themeOfTitle, windowOfHeader } from '$lib/reference/forms';

/** Columns that hold figures against each other, which are of no window. */
const COMPARED = /^(?:tang|giam|so sanh|so voi|chenh lech|ty le|%)/;

function isOfWindow({ kind, path }: TableColumn): boolean {
	const leaf = headerKey(path.at(-1) ?? '');
	return kind === 'number' && plainColumn(leaf) === null && !COMPARED.test(leaf);
}

/** The only year that a title names; null where it names several or none. */
function yearOf(title: string | null): number | null {
	const years = new Set(title?.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
	return years.size === 1 ? Number([...years][0]) : null;
}

/**
 * The window of a table whose own words name none, where every column of figures says its own with the year: the one they share
 * (`Số mô hình đăng ký quý II/2024`), or the last year of those they are headed by (`Năm 2023`, `Quý I/2024`), from which each
 * column's is told. A title of several windows gives the year of those that leave it out: `Quý II` beside `6 tháng` below
 * `quý II và 6 tháng đầu năm 2024`. Null where a column says none.
 */
export function windowOfColumns(table: Table): Suggestion<Window> | null {
	const columns = table.columns.filter(isOfWindow);
	const calendar: ReportingCalendar =
		themeOfTitle(table.title) === 'petitions' ? 'inspectorate' : 'calendar';
	const year = yearOf(table.title);
	const options = { calendar, ...(year === null ? {} : { yearHint: year }) };
	const said = columns.flatMap(({ path }) => {
		const read = readWindow(path.at(-1) ?? '', options) ?? readWindow(path.join(' '), options);
		return read ? [read] : [];
	});
	const [first] = said;
	if (!first || said.length < columns.length) return null;
	const suggest = (value: Window): Suggestion<Window> => ({
		value,
		confidence: 'likely',
		reasons: [{ code: 'window-named', details: { start: value.start, end: value.end } }]
	});
	const isShared = said.every(
		({ window: { start, end } }) => start === first.window.start && end === first.window.end
	);
	if (isShared) return suggest(first.window);
	const years = columns.map(({ path }) => {
		const { period } = windowOfHeader(path.map(headerKey));
		return period === undefined ? undefined : (/^\d{4}/.exec(period)?.[0] ?? year?.toString());
	});
	if (years.some((year) => year === undefined)) return null;
	return suggest(windowOf(`${years.toSorted().at(-1)}-Y`, calendar));
}
