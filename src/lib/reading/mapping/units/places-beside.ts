import type { ReadCell, Table, TableColumn, TableRow, UnitLevel } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { opensWithCommuneType } from '$lib/reference/units';
import { bareKey } from '$lib/text';
import { cellText } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';
import { mayNameUnits, unitColumnOf } from './unit-column';

/** A table whose rows name a unit in one column and what it lies in beside it, see {@link withPlacesBeside}. */
export interface PlacedTable {
	readonly table: Table;
	/** The column of the units, null where no other says what they lie in. */
	readonly column: number | null;
	/** The districts and provinces named beside the units, as written. */
	readonly places: readonly string[];
	/** Names of places that stand for a row which names no unit below them. */
	readonly ownRows: ReadonlySet<string>;
}

const HEIGHT: Readonly<Record<UnitLevel, number>> = { commune: 0, district: 1, province: 2 };
const LOOKED_AT = 60;
/** Of the pairs looked at, so many have to lie in each other. */
const MOST = 0.6;
/** Of the rows looked at, so many have to name a unit in both columns. */
const ENOUGH = 0.4;

const HEADS_COMMUNES = /(?:^| )(?:xa|(?<!dia )phuong|thi tran|commune|ward)(?: |$)/;
const HEADS_MORE =
	/(?:^| )(?:huyen|quan|thi xa|thanh pho|tp|tx|tinh|district|province|city)(?: |$)/;
const TOTAL = /^(?:tổng|cộng(?! đồng)|ts|toàn|t\.? ?cộng|chung|σ|∑)(?!\p{L})/iu;
/** How the resolver comes upon a unit that the text does not name. */
const UNNAMED: ReadonlySet<string> = new Set([
	'other-type',
	'other-body',
	'typing-error',
	'first-letters'
]);

/** A district or province that a text may name. */
interface Place {
	readonly code: string;
	readonly level: UnitLevel;
	readonly fullName: string;
}

interface Pair {
	readonly unit: string;
	readonly place: string;
}

const HIGHER_LEVELS = ['district', 'province'] as const;

/** Tells what lies in what, each text looked at once. */
class Lying {
	readonly #places = new Map<string, readonly Place[]>();

	constructor(
		private readonly date: string,
		private readonly context: MappingContext
	) {}

	/** The districts and provinces, of any time, that a text names. */
	placesOf(text: string): readonly Place[] {
		let found = this.#places.get(text);
		if (!found) this.#places.set(text, (found = this.#named(text)));
		return found;
	}

	#named(text: string): readonly Place[] {
		if (opensWithCommuneType(text)) return [];
		const { resolver, roster } = this.context;
		const keys = HIGHER_LEVELS.flatMap((level) =>
			resolver
				.resolve(text, { date: this.date, level })
				.candidates.flatMap(({ key, reason }) => (UNNAMED.has(reason) ? [] : [key]))
		);
		return [...new Set(keys)].flatMap((key) => roster.byKey(key) ?? []);
	}

	/** Whether a unit of the name lies in a place of the other. */
	isInside({ unit, place }: Pair): boolean {
		const { resolver, roster } = this.context;
		const places = this.placesOf(place);
		const highest = Math.max(...places.map(({ level }) => HEIGHT[level]));
		const codes = new Set(places.map(({ code }) => code));
		const { key, candidates } = resolver.resolve(`${unit} (${place})`, { date: this.date });
		return (key === null ? candidates.map((one) => one.key) : [key]).some((one) => {
			const found = roster.byKey(one);
			if (!found || HEIGHT[found.level] >= highest) return false;
			return (
				key !== null ||
				codes.has(found.parentCode ?? '') ||
				codes.has(roster.provinceOf(one, found.validFrom)?.code ?? '')
			);
		});
	}
}

/** The texts of a column in step with the rows, each empty one that of the row above it, as merged cells are saved as text. */
function textsDown({ rows }: Table, column: number): readonly string[] {
	let above = '';
	return rows.map((row) => {
		if (row.role !== 'data') return (above = '');
		return (above = cellText(row, column) || above);
	});
}

/** Places among the data rows, spread over a long table. */
function lookedAt({ rows }: Table): readonly number[] {
	const data = [...rows.keys()].filter((r) => rows[r]?.role === 'data');
	const step = Math.max(1, data.length / LOOKED_AT);
	return Array.from(
		{ length: Math.min(LOOKED_AT, data.length) },
		(_, i) => data[Math.floor(i * step)] as number
	);
}

function mayBeOne(column: TableColumn): boolean {
	return mayNameUnits(column) && plainColumn(leafKey(column.path)) !== 'text';
}

/** Columns that name places, by how many of the rows looked at do. */
function placeColumns(table: Table, sample: readonly number[], lying: Lying): readonly number[] {
	return [...table.columns.keys()].filter((c) => {
		const column = table.columns[c];
		if (!column || !mayBeOne(column)) return false;
		const heading = leafKey(column.path);
		return (
			(!HEADS_COMMUNES.test(heading) || HEADS_MORE.test(heading)) &&
			namesPlaces(table, c, sample, lying)
		);
	});
}

/** Whether most texts of a column in the rows looked at name places. */
function namesPlaces(
	{ rows }: Table,
	column: number,
	sample: readonly number[],
	lying: Lying
): boolean {
	let texts = 0;
	let named = 0;
	for (const r of sample) {
		const text = cellText(rows[r] as TableRow, column);
		if (text === '' || TOTAL.test(text)) continue;
		texts++;
		if (lying.placesOf(text).length > 0) named++;
	}
	return named > 0 && named >= texts * MOST;
}

/** Whether the units of one column lie in the places of another. */
function liesIn(
	table: Table,
	sample: readonly number[],
	columns: { readonly unit: number; readonly place: number },
	lying: Lying,
	{ resolver }: MappingContext
): boolean {
	const above = textsDown(table, columns.place);
	// The models of a unit may stand below its name.
	const rows =
		table.shape === 'register'
			? sample.filter((r) => cellText(table.rows[r] as TableRow, columns.unit) !== '')
			: sample;
	const pairs = rows.flatMap((r): Pair[] => {
		const unit = cellText(table.rows[r] as TableRow, columns.unit);
		const place = above[r] ?? '';
		const isPair = unit !== '' && place !== '' && bareKey(unit) !== bareKey(place);
		return isPair && lying.placesOf(place).length > 0 && resolver.isUnitName(unit)
			? [{ unit, place }]
			: [];
	});
	if (pairs.length === 0 || pairs.length < rows.length * ENOUGH) return false;
	return pairs.filter((pair) => lying.isInside(pair)).length >= pairs.length * MOST;
}

/** Whether a row tells anything beside where it belongs. */
function saysSomething({ columns }: Table, row: TableRow, apart: readonly number[]): boolean {
	return columns.some(({ kind, reasons }, c) => {
		if (apart.includes(c) || kind === 'personal') return false;
		if (reasons.some(({ code }) => code === 'row-numbers')) return false;
		return cellText(row, c) !== '';
	});
}

/**
 * A table with a column of districts or provinces beside one of units that lie in them, whatever their headings: the unit of each
 * row with its place behind it (`Hồng Quang (Nam Trực)`), for the name alone may be of several. A row that names a place alone
 * is the place's in question, a total of one with rows of its own a subtotal; in a list of models it goes on with
 * the unit above unless another place begins. The table as it was where no column lies in another.
 * @param told the column somebody said names units, or null.
 */
export function withPlacesBeside(
	table: Table,
	date: string,
	told: number | null,
	context: MappingContext
): PlacedTable {
	const none: PlacedTable = { table, column: null, places: [], ownRows: new Set() };
	if (table.shape === 'units-across' || table.shape === 'key-value') return none;
	const lying = new Lying(date, context);
	const sample = lookedAt(table);
	const coarse = placeColumns(table, sample, lying);
	if (coarse.length === 0) return none;
	const above = (unit: number) =>
		coarse.filter(
			(place) => place !== unit && liesIn(table, sample, { unit, place }, lying, context)
		);
	const found = [...table.columns.keys()]
		.filter((c) => mayBeOne(table.columns[c] as TableColumn))
		.map((unit) => ({ unit, places: above(unit) }))
		.filter(({ places }) => places.length > 0)
		.toSorted((a, b) => b.places.length - a.places.length);
	const best = told === null ? found[0] : found.find(({ unit }) => unit === told);
	if (!best) return none;
	const { unit: column, places } = best;
	const chosen = told ?? unitColumnOf(table, date, context);
	if (chosen !== null && chosen !== column && !places.includes(chosen)) return none;
	return placed(table, column, places, lying, context);
}

function placed(
	table: Table,
	column: number,
	columns: readonly number[],
	lying: Lying,
	{ resolver }: MappingContext
): PlacedTable {
	const down = columns.map((c) => textsDown(table, c));
	const placeAt = (r: number) =>
		[...new Set(down.map((texts) => texts[r] ?? ''))].filter((text) => text !== '');
	const isTotal = (text: string) => TOTAL.test(text.normalize('NFC')) && !resolver.isUnitName(text);
	const isNamed = (text: string) => text !== '' && !isTotal(text);
	const withUnits = new Set(
		table.rows.flatMap((row, r) =>
			row.role === 'data' && isNamed(cellText(row, column)) ? [placeAt(r).join(', ')] : []
		)
	);
	const ownRows = new Set<string>();
	let before = '';
	const rows = table.rows.map((row, r): TableRow => {
		const place = placeAt(r);
		const text = cellText(row, column);
		const all = place.join(', ');
		const isNew = all !== before;
		if (row.role !== 'data' || all === '') return row;
		if (isNamed(text) || table.shape === 'register') before = all;
		const named = (written: string): TableRow => ({
			...row,
			cells: row.cells.map((cell, c) => {
				if (c === column) return cellNaming(cell, written);
				// In a list of models every other word of a row is one of its model.
				return table.shape === 'register' && columns.includes(c) ? null : cell;
			})
		});
		if (isNamed(text)) {
			const isPlaced = /[(]/.test(text) || (isHigher(text) && lying.placesOf(text).length > 0);
			return named(isPlaced ? text : `${text} (${all})`);
		}
		if (!saysSomething(table, row, [column, ...columns])) return row;
		if (text !== '' && withUnits.has(all))
			return { ...row, role: 'subtotal', reasons: [...row.reasons, { code: 'total-by-words' }] };
		if (table.shape === 'register' && text === '' && !isNew) return named('');
		const [only, second] = lying
			.placesOf(place[0] ?? '')
			.filter(({ level }) => level === 'district');
		const own = only && !second ? only.fullName : (place[0] ?? '');
		ownRows.add(own);
		return named(own);
	});
	return {
		table: { ...table, rows },
		column,
		places: [...new Set(down.flat())].filter(Boolean),
		ownRows
	};
}

const HIGHER = /^(?:(?:ubnd )?(?:huyen|quan|thi xa|thanh pho|tinh) |(?:tp|tx|h|q)\. ?\S)/;

/** Whether a text says that it names more than a commune. */
function isHigher(text: string): boolean {
	return HIGHER.test(bareKey(text));
}

function cellNaming(cell: ReadCell | null, text: string): ReadCell | null {
	if (text === '') return cell;
	const named: ReadCell = { raw: text, value: text, state: 'value' };
	return cell?.from === undefined ? named : { ...named, from: cell.from };
}
