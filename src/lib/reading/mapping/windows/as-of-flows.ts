import type { MappedTable, Window } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import type { WindowDoubt } from './window-in-doubt';

function flows({ table, columns, lines }: MappedTable): boolean {
	// A register counts the models registered.
	if (table.shape === 'register') return true;
	return [...columns, ...lines].some(
		({ value }) =>
			value.role === 'measure' &&
			value.windowKind === undefined &&
			value.period === undefined &&
			MEASURES.get(value.measure)?.overTime === 'SUM'
	);
}

/**
 * A table whose title says a day and no period (`Tính đến ngày 31/10/2024`) and that counts what adds up over time: the figures are
 * likely those from the start of the reporting year, which for petitions is 15/12, or of a campaign that nobody dated. Null where
 * the window is another, somebody chose it, or only what stands at a day is counted.
 */
export function asOfInDoubt(mapped: MappedTable): WindowDoubt | null {
	const { window, theme } = mapped;
	const day = window.value;
	if (
		day?.kind !== 'as-of' ||
		!window.reasons.some(({ code }) => code === 'window-as-of') ||
		!flows(mapped)
	)
		return null;
	const year = Number(day.end.slice(0, 4));
	const isLate = day.end >= `${year}-12-15`;
	const start = theme === 'petitions' ? `${isLate ? year : year - 1}-12-15` : `${year}-01-01`;
	const counted: Window = { start, end: day.end, kind: 'cumulative' };
	return {
		windows: [counted, day],
		reason: { code: 'window-day-only' }
	};
}
