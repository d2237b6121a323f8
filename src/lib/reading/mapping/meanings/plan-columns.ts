import type { Issue, MappedTable, Meaning, Suggestion, Table, TableColumn } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { a1Of } from '$lib/text';
import { isSettled } from '../ground/settled-meaning';

/** A whole header that says a figure was set beforehand: `Chỉ tiêu giao`, `Kế hoạch năm 2024`, `KH`. */
const PLAN =
	/^(?:(?:chi tieu|ke hoach|muc tieu|kh|chi tieu ke hoach|chi tieu phan dau)(?: (?:duoc giao|giao|dang ky|phan dau|de ra))?|duoc giao)(?: (?:trong )?(?:nam|quy|6 thang|ky)(?: \S+)?(?: nam)?)?(?: \d{4})?$/;
/** A whole header that says how much of it was done. */
const OF_PLAN =
	/^(?:ty le|%|phan tram)(?: ?%)?$|^(?:ty le |% |ty le % |phan tram )?(?:dat|hoan thanh|thuc hien|so voi|so|so sanh|so sanh voi|dat so voi)(?: (?:ty le|%))?(?: (?:ke hoach|kh|chi tieu|chi tieu giao|chi tieu duoc giao|muc tieu|giao))?(?: nam)?(?: \d{4})?(?: %)?$/;
/** A whole header of how many were done, where no share stands below it. */
const RESULT = /^(?:dat|hoan thanh|thuc hien)$/;

const PLANNED: Suggestion<Meaning> = leftOut('planned-figures');
const SHARE_DONE: Suggestion<Meaning> = leftOut('share-of-plan');
const LEFT_OUT = new Set(['planned-figures', 'share-of-plan']);

function leftOut(code: string): Suggestion<Meaning> {
	return { value: { role: 'ignore' }, confidence: 'sure', reasons: [{ code }] };
}

/** Plans that were issued are counted like other papers. */
const PAPERS = /(?:^| )(?:van ban|ban hanh|so luong)(?: |$)/;

function isPlan(column: TableColumn): boolean {
	return (
		holdsFigures(column) &&
		PLAN.test(leafOf(column)) &&
		!column.path.some((text) => PAPERS.test(headerKey(text)))
	);
}

function isOfPlan(column: TableColumn): boolean {
	const leaf = leafOf(column);
	const isResult = column.kind === 'number' && RESULT.test(leaf);
	return holdsFigures(column) && OF_PLAN.test(leaf) && !isResult;
}

function leafOf({ path, unitOfMeasure }: TableColumn): string {
	const leaf = path.at(-1) ?? '';
	return headerKey(unitOfMeasure ? leaf.replace(`(${unitOfMeasure})`, '') : leaf);
}

/** Whether two columns stand under one head. */
function areUnderOneHead({ path: one }: TableColumn, { path: other }: TableColumn): boolean {
	return (
		one.length > 1 &&
		one.length === other.length &&
		one.slice(0, -1).every((text, i) => text === other[i])
	);
}

function holdsFigures({ kind }: TableColumn): boolean {
	return kind === 'number' || kind === 'percent';
}

/**
 * Columns of what a unit was to do, and of the share of it that was done, are left out where another column says what it did: a
 * plan is no result, and its share is worked out from targets. A share that stands under one head with a plan is of that plan,
 * whatever the head is a rate of. Elsewhere, and where somebody answered for them, they stay as they
 * were read.
 */
export function withoutPlans(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const isAsked = (i: number) =>
		read[i]?.confidence === 'ask' || (read[i]?.value.role === 'ignore' && !read[i]?.reasons.length);
	const plans = new Set(columns.flatMap((column, i) => (isAsked(i) && isPlan(column) ? [i] : [])));
	if (plans.size === 0) return read;
	const isOfPlanBeside = (column: TableColumn) =>
		isOfPlan(column) && columns.some((plan, i) => plans.has(i) && areUnderOneHead(column, plan));
	const shared = read.map((suggestion, i): Suggestion<Meaning> => {
		const column = columns[i];
		return column && !isSettled(suggestion) && isOfPlanBeside(column) ? SHARE_DONE : suggestion;
	});
	const hasResult = shared.some(
		({ value, confidence }, i) => value.role === 'measure' && confidence !== 'ask' && !plans.has(i)
	);
	if (!hasResult) return shared;
	return shared.map((suggestion, i): Suggestion<Meaning> => {
		if (plans.has(i)) return PLANNED;
		const column = columns[i];
		const isShare = column !== undefined && suggestion.confidence === 'ask' && isOfPlan(column);
		return isShare ? SHARE_DONE : suggestion;
	});
}

/** What {@link withoutPlans} makes of a column beside those of results where rows are indicators; null for any other. */
export function besidePlans(
	column: TableColumn,
	all: readonly TableColumn[]
): Suggestion<Meaning> | null {
	if (isPlan(column)) return PLANNED;
	return isOfPlan(column) && all.some(isPlan) ? SHARE_DONE : null;
}

/** Which columns {@link withoutPlans} left out, once a table. */
export function planIssues({ table, columns }: MappedTable): Issue[] {
	const left = table.columns.filter((_, c) =>
		columns[c]?.reasons.some(({ code }) => LEFT_OUT.has(code))
	);
	const [first] = left;
	const row = table.headerRows.at(-1);
	if (!first || row === undefined) return [];
	const header = left.map(({ path }) => path.join(' › ')).join(', ');
	return [
		{
			code: 'plan-columns-left-out',
			severity: 'note',
			sheet: table.sheet,
			a1: a1Of(row, first.index),
			count: left.length,
			details: { header }
		}
	];
}
