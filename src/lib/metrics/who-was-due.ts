import type { ResultTable } from '$lib/engine/sql';
import { keysOf, numberOf, emptyRow } from './series-row';
import type { DraftRow } from './series-row';
import { dueKeys } from './compile-due';
import type { Plan } from './plan';

/**
 * Sets how many units had to report behind each row, and adds an empty row for every key that was due
 * and is missing (not for breakdowns). A window is found by its days, else by its name. When nobody said
 * who had to report, the number stays null.
 */
export function withDue(
	plan: Plan,
	drafts: readonly DraftRow[],
	due: ResultTable,
	periodOf: (windowKey: string) => string | null
): readonly DraftRow[] {
	const names = dueKeys(plan);
	const entries = due.rows.map((result) => ({
		keys: keysOf(names, result),
		units: numberOf(result['units']) ?? 0,
		period: typeof result['period'] === 'string' ? result['period'] : null
	}));
	if (entries.every((entry) => entry.units === 0)) return drafts;
	const found = new Map<string, number>();
	for (const { keys, units, period } of entries) {
		found.set(lookup(names, keys, keys['window'] ?? ''), units);
		if (period !== null) {
			const byName = lookup(names, keys, period);
			found.set(byName, Math.max(found.get(byName) ?? 0, units));
		}
	}
	const met = new Set<string>();
	const counted = drafts.map((draft) => {
		const key = draft.row.keys['window'] ?? '';
		const byDays = lookup(names, draft.row.keys, key.slice(0, key.lastIndexOf('/') + 1));
		const byName = lookup(names, draft.row.keys, periodOf(key) ?? key);
		met.add(byDays).add(byName);
		return {
			...draft,
			row: { ...draft.row, unitsDue: found.get(byDays) ?? found.get(byName) ?? 0 }
		};
	});
	if (plan.dims.length > 0 || names.length === 0) return counted;
	const kinds = new Map(
		drafts.map(({ row }) => {
			const key = row.keys['window'] ?? '';
			const at = key.lastIndexOf('/') + 1;
			return [key.slice(0, at), key.slice(at)];
		})
	);
	const missing = entries.flatMap(({ keys, units, period }) => {
		const window = keys['window'];
		const seen =
			met.has(lookup(names, keys, window ?? '')) ||
			(period !== null && window !== undefined && met.has(lookup(names, keys, period)));
		if (seen) return [];
		const named =
			window === undefined
				? keys
				: { ...keys, window: window + (kinds.get(window) ?? plan.query.windowKind ?? 'period') };
		return [{ row: { ...emptyRow(named), unitsDue: units }, newestUnit: null, oldestEnd: null }];
	});
	return [...counted, ...missing];
}

function lookup(
	names: readonly string[],
	keys: Readonly<Record<string, string>>,
	window: string
): string {
	return names.map((name) => (name === 'window' ? window : keys[name])).join('\n');
}
