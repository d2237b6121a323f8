import { readBothWays, stateOfText } from '$lib/text';
import { shiftedByCommas } from './shifted-records';

/** A record made whole, or one whose fields cannot be told apart. */
export interface MendedRecord {
	readonly row: number;
	/** The first field put together from several; null where none or more than one way of doing so fits. */
	readonly joined: number | null;
	/** Fields in the record, and columns of the table. */
	readonly found: number;
	readonly columns: number;
}

export interface MendedRecords {
	readonly records: readonly (readonly string[])[];
	readonly mended: readonly MendedRecord[];
	/** Rows in which nobody can say which figure is of which column. */
	readonly uncertain: ReadonlySet<number>;
}

type Fields = readonly string[];
/** What the regular records hold in one column. */
type Holds = 'figures' | 'words' | 'anything';

/** More delimiters too many than this in one record are no slip of the pen. */
const MOST_EXTRA = 2;
const FEWEST_RECORDS = 2;
/** Beyond so many fields the ways of joining two pairs of them are not gone through. */
const WIDEST = 60;

function isFigure(text: string): boolean {
	return readBothWays(text) !== null;
}

function isFigureOrState(text: string): boolean {
	return isFigure(text) || stateOfText(text) !== null;
}

function hasFigures(fields: Fields): boolean {
	return fields.filter(isFigure).length >= 2;
}

/**
 * Mends records with more fields than the table has columns, as a delimiter inside a field that nobody quoted makes them: where
 * exactly one way of putting neighbours together gives every column what it holds elsewhere, they are one field again. Where
 * none or several do, the record is uncertain; where that is so of the header, or of all records under it, all of them are.
 * Rows whose figures may have slipped to the right unseen are uncertain too. Titles above a table and remarks below it stay
 * as they are.
 */
export function mendRecords(records: readonly Fields[], delimiter: string): MendedRecords {
	const whole: Fields[] = [];
	const mended: MendedRecord[] = [];
	const uncertain = new Set<number>();
	for (const { from, to } of stacked(records)) {
		const rows = records.slice(from, to);
		const table = mendTable(rows, delimiter);
		const joined = new Set(table.mended.flatMap((one) => (one.joined === null ? [] : [one.row])));
		const slipped = new Map(
			delimiter !== ',' || joined.has(table.header)
				? []
				: shiftedByCommas({ ...table, records: rows, joined }).map((one) => [one.row, one])
		);
		for (const [row, fields] of table.records.entries())
			whole.push(slipped.has(row) ? (rows[row] as Fields) : fields);
		for (const one of table.mended)
			if (!slipped.has(one.row)) mended.push({ ...one, row: from + one.row });
		for (const one of slipped.values()) mended.push({ ...one, row: from + one.row, joined: null });
		for (const row of [...table.uncertain, ...slipped.keys()]) uncertain.add(from + row);
	}
	return { records: whole, mended, uncertain };
}

/** Where tables stand one under the other: each from its header on, the first from the top. */
function stacked(records: readonly Fields[]): { from: number; to: number }[] {
	const starts = [0];
	let width = 0;
	for (const [row, fields] of records.entries()) {
		if (hasFigures(fields)) width = Math.max(width, fields.length);
		else if (
			width > 0 &&
			filledIn(fields) >= Math.max(3, width / 2) &&
			filledIn(records[row - 1] as Fields) < 2
		) {
			starts.push(row);
			width = 0;
		}
	}
	return starts.map((from, i) => ({ from, to: starts[i + 1] ?? records.length }));
}

function mendTable(
	records: readonly Fields[],
	delimiter: string
): MendedRecords & { header: number } {
	const columns = commonWidth(records);
	const regular = records.flatMap((fields, row) =>
		fields.length === columns && hasFigures(fields) ? [row] : []
	);
	const first = regular[0] ?? -1;
	const header = records.findLastIndex(
		(fields, row) => row < first && !hasFigures(fields) && filledIn(fields) >= 2
	);
	// One record alone says how wide the table is only where its header says so too.
	const isSure = regular.length >= FEWEST_RECORDS || records[header]?.length === columns;
	if (first === -1 || !isSure) return { records, mended: [], uncertain: new Set(), header };
	const above = Math.max(0, ...records.slice(0, first).map((fields) => fields.length));
	const short =
		header === -1 || above >= columns ? 0 : columns - (records[header] as Fields).length;
	if (short > 0 && delimiter === ',' && hasFiguresBeyond(records, regular, columns - short))
		return { ...mendAll(records, regular, { header, short, delimiter }), header };
	const holds = heldIn(
		regular.map((row) => records[row] as Fields),
		columns
	);
	const mended: MendedRecord[] = [];
	const uncertain = new Set<number>();
	const whole = records.map((fields, row) => {
		const extra = fields.length - columns;
		if (extra <= 0 || extra > MOST_EXTRA) return fields;
		if (row !== header && !hasFigures(fields)) return fields;
		if (row !== header && filledTo(fields) <= columns && fits(fields, holds)) return fields;
		const ways =
			row === header
				? headersGlued(fields, extra)
				: waysToGlue(fields.length, extra).filter(
						(glued) =>
							glued.every((at) => maybeOne(fields, at)) &&
							fits(glue(fields, glued, delimiter), holds)
					);
		const [way] = ways;
		const at = way !== undefined && ways.length === 1 ? (way[0] as number) - 1 : null;
		mended.push({ row, joined: at, found: fields.length, columns });
		if (at !== null) return glue(fields, way as number[], delimiter);
		for (const one of row === header ? regular : [row]) uncertain.add(one);
		return fields;
	});
	return { records: whole, mended, uncertain, header };
}

/** Under a header with too few fields: a decimal comma in every record, if only two neighbours can be its halves. */
function mendAll(
	records: readonly Fields[],
	regular: readonly number[],
	{ header, short, delimiter }: { header: number; short: number; delimiter: string }
): MendedRecords {
	const rows = new Set(regular);
	const found = (records[header] as Fields).length;
	const ways = waysToGlue(found + short, short).filter((glued) =>
		regular.every((row) => {
			const fields = records[row] as Fields;
			return glued.every((at) => isFigure(fields[at] ?? '') && maybeOne(fields, at));
		})
	);
	const [way] = ways;
	const mended = { row: header, found: found + short, columns: found };
	if (way === undefined || ways.length > 1)
		return { records, mended: [{ ...mended, joined: null }], uncertain: rows };
	return {
		records: records.map((fields, row) => (rows.has(row) ? glue(fields, way, delimiter) : fields)),
		mended: [{ ...mended, joined: (way[0] as number) - 1 }],
		uncertain: new Set()
	};
}

/** The number of fields most records with figures have; 0 where there are none. */
function commonWidth(records: readonly Fields[]): number {
	const counts = new Map<number, number>();
	for (const fields of records) {
		if (fields.length > 1 && hasFigures(fields))
			counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function filledIn(fields: Fields): number {
	return fields.filter((field) => field.trim() !== '').length;
}

function filledTo(fields: Fields): number {
	return fields.findLastIndex((field) => field.trim() !== '') + 1;
}

function hasFiguresBeyond(
	records: readonly Fields[],
	rows: readonly number[],
	column: number
): boolean {
	return rows.every((row) => (records[row] as Fields).slice(column).every(isFigure));
}

function heldIn(records: readonly Fields[], columns: number): Holds[] {
	return Array.from({ length: columns }, (_, column) => {
		const filled = records.map((fields) => fields[column] ?? '').filter((field) => field.trim());
		const figures = filled.filter(isFigureOrState).length;
		if (filled.length === 0) return 'anything';
		if (figures >= filled.length * 0.8) return 'figures';
		return figures <= filled.length * 0.2 ? 'words' : 'anything';
	});
}

function fits(fields: Fields, holds: readonly Holds[]): boolean {
	return holds.every((kind, column) => {
		const text = fields[column] ?? '';
		if (kind === 'anything' || text.trim() === '') return true;
		return kind === 'figures' ? isFigureOrState(text) : !isFigure(text);
	});
}

/** Whether a field may be the rest of the one before it: of a number without a space between, or of words. */
function maybeOne(fields: Fields, at: number): boolean {
	const [before, rest] = [fields[at - 1] as string, fields[at] as string];
	if (!/^\d/.test(rest)) return true;
	return isFigure(before) && isFigure(`${before.trim()},${rest}`);
}

/** All choices of so many fields, each to be put onto the one before it. */
function waysToGlue(fields: number, count: number): number[][] {
	const singles = Array.from({ length: fields - 1 }, (_, i) => [i + 1]);
	if (count === 1) return singles;
	return fields > WIDEST
		? []
		: singles.flatMap(([a = 0]) => singles.flatMap(([b = 0]) => (b > a ? [[a, b]] : [])));
}

/** The pieces of a header that read on from the one before: after a space, else in small letters. One choice or none. */
function headersGlued(fields: Fields, extra: number): number[][] {
	for (const goesOn of [/^\s+\S/, /^\s*\p{Ll}/u]) {
		const glued = fields.flatMap((field, at) => (at > 0 && goesOn.test(field) ? [at] : []));
		if (glued.length === extra) return [glued];
	}
	return [];
}

function glue(fields: Fields, glued: readonly number[], delimiter: string): string[] {
	const whole: string[] = [];
	for (const [at, field] of fields.entries()) {
		if (glued.includes(at)) whole.push(`${whole.pop() ?? ''}${delimiter}${field}`);
		else whole.push(field);
	}
	return whole;
}
