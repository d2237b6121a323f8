import { hasSeveralWindows, readWindow, windowOf, type ReadWindow } from '$lib/reference/calendar';
import { remembered } from '$lib/text';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A year that is no part of a date, a number of a document (`123-2024`) or a range (`2011-2016`, `2011-16`). */
const BARE_YEAR = /(?<!\d)(?<!\d\s?[-–_./]\s?)\d{4}(?!\d)(?!\s?[-–_./]\s?\d)/g;
const ANY_YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g;

function inBounds(year: number): boolean {
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * The window the name of a sheet or a file speaks of: one written out (`Quý II-2024`, `Năm 2012`), else the only year in it
 * (`2011_PAPI`), from 1990 to 2100. A name with several years, or with a year inside a range or a date, says none.
 */
export const windowOfName: (name: string) => ReadWindow | null = remembered((name) => {
	if (hasSeveralWindows(name)) return null;
	const written = readWindow(name) ?? readWindow(name.replace(/[_-]+/g, ' '));
	if (written) return inBounds(Number(written.window.end.slice(0, 4))) ? written : null;
	const years = new Set(name.match(ANY_YEAR) ?? []);
	const bare = (name.match(BARE_YEAR) ?? []).map(Number).filter(inBounds);
	const [year] = bare;
	if (year === undefined || years.size !== 1 || bare.length !== 1) return null;
	const window = windowOf(`${year}-Y`, 'calendar', 'period');
	const { start, end } = window;
	return { window, reason: { code: 'window-named', details: { start, end } } };
});
