import {
	codedFacts,
	dimsText,
	type CodedFacts,
	type Dims,
	type Fact,
	type Issue,
	type RuleId,
	type Severity
} from '$lib/model';

export type FactWindow = Pick<Fact, 'start' | 'end' | 'windowKind'>;

/**
 * Facts with what the rules ask of them, worked out once for all rules: numbers in step with the facts, in order of appearance and
 * equal exactly where two facts have that in common. A text a fact and rule would cost more than all the rules.
 */
export class FactIndex {
	readonly values: Float64Array;
	readonly unit: Int32Array;
	readonly measure: Int32Array;
	/** The same breakdown and members of it. */
	readonly dims: Int32Array;
	/** The same start, end and kind. */
	readonly window: Int32Array;
	/** The same measure, breakdown and window. */
	readonly question: Int32Array;
	/** What is measured, by number; rules about anything else need not look. */
	readonly measures: ReadonlyMap<string, number>;
	/** Windows by number. */
	readonly windows: readonly FactWindow[];
	/** Breakdowns by number. */
	readonly breakdowns: readonly Dims[];
	/** The same sheet, by the names of it and its file. */
	readonly sheet: Int32Array;
	readonly #around: Int32Array;
	#identity: Int32Array | null = null;
	#report: Int32Array | null = null;
	#group: Int32Array | null = null;
	#groups: Int32Array | null = null;
	#byMeasure: readonly Int32Array[] | null = null;
	readonly #inGroups = new Map<string, Int32Array>();

	constructor(readonly facts: CodedFacts) {
		const { subjects, subject, sheets, sheet, unit, value } = facts.columns;
		this.values = value;
		this.unit = unit;
		const measures = new Map<string, number>();
		const texts = [new Map<string, number>(), new Map<string, number>()] as const;
		const windows: FactWindow[] = [];
		const breakdowns: Dims[] = [];
		const measure = new Int32Array(subjects.length);
		const dims = new Int32Array(subjects.length);
		const window = new Int32Array(subjects.length);
		for (const [i, one] of subjects.entries()) {
			measure[i] = numberIn(measures, one.measure);
			dims[i] = numberIn(texts[0], dimsText(one.dims));
			window[i] = numberIn(texts[1], `${one.start}|${one.end}|${one.windowKind}`);
			if (dims[i] === breakdowns.length) breakdowns.push(one.dims);
			if (window[i] === windows.length) windows.push(one);
		}
		this.measures = measures;
		this.windows = windows;
		this.breakdowns = breakdowns;
		this.measure = spread(measure, subject);
		this.dims = spread(dims, subject);
		this.window = spread(window, subject);
		this.question = spread(together(together(measure, dims), window), subject);
		const sheetOf = numbering();
		const names = Int32Array.from(sheets, (one) => sheetOf(`${one.file}|${one.sheet}`));
		this.sheet = spread(names, sheet);
		this.#around = spread(together(window, dims), subject);
	}

	/** The same figure, which may stand only once: of one unit and question. */
	get identity(): Int32Array {
		return (this.#identity ??= together(this.unit, this.question));
	}

	/** Whether some figure stands more than once. */
	get isRepeated(): boolean {
		return this.values.length > 0 && greatest(this.identity) + 1 < this.values.length;
	}

	/** The same unit and window. */
	get report(): Int32Array {
		return (this.#report ??= together(this.unit, this.window));
	}

	/** The place of the first fact of each group: facts of one unit in one window with one breakdown, in order of appearance. */
	get groups(): Int32Array {
		return (this.#groups ??= firstPlaces(this.group));
	}

	/** The number of the group of each fact. */
	get group(): Int32Array {
		return (this.#group ??= together(this.unit, this.#around));
	}

	/** Places of the facts of a measure, in order of appearance. */
	placesOf(measure: string): Int32Array {
		const number = this.measures.get(measure);
		if (number === undefined) return NO_PLACES;
		this.#byMeasure ??= placesByNumber(this.measure, this.measures.size);
		return this.#byMeasure[number] as Int32Array;
	}

	/** Facts of a measure, in order of appearance. */
	ofMeasure(measure: string): Fact[] {
		return Array.from(this.placesOf(measure), (i) => this.facts.at(i));
	}

	/** The place of the figure of a measure in each group, the first where there are two, −1 for none; in step with `groups`. */
	inGroups(measure: string): Int32Array {
		let found = this.#inGroups.get(measure);
		if (!found) {
			found = firstInGroups(this.placesOf(measure), this.group, this.groups.length);
			this.#inGroups.set(measure, found);
		}
		return found;
	}
}

/** The first of some places in each group, −1 for none. */
function firstInGroups(places: Int32Array, group: Int32Array, groups: number): Int32Array {
	const found = new Int32Array(groups).fill(-1);
	// From behind: the first stays.
	for (let at = places.length - 1; at >= 0; at--) {
		const place = places[at] as number;
		found[group[place] as number] = place;
	}
	return found;
}

const NO_PLACES = new Int32Array();

/** See {@link FactIndex}. */
export function indexOf(facts: readonly Fact[]): FactIndex {
	return new FactIndex(codedFacts(facts));
}

/** What numbers stand for, in step with them. */
function spread(of: Int32Array, numbers: Int32Array): Int32Array {
	const found = new Int32Array(numbers.length);
	for (let i = 0; i < numbers.length; i++) found[i] = of[numbers[i] as number] as number;
	return found;
}

/** Where each number stands first. */
function firstPlaces(numbers: Int32Array): Int32Array {
	const places = new Int32Array(numbers.length === 0 ? 0 : greatest(numbers) + 1);
	let count = 0;
	for (let i = 0; i < numbers.length; i++) if (numbers[i] === count) places[count++] = i;
	return places;
}

/** Where each of so many numbers stands, in order. */
function placesByNumber(numbers: Int32Array, count: number): readonly Int32Array[] {
	const ends = new Int32Array(count);
	for (let i = 0; i < numbers.length; i++) (ends[numbers[i] as number] as number)++;
	const places = Array.from(ends, (length) => new Int32Array(length));
	ends.fill(0);
	for (let i = 0; i < numbers.length; i++) {
		const number = numbers[i] as number;
		(places[number] as Int32Array)[(ends[number] as number)++] = i;
	}
	return places;
}

/** Pairs up to this many are kept in a table, which is many times quicker than asking a map. */
const FEW_PAIRS = 2 ** 22;

/** Numbers of pairs, in order of appearance: equal exactly where both are. */
export function together(a: Int32Array, b: Int32Array): Int32Array {
	const width = greatest(b) + 1;
	const pairs = (greatest(a) + 1) * width;
	const found = new Int32Array(a.length);
	if (pairs <= FEW_PAIRS) {
		const table = new Int32Array(pairs);
		let count = 0;
		for (let i = 0; i < a.length; i++) {
			const pair = (a[i] as number) * width + (b[i] as number);
			found[i] = ((table[pair] as number) || (table[pair] = ++count)) - 1;
		}
		return found;
	}
	const numbers = new Map<number, number>();
	for (let i = 0; i < a.length; i++) {
		const pair = (a[i] as number) * width + (b[i] as number);
		const number = numbers.get(pair) ?? numbers.size;
		if (number === numbers.size) numbers.set(pair, number);
		found[i] = number;
	}
	return found;
}

/** The greatest of numbers that are none below 0; 0 for none at all. */
export function greatest(numbers: Int32Array): number {
	let most = 0;
	for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
	return most;
}

type Numbering = (text: string) => number;

/** Numbers texts in order of appearance. */
export function numbering(): Numbering {
	const numbers = new Map<string, number>();
	return (text) => numberIn(numbers, text);
}

function numberIn(numbers: Map<string, number>, text: string): number {
	let number = numbers.get(text);
	if (number === undefined) numbers.set(text, (number = numbers.size));
	return number;
}

/** Which places bear a number that is asked. */
export function placesAsked(isAsked: Uint8Array, numbers: Int32Array): Uint8Array {
	const places = new Uint8Array(numbers.length);
	for (let i = 0; i < numbers.length; i++) places[i] = isAsked[numbers[i] as number] as number;
	return places;
}

/** The places that are asked, together by their number and in its order. */
export function gathered(numbers: Int32Array, isAsked: Uint8Array): number[][] {
	const groups: number[][] = [];
	for (let i = 0; i < numbers.length; i++) {
		if (isAsked[i] === 0) continue;
		const number = numbers[i] as number;
		const group = groups[number];
		if (group) group.push(i);
		else groups[number] = [i];
	}
	return groups.filter(Boolean);
}

/** An issue at the cell of a fact. */
export function issueAt(
	code: RuleId,
	severity: Severity,
	fact: Fact,
	details: Readonly<Record<string, string | number>> = {}
): Issue {
	return {
		code,
		severity,
		sheet: fact.source.sheet,
		a1: fact.source.a1,
		raw: fact.source.raw,
		details: { measure: fact.measure, found: fact.value, ...details }
	};
}
