import type { Issue, MappedTable, Meaning, Suggestion, Table, TableColumn } from '$lib/model';
import { headerKey, isPlanHeading, isRateHeader } from '$lib/reference/forms';
import { a1Of } from '$lib/text';
import { isSettled } from '../ground/settled-meaning';

/** A whole header that says how much of it was done. */
const OF_PLAN =
	/^(?:ty le|%|phan tram)(?: ?%)?$|^(?:ty le |% |ty le % |phan tram )?(?:dat|hoan thanh|thuc hien|so voi|so|so sanh|so sanh voi|dat so voi)(?: (?:ty le|%))?(?: (?:ke hoach|kh|chi tieu|chi tieu giao|chi tieu duoc giao|muc tieu|giao))?(?: nam)?(?: \d{4})?(?: %)?$/;
/** A whole header of how many were done, where no share stands below it. */
const RESULT =
	/^(?:dat|hoan thanh|thuc hien)(?: (?:trong )?(?:nam|quy|6 thang|9 thang|ky)(?: \S+)?(?: nam)?)?(?: \d{4})?(?: %)?$/;
/** A result by its words alone; `Đạt` beside it is its share. */
const SURELY_RESULT = /^(?:thuc hien|ket qua)(?: |$)/;

/** Of a column whose figures were set beforehand, where another column says what was done. */
export const PLANNED: Suggestion<Meaning> = leftOut('planned-figures');
/** Of a column of how much of a plan was done. */
export const SHARE_DONE: Suggestion<Meaning> = leftOut('share-of-plan');
const LEFT_OUT = new Set(['planned-figures', 'share-of-plan']);

function leftOut(code: string): Suggestion<Meaning> {
	return { value: { role: 'ignore' }, confidence: 'sure', reasons: [{ code }] };
}

/** Plans that were issued are counted like other papers. */
const PAPERS = /(?:^| )(?:van ban|ban hanh|so luong)(?: |$)/;

function isPlan(column: TableColumn): boolean {
	return (
		holdsFigures(column) &&
		isPlanHeading(leafOf(column)) &&
		!column.path.some((text) => PAPERS.test(headerKey(text)))
	);
}

/** Whether a column says what was done and not how much of a plan: as many as were planned, or a rate as its plan is one. */
function isResult(column: TableColumn, all: readonly TableColumn[]): boolean {
	const leaf = leafOf(column);
	if (!RESULT.test(leaf)) return false;
	const beside = all.filter((other) => other !== column && areUnderOneHead(column, other));
	const isSurer = beside.some((other) => SURELY_RESULT.test(leafOf(other)));
	if (isSurer && !SURELY_RESULT.test(leaf)) return false;
	if (column.kind === 'number' && !leaf.endsWith('%')) return true;
	const plans = beside.filter(isPlan);
	return isRateHeader(column.path.slice(0, -1))
		? plans.length > 0
		: plans.some(({ kind }) => kind === 'percent');
}

function isOfPlan(column: TableColumn, all: readonly TableColumn[]): boolean {
	return holdsFigures(column) && OF_PLAN.test(leafOf(column)) && !isResult(column, all);
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
		isOfPlan(column, columns) &&
		columns.some((plan, i) => plans.has(i) && areUnderOneHead(column, plan));
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
		const isShare =
			column !== undefined && suggestion.confidence === 'ask' && isOfPlan(column, columns);
		return isShare ? SHARE_DONE : suggestion;
	});
}

/** Which columns were left out as plans or shares of them, once a table. */
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
