import type { CodedFacts, FactSheet, FactSubject } from '$lib/model';

/** A column as a list of different texts and, for each row, which one; −1 for none, in `a1` and `raw` alone. */
export interface CodedColumn {
	readonly values: readonly string[];
	readonly codes: Int32Array | Uint8Array;
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
			this.#lastCode = this.#codeOfText(text);
		}
		this.push(this.#lastCode);
	}

	/** For texts hardly two of which are alike: only the one before is looked at. */
	addUnlike(text: string): void {
		if (text !== this.#last) {
			this.#last = text;
			this.#lastCode = this.#values.push(text) - 1;
		}
		this.push(this.#lastCode);
	}

	/** For callers that translate codes themselves. */
	push(code: number): void {
		this.#codes[this.#length++] = code;
	}

	#codeOfText(text: string): number {
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
export function codedTexts(facts: CodedFacts): {
	readonly texts: FactTexts;
	readonly cell: Int32Array;
} {
	const { subjects, sheets, units, subject, sheet, unit, isZero } = facts.columns;
	const ofSubjects = (textOf: (one: FactSubject) => string) =>
		columnOf(subjects.map(textOf), subject);
	const ofSheets = (textOf: (one: FactSheet) => string) => columnOf(sheets.map(textOf), sheet);
	const texts: FactTexts = {
		measure: ofSubjects(({ measure }) => measure),
		unit: { values: units, codes: unit },
		start: ofSubjects(({ start }) => start),
		end: ofSubjects(({ end }) => end),
		windowKind: ofSubjects(({ windowKind }) => windowKind),
		dims: ofSubjects(({ dims }) => JSON.stringify(dims)),
		state: stateColumn(isZero),
		file: ofSheets(({ file }) => file),
		hash: ofSheets(({ hash }) => hash),
		sheet: ofSheets(({ sheet: name }) => name),
		a1: addresses(facts),
		raw: rawTexts(facts)
	};
	return { texts, cell: facts.cells };
}

/** What numbers stand for, each different text once, in order of appearance. */
function columnOf(texts: readonly string[], numbers: Int32Array): CodedColumn {
	const values = new ColumnBuilder(texts.length);
	for (const text of texts) values.add(text);
	const { values: different, codes: codeOf } = values.column();
	const Codes = different.length <= 2 ** 8 ? Uint8Array : Int32Array;
	const codes = new Codes(numbers.length);
	// Many columns hold one text, and the codes are 0 as they come.
	if (different.length > 1)
		for (let i = 0; i < codes.length; i++) codes[i] = codeOf[numbers[i] as number] as number;
	return { values: different, codes };
}

function stateColumn(isZero: Uint8Array): CodedColumn {
	const first = isZero[0] ?? 0;
	const codes = new Uint8Array(isZero.length);
	for (let i = 0; i < codes.length; i++) codes[i] = (isZero[i] as number) ^ first;
	const values = first === 1 ? ['zero', 'value'] : ['value', 'zero'];
	return { values: codes.includes(1) ? values : values.slice(0, 1), codes };
}

/** The places that no number of a cell tells. */
function addresses({ columns, cells }: CodedFacts): CodedColumn {
	const builder = new ColumnBuilder(cells.length);
	addAddresses(builder, columns.a1, cells);
	return builder.column();
}

function addAddresses(builder: ColumnBuilder, a1: readonly string[], cells: Int32Array): void {
	for (let i = 0; i < cells.length; i++)
		if ((cells[i] as number) < 0) builder.addUnlike(a1[i] as string);
		else builder.push(-1);
}

/** The texts of cells that are not the plain ones of their values. */
function rawTexts({ columns: { raw, value } }: CodedFacts): CodedColumn {
	const builder = new ColumnBuilder(raw.length);
	addTexts(builder, raw, value);
	return builder.column();
}

function addTexts(builder: ColumnBuilder, raw: readonly string[], value: Float64Array): void {
	for (let i = 0; i < raw.length; i++) {
		const text = raw[i] as string;
		if (isPlain(text, value[i] as number)) builder.push(-1);
		else builder.add(text);
	}
}

/** Whether a text is how a number is written in plain. Nearly all are small whole ones, which need no text to be made. */
function isPlain(text: string, value: number): boolean {
	if (text.length > 9 || !Number.isInteger(value)) return text === String(value);
	let number = 0;
	for (let at = 0; at < text.length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return text === String(value);
		number = number * 10 + digit;
	}
	return number === value && text.length > 0 && (text.charCodeAt(0) !== 48 || text.length === 1);
}
