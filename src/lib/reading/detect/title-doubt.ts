import type { Window } from '$lib/model';
import {
	kindOfDays,
	periodName,
	readNamed,
	type Days,
	type WindowOptions
} from '$lib/reference/calendar';

/**
 * The window a title names where it is not that of the days written beside it (`QUÝ II NĂM 2024` over `từ ngày 15/12/2023 đến ngày
 * 14/3/2024`): one of them is a slip. Null where they agree in either calendar, where the title names only the year the days are
 * of, or where the days have no name and overlap what it names.
 */
export function nameBeside(
	days: Window,
	title: string | null,
	options: WindowOptions
): Window | null {
	if (title === null) return null;
	const named = readNamed(title, { ...options, yearHint: Number(days.end.slice(0, 4)) });
	const name = named && periodName(named);
	if (!named || !name) return null;
	const said = periodName(days);
	if (said === null) return days.end < named.start || days.start > named.end ? named : null;
	const isOfYear = name.endsWith('-Y') && said.startsWith(name.slice(0, 5));
	return said === name || isOfYear ? null : named;
}

/**
 * The windows that a range written the wrong way round may mean: with another year at either end, or turned round. Those that have
 * a name, where any has. What the title names stands right after the one of that name, first where none is.
 */
export function windowsOfReversed({ start, end }: Days, named: Window | null): readonly Window[] {
	const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
	const later = inYear(end, end.slice(5) >= start.slice(5) ? from : from + 1);
	const earlier = inYear(start, start.slice(5) <= end.slice(5) ? to : to - 1);
	const meant = [
		{ start, end: later },
		{ start: earlier, end },
		{ start: end, end: start }
	].map((days): Window => ({ ...days, kind: kindOfDays(days.start, days.end) }));
	const withName = meant.filter((window) => periodName(window) !== null);
	const likely = withName.length > 0 ? withName : meant;
	const isNamed = (window: Window) => named !== null && periodName(window) === periodName(named);
	const all = [
		...likely.filter(isNamed),
		...(named ? [named] : []),
		...likely.filter((window) => !isNamed(window))
	];
	return all.filter(
		(one, i) => all.findIndex((other) => other.start === one.start && other.end === one.end) === i
	);
}

function inYear(day: string, year: number): string {
	const moved = `${year}${day.slice(4)}`;
	return moved.endsWith('-02-29') ? `${year}-02-28` : moved;
}
