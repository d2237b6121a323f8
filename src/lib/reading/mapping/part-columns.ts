import {
	dimsText,
	type Dims,
	type MappedTable,
	type Meaning,
	type Suggestion,
	type Table,
	type TableRow
} from '$lib/model';
import { headerKey, membersIn, type DimensionName } from '$lib/reference/forms';
import { a1List, addedUp } from './added-up';
import { cellText } from './cell-text';
import type { FactDraft } from './fact-draft';
import { isTypedRate } from './typed-rate';

/** Headings of a column that says which part of a unit's figures its row is of. */
const HEADINGS: readonly (readonly [name: DimensionName, heading: RegExp])[] = [
	['field', /^(cac )?linh vuc$/],
	['subject', /^(doi tuong|loai hinh|loai mo hinh|tap the ca nhan)$/],
	['kind', /^(loai|loai don|phan loai|loai vu viec)$/]
];
const WHOLE = /^(tong( so| cong)?|cong|chung|tat ca|toan bo)$/;
const OTHER = 'khac';

/** The part a row is of; null where it says that it is of the whole, or says nothing. */
function memberOf(text: string, name: DimensionName): string | null {
	const key = headerKey(text);
	if (key === '' || WHOLE.test(key)) return null;
	const members = membersIn(key, name);
	return members.length === 1 ? (members[0] as string) : OTHER;
}

/**
 * The breakdown whose parts a column of words names row by row, by its heading and its cells: two parts at least, and hardly
 * a row that names none. Null for any other column.
 */
export function partColumn(table: Table, column: number): Suggestion<Meaning> | null {
	const { path, kind } = table.columns[column] ?? {};
	if (table.shape !== 'units-down' || (kind !== 'text' && kind !== 'label')) return null;
	const heading = headerKey(path?.at(-1) ?? '');
	const name = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
	if (name === undefined) return null;
	const members = table.rows.flatMap((row) =>
		row.role === 'data' ? (memberOf(cellText(row, column), name) ?? []) : []
	);
	const named = members.filter((member) => member !== OTHER);
	return new Set(named).size >= 2 && named.length >= members.length * 0.6
		? { value: { role: 'dimension', name }, confidence: 'sure', reasons: [{ code: 'part-column' }] }
		: null;
}

/** Names of the breakdowns that columns of the table give, with their columns. */
function partColumnsOf({ columns }: MappedTable): { name: DimensionName; column: number }[] {
	return columns.flatMap(({ value }, column) =>
		value.role === 'dimension' ? [{ name: value.name as DimensionName, column }] : []
	);
}

/** What each row of the table is a part of, by its words. */
export function partOfRow(mapped: MappedTable): (row: TableRow) => Dims {
	const parts = partColumnsOf(mapped);
	if (parts.length === 0) return () => ({});
	return (row) =>
		Object.fromEntries(
			parts.flatMap(({ name, column }) => {
				const member = memberOf(cellText(row, column), name);
				return member === null ? [] : [[name, member]];
			})
		);
}

/**
 * Figures of a table whose rows are parts of units: rows of one part added up, and where no row is of the whole the
 * parts added up to it, one fact from all their cells. Rates are never added.
 */
export function withWholes(mapped: MappedTable, facts: readonly FactDraft[]): readonly FactDraft[] {
	const names = new Set<string>(partColumnsOf(mapped).map(({ name }) => name));
	if (names.size === 0) return facts;
	const wholes = new Map<string, Map<string, [FactDraft, ...FactDraft[]]>>();
	const rates = facts.filter(({ measure }) => isTypedRate(measure));
	for (const fact of facts) {
		if (isTypedRate(fact.measure)) continue;
		const { unit, measure, window } = fact;
		const rest = dimsText(withoutParts(fact.dims, names));
		const id = JSON.stringify([unit, measure, rest, window.start, window.end, window.kind]);
		const parts = wholes.get(id) ?? new Map<string, [FactDraft, ...FactDraft[]]>();
		const part = dimsText(fact.dims);
		const held = parts.get(part);
		if (held) held.push(fact);
		else parts.set(part, [fact]);
		wholes.set(id, parts);
	}
	const summed = [...wholes.values()].flatMap((parts) => {
		const groups = [...parts.values()];
		const [first, ...others] = groups.flat() as [FactDraft, ...FactDraft[]];
		const dims = withoutParts(first.dims, names);
		const whole = parts.has(dimsText(dims))
			? []
			: [{ ...addedUp([first, ...others], a1List([first, ...others])), dims }];
		return [
			...groups.flatMap((group) =>
				// A whole given twice is a contradiction to be shown, not a sum.
				dimsText(group[0].dims) === dimsText(dims) ? group : [addedUp(group, a1List(group))]
			),
			...whole
		];
	});
	return [...summed, ...rates];
}

function withoutParts(dims: Dims, names: ReadonlySet<string>): Dims {
	return Object.fromEntries(Object.entries(dims).filter(([name]) => !names.has(name)));
}
