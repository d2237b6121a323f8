import { dimsText, placeOfCell, type Issue, type MappedTable, type Table } from '$lib/model';
import { membersNamed, type DimensionName } from '$lib/reference/forms';
import { a1Range } from '../ground/a1-range';
import { addedUp } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { gapsInColumns } from '../ground/gaps-in-columns';
import { isTypedRate } from '../ground/typed-rate';
import { columnOfRows } from '../parts/column-of-rows';
import { areRowsOfUnreadPeriods, rowOfNoPeriod } from '../windows/rows-of-periods';
import { isRowInDoubt } from './rows-in-doubt';
import { isOfVillages } from './units-of-sections';

const BREAKDOWNS: readonly DimensionName[] = [
	'field',
	'subject',
	'award',
	'kind',
	'reception',
	'group'
];

/** Whether each row's unit is the one its section names. */
function isOfSections({ table, units }: MappedTable): boolean {
	return units.every(
		(unit, r) => unit === null || isRowInDoubt(unit) || unit.text === table.rows[r]?.section
	);
}

/** Drafts of one figure of one unit together. */
export function bySameFigure(facts: readonly FactDraft[]): FactDraft[][] {
	const groups = new Map<string, FactDraft[]>();
	for (const fact of facts) {
		const { unit, measure, dims, window } = fact;
		const { start, end, kind } = window;
		const id = JSON.stringify([unit, measure, dimsText(dims), start, end, kind]);
		const group = groups.get(id);
		if (group) group.push(fact);
		else groups.set(id, [fact]);
	}
	return [...groups.values()];
}

/** One issue for so many places, at the first of them; none for no place. */
export function toldOf(
	code: Issue['code'],
	severity: Issue['severity'],
	[first, ...others]: readonly { readonly a1: string }[],
	sheet: string
): Issue[] {
	return first ? [{ code, severity, sheet, a1: first.a1, count: others.length + 1 }] : [];
}

/** Whether so many units are two at least, and half of all. */
function isMost(units: number, all: number): boolean {
	return units >= 2 && units >= all / 2;
}

/**
 * Figures of a list in which most units have several rows and no column tells them apart: whether these add up nobody can say, so
 * they are left out and said. A unit or two that stand twice are a slip, which the checks show.
 */
function unlessMostStandTwice(
	{ table, columns, units }: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const unitColumn = columns.findIndex(({ value }) => value.role === 'unit');
	if (table.shape !== 'units-down' || columnOfRows(table, unitColumn) !== null)
		return { facts, issues: [] };
	const [first, again] = [new Set<string>(), new Set<string>()];
	for (const unit of units) if (unit?.key) (first.has(unit.key) ? again : first).add(unit.key);
	if (!isMost(again.size, first.size)) return { facts, issues: [] };
	const groups = bySameFigure(facts);
	const several = groups.filter(({ length }) => length > 1);
	const twice = new Set(several.flatMap((group) => group.slice(0, 1).map(({ unit }) => unit)));
	if (!isMost(twice.size, new Set(facts.map(({ unit }) => unit)).size))
		return { facts, issues: [] };
	return {
		facts: groups.flatMap((group) => (group.length > 1 ? [] : group)),
		issues: toldOf('rows-not-told-apart', 'warning', several.flat(), table.sheet)
	};
}

/** The code of a commune, which its key begins with. */
const OF_COMMUNE = /^\d{5}@/;

/**
 * The figure of the one row that says `Cộng` below rows of a commune's figure, whatever they are parts of; null where there is no
 * such row, or it is not their sum.
 */
function totalOf(
	{ table }: MappedTable,
	group: readonly [FactDraft, ...FactDraft[]]
): FactDraft | null {
	const [total, second] = table.rows.filter(({ role }) => role === 'total');
	const [first] = group;
	if (!total || second || !OF_COMMUNE.test(first.unit) || isTypedRate(first.measure)) return null;
	const places = new Set(group.map(({ a1 }) => a1));
	const columns = table.columns.flatMap((_, c) => {
		const sum = table.rows.flatMap((row) => {
			const value = row.cells[c]?.value;
			return typeof value === 'number' && places.has(placeOfCell(table, row, c) ?? '')
				? [value]
				: [];
		});
		return sum.length === group.length ? [{ c, sum }] : [];
	});
	const [{ c, sum } = { c: -1, sum: [] }] = columns;
	const cell = total.cells[c];
	const added = addedUp(group, placeOfCell(table, total, c) ?? '');
	const isSum =
		typeof cell?.value === 'number' &&
		Number(sum.reduce((all, one) => all + one, 0).toPrecision(12)) === cell.value;
	return isSum ? { ...added, raw: cell.raw } : null;
}

/** Cells of figures, the first of each row, that stand in rows named as parts the app has a breakdown for. */
function partsOfBreakdown(table: Table, places: ReadonlySet<string>): { a1: string }[] {
	const named = table.rows.flatMap((row) => {
		const a1 = row.cells
			.map((_, c) => placeOfCell(table, row, c))
			.find((place) => place !== null && places.has(place));
		const isPart = row.cells.some(
			(cell) =>
				typeof cell?.value === 'string' &&
				BREAKDOWNS.some((name) => membersNamed(cell.raw, name).length === 1)
		);
		return a1 && isPart ? [{ a1 }] : [];
	});
	return named.length > 1 ? named : [];
}

/** An issue of rows of no unit, with the one row that keeps them from being months or quarters, each of its own. */
function atFault(issue: Issue, mapped: MappedTable): Issue {
	const row = rowOfNoPeriod(mapped);
	return row ? { ...issue, raw: row.raw, a1: row.a1 ?? issue.a1 } : issue;
}

/**
 * Figures of a table whose rows name no unit of the roster and that speaks of one unit as a whole, or of one a section. Counts of its villages and
 * quarters are added up, one fact from all their cells, unless one of them cannot be read; blank ones are told. Of rows that are something
 * else nobody can say which is the unit's, so a figure given more than once is left out and said, unless a total of them is given for
 * a commune. Rows of periods that cannot be read are left out, whatever their total: it is of no known days. Rates are never added.
 */
export function rowsOfOneUnit(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const ofParts = isOfVillages(mapped.table);
	const isNamed = mapped.units.some((unit) => unit !== null && !isRowInDoubt(unit));
	if (isNamed && !(ofParts && isOfSections(mapped))) return unlessMostStandTwice(mapped, facts);
	if (!isNamed && mapped.unit === null) return { facts, issues: [] };
	const villages = mapped.table.rows.filter(({ role }) => role === 'data').length;
	const groups = bySameFigure(facts);
	const summed: FactDraft[] = [];
	const left: FactDraft[] = [];
	const parts = new Set<string>();
	const unsummed: FactDraft[] = [];
	const blanks = new Set<string>();
	const gapsOf = gapsInColumns(mapped);
	const areUnread = areRowsOfUnreadPeriods(mapped);
	const kept = groups.flatMap((group): FactDraft[] => {
		const [first] = group;
		if (!first) return group;
		if (ofParts && villages > 1 && !isTypedRate(first.measure)) {
			const gaps = gapsOf(first);
			if (gaps.unread.length > 0) {
				unsummed.push({ ...first, a1: a1Range(group.map(({ a1 }) => a1)) });
				return [];
			}
			for (const place of gaps.blank) blanks.add(place);
		}
		if (group.length === 1 && !areUnread) return group;
		const whole = ofParts || areUnread ? null : totalOf(mapped, [first, ...group.slice(1)]);
		if (whole) {
			for (const { a1 } of group) parts.add(a1);
			return [whole];
		}
		if (!ofParts || isTypedRate(first.measure)) {
			for (const one of group) left.push(one);
			return [];
		}
		for (const one of group) summed.push(one);
		return [addedUp([first, ...group.slice(1)], a1Range(group.map(({ a1 }) => a1)))];
	});
	const { sheet } = mapped.table;
	const places = [...blanks];
	const rows = new Set(places.map((place) => place.replace(/\D+/, '')));
	const ofBlanks = [...rows].map(() => ({ a1: places.join(',') }));
	return {
		facts: kept,
		issues: [
			...toldOf('rows-summed', 'note', summed, sheet),
			...toldOf('part-rows-left-out', 'note', partsOfBreakdown(mapped.table, parts), sheet),
			...toldOf('rows-of-no-unit', 'warning', left, sheet).map((issue) => atFault(issue, mapped)),
			...toldOf('rows-not-summed', 'warning', unsummed, sheet),
			...toldOf('rows-blank-in-sum', 'warning', ofBlanks, sheet)
		]
	};
}
