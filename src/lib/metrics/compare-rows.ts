import type { MetricQuery, SeriesRow, Window } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import type { Catalogue } from './catalogue';
import { planOf } from './plan';
import type { Plan } from './plan';
import { shiftWindow } from './shift-window';
import type { Shift } from './shift-window';
import { parseWindowKey } from './window-key';

/** The range a query speaks of, as one window; null when it has no ends. */
export function rangeOf({ start, end, windowKind }: MetricQuery): Window | null {
	return start === undefined || end === undefined
		? null
		: { start, end, kind: windowKind ?? 'period' };
}

/**
 * The plan of the same question about the window all its rows are compared with; null where there is no such one: without
 * an earlier window, and where windows are told apart, so that each row has one of its own.
 */
export function earlierPlan(plan: Plan, catalogue: Catalogue): Plan | null {
	const { query } = plan;
	const by = query.compareTo;
	const range = rangeOf(query);
	if ((by !== 'previous' && by !== 'last-year') || plan.windowed || !range) return null;
	const { window, name } = shiftWindow(range, by);
	return window
		? planOf({ ...query, start: window.start, end: window.end }, catalogue)
		: planOf(query, catalogue, name);
}

/** Sets what each row is compared with from rows of another answer that agree in these keys. */
export function comparedByKeys(
	rows: readonly SeriesRow[],
	others: readonly SeriesRow[],
	names: readonly string[]
): readonly SeriesRow[] {
	const text = (row: SeriesRow) => JSON.stringify(names.map((name) => row.keys[name]));
	const known = new Map(others.map((row) => [text(row), row]));
	return rows.map((row) => ({ ...row, ...comparison(known.get(text(row))) }));
}

/** Sets what each row is compared with: the row of the same keys in the shifted window, by its days, else by its name. */
export function comparedByWindow(
	rows: readonly SeriesRow[],
	earlier: readonly SeriesRow[],
	by: Shift
): readonly SeriesRow[] {
	const known = new Map<string, SeriesRow>();
	for (const row of earlier) {
		const window = parseWindowKey(row.keys['window'] ?? '');
		if (!window) continue;
		known.set(keyText(row, daysOf(window)), row);
		const name = periodName(window);
		if (name !== null) known.set(keyText(row, `${name}/${window.kind}`), row);
	}
	return rows.map((row) => {
		const window = parseWindowKey(row.keys['window'] ?? '');
		if (!window) return row;
		const to = shiftWindow(window, by);
		const sameDays = to.window && known.get(keyText(row, daysOf(to.window)));
		const sameName = to.name && known.get(keyText(row, `${to.name}/${window.kind}`));
		return { ...row, ...comparison(sameDays?.value != null ? sameDays : sameName || undefined) };
	});
}

function comparison(earlier: SeriesRow | undefined): Pick<SeriesRow, 'compared' | 'comparedOn'> {
	if (earlier?.value == null) return { compared: null, comparedOn: null };
	const { value, numerator, denominator, unitsReporting, unitsDue } = earlier;
	const due = unitsDue === null ? {} : { unitsDue };
	return { compared: value, comparedOn: { numerator, denominator, unitsReporting, ...due } };
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
