import type { Issue, ReadCell, Table, TableRow } from '$lib/model';
import { isRateHeader } from '$lib/reference/forms';
import { a1Of } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { surveyLabel } from './rows-of-survey';
import { withoutRows } from '../parts/part-rows';

function isNoCount(cell: ReadCell | null | undefined): boolean {
	return (
		typeof cell?.value === 'number' && (!Number.isInteger(cell.value) || cell.raw.includes('%'))
	);
}

/**
 * A survey without the rows at its foot that sum it up as a share or an index (`Chỉ số hài lòng chung | 0,82`): they say so, and hold
 * fractions, or one figure where the rows above have one of each level. They count as left out; other tables stay as they are.
 */
export function withoutIndexRows(table: Table): Table {
	if (table.shape !== 'survey') return table;
	const label = surveyLabel(table);
	const figures = [...table.columns.keys()].filter((c) => table.columns[c]?.kind === 'number');
	const filled = ({ cells }: TableRow) =>
		figures.filter((c) => typeof cells[c]?.value === 'number').length;
	const data = table.rows.filter(({ role }) => role === 'data');
	const most = Math.max(0, ...data.map(filled));
	const isIndex = (row: TableRow) =>
		isRateHeader([cellText(row, label)]) &&
		(figures.some((c) => isNoCount(row.cells[c])) || (most > 1 && filled(row) < 2));
	const last = data.findLastIndex((row) => !isIndex(row));
	const left = data.slice(last + 1);
	const [first] = left;
	if (label === -1 || last === -1 || !first) return table;
	const a1 = a1Of(first.index, table.columns[label]?.index ?? 0);
	return { ...withoutRows(table, new Set(left)), indexRows: { a1, count: left.length } };
}

/** Which rows {@link withoutIndexRows} left out, once a table. */
export function indexRowIssues({ sheet, indexRows }: Table): Issue[] {
	return indexRows ? [{ code: 'index-rows-left-out', severity: 'note', sheet, ...indexRows }] : [];
}
