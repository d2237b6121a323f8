import { tableFromIPC, type Data, type Table, type Utf8, type Vector } from 'apache-arrow';
import * as v from 'valibot';
import {
	a1OfNumber,
	AppError,
	checkedUtf8,
	countOf,
	factOf,
	NO_TEXTS,
	textsOfUtf8,
	type Fact,
	type FactSheet,
	type FactSubject,
	type SparseTexts,
	type UnitKey,
	type Utf8Texts,
	type WindowKind
} from '$lib/model';

/** A number a row, in as few bytes as hold all of them. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** Facts of one batch as they come back from their file: its own bytes as far as possible. */
export interface StoredFacts {
	readonly length: number;
	readonly subjects: readonly FactSubject[];
	readonly subject: Codes;
	readonly units: readonly UnitKey[];
	readonly unit: Codes;
	readonly sheets: readonly FactSheet[];
	readonly sheet: Codes;
	readonly states: readonly Fact['state'][];
	readonly state: Codes;
	readonly value: Float64Array;
	/** `cellNumber` of the cell a figure stands in; −1 where `a1` tells it. */
	readonly cell: Int32Array;
	readonly a1: SparseTexts;
	/** Where it is not the plain text of `value`. */
	readonly raw: SparseTexts;
	/** Index into the batch's reports. */
	readonly reportOf: Int32Array;
}

/** Inverse of `encodeFacts`. Throws `storage-broken` for bytes that hold something else. */
export function decodeFacts(bytes: Uint8Array, reports: number): StoredFacts {
	try {
		const table = tableFromIPC(bytes);
		const length = table.numRows;
		const column = (name: string) => fullColumn(childOf(table, name), length);
		const value = childOf(table, 'value').toArray() as unknown;
		const reportOf = childOf(table, 'reportOf').toArray() as unknown;
		if (!(value instanceof Float64Array) || !(reportOf instanceof Int32Array)) {
			throw new TypeError('wrong column type');
		}
		if (!areWithin(reportOf, length, reports)) throw new TypeError('fact without report');
		// Files of before version 3 of the manifest hold every address as a text.
		const cell = table.getChild('cell')
			? (childOf(table, 'cell').toArray() as unknown)
			: new Int32Array(length).fill(-1);
		if (!(cell instanceof Int32Array)) throw new TypeError('wrong column type');
		const a1 = sparseColumn(childOf(table, 'a1'), length);
		if (!haveAll(cell, a1.rows)) throw new TypeError('fact without a cell');
		const subject = combined(['measure', 'start', 'end', 'windowKind', 'dims'].map(column));
		const sheet = combined(['file', 'hash', 'sheet'].map(column));
		const [unit, state] = [column('unit'), column('state')];
		return {
			length,
			subjects: subjectsOf(subject.values),
			subject: subject.codes,
			units: unit.values,
			unit: unit.codes,
			sheets: sheet.values.map(([file = '', hash = '', name = '']) => ({
				file,
				hash,
				sheet: name
			})),
			sheet: sheet.codes,
			states: state.values as readonly Fact['state'][],
			state: state.codes,
			value,
			cell,
			a1,
			raw: sparseColumn(childOf(table, 'raw'), length),
			reportOf
		};
	} catch (error) {
		throw new AppError('storage-broken', { reason: 'facts' }, { cause: error });
	}
}

/** The facts as objects. */
export function factsOf(stored: StoredFacts): Fact[] {
	const [a1, raw] = [textsByRow(stored.a1), textsByRow(stored.raw)];
	return Array.from({ length: stored.length }, (_, row) => {
		const { file, hash, sheet } = stored.sheets[stored.sheet[row] as number] as FactSheet;
		const [cell, value] = [stored.cell[row] as number, stored.value[row] as number];
		return factOf(
			stored.subjects[stored.subject[row] as number] as FactSubject,
			stored.units[stored.unit[row] as number] as UnitKey,
			value,
			stored.states[stored.state[row] as number] as Fact['state'],
			{
				file,
				hash,
				sheet,
				a1: cell < 0 ? (a1.get(row) as string) : a1OfNumber(cell),
				raw: raw.get(row) ?? String(value)
			}
		);
	});
}

/** Breakdown of a fact from its stored JSON. */
function parseDimsJson(text: string): Fact['dims'] {
	return v.parse(v.record(v.string(), v.string()), JSON.parse(text));
}

/** Subjects from their texts; most of a sheet's share one breakdown. */
function subjectsOf(all: readonly (readonly string[])[]): readonly FactSubject[] {
	const breakdowns = new Map<string, Fact['dims']>();
	return all.map(([measure = '', start = '', end = '', windowKind = '', json = '']) => {
		const dims = breakdowns.get(json) ?? parseDimsJson(json);
		breakdowns.set(json, dims);
		return { measure, start, end, windowKind: windowKind as WindowKind, dims };
	});
}

function textsByRow({ rows, values, codes }: SparseTexts): ReadonlyMap<number, string> {
	const texts = textsOfUtf8(values);
	return new Map(Array.from(rows, (row, i) => [row, texts[codes[i] as number] as string]));
}

interface Column<T> {
	readonly values: readonly T[];
	readonly codes: Codes;
}

/** The different rows of several columns, numbered in order of appearance where more than one of them has several texts. */
function combined(columns: readonly Column<string>[]): Column<readonly string[]> {
	const several = columns.filter(({ values }) => values.length > 1);
	const [first = columns[0] as Column<string>, ...others] = several;
	let codes = first.codes;
	let places = first.values.map((_, place) => [place]);
	for (const other of others) ({ codes, places } = paired({ codes, places }, other));
	const varying = [first, ...others];
	const values = places.map((ofVarying) =>
		columns.map((column) => {
			const at = varying.indexOf(column);
			return column.values[at === -1 ? 0 : (ofVarying[at] as number)] as string;
		})
	);
	return { values, codes };
}

/** Numbers the different pairs; rows of one pair often follow one another. */
function paired(
	{ codes: left, places }: { readonly codes: Codes; readonly places: readonly number[][] },
	{ values, codes: right }: Column<string>
): { codes: Codes; places: number[][] } {
	const known = new Map<number, number>();
	const made: number[][] = [];
	const codes = new Int32Array(left.length);
	let [before, number] = [-1, -1];
	for (let row = 0; row < codes.length; row++) {
		const [a, b] = [left[row] as number, right[row] as number];
		const pair = a * values.length + b;
		if (pair !== before) {
			before = pair;
			number = known.get(pair) ?? -1;
			if (number === -1) {
				number = made.push([...(places[a] as number[]), b]) - 1;
				known.set(pair, number);
			}
		}
		codes[row] = number;
	}
	return { codes, places: made };
}

/** A column in which every row has a text. */
function fullColumn(vector: Vector, length: number): Column<string> {
	const { chunk, texts } = dictionaryOf(vector);
	const values = textsOfUtf8(texts);
	const codes = chunk.values as Codes;
	if (chunk.nullCount > 0) throw new TypeError('row without a text');
	if (codes.length < length || !areWithin(codes, length, values.length))
		throw new TypeError('code without a value');
	return { values, codes: codes.subarray(0, length) };
}

/** A column in which few rows have a text. */
function sparseColumn(vector: Vector, length: number): SparseTexts {
	const { chunk, texts: values } = dictionaryOf(vector);
	const { nullCount, nullBitmap } = chunk;
	const of = chunk.values as Codes;
	const rows = new Int32Array(length - nullCount);
	const codes = new Int32Array(rows.length);
	if (rows.length === 0) return { rows, values: NO_TEXTS, codes };
	checkedUtf8(values);
	if (nullCount > 0 && nullBitmap.length * 8 < length) throw new TypeError('bits of too few rows');
	let count = 0;
	for (let row = 0; row < length; row++) {
		if (nullCount > 0 && ((nullBitmap[row >> 3] as number) & (1 << (row & 7))) === 0) continue;
		rows[count] = row;
		codes[count++] = of[row] as number;
	}
	if (count !== rows.length || !areWithin(codes, count, countOf(values)))
		throw new TypeError('code without a value');
	return { rows, values, codes };
}

function dictionaryOf(vector: Vector): { chunk: Data; texts: Utf8Texts } {
	const chunk = vector.data[0];
	if (vector.data.length !== 1 || !chunk?.dictionary) {
		throw new TypeError('not a dictionary column of one chunk');
	}
	return { chunk, texts: utf8Of(chunk.dictionary) };
}

/** Whether all numbers are places in a list of this size. */
function areWithin(places: Codes, length: number, size: number): boolean {
	for (let i = 0; i < length; i++)
		if ((places[i] as number) < 0 || (places[i] as number) >= size) return false;
	return true;
}

/** Whether every row without a number of its cell is among the rows that grow. */
function haveAll(cell: Int32Array, rows: Int32Array): boolean {
	let next = 0;
	for (let row = 0; row < cell.length; row++) {
		if ((cell[row] as number) >= 0) continue;
		while (next < rows.length && (rows[next] as number) < row) next++;
		if (rows[next] !== row) return false;
	}
	return true;
}

function utf8Of(vector: Vector): Utf8Texts {
	const chunk = vector.data[0] as Data<Utf8> | undefined;
	if (vector.data.length !== 1 || !chunk?.valueOffsets || chunk.nullCount > 0) {
		throw new TypeError('not texts of one chunk');
	}
	const offsets = chunk.valueOffsets.subarray(0, chunk.length + 1);
	return { bytes: chunk.values.subarray(0, offsets.at(-1)), offsets };
}

function childOf(table: Table, name: string): Vector {
	const vector = table.getChild(name);
	if (!vector || vector.length !== table.numRows) throw new TypeError(`no column ${name}`);
	return vector;
}
