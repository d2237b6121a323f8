import {
	dimsText,
	type Dims,
	type Issue,
	type MappedTable,
	type Meaning,
	type Suggestion,
	type Table,
	type TableRow
} from '$lib/model';
import { type DimensionName, headerKey, leafKey, membersNamed } from '$lib/reference/forms';
import { a1List, addedUp } from '../ground/added-up';
import { cellText } from '../ground/cell-text';
import type { FactDraft } from '../ground/fact-draft';
import { isOfWhole, ROWS } from './column-of-rows';
import { partSections } from './part-sections';
import { gapsInColumns } from '../ground/gaps-in-columns';
import { isTypedRate } from '../ground/typed-rate';

/** Headings of a column that says which part of a unit's figures its row is of. */
const HEADINGS: readonly (readonly [name: DimensionName, heading: RegExp])[] = [
	['field', /^(cac )?linh vuc$/],
	['subject', /^(doi tuong|loai hinh|loai mo hinh|tap the ca nhan)$/],
	['group', /^(nhom )?doi tuong( duoc)?( cham lo| ho tro| thu huong)?$/],
	['reception', /^(hinh thuc|loai hinh|hinh thuc tiep( cong dan)?|loai hinh tiep( cong dan)?)$/],
	['kind', /^(loai|loai don|phan loai|loai vu viec)$/]
];
const OTHER = 'khac';

/** The part a row is of; null where it says that it is of the whole, or says nothing. */
function memberOf(text: string, name: DimensionName | typeof ROWS): string | null {
	const key = headerKey(text);
	if (key === '' || isOfWhole(text)) return null;
	if (name === ROWS) return OTHER;
	const members = membersNamed(text, name);
	return members.length === 1 ? (members[0] as string) : OTHER;
}

/**
 * The breakdown whose parts a column of words names row by row, by its heading and its cells: two parts at least, and hardly
 * a row that names none. Null for any other column.
 */
export function partColumn(table: Table, column: number): Suggestion<Meaning> | null {
	const { path, kind } = table.columns[column] ?? {};
	if (table.shape !== 'units-down' || (kind !== 'text' && kind !== 'label')) return null;
	const heading = leafKey(path);
	const name = HEADINGS.find(([one, pattern]) => pattern.test(heading) && areMembers(one))?.[0];
	return name === undefined
		? null
		: {
				value: { role: 'dimension', name },
				confidence: 'sure',
				reasons: [{ code: 'part-column' }]
			};

	function areMembers(of: DimensionName): boolean {
		const members = table.rows.flatMap((row) =>
			row.role === 'data' ? (memberOf(cellText(row, column), of) ?? []) : []
		);
		const named = members.filter((member) => member !== OTHER);
		return new Set(named).size >= 2 && named.length >= members.length * 0.6;
	}
}

/** A breakdown that rows are parts of, and which part a row is. */
interface Part {
	readonly name: string;
	readonly memberOf: (row: TableRow) => string | null;
}

/** The breakdowns that columns of the table and its sections give. */
function partsOf(mapped: MappedTable): readonly Part[] {
	const ofColumns = mapped.columns.flatMap(({ value, confidence }, column): Part[] => {
		if (value.role !== 'dimension' || confidence === 'ask') return [];
		const name = value.name as DimensionName | typeof ROWS;
		// Whose row it is was forgotten with the names: each is one of several.
		if (mapped.table.columns[column]?.kind === 'personal') return [{ name, memberOf: () => OTHER }];
		return [{ name, memberOf: (row) => memberOf(cellText(row, column), name) }];
	});
	const sections = partSections(mapped);
	return sections && ofColumns.every(({ name }) => name !== sections.name)
		? [...ofColumns, sections]
		: ofColumns;
}

const NO_PART: Dims = {};

/** What each row of the table is a part of, by its words. */
export function partOfRow(mapped: MappedTable): (row: TableRow) => Dims {
	const parts = partsOf(mapped);
	if (parts.length === 0) return () => NO_PART;
	return (row) =>
		Object.fromEntries(
			parts.flatMap(({ name, memberOf: of }) => {
				const member = of(row);
				return member === null ? [] : [[name, member]];
			})
		);
}

/**
 * Figures of a table whose rows are parts of units: rows of one part added up, and where no row is of the whole the
 * parts added up to it, one fact from all their cells, told in a note; with a cell that cannot be read there is no such sum. Rates are never added.
 */
export function withWholes(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const names = new Set(partsOf(mapped).map(({ name }) => name));
	if (names.size === 0) return { facts, issues: [] };
	const gapsOf = gapsInColumns(mapped);
	return addUpParts(facts, {
		names,
		sheet: mapped.table.sheet,
		wholes: (first) => gapsOf(first).unread.length === 0
	});
}

/**
 * Figures of parts by the breakdowns `names`: those of one part added up, and the parts to their whole where none is given and
 * `wholes` says so of the first of them.
 */
export function addUpParts(
	facts: readonly FactDraft[],
	how: {
		readonly names: ReadonlySet<string>;
		readonly sheet: string;
		readonly wholes: (first: FactDraft) => boolean;
	}
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const { names } = how;
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
	const added: FactDraft[] = [];
	const summed = [...wholes.values()].flatMap((parts) => {
		const groups = [...parts.values()];
		const [first, ...others] = groups.flat() as [FactDraft, ...FactDraft[]];
		const dims = withoutParts(first.dims, names);
		const whole =
			parts.has(dimsText(dims)) || !how.wholes(first)
				? []
				: [{ ...addedUp([first, ...others], a1List([first, ...others])), dims }];
		added.push(...whole);
		return [
			...groups.flatMap((group) => {
				// A whole given twice is a contradiction to be shown, not a sum.
				if (dimsText(group[0].dims) === dimsText(dims)) return group;
				return ROWS in group[0].dims ? [] : [addedUp(group, a1List(group))];
			}),
			...whole
		];
	});
	const [one] = added;
	return {
		facts: [...summed, ...rates],
		issues: one
			? [
					{
						code: 'parts-summed',
						severity: 'note',
						sheet: how.sheet,
						a1: one.a1,
						count: added.length
					}
				]
			: []
	};
}

/** A breakdown without the parts by these. */
export function withoutParts(dims: Dims, names: ReadonlySet<string>): Dims {
	return Object.fromEntries(Object.entries(dims).filter(([name]) => !names.has(name)));
}
