import type { Dims, Issue, MappedTable, Meaning, Suggestion, Table, TableColumn } from '$lib/model';
import {
	type DimensionName,
	headerKey,
	leafKey,
	membersIn,
	plainColumn
} from '$lib/reference/forms';
import { opensWithUnitType, type Resolver } from '$lib/reference/units';
import { a1Of } from '$lib/text';
import type { FactDraft } from '../ground/fact-draft';
import { figureOfCell } from '../ground/figure-of-cell';
import { lineColumnsOf } from '../ground/line-path';
import { addUpParts } from './part-columns';
import { isTypedRate } from '../ground/typed-rate';

/** Breakdowns that columns beside lines are of, with the members that together are the whole. */
const BREAKDOWNS: readonly (readonly [name: DimensionName, whole: readonly string[]])[] = [
	['field', ['kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'he-thong-chinh-tri']],
	['kind', ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh']],
	['reception', ['regular', 'leader']],
	['subject', ['tap-the', 'ca-nhan']]
];
const WHOLE = /^(?:tong(?: so| cong)?|cong|chung|tat ca|toan bo)$/;
const REST = /^(?:linh vuc |loai |noi dung |cac linh vuc )?khac$/;
const OTHER = 'khac';
/** A header that says when, or that it holds the figures, and not of what they are. */
const SERIES =
	/^(?:trong ky|luy ke|ke hoach|thuc hien|ket qua|so lieu|nam |quy |thang |cung ky|ky |ty le|dat|chi tieu|giao|muc|so luong|gia tri|tang|giam|so sanh|so voi|uoc|ghi chu|diem|so |don vi|dvt|nguon|t(?:1[0-2]|[1-9])(?!\d)|q(?:[1-4]|i{1,3}|iv)(?![a-z\d])|[\d%])|^so$/;

/** What a column beside lines is: a part of the line's figure, the whole of it, or nobody knows. */
type Place =
	{ readonly is: 'part'; readonly member: string } | { readonly is: 'whole' | 'unknown' };

/** The columns of a table of lines that parts stand in, by their index. */
interface Across {
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
	return WHOLE.test(key) || SERIES.test(key);
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

/** The one member of a breakdown that a header names; null for a unit's name and for words that say more. */
function memberOf(column: TableColumn, name: DimensionName): string | null {
	const text = column.path.at(-1) ?? '';
	const key = headerKey(text);
	if (opensWithUnitType(text) || key.split(' ').length > 6) return null;
	if (REST.test(key)) return OTHER;
	const members = membersIn(key, name);
	return members.length === 1 ? (members[0] as string) : null;
}

/** The places of the columns by one breakdown; null where they are of none. */
function byBreakdown(table: Table, columns: readonly number[]): Across | null {
	for (const [name, whole] of BREAKDOWNS) {
		const places = new Map<number, Place>();
		const found = new Set<string>();
		let parts = 0;
		for (const c of columns) {
			const column = table.columns[c] as TableColumn;
			const member = memberOf(column, name);
			if (member !== null) {
				places.set(c, { is: 'part', member });
				found.add(member);
				parts++;
			} else if (WHOLE.test(leafKey(column.path))) places.set(c, { is: 'whole' });
			else if (!SERIES.test(leafKey(column.path))) places.set(c, { is: 'unknown' });
		}
		const unknown = [...places.values()].filter(({ is }) => is === 'unknown').length;
		const named = [...found].filter((member) => member !== OTHER);
		if (named.length < 2 || parts <= unknown) continue;
		return { name, places, complete: unknown === 0 && whole.every((one) => found.has(one)) };
	}
	return null;
}

/** The places of columns whose headers name nothing anybody knows, beside a total or one another. */
function byPlace(table: Table, columns: readonly number[]): Across | null {
	const places = new Map<number, Place>();
	for (const c of columns) {
		const leaf = leafKey(table.columns[c]?.path);
		if (WHOLE.test(leaf)) places.set(c, { is: 'whole' });
		else if (!SERIES.test(leaf) && leaf !== '') places.set(c, { is: 'unknown' });
	}
	const unknown = [...places.values()].filter(({ is }) => is === 'unknown').length;
	return unknown < 2 ? null : { name: null, places, complete: false };
}

function partsAcross(table: Table): Across | null {
	if (table.shape !== 'units-across' && table.shape !== 'key-value') return null;
	const columns = figureColumns(table);
	const groups = new Set(columns.map((c) => table.columns[c]?.path.slice(0, -1).join(' / ')));
	const found = byBreakdown(table, columns);
	// Below several headings the same parts come again, each time of something else.
	if ([...groups].filter((group) => group !== '').length > 1) {
		const isClear = found && [...found.places.values()].every(({ is }) => is !== 'unknown');
		return isClear && table.shape === 'units-across' ? { ...found, isRepeated: true } : null;
	}
	if (found) return found;
	return table.shape === 'key-value' ? byPlace(table, columns) : null;
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
function addsUp({ rows }: Table, { places }: Across): boolean {
	const columns = (is: Place['is'][]) =>
		[...places].flatMap(([c, place]) => (is.includes(place.is) ? [c] : []));
	const [whole, second] = columns(['whole']);
	if (whole === undefined || second !== undefined) return false;
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
const OPEN: Suggestion<Meaning> = {
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
	return table.columns.map((_, c): Suggestion<Meaning> | null => {
		const place = places.get(c);
		if (!place) return null;
		if (place.is === 'unknown') return isClear ? LEFT_OUT : OPEN;
		if (place.is === 'whole' && name === null && !isClear) return OPEN;
		const dims: Dims = place.is === 'part' && name !== null ? { [name]: place.member } : {};
		return {
			value: { role: 'measure', measure: '', dims, factor: 1 },
			confidence: 'sure',
			reasons: PART
		};
	});
}

/** Whether the meaning of a column is an open one of {@link meaningsAcross}: there is no answer that would place it. */
export function isOpenAcross({ reasons }: Suggestion<Meaning>): boolean {
	return reasons[0]?.code === 'part-unknown';
}

/** Figures of parts across with those of one part added up, and the whole added up where no column gives it and no part lacks. */
export function withWholesAcross(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const across = partsAcross(mapped.table);
	if (!across || across.name === null) return { facts, issues: [] };
	const hasWhole = [...across.places.values()].some(({ is }) => is === 'whole');
	return addUpParts(facts, {
		names: new Set([across.name]),
		sheet: mapped.table.sheet,
		wholes: () => !hasWhole && across.complete
	});
}

/** Totals that their parts contradict (R06), and the columns that were not taken in. */
export function acrossIssues(mapped: MappedTable): Issue[] {
	const { table, columns, lines } = mapped;
	const across = partsAcross(table);
	if (!across) return [];
	const issues: Issue[] = [];
	const of = (is: Place['is']) =>
		[...across.places].flatMap(([c, place]) => (place.is === is ? [c] : []));
	const [whole, second] = of('whole');
	if (whole !== undefined && second === undefined && of('unknown').length === 0)
		for (const [r, row] of table.rows.entries()) {
			const line = lines[r]?.value;
			if (row.role !== 'data' || line?.role !== 'measure' || isTypedRate(line.measure)) continue;
			const total = figureOfCell(row.cells[whole]);
			const parts = of('part').map((c) => figureOfCell(row.cells[c]));
			const given = parts.flatMap((one) => ('value' in one ? [one.value] : []));
			const sum = Number(given.reduce((all, one) => all + one, 0).toPrecision(12));
			if (!('value' in total) || given.length === 0) continue;
			const isWrong =
				sum > total.value ||
				(sum < total.value && across.complete && given.length === parts.length);
			if (isWrong)
				issues.push({
					code: 'R06',
					severity: 'warning',
					sheet: table.sheet,
					a1: row.cells[whole]?.a1 ?? null,
					details: { found: total.value, expected: sum }
				});
		}
	const left = table.columns.filter((_, c) =>
		columns[c]?.reasons.some(({ code }) => code === 'part-left-out' || code === 'part-unknown')
	);
	const [first] = left;
	if (!first) return issues;
	const isOpen = columns.some(isOpenAcross);
	return [
		...issues,
		{
			code: isOpen ? 'columns-unplaced' : 'parts-left-out',
			severity: isOpen ? 'warning' : 'note',
			sheet: table.sheet,
			a1: a1Of(table.headerRows.at(-1) ?? 0, first.index),
			raw: left.map(({ path }) => path.join(' › ')).join(', '),
			count: left.length
		}
	];
}
