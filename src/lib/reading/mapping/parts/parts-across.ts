import {
	cellAtPlace,
	type Dims,
	type Issue,
	type MappedTable,
	type Meaning,
	type Suggestion,
	type Table,
	type TableColumn
} from '$lib/model';
import {
	type DimensionName,
	headerKey,
	leafKey,
	membersIn,
	plainColumn,
	saysCarriedIn,
	valueHeading,
	valueHeadingOf,
	windowOfHeader,
	saysWhole
} from '$lib/reference/forms';
import { WHOLE_BREAKDOWNS } from '$lib/reference/indicators';
import { opensWithUnitType, type Resolver } from '$lib/reference/units';
import { isNameGone } from '$lib/text';
import type { FactDraft } from '../ground/fact-draft';
import { figureOfCell } from '../ground/figure-of-cell';
import { lineColumnsOf } from '../ground/line-path';
import { addUpParts } from './part-columns';

/** Breakdowns that columns beside lines are of, with the members that together are the whole. */
const BREAKDOWNS: readonly (readonly [name: DimensionName, whole: readonly string[]])[] = (
	['field', 'kind', 'reception', 'subject'] as const
).map((name) => [name, WHOLE_BREAKDOWNS[name]]);
const REST = /^(?:linh vuc |loai |noi dung |cac linh vuc )?khac$/;
const OTHER = 'khac';
/** A header that says when, or that it holds the figures, and not of what they are. */
const SERIES =
	/^(?:trong ky|luy ke|ke hoach|thuc hien|ket qua|so lieu|nam |quy |thang |cung ky|ky |ty le|dat|chi tieu|giao|muc|so luong|gia tri|tang|giam|so sanh|so voi|uoc|ghi chu|diem|so |don vi|dvt|nguon|t(?:1[0-2]|[1-9])(?!\d)|q(?:[1-4]|i{1,3}|iv)(?![a-z\d])|[\d%])|^so$/;

/** What a column beside lines is: a part of the line's figure, the whole of it, or nobody knows. */
export type Place =
	{ readonly is: 'part'; readonly member: string } | { readonly is: 'whole' | 'unknown' };

/** The columns of a table of lines that parts stand in, by their index. */
export interface Across {
	/** The breakdown; null where nobody knows what the parts are. */
	readonly name: DimensionName | null;
	readonly places: ReadonlyMap<number, Place>;
	/** Whether the parts are all there are. */
	readonly complete: boolean;
	/** Whether they come again below each of several headings. */
	readonly isRepeated?: true;
}

/** Whether a header key says when its figures are of, or that they are all or the result, and nothing of what they are. */
export function isSeriesOrWhole(key: string): boolean {
	return saysWhole(key) || SERIES.test(key);
}

/** The columns with figures of a table whose rows are indicators. */
export function figureColumns(table: Table): number[] {
	const lines = lineColumnsOf(table);
	const apart = [lines?.label, lines?.order, lines?.measuredIn];
	return [...table.columns.keys()].filter((c) => {
		const column = table.columns[c] as TableColumn;
		const isFigures = column.kind === 'number' || column.kind === 'percent';
		return isFigures && !apart.includes(c) && plainColumn(leafKey(column.path)) === null;
	});
}

/** Headings that stand over all columns alike and tell none from another, save what they say of all, and names, of which each is another's. */
export function sharedHeadings({ columns }: Table, among: readonly number[]): ReadonlySet<string> {
	const [first, ...others] = among.map((c) => columns[c]?.path ?? []);
	const shared = others.length === 0 ? [] : (first ?? []);
	return new Set(
		shared.filter((text) => {
			const key = headerKey(text);
			const names = BREAKDOWNS.some(([name]) => membersIn(key, name).length === 1);
			return (
				!names &&
				!isNameGone(text) &&
				!key.startsWith('toan ') &&
				others.every((path) => path.includes(text))
			);
		})
	);
}

/** The one member of a breakdown that a header text names; null for a unit's name and for words that say more. */
function memberOf(text: string, name: DimensionName): string | null {
	const key = headerKey(text);
	if (opensWithUnitType(text) || key.split(' ').length > 6) return null;
	if (REST.test(key)) return OTHER;
	const members = membersIn(key, name);
	return members.length === 1 ? (members[0] as string) : null;
}

/** The texts over a column that may say which part it is: where units stand across only the lowest, which is below theirs. */
function textsOver({ shape, columns }: Table, c: number, shared: ReadonlySet<string>): string[] {
	const path = columns[c]?.path ?? [];
	return shape === 'units-across' ? path.slice(-1) : path.filter((text) => !shared.has(text));
}

/** What a column is by one breakdown, or by none; null where it says only when its figures are of. */
function placeOf(texts: readonly string[], name: DimensionName | null): Place | null {
	const members = texts.map((text) => name && memberOf(text, name));
	const member = members.findLast((one) => one !== null);
	const rest = texts.filter((_, i) => members[i] === null);
	const [whole, others] = [true, false].map((is) =>
		rest.filter((text) => saysWhole(headerKey(text)) === is)
	) as [string[], string[]];
	if (others.some((text) => valueHeading(text) === 'unknown')) return { is: 'unknown' };
	if (member) return { is: 'part', member };
	return whole.length > 0 ? { is: 'whole' } : null;
}

/** The places of the columns by one breakdown; null where they are of none. */
function byBreakdown(table: Table, columns: readonly number[]): Across | null {
	const shared = sharedHeadings(table, columns);
	for (const [name, whole] of BREAKDOWNS) {
		const places = new Map<number, Place>();
		const found = new Map<string, Set<string>>();
		let [parts, unknown] = [0, 0];
		for (const c of columns) {
			const texts = textsOver(table, c, shared);
			const place = placeOf(texts, name);
			if (place) places.set(c, place);
			if (place?.is === 'unknown') unknown++;
			if (place?.is !== 'part') continue;
			parts++;
			const group = headingsOfWhole(table, c, name);
			found.set(group, (found.get(group) ?? new Set()).add(place.member));
		}
		const groups = [...found.values()];
		const named = new Set(groups.flatMap((group) => [...group]));
		named.delete(OTHER);
		if (named.size < 2 || parts <= unknown) continue;
		const hasAll = groups.every((group) => whole.every((one) => group.has(one)));
		return { name, places, complete: unknown === 0 && hasAll };
	}
	return null;
}

/** The headings of a column but those of its part: alike for all parts of one whole, and for the whole. */
export function headingsOfWhole({ columns }: Table, c: number, name: DimensionName | null): string {
	return (columns[c]?.path ?? [])
		.filter(
			(text) => !saysWhole(headerKey(text)) && (name === null || memberOf(text, name) === null)
		)
		.join(' / ');
}

/** The places of columns whose headers name nothing anybody knows, two at least beside a total or one another. */
function byPlace(table: Table, columns: readonly number[]): Across | null {
	const shared = sharedHeadings(table, columns);
	const groups = new Map<string, Map<number, Place>>();
	for (const c of columns) {
		const texts = textsOver(table, c, shared);
		const place = placeOf(texts, null);
		const isSaid = (text: string) =>
			!saysWhole(headerKey(text)) && valueHeading(text) !== 'unknown';
		const group = texts.filter(isSaid).join(' / ');
		if (place) groups.set(group, (groups.get(group) ?? new Map<number, Place>()).set(c, place));
	}
	const unplaced = [...groups.values()].filter(
		(group) => [...group.values()].filter(({ is }) => is === 'unknown').length > 1
	);
	return unplaced.length === 0
		? null
		: { name: null, places: new Map(unplaced.flatMap((group) => [...group])), complete: false };
}

/** The columns with figures of lines that are neither planned, nor held against others, nor of the window before. */
function ownColumns(table: Table): number[] {
	return figureColumns(table).filter((c) =>
		['result', 'figures', 'unknown'].includes(valueHeadingOf(table.columns[c]?.path ?? []))
	);
}

/** The parts that columns beside lines are; null where they are none. */
export function partsAcross(table: Table): Across | null {
	if (table.shape !== 'units-across' && table.shape !== 'key-value') return null;
	const columns = ownColumns(table);
	const found = byBreakdown(table, columns);
	if (table.shape === 'key-value') return found ?? byPlace(table, columns);
	const groups = new Set(columns.map((c) => table.columns[c]?.path.slice(0, -1).join(' / ')));
	// Below several headings the same parts come again, each time of something else.
	if ([...groups].filter((group) => group !== '').length < 2) return found;
	const isClear = found && [...found.places.values()].every(({ is }) => is !== 'unknown');
	return isClear ? { ...found, isRepeated: true } : null;
}

/**
 * The table, its shape set right where its columns were taken for units and are parts of each line: `Khiếu nại | Tố cáo | Tổng`.
 */
export function withPartsAcross(table: Table, resolver: Resolver): Table {
	const across = table.shape === 'units-across' ? partsAcross(table) : null;
	if (!across || across.isRepeated) return table;
	const namesUnit = [...across.places].some(
		([c, { is }]) =>
			is === 'unknown' &&
			table.columns[c]?.path.some((text) => resolver.isUnitName(text) || opensWithUnitType(text))
	);
	return namesUnit ? table : { ...table, shape: 'key-value' };
}

/** Whether the figures beside the total of each line add up to it, as far as a line has both. */
function addsUp({ columns: all, rows }: Table, { places }: Across): boolean {
	const columns = (is: Place['is'][]) =>
		[...places].flatMap(([c, place]) => (is.includes(place.is) ? [c] : []));
	const [whole, second] = columns(['whole']);
	if (whole === undefined || second !== undefined) return false;
	if (columns(['unknown']).some((c) => all[c]?.path.some(saysCarriedIn))) return false;
	let checked = 0;
	for (const row of rows) {
		if (row.role !== 'data') continue;
		const total = figureOfCell(row.cells[whole]);
		if (!('value' in total)) continue;
		const parts = columns(['part', 'unknown']).map((c) => figureOfCell(row.cells[c]));
		const sum = parts.reduce((all, one) => all + ('value' in one ? one.value : 0), 0);
		if (Number(sum.toPrecision(12)) !== total.value) return false;
		checked++;
	}
	return checked > 0;
}

const PART: Suggestion<Meaning>['reasons'] = [{ code: 'part-across' }];
const LEFT_OUT: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'part-left-out' }]
};
/** A column of figures of which nobody knows whose or what they are. */
export const OPEN: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'ask',
	reasons: [{ code: 'part-unknown' }]
};

/**
 * What the columns of figures of a table of lines are where they are parts of each line, in step with its columns; null for all
 * others. Parts nobody knows are left out beside a total they add up to, else they are open.
 */
export function meaningsAcross(table: Table): readonly (Suggestion<Meaning> | null)[] {
	const across = partsAcross(table);
	if (!across) return table.columns.map(() => null);
	const { name, places } = across;
	const isClear = addsUp(table, across);
	return table.columns.map(({ path }, c): Suggestion<Meaning> | null => {
		const place = places.get(c);
		if (!place) return null;
		if (place.is === 'unknown') return isClear ? LEFT_OUT : OPEN;
		if (place.is === 'whole' && name === null && !isClear) return OPEN;
		const dims: Dims = place.is === 'part' && name !== null ? { [name]: place.member } : {};
		return {
			value: {
				role: 'measure',
				measure: '',
				dims,
				factor: 1,
				...windowOfHeader(path.map(headerKey))
			},
			confidence: 'sure',
			reasons: PART
		};
	});
}

/** Whether the meaning of a column is {@link OPEN}: all of a table are asked about together. */
export function isOpenAcross({ reasons }: Suggestion<Meaning>): boolean {
	return reasons[0]?.code === 'part-unknown';
}

/** Figures of parts across with those of one part added up, and the whole added up where no column gives it and no part lacks. */
export function withWholesAcross(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const { table } = mapped;
	const across = partsAcross(table);
	if (!across || across.name === null) return { facts, issues: [] };
	const { name, places, complete } = across;
	const hasWhole = [...places.values()].some(({ is }) => is === 'whole');
	const isWholly = ({ a1 }: FactDraft) => {
		const { row, column } = cellAtPlace(table, a1) ?? {};
		const group = headingsOfWhole(table, column ?? -1, name);
		return [...places.keys()].every(
			(c) =>
				headingsOfWhole(table, c, name) !== group || 'value' in figureOfCell(row?.cells[c] ?? null)
		);
	};
	return addUpParts(facts, {
		names: new Set([name]),
		sheet: table.sheet,
		wholes: (first) => !hasWhole && complete && isWholly(first)
	});
}
