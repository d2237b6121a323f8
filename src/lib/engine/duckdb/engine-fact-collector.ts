import {
	cellNumber,
	dimsText,
	utf8Texts,
	type Dims,
	type FactSheet,
	type SparseTexts
} from '$lib/model';
import { Coder } from './coded-column';
import type { EngineFact, FactColumns, FactKind } from './engine-data';

/** As many kinds and sheets are compared one by one before they are put into words. */
const RECENT = 16;

/** Turns facts into columns, list by list: no list has to be kept. */
export class EngineFactCollector {
	readonly #kinds = new KnownThings<FactKind>(isOneKind, kindText);
	readonly #sheets = new KnownThings<FactSheet>(isOneSheet, sheetText);
	readonly #units: Coder;
	readonly #a1 = new SparseCoder();
	readonly #raw = new SparseCoder();
	readonly #dims = new Map<Dims, string>();
	#kind: Int32Array;
	#sheet: Int32Array;
	#value: Float64Array;
	#cell: Int32Array;
	#length = 0;

	/** @param expected how many facts will come, about. */
	constructor(expected: number) {
		const room = Math.max(1, expected);
		this.#units = new Coder(room);
		this.#kind = new Int32Array(room);
		this.#sheet = new Int32Array(room);
		this.#value = new Float64Array(room);
		this.#cell = new Int32Array(room);
	}

	add(facts: readonly EngineFact[]): void {
		for (const fact of facts) this.addOne(fact);
	}

	addOne(fact: EngineFact): void {
		if (this.#length === this.#value.length) this.#grow();
		const { source } = fact;
		const row = this.#length++;
		const cell = cellNumber(source.a1);
		this.#kind[row] = this.#kinds.numberOf({
			measure: fact.measure,
			start: fact.start,
			end: fact.end,
			windowKind: fact.windowKind,
			period: fact.period,
			dims: this.#textOf(fact.dims),
			form: fact.form,
			theme: fact.theme
		});
		this.#units.add(fact.unit);
		this.#sheet[row] = this.#sheets.numberOf(source);
		this.#value[row] = fact.value;
		this.#cell[row] = cell;
		if (cell < 0 && source.a1 !== '') this.#a1.add(row, source.a1);
		if (source.raw !== String(fact.value)) this.#raw.add(row, source.raw);
	}

	columns(): FactColumns {
		const length = this.#length;
		const { values: units, codes: unit } = this.#units.column();
		return {
			length,
			kinds: this.#kinds.list,
			kind: this.#kind.subarray(0, length),
			units,
			unit,
			value: this.#value.subarray(0, length),
			sheets: this.#sheets.list.map(({ file, hash, sheet }) => ({ file, hash, sheet })),
			sheet: this.#sheet.subarray(0, length),
			cell: this.#cell.subarray(0, length),
			a1: this.#a1.texts(),
			raw: this.#raw.texts()
		};
	}

	#grow(): void {
		const room = this.#length * 2;
		this.#kind = grown(this.#kind, new Int32Array(room));
		this.#sheet = grown(this.#sheet, new Int32Array(room));
		this.#value = grown(this.#value, new Float64Array(room));
		this.#cell = grown(this.#cell, new Int32Array(room));
	}

	/** Facts share a few breakdowns. */
	#textOf(dims: Dims): string {
		let text = this.#dims.get(dims);
		if (text === undefined) this.#dims.set(dims, (text = dimsText(dims)));
		return text;
	}
}

/** Numbers things in order of appearance, the same for two of which `isOne` holds. */
class KnownThings<T> {
	readonly list: T[] = [];
	readonly #numbers = new Map<string, number>();
	/** Facts that follow one another are of a few kinds, in turns. */
	readonly #recent: number[] = [];
	#oldest = 0;

	/** @param textOf differs exactly where `isOne` does not hold. */
	constructor(
		private readonly isOne: (a: T, b: T) => boolean,
		private readonly textOf: (thing: T) => string
	) {}

	numberOf(thing: T): number {
		for (let i = 0; i < this.#recent.length; i++) {
			const number = this.#recent[i] as number;
			if (this.isOne(this.list[number] as T, thing)) return number;
		}
		const text = this.textOf(thing);
		let number = this.#numbers.get(text);
		if (number === undefined) {
			number = this.list.push(thing) - 1;
			this.#numbers.set(text, number);
		}
		this.#recent[this.#oldest] = number;
		this.#oldest = (this.#oldest + 1) % RECENT;
		return number;
	}
}

/** Collects the texts of the few rows that have one. */
class SparseCoder {
	readonly #rows: number[] = [];
	readonly #texts = new Coder(1);

	add(row: number, text: string): void {
		this.#rows.push(row);
		this.#texts.add(text);
	}

	texts(): SparseTexts {
		const { values, codes } = this.#texts.column();
		return { rows: Int32Array.from(this.#rows), values: utf8Texts(values), codes };
	}
}

function isOneKind(a: FactKind, b: FactKind): boolean {
	return (
		a.measure === b.measure &&
		a.start === b.start &&
		a.end === b.end &&
		a.windowKind === b.windowKind &&
		a.period === b.period &&
		a.dims === b.dims &&
		a.form === b.form &&
		a.theme === b.theme
	);
}

function kindText(kind: FactKind): string {
	return JSON.stringify([
		...[kind.measure, kind.start, kind.end, kind.windowKind],
		...[kind.period, kind.dims, kind.form, kind.theme]
	]);
}

function isOneSheet(a: FactSheet, b: FactSheet): boolean {
	return a.sheet === b.sheet && a.hash === b.hash && a.file === b.file;
}

function sheetText({ file, hash, sheet }: FactSheet): string {
	return JSON.stringify([file, hash, sheet]);
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
	to.set(from);
	return to;
}
