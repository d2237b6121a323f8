import type { Issue, MappedTable, TableRow, Window } from '$lib/model';
import { headerKey, membersIn, phraseIn } from '$lib/reference/forms';
import { dateOf, dayOf, daysOfCases } from '../ground/day-of-case';
import { AskedCells, type Drafts, type FactDraft } from '../ground/fact-draft';
import { issuesOfDays } from './days-of-list';

/** The first that is met counts: what waits for the next window is not resolved, what was handed to the body competent for it neither. */
const STATUS: readonly (readonly [status: string, phrase: string])[] = [
	['unresolved', 'chua|chuyen ky sau|chuyen sang ky sau|chuyen quy sau|chuyen nam sau'],
	['resolving', 'dang'],
	['resolved', 'da giai quyet|giai quyet xong|da xu ly|da tra loi|hoan thanh'],
	['transferred', 'chuyen'],
	['resolved', 'da']
];

function columnOf(mapped: MappedTable, phrases: readonly string[]): number | null {
	for (const phrase of phrases) {
		const column = mapped.table.columns.findIndex(
			({ path, kind }) =>
				kind !== 'personal' && path.some((text) => phraseIn(headerKey(text), phrase) > 0)
		);
		if (column !== -1) return column;
	}
	return null;
}

/**
 * Counts of a list with one row a petition, after which the rows are forgotten: petitions received in all, by kind, and by kind,
 * month and status. Nothing of a row but these three words is read; sources name the whole range of the table, not the row.
 */
export function draftsOfCaseList(
	mapped: MappedTable,
	window: Window
): Drafts & { issues: Issue[] } {
	const { table } = mapped;
	const kindColumn = columnOf(mapped, ['loai don', 'phan loai', 'loai']);
	const dayColumn = daysOfCases(table)?.column ?? null;
	const statusColumn = columnOf(mapped, [
		'ket qua giai quyet',
		'ket qua xu ly',
		'trang thai',
		'tinh trang',
		'ket qua'
	]);
	const counts = new Map<string, { unit: string; dims: Record<string, string>; value: number }>();
	const asked = new AskedCells();
	const rows: TableRow[] = [];
	let unclear = 0;
	for (const [r, row] of table.rows.entries()) {
		const unit = (mapped.units[r] ?? mapped.unit)?.key ?? null;
		if (row.role !== 'data' || unit === null) continue;
		rows.push(row);
		const text = (column: number | null) =>
			column === null ? '' : headerKey(row.cells[column]?.raw ?? '');
		const kinds = membersIn(text(kindColumn), 'kind');
		const kind = kinds.length === 1 ? (kinds[0] as string) : 'khac';
		const day = dayColumn === null ? null : dayOf(row, dayColumn);
		const date = day === null ? null : dateOf(day, window);
		const month = date?.slice(0, 7) ?? 'unknown';
		const said = text(statusColumn);
		const status = STATUS.find(([, phrase]) => phraseIn(said, phrase) > 0)?.[0] ?? 'unknown';
		if (status === 'unknown' && said !== '') unclear++;
		const breakdowns: readonly Record<string, string>[] = [{}, { kind }, { kind, month, status }];
		for (const dims of breakdowns) {
			const id = `${unit}|${JSON.stringify(dims)}`;
			const held = counts.get(id) ?? { unit, dims, value: 0 };
			held.value++;
			counts.set(id, held);
		}
	}
	const facts = [...counts.values()].map(({ unit, dims, value }): FactDraft => {
		asked.add(unit, window, 'petitions', true);
		return {
			unit,
			measure: 'don_received',
			dims,
			window,
			value,
			a1: table.range,
			raw: String(value)
		};
	});
	const told = { severity: 'note', sheet: table.sheet, a1: null } as const;
	const issues: Issue[] = [
		{ ...told, code: 'case-list-counted', count: rows.length },
		...(unclear > 0 ? [{ ...told, code: 'case-status-unclear' as const, count: unclear }] : []),
		...(dayColumn === null ? [] : issuesOfDays(table, rows, dayColumn, window))
	];
	return { facts, asked: asked.all, issues };
}
