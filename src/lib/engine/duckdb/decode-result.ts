import {
	DataType,
	type Data,
	type RecordBatch,
	type Schema,
	type Utf8,
	type Vector
} from 'apache-arrow';
import type { ResultRow, ResultTable, ResultValue } from '$lib/engine/sql';
import { AppError } from '$lib/model';

/** Rows taken in before others are let in: some hundredths of a second. */
const ROWS_A_PIECE = 8192;

/**
 * Arrow batches as plain values, a long answer in pieces so that the page goes on meanwhile: whole numbers of any width and decimals → number, dates and times →
 * ISO text, null stays null. Zero rows keep their columns. Refuses nested types and two columns of
 * one name: such a query is a mistake of ours.
 */
export async function decodeResult(
	schema: Schema,
	batches: readonly RecordBatch[]
): Promise<ResultTable> {
	const columns = schema.fields.map((field) => field.name);
	if (new Set(columns).size < columns.length) {
		throw new AppError('query-refused', { reason: 'duplicate-column' });
	}
	const readers = schema.fields.map((field) => readerOf(field.type, field.name));
	const rows: ResultRow[] = [];
	let since = 0;
	for (const batch of batches) {
		if ((since += batch.numRows) > ROWS_A_PIECE) {
			since = 0;
			await new Promise((resolve) => setTimeout(resolve));
		}
		const valuesAt = columns.map((_, i) =>
			valueAt(batch.getChildAt(i) as Vector, readers[i] as Reader)
		);
		for (let row = 0; row < batch.numRows; row++) {
			const values: Record<string, ResultValue> = {};
			for (let i = 0; i < columns.length; i++)
				values[columns[i] as string] = (valuesAt[i] as (row: number) => ResultValue)(row);
			rows.push(values);
		}
	}
	return { columns, rows };
}

type Reader = (raw: unknown) => ResultValue;

/** The values of one column of a batch, by row. */
function valueAt(vector: Vector, read: Reader): (row: number) => ResultValue {
	const plain = plainTexts(vector);
	if (plain) return plain;
	return (row) => {
		const raw: unknown = vector.get(row);
		return raw === null || raw === undefined ? null : read(raw);
	};
}

/** Texts of ASCII alone, decoded in one go: a call a text takes longer than all else. Null for any other column. */
function plainTexts(vector: Vector): ((row: number) => string | null) | null {
	const [chunk, second] = vector.data as readonly Data[];
	if (!chunk || second || !DataType.isUtf8(chunk.type)) return null;
	const { values, valueOffsets: ends, length } = chunk as Data<Utf8>;
	const [first, last] = [ends[0] as number, ends[length] as number];
	const all = new TextDecoder().decode(values.subarray(first, last));
	// Beyond ASCII a letter takes more bytes than one.
	if (all.length !== last - first) return null;
	return (row) =>
		chunk.getValid(row)
			? all.slice((ends[row] as number) - first, (ends[row + 1] as number) - first)
			: null;
}

function readerOf(type: DataType, column: string): Reader {
	if (DataType.isDictionary(type)) return readerOf(type.dictionary as DataType, column);
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return (raw) => raw as string;
	if (DataType.isBool(type)) return (raw) => raw as boolean;
	if (DataType.isInt(type) || DataType.isFloat(type)) return (raw) => Number(raw);
	if (DataType.isDecimal(type)) return (raw) => decimal(raw as Uint32Array, type.scale);
	if (DataType.isDate(type)) return (raw) => new Date(Number(raw)).toISOString().slice(0, 10);
	if (DataType.isTimestamp(type)) return (raw) => new Date(Number(raw)).toISOString();
	if (DataType.isNull(type)) return () => null;
	throw new AppError('query-refused', { reason: 'column-type', column, type: String(type) });
}

/** A 128-bit little-endian whole number with `scale` places after the point. */
function decimal(words: Uint32Array, scale: number): number {
	const whole = BigInt.asIntN(
		128,
		words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
	);
	return scale === 0 ? Number(whole) : Number(`${whole}e-${scale}`);
}
