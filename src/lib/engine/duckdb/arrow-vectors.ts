import {
	Bool,
	DateDay,
	Dictionary,
	Float64,
	Int32,
	makeData,
	makeVector,
	Uint16,
	Uint8,
	Utf8,
	type Vector
} from 'apache-arrow';
import { countOf, utf8Texts, type Utf8Texts } from '$lib/model';
import { dayNumber } from './iso-day';

// Arrow's own builders (`vectorFromArray`) make functions from text, which the page's policy forbids.

type Coded<Values> = { readonly values: Values; readonly codes: Int32Array };

function utf8Vector(texts: Utf8Texts): Vector<Utf8> {
	const { bytes: data, offsets: valueOffsets } = texts;
	return makeVector(
		makeData({ type: new Utf8(), length: countOf(texts), nullCount: 0, valueOffsets, data })
	);
}

type Code = Uint8 | Uint16 | Int32;

/** The column in the given row order, with the texts stored as they are given, and codes in as few bytes as hold all of them. */
export function dictionaryVector(
	column: Coded<Utf8Texts>,
	order: Int32Array,
	id: number
): Vector<Dictionary<Utf8, Code>> {
	const texts = countOf(column.values);
	const [codeType, data] = codesFor(texts, order.length);
	const validity = new Validity(order.length);
	for (let i = 0; i < order.length; i++) {
		const code = column.codes[order[i] as number] as number;
		if (code < 0) validity.clear(i);
		else data[i] = code;
	}
	// An index into an empty dictionary would be out of bounds even where the row is null.
	const dictionary = utf8Vector(texts === 0 ? utf8Texts(['']) : column.values);
	return makeVector(
		makeData({
			type: new Dictionary<Utf8, Code>(new Utf8(), codeType, id),
			length: order.length,
			dictionary,
			data,
			...validity.parts()
		})
	);
}

function codesFor(
	texts: number,
	rows: number
): [type: Code, codes: Uint8Array | Uint16Array | Int32Array] {
	if (texts <= 2 ** 8) return [new Uint8(), new Uint8Array(rows)];
	if (texts <= 2 ** 16) return [new Uint16(), new Uint16Array(rows)];
	return [new Int32(), new Int32Array(rows)];
}

/** ISO days of the column in the given row order; what is no date is null. */
export function dayVector(column: Coded<readonly string[]>, order: Int32Array): Vector<DateDay> {
	const days = column.values.map(dayNumber);
	const data = new Int32Array(order.length);
	const validity = new Validity(order.length);
	for (let i = 0; i < order.length; i++) {
		const day = days[column.codes[order[i] as number] as number];
		if (day === undefined || day === null) validity.clear(i);
		else data[i] = day;
	}
	return makeVector(
		makeData({ type: new DateDay(), length: order.length, data, ...validity.parts() })
	);
}

export function intVector(values: Int32Array): Vector<Int32> {
	return makeVector(values);
}

export function doubleVector(values: Float64Array): Vector<Float64> {
	return makeVector(values);
}

export function nullableDoubleVector(values: readonly (number | null)[]): Vector<Float64> {
	const validity = new Validity(values.length);
	const data = Float64Array.from(values, (value, i) => {
		if (value === null) validity.clear(i);
		return value ?? 0;
	});
	return makeVector(
		makeData({ type: new Float64(), length: values.length, data, ...validity.parts() })
	);
}

export function boolVector(values: readonly boolean[]): Vector<Bool> {
	const data = new Uint8Array(Math.ceil(values.length / 8));
	values.forEach((value, i) => {
		if (value) data[i >> 3] = (data[i >> 3] as number) | (1 << (i & 7));
	});
	return makeVector(makeData({ type: new Bool(), length: values.length, nullCount: 0, data }));
}

/** Bits that say which rows hold something. */
class Validity {
	readonly #bits: Uint8Array;
	#nulls = 0;
	constructor(length: number) {
		this.#bits = new Uint8Array(Math.ceil(length / 8)).fill(0xff);
	}
	clear(i: number): void {
		this.#bits[i >> 3] = (this.#bits[i >> 3] as number) & ~(1 << (i & 7));
		this.#nulls++;
	}
	parts(): { nullCount: number; nullBitmap?: Uint8Array } {
		return this.#nulls === 0
			? { nullCount: 0 }
			: { nullCount: this.#nulls, nullBitmap: this.#bits };
	}
}
