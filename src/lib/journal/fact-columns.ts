import { cellNumber, type Fact } from '$lib/model';

/** A column as a list of different texts and, for each row, which one; −1 for none, in `a1` and `raw` alone. */
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
export type FactTexts = Readonly<Record<TextColumn, CodedColumn>>;

/** Facts of one batch as columns. */
export interface BatchColumns {
	readonly length: number;
	/** `a1` only where `cell` does not tell, `raw` only where it is not the plain text of `value`. */
	readonly texts: FactTexts;
	/** `cellNumber` of the cell a figure stands in, −1 where that tells nothing. */
	readonly cell: Int32Array;
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

	/** So many rows without a text. */
	addNone(rows = 1): void {
		this.#codes.fill(-1, this.#length, (this.#length += rows));
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

/** The texts of facts as columns, each different one held once, and the numbers of their cells. */
export function codedTexts(facts: readonly Fact[]): Pick<BatchColumns, 'texts' | 'cell'> {
	const builders = Object.fromEntries(
		TEXT_COLUMN_NAMES.map((name) => [name, new ColumnBuilder(facts.length)])
	) as Record<TextColumn, ColumnBuilder>;
	const { measure, unit, start, end, windowKind, dims, state, file, hash, sheet, a1, raw } =
		builders;
	const cell = new Int32Array(facts.length);
	let row = 0;
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
		const number = cellNumber(source.a1);
		cell[row++] = number;
		if (number < 0) a1.add(source.a1);
		else a1.addNone();
		if (source.raw === String(fact.value)) raw.addNone();
		else raw.add(source.raw);
	}
	const columns = TEXT_COLUMN_NAMES.map((name) => [name, builders[name].column()]);
	return { texts: Object.fromEntries(columns) as FactTexts, cell };
}
