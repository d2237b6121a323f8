import type { Reason } from '$lib/model';
import { opensWithCommuneType } from '$lib/reference/units';
import {
	boldSubtotals,
	compareWithSum,
	totalByArithmetic,
	type FigureColumns,
	type IsOneOfThem,
	type SummedRow
} from './find-totals';
import type { ReadColumn } from './read-figures';
import { cuesOf, labelOf, type BodyContext } from './row-context';
import { FIGURE_ROLES, type RolesOfBody } from './roles-of-body';

/**
 * Rows that bear the name of a group (`Khối cơ quan huyện`), that no row of the group follows and that do not sum up those before:
 * figures of their own, and no subtotal.
 */
function loneGroups(
	context: BodyContext,
	figures: FigureColumns,
	rows: readonly SummedRow[]
): SummedRow[] {
	return rows.filter(({ row, role }, at) => {
		if (role !== 'subtotal' || rows[at + 1]?.role === 'data') return false;
		const { isGroup, isSubtotal } = cuesOf(context, row);
		if (!isGroup || isSubtotal) return false;
		const before = rows.slice(0, at);
		const from = before.findLastIndex((other) => other.role !== 'data') + 1;
		return compareWithSum(figures, rows[at] as SummedRow, before.slice(from)).differ > 0;
	});
}

/** The columns of a table that hold numbers, without that of running numbers. */
export function figureColumns(
	{ columns, numberColumn }: BodyContext,
	read: ReadonlyMap<number, ReadColumn>
): FigureColumns {
	return columns.flatMap((column) => {
		const own = column === numberColumn ? undefined : read.get(column);
		return own?.kind === 'number' ? [own.cells] : [];
	});
}

function summedRows({ view, labelColumn }: BodyContext, roles: RolesOfBody): SummedRow[] {
	return roles.rowsOf(FIGURE_ROLES).map((row) => ({
		row,
		role: roles.of(row) as SummedRow['role'],
		bold: view.cell(row, labelColumn)?.bold === true
	}));
}

/** Whether a row bears a running number as the others do, or is a commune among communes; a commune below its villages is neither. */
function headedAlike(context: BodyContext): IsOneOfThem {
	const { view, numberColumn } = context;
	const isCommune = ({ row }: SummedRow) => opensWithCommuneType(labelOf(context, row));
	const isNumbered = ({ row }: SummedRow) =>
		numberColumn !== null && /^\d+\.?$/.test(view.text(row, numberColumn));
	return (one, others) => {
		const most = (is: (row: SummedRow) => boolean) => others.filter(is).length > others.length / 2;
		return isCommune(one) ? most(isCommune) : isNumbered(one) && most(isNumbered);
	};
}

/** Totals that only the figures give away, and for those that words name, whether the figures agree. */
export function settleTotals(
	context: BodyContext,
	read: ReadonlyMap<number, ReadColumn>,
	roles: RolesOfBody,
	why: Map<number, Reason[]>
): void {
	const figures = figureColumns(context, read);
	const rows = summedRows(context, roles);
	const isOneOfThem = headedAlike(context);
	for (const head of boldSubtotals(figures, rows, isOneOfThem)) {
		roles.set(head.row, 'subtotal');
		why.set(head.row, [{ code: 'subtotal-by-arithmetic' }]);
	}
	for (const lone of loneGroups(context, figures, rows)) roles.set(lone.row, 'data');
	const now = rows.map((row) =>
		roles.of(row.row) === row.role ? row : { ...row, role: roles.of(row.row) as SummedRow['role'] }
	);
	const found = totalByArithmetic(figures, now, isOneOfThem);
	if (found) {
		roles.set(found.row, 'total');
		why.set(found.row, [{ code: 'total-by-arithmetic' }]);
	}
	const totals = now.filter((row) => row.role === 'total');
	if (totals.length === 0) return;
	const data = now.filter((row) => row.role === 'data');
	for (const total of totals) {
		const { agree, differ } = compareWithSum(figures, total, data);
		why.set(total.row, [{ code: 'total-by-words', details: { agree, differ } }]);
	}
}
