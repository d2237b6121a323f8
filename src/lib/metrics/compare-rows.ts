import type { MetricQuery, SeriesRow, Window } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import { shiftWindow } from './shift-window';
import type { Shift } from './shift-window';
import { parseWindowKey } from './window-key';

/** The range a query speaks of, as one window; null when it has no ends. */
export function rangeOf({ start, end, windowKind }: MetricQuery): Window | null {
	return start === undefined || end === undefined
		? null
		: { start, end, kind: windowKind ?? 'period' };
}

/** Sets what each row is compared with from rows of an earlier range, their windows not told apart. */
export function comparedByKeys(
	rows: readonly SeriesRow[],
	earlier: readonly SeriesRow[]
): readonly SeriesRow[] {
	const values = new Map(earlier.map((row) => [keyText(row, ''), row.value]));
	return rows.map((row) => ({ ...row, compared: values.get(keyText(row, '')) ?? null }));
}

/** Sets what each row is compared with: the row of the same keys in the shifted window, by its days, else by its name. */
export function comparedByWindow(
	rows: readonly SeriesRow[],
	earlier: readonly SeriesRow[],
	by: Shift
): readonly SeriesRow[] {
	const values = new Map<string, number | null>();
	for (const row of earlier) {
		const window = parseWindowKey(row.keys['window'] ?? '');
		if (!window) continue;
		values.set(keyText(row, daysOf(window)), row.value);
		const name = periodName(window);
		if (name !== null) values.set(keyText(row, `${name}/${window.kind}`), row.value);
	}
	return rows.map((row) => {
		const window = parseWindowKey(row.keys['window'] ?? '');
		if (!window) return row;
		const to = shiftWindow(window, by);
		const compared =
			(to.window && values.get(keyText(row, daysOf(to.window)))) ??
			(to.name && values.get(keyText(row, `${to.name}/${window.kind}`)));
		return { ...row, compared: typeof compared === 'number' ? compared : null };
	});
}

function daysOf({ start, end, kind }: Window): string {
	return `${start}/${end}/${kind}`;
}

function keyText(row: SeriesRow, window: string): string {
	return JSON.stringify([
		window,
		...Object.entries(row.keys).filter(([name]) => name !== 'window')
	]);
}
