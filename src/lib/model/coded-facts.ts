import { cellNumber } from './cell-address';
import type { Fact, FactSource } from './fact';
import type { UnitKey } from './unit';
import type { Utf8Texts } from './utf8-texts';

/** What a fact is of, whosever it is: a table of thousands of facts has a few dozen of them. */
export type FactSubject = Pick<Fact, 'measure' | 'dims' | 'start' | 'end' | 'windowKind'>;

/** The sheet a fact stands in. */
export type FactSheet = Pick<FactSource, 'file' | 'hash' | 'sheet'>;

/** Texts of the few rows that have one: their numbers, growing, and for each which text. They are seldom read here, only passed on. */
export interface SparseTexts {
	readonly rows: Int32Array;
	readonly values: Utf8Texts;
	readonly codes: Int32Array;
}

/** Columns in step; each different subject, sheet and unit once, numbered in order of appearance. */
export interface FactsInColumns {
	readonly subjects: readonly FactSubject[];
	readonly sheets: readonly FactSheet[];
	readonly units: readonly UnitKey[];
	/** Index into `subjects`: two facts have the same number exactly where they are of the same subject. */
	readonly subject: Int32Array;
	readonly sheet: Int32Array;
	readonly unit: Int32Array;
	readonly value: Float64Array;
	/** 1 where the state is `zero`. */
	readonly isZero: Uint8Array;
	readonly a1: readonly string[];
	readonly raw: readonly string[];
}

/** Facts as columns: thousands of them without two objects each. */
export class CodedFacts {
	readonly length: number;
	#list: readonly Fact[] | null = null;
	#cells: Int32Array | null = null;

	constructor(readonly columns: FactsInColumns) {
		this.length = columns.value.length;
	}

	/** `cellNumber` of each place, −1 for those of several cells. */
	get cells(): Int32Array {
		return (this.#cells ??= cellNumbers(this.columns.a1));
	}

	/** The facts as objects, made when they are first asked for. */
	get list(): readonly Fact[] {
		return (this.#list ??= this.columns.a1.map((_, i) => this.at(i)));
	}

	at(i: number): Fact {
		const made = this.#list?.[i];
		if (made) return made;
		const { columns } = this;
		const { file, hash, sheet } = columns.sheets[columns.sheet[i] as number] as FactSheet;
		return factOf(
			columns.subjects[columns.subject[i] as number] as FactSubject,
			columns.units[columns.unit[i] as number] as UnitKey,
			columns.value[i] as number,
			columns.isZero[i] === 1 ? 'zero' : 'value',
			{ file, hash, sheet, a1: columns.a1[i] as string, raw: columns.raw[i] as string }
		);
	}
}

/** A fact put together from what it is of, whose it is and where it stands. */
export function factOf(
	{ measure, dims, start, end, windowKind }: FactSubject,
	unit: UnitKey,
	value: number,
	state: Fact['state'],
	source: FactSource
): Fact {
	return { measure, unit, start, end, windowKind, dims, value, state, source };
}

function cellNumbers(a1: readonly string[]): Int32Array {
	const cells = new Int32Array(a1.length);
	for (let i = 0; i < a1.length; i++) cells[i] = cellNumber(a1[i] as string);
	return cells;
}
