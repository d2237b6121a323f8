import type { Fact, Issue } from '$lib/model';
import { addDays } from '$lib/reference/calendar';
import { growsWhileCounted } from '$lib/reference/indicators';
import {
	gathered,
	issueAt,
	placesAsked,
	together,
	type FactIndex,
	type FactWindow
} from './fact-index';

/** Nobody's report has more windows side by side; a sheet of days would take too long to lay out. */
const MOST_WINDOWS = 40;

/** The ways to lay windows end to end from a day to the last day of a whole, by their numbers; the whole itself is none. */
function tilings(
	whole: number,
	windows: readonly FactWindow[],
	from: string,
	laid: readonly number[] = []
): number[][] {
	const { end } = windows[whole] as FactWindow;
	return windows.flatMap((one, number) => {
		const { start, windowKind } = one;
		if (number === whole || windowKind === 'as-of' || start !== from || one.end > end) return [];
		const next = [...laid, number];
		if (one.end < end) return tilings(whole, windows, addDays(one.end, 1), next);
		return next.length > 1 ? [next] : [];
	});
}

/**
 * R06 over time: the count of a window that shorter ones fill from its first day to its last (`Cả năm` beside four quarters) and that
 * is not their sum, told at its cell. Measures of one's own are left out: nobody said that they add up.
 */
export function checkPartsOfWindows(index: FactIndex): Issue[] {
	const { facts, unit, measure, dims, window, windows, measures } = index;
	if (windows.length < 3 || windows.length > MOST_WINDOWS) return [];
	const wholes = windows.flatMap((one, number) => {
		if (one.windowKind === 'as-of') return [];
		const ways = tilings(number, windows, one.start);
		return ways.length > 0 ? [{ number, ways }] : [];
	});
	if (wholes.length === 0) return [];
	const adds = Array.from(measures.keys(), (id) => !id.startsWith('own:') && growsWhileCounted(id));
	const series = together(unit, together(measure, dims));
	const isAsked = placesAsked(Uint8Array.from(adds, Number), measure);
	return gathered(series, isAsked).flatMap((run) => {
		const at = new Map<number, Fact>();
		for (const i of run) {
			const number = window[i] as number;
			if (!at.has(number)) at.set(number, facts.at(i));
		}
		return wholes.flatMap(({ number, ways }): Issue[] => {
			const whole = at.get(number);
			const parts = ways.find((way) => way.every((part) => at.has(part)));
			if (!whole || !parts) return [];
			const sum = parts.reduce((all, part) => all + (at.get(part)?.value ?? 0), 0);
			return Math.abs(sum - whole.value) > 1e-6 * Math.max(1, Math.abs(sum))
				? [issueAt('R06', 'warning', whole, { expected: sum })]
				: [];
		});
	});
}
