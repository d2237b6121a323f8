import type { Issue, MappedTable } from '$lib/model';
import { bareKey, readDate } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { columnOfRows } from '../parts/column-of-rows';

function stampOf(mapped: MappedTable, row: number): string {
	const column = mapped.table.columns.findIndex(({ path }) =>
		/dau thoi gian|thoi gian gui|timestamp/.test(bareKey(path.at(-1) ?? ''))
	);
	const cell = column === -1 ? null : mapped.table.rows[row]?.cells[column];
	if (!cell) return '';
	if (typeof cell.value === 'number') return String(cell.value).padStart(20, '0');
	const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(cell.raw);
	const clock = time
		? [time[1], time[2], time[3] ?? '0'].map((part) => String(part).padStart(2, '0')).join(':')
		: '';
	return `${readDate(cell.raw.split(/\s/)[0] ?? '') ?? cell.raw} ${clock}`;
}

/**
 * Rows of an online form that count: of several answers of one unit, or of it for one period where the form asks for that, the one
 * with the last time stamp (or the last in the file). The others are listed, not silently dropped.
 */
export function lastAnswers(mapped: MappedTable): { rows: ReadonlySet<number>; issues: Issue[] } {
	const last = new Map<string, number>();
	const issues: Issue[] = [];
	const unitColumn = mapped.columns.findIndex(({ value }) => value.role === 'unit');
	const period = columnOfRows(mapped.table, unitColumn);
	for (const [r, row] of mapped.table.rows.entries()) {
		const unit = mapped.units[r]?.key;
		if (row.role !== 'data' || !unit) continue;
		const key = period === null ? unit : `${unit}|${bareKey(cellText(row, period))}`;
		const before = last.get(key);
		const older = before !== undefined && stampOf(mapped, r) < stampOf(mapped, before) ? r : before;
		if (before === undefined || older === before) last.set(key, r);
		if (older === undefined) continue;
		issues.push({
			code: 'duplicate-answer',
			severity: 'warning',
			sheet: mapped.table.sheet,
			a1: `A${(mapped.table.rows[older]?.index ?? 0) + 1}`,
			raw: mapped.units[r]?.name ?? '',
			count: 2
		});
	}
	return { rows: new Set(last.values()), issues };
}
