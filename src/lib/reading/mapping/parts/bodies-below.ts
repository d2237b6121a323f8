import { numberIn, placeOfCell, type Issue, type Table, type TableRow } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { isBodyAlone, opensWithUnitType } from '$lib/reference/units';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import type { MappingContext } from '../ground/context';
import { withoutParts } from './part-rows';

const DASH = /^[-–—+•*]\s*/u;
/** What stands below a number: `1.2`, `a)`, a dash. */
const BELOW = /^(?:\d{1,3}(?:\.\d{1,3})+\.?|[a-zđ][.)]?|[-–—+•*])$/u;

/** A unit with the rows of organisations below it. */
interface Parted {
	readonly head: TableRow;
	readonly parts: TableRow[];
}

/**
 * The table of a list of units without rows that part the unit above them by organisation (`- Hội Phụ nữ`, `1.2 Đoàn Thanh niên`), for
 * which there is no breakdown: the unit's own figures are taken. Where it has none they stay, and are asked about.
 */
export function withoutBodiesBelow(table: Table, context: MappingContext): Table {
	if (table.shape !== 'units-down') return table;
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const label = table.columns.findIndex(({ kind }, c) => kind === 'label' && c !== order);
	if (label === -1) return table;
	const columns = table.columns.flatMap(({ kind }, c) =>
		kind === 'number' && c !== order ? [c] : []
	);
	const parted = partedRows(table, label, order, context).filter(({ head, parts }) =>
		columns.every(
			(c) => numberIn(head, c) !== null || parts.every((part) => numberIn(part, c) === null)
		)
	);
	const left = new Set(parted.flatMap(({ parts }) => parts));
	if (left.size === 0) return table;
	const sums = columns.flatMap((c) => sumsThatDiffer(table, parted, c));
	return { ...withoutParts(table, left, label), ...(sums.length > 0 ? { partSums: sums } : {}) };
}

function partedRows(
	table: Table,
	label: number,
	order: number,
	{ resolver }: MappingContext
): Parted[] {
	const found: Parted[] = [];
	let open: Parted | null = null;
	for (const row of table.rows) {
		const text = cellText(row, label);
		const own = text.replace(DASH, '');
		const mark = order === -1 ? '' : cellText(row, order);
		if (row.role !== 'data' || own === '') open = null;
		else if (!isBodyAlone(own) && (opensWithUnitType(own) || resolver.isUnitName(own))) {
			open = { head: row, parts: [] };
			found.push(open);
		} else {
			const isMarked = mark === '' ? DASH.test(text) : BELOW.test(mark);
			const isNumberless = order !== -1 && mark === '' && cellText(open?.head ?? row, order) !== '';
			const isPart: boolean = isBodyAlone(own)
				? isMarked || isNumberless
				: isMarked && (open?.parts.length ?? 0) > 0;
			if (isPart) open?.parts.push(row);
			else open = null;
		}
	}
	return found.filter(({ parts }) => parts.length > 0);
}

/** Figures of one column that differ from the sum of their parts, where those of most other units are that sum. */
function sumsThatDiffer(
	table: Table,
	parted: readonly Parted[],
	column: number
): NonNullable<Table['partSums']>[number][] {
	const compared = parted.map(({ head, parts }) => compareRow(head, parts, [column]));
	const exact = compared.filter(({ agree }) => agree > 0).length;
	const differing = parted.filter((_, i) => (compared[i]?.differ ?? 0) > 0);
	if (exact <= differing.length) return [];
	return differing.map(({ head, parts }) => ({
		a1: placeOfCell(table, head, column) ?? '',
		raw: head.cells[column]?.raw ?? '',
		expected: parts.reduce((sum, part) => sum + (numberIn(part, column) ?? 0), 0),
		found: numberIn(head, column) ?? 0
	}));
}

/** R06: figures that are not what the rows left out below them add up to, each at its cell. */
export function partSumIssues({ sheet, partSums = [] }: Table): Issue[] {
	return partSums.map(({ a1, raw, expected, found }) => ({
		code: 'R06',
		severity: 'warning',
		sheet,
		a1,
		raw,
		details: { expected, found, parts: 'body' }
	}));
}
