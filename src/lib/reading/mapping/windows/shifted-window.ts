import type { Window, WindowKind } from '$lib/model';
import { isInspectorate, kindOfDays, windowOf } from '$lib/reference/calendar';

function yearsEarlier(date: string, years: number): string {
	if (years === 0) return date;
	const moved = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
	return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved;
}

/** First day of the reporting year a window ends in: 15/12 of the year before for windows that end on a 14th, else 1 January. */
function yearStart(span: Window): string {
	const year = Number(span.end.slice(0, 4));
	if (span.end.slice(8) !== '14' || !span.start.endsWith('-15')) return `${year}-01-01`;
	return span.end > `${year}-12-14` ? `${year}-12-15` : `${year - 1}-12-15`;
}

/**
 * The window a column speaks of, given the table's: cumulative from the start of the year, some years back, a part of the year
 * (`Q4`, `2023-Q4`) in the table's calendar, days of its own, or the table's own days in another year (`2023`).
 */
export function shiftedWindow(
	span: Window,
	{
		windowKind,
		yearsBack: back = 0,
		period
	}: {
		windowKind?: WindowKind | undefined;
		yearsBack?: number | undefined;
		period?: string | undefined;
	}
): Window {
	const [first, last] = period?.split('/') ?? [];
	if (first !== undefined && last !== undefined)
		return {
			start: yearsEarlier(first, back),
			end: yearsEarlier(last, back),
			kind: windowKind ?? kindOfDays(first, last)
		};
	const ownYear = Number(span.end.slice(0, 4));
	const [, said, part] = /^(\d{4})?-?(\w{1,3})?$/.exec(period ?? '') ?? [];
	const yearsBack = said === undefined ? back : ownYear - Number(said);
	if (part !== undefined) {
		const calendar = isInspectorate(span) ? 'inspectorate' : 'calendar';
		return windowOf(`${ownYear - yearsBack}-${part}`, calendar, windowKind);
	}
	const kind = windowKind ?? span.kind;
	const start =
		kind === 'cumulative' && span.kind !== 'cumulative'
			? yearStart(span)
			: kind === 'as-of'
				? span.end
				: span.start;
	return {
		start: yearsEarlier(start, yearsBack),
		end: yearsEarlier(span.end, yearsBack),
		kind
	};
}
