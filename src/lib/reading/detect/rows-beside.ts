import type { Table } from '$lib/model';
import { a1Of, bareKey } from '$lib/text';
import type { RolesOfBody } from './roles-of-body';
import { cuesOf, hasValues, labelOf, type BodyContext } from './row-context';
import type { RowFeatures } from './row-features';

/** What stands below such rows and is none: the plan and the share done of it, which are asked about. */
const PLANNED =
	/^(?:(?:ke hoach|chi tieu)(?: (?:nam|giao|duoc giao|de ra|20\d\d))*|(?:dat|hoan thanh)(?: (?:ty le|ti le|ke hoach|chi tieu|kh))*(?: ?\(?%\)?)?)$/;
/** Of those rows the ones whose figures are of another window, and no sum, share or rise of what the list holds. */
const OF_OTHER_TIME = /^(?:cung ky|(?:ky|quy|thang|nam) truoc|luy ke|cong don)(?:$|[ (:,/])/;

/** Whether a row bears no running number. */
function isUnnumbered({ view, numberColumn }: BodyContext, row: number): boolean {
	return numberColumn === null || view.text(row, numberColumn) === '';
}

/** Whether a row bears no running number and its words say that it weighs the list as a whole. */
function weighsList(context: BodyContext, row: number): boolean {
	return cuesOf(context, row).weighsList && isUnnumbered(context, row);
}

/** Whether a row with figures is the total of a list by naming its period. */
function isTotalOfPeriod(context: BodyContext, row: number): boolean {
	return cuesOf(context, row).isTotalOfPeriod && isUnnumbered(context, row);
}

/** Whether a row of the same words stands higher up, as under every unit. */
function standsAbove(context: BodyContext, row: number): boolean {
	const label = labelOf(context, row);
	for (let above = row - 1; above >= 0; above--) {
		if ((context.features[above] as RowFeatures).columns.length === 0) return false;
		if (labelOf(context, above) === label) return true;
	}
	return false;
}

/**
 * What a row with figures at the foot of a list of units is that names no unit: its total, said by the period, or a row that
 * weighs the whole list (`Bình quân/xã`, `Cùng kỳ năm 2023`, `Tăng (+), giảm (-)`). Null for every other row: above more units it
 * heads them, or is of the unit it stands under.
 */
export function footOfList(context: BodyContext, row: number): 'total' | 'residue' | null {
	if (context.indicatorsDown || !hasValues(context, row)) return null;
	const role = isTotalOfPeriod(context, row)
		? 'total'
		: weighsList(context, row)
			? 'residue'
			: null;
	if (role === null || standsAbove(context, row)) return null;
	for (let below = row + 1; below < context.features.length; below++) {
		const here = context.features[below] as RowFeatures;
		if (here.columns.length === 0) break;
		if (!hasValues(context, below)) continue;
		const isFoot =
			weighsList(context, below) ||
			PLANNED.test(bareKey(labelOf(context, below))) ||
			isTotalOfPeriod(context, below) ||
			cuesOf(context, below).isTotal;
		if (!isFoot) return null;
	}
	return role;
}

/** Rows at the foot of a list, left out of it, whose figures are of another window: `Lũy kế 9 tháng`, `Cùng kỳ 2023`. Absent where none are. */
export function rowsOfOtherTime(
	context: BodyContext,
	roles: RolesOfBody
): Pick<Table, 'otherTimes'> {
	const rows: number[] = [];
	for (let row = roles.top; row < roles.end; row++)
		if (
			roles.of(row) === 'residue' &&
			OF_OTHER_TIME.test(bareKey(labelOf(context, row)).replace(/^[-+*•] ?/, '')) &&
			footOfList(context, row) === 'residue'
		)
			rows.push(row);
	const [first] = rows;
	if (first === undefined) return {};
	const a1 = a1Of(first, context.labelColumn);
	return { otherTimes: { a1, raw: labelOf(context, first), count: rows.length } };
}
