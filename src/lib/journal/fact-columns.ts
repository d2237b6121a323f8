import type { Fact } from '$lib/model';

/** A column as a list of different texts and, for each row, which one. */
export interface CodedColumn {
	readonly values: readonly string[];
	readonly codes: Int32Array;
}

/** Text columns of a fact file. `dims` is kept as JSON: its values are free text. */
export const TEXT_COLUMN_NAMES = [
	'measure',
	'unit',
	'start',
	'end',
	'windowKind',
	'dims',
	'state',
	'file',
	'hash',
	'sheet',
	'a1',
	'raw'
] as const;

export type TextColumn = (typeof TEXT_COLUMN_NAMES)[number];

/** Facts of one batch as columns. */
export interface BatchColumns {
	readonly length: number;
	readonly texts: Readonly<Record<TextColumn, CodedColumn>>;
	readonly value: Float64Array;
	/** Index into the batch's reports. */
	readonly reportOf: Int32Array;
}

/** Collects texts row by row. */
export class ColumnBuilder {
	readonly #values: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #codes: Int32Array;
	#length = 0;
	#last: string | null = null;
	#lastCode = 0;

	constructor(capacity: number) {
		this.#codes = new Int32Array(capacity);
	}

	add(text: string): void {
		// Rows of one unit, window or file follow one another.
		if (text !== this.#last) {
			this.#last = text;
			this.#lastCode = this.codeOf(text);
		}
		this.push(this.#lastCode);
	}

	/** For callers that translate codes themselves. */
	push(code: number): void {
		this.#codes[this.#length++] = code;
	}

	/** The same text for so many rows. */
	repeat(text: string, rows: number): void {
		this.#codes.fill(this.codeOf(text), this.#length, this.#length + rows);
		this.#length += rows;
	}

	codeOf(text: string): number {
		const known = this.#codeOf.get(text);
		if (known !== undefined) return known;
		const code = this.#values.push(text) - 1;
		this.#codeOf.set(text, code);
		return code;
	}

	column(): CodedColumn {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
	}
}

/** The texts of facts as columns. Each different text is held once, but for cells: hardly two facts name the same. */
export function codedTexts(facts: readonly Fact[]): Readonly<Record<TextColumn, CodedColumn>> {
	const builders = Object.fromEntries(
		TEXT_COLUMN_NAMES.map((name) => [name, new ColumnBuilder(facts.length)])
	) as Record<TextColumn, ColumnBuilder>;
	const { measure, unit, start, end, windowKind, dims, state, file, hash, sheet, raw } = builders;
	const jsonOf = new Map<Fact['dims'], string>();
	// Fact by fact: column by column every fact is fetched from memory a dozen times.
	for (const fact of facts) {
		const { source } = fact;
		measure.add(fact.measure);
		unit.add(fact.unit);
		start.add(fact.start);
		end.add(fact.end);
		windowKind.add(fact.windowKind);
		// Facts share a few breakdowns, and each is written once.
		let json = jsonOf.get(fact.dims);
		if (json === undefined) jsonOf.set(fact.dims, (json = JSON.stringify(fact.dims)));
		dims.add(json);
		state.add(fact.state);
		file.add(source.file);
		hash.add(source.hash);
		sheet.add(source.sheet);
		raw.add(source.raw);
	}
	const a1 = { values: facts.map(({ source }) => source.a1), codes: ordinals(facts.length) };
	const columns = TEXT_COLUMN_NAMES.map((name) => [name, builders[name].column()]);
	return { ...(Object.fromEntries(columns) as Record<TextColumn, CodedColumn>), a1 };
}

function ordinals(length: number): Int32Array {
	const numbers = new Int32Array(length);
	for (let i = 0; i < length; i++) numbers[i] = i;
	return numbers;
}
