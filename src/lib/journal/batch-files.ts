import {
	Dictionary,
	Int32,
	makeData,
	makeVector,
	Table,
	tableToIPC,
	Uint16,
	Uint8,
	Utf8,
	type Data,
	type Vector
} from 'apache-arrow';
import * as v from 'valibot';
import { AppError, utf8Texts, type Batch, type CodedFacts, type ReportColumns } from '$lib/model';
import { codedTexts, TEXT_COLUMN_NAMES, type CodedColumn, type TextColumn } from './fact-columns';
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
function narrowed(
	codes: CodedColumn['codes'],
	values: number
): [Uint8 | Uint16 | Int32, Data['values']] {
	if (codes instanceof Uint8Array) return [new Uint8(), codes];
	if (values <= 2 ** 8) return [new Uint8(), new Uint8Array(codes)];
	if (values <= 2 ** 16) return [new Uint16(), new Uint16Array(codes)];
	return [new Int32(), codes];
}

/** Bits that say which rows hold a text. */
function validityOf(codes: CodedColumn['codes']): { nullCount: number; nullBitmap?: Uint8Array } {
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
	const { bytes: data, offsets: valueOffsets } = utf8Texts(values);
	return makeVector(
		makeData({ type: new Utf8(), length: values.length, nullCount: 0, valueOffsets, data })
	);
}

/** Columns whose rows may be without a text. */
const WITH_NONE: ReadonlySet<TextColumn> = new Set(['a1', 'raw']);
