import {
	Dictionary,
	Int32,
	makeData,
	makeVector,
	Table,
	tableFromIPC,
	tableToIPC,
	Uint16,
	Uint8,
	Utf8,
	type Data,
	type Vector
} from 'apache-arrow';
import * as v from 'valibot';
import { AppError, type Batch, type CodedFacts, type Fact, type ReportColumns } from '$lib/model';
import {
	codedTexts,
	TEXT_COLUMN_NAMES,
	type BatchColumns,
	type CodedColumn,
	type TextColumn
} from './fact-columns';
import { parseJson } from './manifest';
import { packReports, ReportsSchema } from './packed-reports';

/** What of a batch is not facts. */
export interface BatchRest extends Pick<Batch, 'issues' | 'ledgers'> {
	readonly reports: ReportColumns;
}

/** The facts as an Arrow IPC file with one dictionary a text column; null for none. */
export function encodeFacts(facts: CodedFacts, reportOf: readonly number[]): Uint8Array | null {
	if (facts.length === 0) return null;
	const { value } = facts.columns;
	const reports = new Int32Array(facts.length);
	for (let i = 0; i < facts.length; i++) reports[i] = reportOf[i] ?? -1;
	const { texts, cell } = codedTexts(facts);
	const columns: Record<string, Vector> = {
		value: makeVector(value),
		reportOf: makeVector(reports),
		cell: makeVector(cell)
	};
	for (const [id, name] of TEXT_COLUMN_NAMES.entries())
		columns[name] = dictionaryVector(texts[name], id, WITH_NONE.has(name));
	return tableToIPC(new Table(columns), 'file');
}

/** Inverse of {@link encodeFacts}. Throws `storage-broken` for bytes that hold something else. */
export function decodeFacts(bytes: Uint8Array, reports: number): BatchColumns {
	try {
		const table = tableFromIPC(bytes);
		const length = table.numRows;
		const texts = Object.fromEntries(
			TEXT_COLUMN_NAMES.map((name) => [name, codedColumn(childOf(table, name), length, name)])
		) as Record<TextColumn, CodedColumn>;
		const value = childOf(table, 'value').toArray() as unknown;
		const reportOf = childOf(table, 'reportOf').toArray() as unknown;
		if (!(value instanceof Float64Array) || !(reportOf instanceof Int32Array)) {
			throw new TypeError('wrong column type');
		}
		if (!areWithin(reportOf, reports)) {
			throw new TypeError('fact without report');
		}
		for (const text of texts.dims.values) parseDimsJson(text);
		// Files of before version 3 of the manifest hold every address as a text.
		const cell = table.getChild('cell')
			? (childOf(table, 'cell').toArray() as unknown)
			: new Int32Array(length).fill(-1);
		if (!(cell instanceof Int32Array)) throw new TypeError('wrong column type');
		if (cell.some((number, i) => number < 0 && (texts.a1.codes[i] as number) < 0))
			throw new TypeError('fact without a cell');
		return { length, texts, cell, value, reportOf };
	} catch (error) {
		throw new AppError('storage-broken', { reason: 'facts' }, { cause: error });
	}
}

/** Breakdown of a fact from its stored JSON. */
export function parseDimsJson(text: string): Fact['dims'] {
	return v.parse(v.record(v.string(), v.string()), JSON.parse(text));
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const RestSchema = v.object({
	reports: ReportsSchema,
	issues: v.array(v.custom<Batch['issues'][number]>(isObject)),
	ledgers: v.array(v.custom<Batch['ledgers'][number]>(isObject))
});

export function encodeRest({
	reports,
	issues,
	ledgers
}: Pick<Batch, 'reports' | 'issues' | 'ledgers'>): Uint8Array {
	return new TextEncoder().encode(
		JSON.stringify({ reports: packReports(reports), issues, ledgers })
	);
}

/** Inverse of {@link encodeRest}, but for the ids of the reports. Throws `storage-broken` for bytes that hold something else. */
export function decodeRest(bytes: Uint8Array): BatchRest {
	const parsed = v.safeParse(RestSchema, parseJson(bytes));
	if (!parsed.success) throw new AppError('storage-broken', { reason: 'rest' });
	return parsed.output;
}

/** @param hasNone whether rows may be without a text. */
function dictionaryVector({ values, codes }: CodedColumn, id: number, hasNone: boolean): Vector {
	const [indices, data] = narrowed(codes, values.length);
	return makeVector(
		makeData({
			// A given id keeps the bytes, and with them the file's name, the same every time.
			type: new Dictionary(new Utf8(), indices, id),
			length: codes.length,
			...(hasNone ? validityOf(codes) : { nullCount: 0 }),
			data,
			dictionary: utf8Vector(values)
		})
	);
}

/** Codes in as few bytes as hold all of them: most columns have a few different texts only. */
function narrowed(codes: Int32Array, values: number): [Uint8 | Uint16 | Int32, Data['values']] {
	if (values <= 2 ** 8) return [new Uint8(), new Uint8Array(codes)];
	if (values <= 2 ** 16) return [new Uint16(), new Uint16Array(codes)];
	return [new Int32(), codes];
}

/** Bits that say which rows hold a text. */
function validityOf(codes: Int32Array): { nullCount: number; nullBitmap?: Uint8Array } {
	const nullBitmap = new Uint8Array(Math.ceil(codes.length / 8));
	let nullCount = 0;
	for (let i = 0; i < codes.length; i++) {
		if ((codes[i] as number) < 0) nullCount++;
		else nullBitmap[i >> 3] = (nullBitmap[i >> 3] as number) | (1 << (i & 7));
	}
	return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap };
}

/** Not `vectorFromArray`: Arrow's builders make functions from text, which the page's policy forbids. */
function utf8Vector(values: readonly string[]): Vector<Utf8> {
	const encoder = new TextEncoder();
	const valueOffsets = new Int32Array(values.length + 1);
	let letters = 0;
	for (const text of values) letters += text.length;
	const room = new Uint8Array(letters * MOST_BYTES);
	let end = 0;
	values.forEach((text, i) => {
		end += writeAscii(text, room, end) ?? encoder.encodeInto(text, room.subarray(end)).written;
		valueOffsets[i + 1] = end;
	});
	const data = room.slice(0, end);
	return makeVector(
		makeData({ type: new Utf8(), length: values.length, nullCount: 0, valueOffsets, data })
	);
}

/** Bytes a letter of JavaScript's texts takes in UTF-8 at most. */
const MOST_BYTES = 3;

/** Writes a text of ASCII alone and gives its length, null for any other: most are addresses and figures. */
function writeAscii(text: string, into: Uint8Array, at: number): number | null {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 127) return null;
		into[at + i] = code;
	}
	return text.length;
}

/** Columns whose rows may be without a text. */
const WITH_NONE: ReadonlySet<TextColumn> = new Set(['a1', 'raw']);

function codedColumn(vector: Vector, length: number, name: TextColumn): CodedColumn {
	const chunk = vector.data[0];
	if (vector.data.length !== 1 || !chunk?.dictionary) {
		throw new TypeError('not a dictionary column of one chunk');
	}
	const values = textsOf(chunk.dictionary);
	const codes = new Int32Array(
		(chunk.values as Uint8Array | Uint16Array | Int32Array).subarray(0, length)
	);
	if (chunk.nullCount > 0) {
		if (!WITH_NONE.has(name)) throw new TypeError('row without a text');
		return { values, codes: withNone(codes, chunk.nullBitmap, values.length) };
	}
	if (codes.length !== length || !areWithin(codes, values.length)) {
		throw new TypeError('code without a value');
	}
	return { values, codes };
}

/** The codes, −1 where the bits say that a row holds nothing. */
function withNone(codes: Int32Array, held: Uint8Array, values: number): Int32Array {
	if (held.length * 8 < codes.length) throw new TypeError('bits of too few rows');
	for (let i = 0; i < codes.length; i++) {
		if (((held[i >> 3] as number) & (1 << (i & 7))) === 0) codes[i] = -1;
		else if ((codes[i] as number) < 0 || (codes[i] as number) >= values)
			throw new TypeError('code without a value');
	}
	return codes;
}

/** Whether all numbers are places in a list of this length. */
function areWithin(places: Int32Array, length: number): boolean {
	for (let i = 0; i < places.length; i++)
		if ((places[i] as number) < 0 || (places[i] as number) >= length) return false;
	return true;
}

/** Inverse of {@link utf8Vector}, decoded in one go: a call a text takes longer than all else that is read back. */
function textsOf(vector: Vector): readonly string[] {
	const chunk = vector.data[0] as Data<Utf8> | undefined;
	if (vector.data.length !== 1 || !chunk?.valueOffsets || chunk.nullCount > 0) {
		throw new TypeError('not texts of one chunk');
	}
	const { values: bytes, valueOffsets: ends } = chunk;
	const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
		bytes.subarray(ends[0], ends[chunk.length])
	);
	let start = 0;
	return Array.from({ length: chunk.length }, (_, i) => {
		const end = start + lettersIn(bytes, ends[i] as number, ends[i + 1] as number);
		const text = all.slice(start, end);
		start = end;
		return text;
	});
}

/** How long UTF-8 is as a text of JavaScript, where what takes four bytes counts as two. */
function lettersIn(bytes: Uint8Array, from: number, to: number): number {
	let letters = 0;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80 || byte >= 0xc0) letters += byte < 0xf0 ? 1 : 2;
	}
	return letters;
}

function childOf(table: Table, name: string): Vector {
	const vector = table.getChild(name);
	if (!vector || vector.length !== table.numRows) throw new TypeError(`no column ${name}`);
	return vector;
}
