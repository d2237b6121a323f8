import { DataType, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import type { ResultRow, ResultTable, ResultValue } from '$lib/engine/sql';
import { AppError } from '$lib/model';

/**
 * Arrow batches as plain values: whole numbers of any width and decimals → number, dates and times →
 * ISO text, null stays null. Zero rows keep their columns. Refuses nested types and two columns of
 * one name: such a query is a mistake of ours.
 */
export function decodeResult(schema: Schema, batches: readonly RecordBatch[]): ResultTable {
	const columns = schema.fields.map((field) => field.name);
	if (new Set(columns).size < columns.length) {
		throw new AppError('query-refused', { reason: 'duplicate-column' });
	}
	const readers = schema.fields.map((field) => readerOf(field.type, field.name));
	const rows: ResultRow[] = [];
	for (const batch of batches) {
		const vectors = columns.map((_, i) => batch.getChildAt(i));
		for (let row = 0; row < batch.numRows; row++) {
			const values: Record<string, ResultValue> = {};
			for (let i = 0; i < columns.length; i++) {
				const raw: unknown = (vectors[i] as Vector).get(row);
				values[columns[i] as string] =
					raw === null || raw === undefined ? null : (readers[i] as Reader)(raw);
			}
			rows.push(values);
		}
	}
	return { columns, rows };
}

type Reader = (raw: unknown) => ResultValue;

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
