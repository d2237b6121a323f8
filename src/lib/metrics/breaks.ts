import type { SeriesRow } from '$lib/model';
import type { DraftRow } from './series-row';
import { parseWindowKey } from './window-key';

/**
 * Marks rows whose units changed: units of before and after a reform stand behind the row together, or those of
 * the window before it in its series had ended when the newest of its own began.
 */
export function withBreaks(drafts: readonly DraftRow[]): readonly SeriesRow[] {
	const order = drafts
		.map((draft, i) => ({ draft, i, end: endOf(draft.row) }))
		.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.i - b.i));
	const lastOf = new Map<string, DraftRow>();
	const broken = new Set<number>();
	for (const { draft, i } of order) {
		if (draft.row.unitsReporting === 0) continue;
		const series = Object.entries(draft.row.keys)
			.map(([name, key]) => (name === 'window' ? '' : key))
			.join('\n');
		const before = lastOf.get(series);
		if (apart(draft, draft) || (before && apart(before, draft))) broken.add(i);
		lastOf.set(series, draft);
	}
	return drafts.map(({ row }, i) => (broken.has(i) ? { ...row, breakInSeries: true } : row));
}

function apart(before: DraftRow, after: DraftRow): boolean {
	return (
		before.oldestEnd !== null && after.newestUnit !== null && after.newestUnit > before.oldestEnd
	);
}

function endOf(row: SeriesRow): string {
	return parseWindowKey(row.keys['window'] ?? '')?.end ?? '';
}
