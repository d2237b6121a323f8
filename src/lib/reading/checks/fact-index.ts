import { dimsText, type Dims, type Fact, type Issue, type RuleId, type Severity } from '$lib/model';

/**
 * What facts have in common, as numbers in step with them: two facts have the same number exactly when they are of the
 * same unit, measure, breakdown or window. A text a fact and rule would cost more than all the rules.
 */
export interface FactKeys {
	readonly unit: Int32Array;
	readonly measure: Int32Array;
	readonly dims: Int32Array;
	/** Start, end and kind. */
	readonly window: Int32Array;
}

/** Facts with what the rules ask of them, worked out once for all rules. */
export interface FactIndex extends FactKeys {
	readonly facts: readonly Fact[];
	/** Their values, in step. */
	readonly values: Float64Array;
	/** What is measured, by number; rules about anything else need not look. */
	readonly measures: ReadonlyMap<string, number>;
	/** Windows by number. */
	readonly windows: readonly FactWindow[];
	/** See {@link identitiesOf}. */
	readonly identity: Int32Array;
	/** The place of the first fact of each group: facts of one unit in one window with one breakdown, in order of appearance. */
	readonly groups: readonly number[];
	/** Facts of a measure, in order of appearance. */
	ofMeasure(measure: string): readonly Fact[];
	/** The figure of a measure in each group, the first where there are two; in step with `groups`. */
	inGroups(measure: string): readonly (Fact | undefined)[];
}

export type FactWindow = Pick<Fact, 'start' | 'end' | 'windowKind'>;

/** See {@link FactIndex}. */
export function indexOf(facts: readonly Fact[]): FactIndex {
	const keys = keysOf(facts);
	const measures = new Map<string, number>();
	const windows: FactWindow[] = [];
	const groups: number[] = [];
	const values = new Float64Array(facts.length);
	const group = together(together(keys.unit, keys.window), keys.dims);
	const places: number[][] = [];
	for (let i = 0; i < facts.length; i++) {
		const fact = facts[i] as Fact;
		const measure = keys.measure[i] as number;
		values[i] = fact.value;
		if (measure === measures.size) places[measures.set(fact.measure, measure).size - 1] = [];
		(places[measure] as number[]).push(i);
		if (keys.window[i] === windows.length) windows.push(fact);
		if (group[i] === groups.length) groups.push(i);
	}
	const placesOf = (measure: string) => places[measures.get(measure) ?? -1] ?? [];
	const ofMeasure = (measure: string) => placesOf(measure).map((i) => facts[i] as Fact);
	const known = new Map<string, readonly (Fact | undefined)[]>();
	const inGroups = (measure: string) => {
		let found = known.get(measure);
		if (!found) known.set(measure, (found = firstOf(measure)));
		return found;
	};
	const firstOf = (measure: string) => {
		const first = new Array<Fact | undefined>(groups.length).fill(undefined);
		for (const i of placesOf(measure)) first[group[i] as number] ??= facts[i] as Fact;
		return first;
	};
	const identity = identitiesOf(keys);
	return { ...keys, facts, values, measures, windows, identity, groups, ofMeasure, inGroups };
}

/** See {@link FactKeys}. */
export function keysOf(facts: readonly Fact[]): FactKeys {
	const [unit, measure, dims, window] = [0, 1, 2, 3].map(() => new Int32Array(facts.length)) as [
		Int32Array,
		Int32Array,
		Int32Array,
		Int32Array
	];
	const [units, measures, breakdowns, windows] = [0, 1, 2, 3].map(numbering) as [
		Numbering,
		Numbering,
		Numbering,
		Numbering
	];
	const dimsNumbers = new Map<Dims, number>();
	let before: Fact | null = null;
	for (let i = 0; i < facts.length; i++) {
		const fact = facts[i] as Fact;
		unit[i] = before?.unit === fact.unit ? (unit[i - 1] as number) : units(fact.unit);
		measure[i] = measures(fact.measure);
		let known = dimsNumbers.get(fact.dims);
		if (known === undefined) dimsNumbers.set(fact.dims, (known = breakdowns(dimsText(fact.dims))));
		dims[i] = known;
		const sameWindow =
			before?.start === fact.start &&
			before.end === fact.end &&
			before.windowKind === fact.windowKind;
		window[i] = sameWindow
			? (window[i - 1] as number)
			: windows(`${fact.start}|${fact.end}|${fact.windowKind}`);
		before = fact;
	}
	return { unit, measure, dims, window };
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

/** Numbers of figures: equal for what may stand only once, the same measure of a unit in a window and breakdown. */
export function identitiesOf({ unit, measure, dims, window }: FactKeys): Int32Array {
	return together(together(unit, window), together(measure, dims));
}

type Numbering = (text: string) => number;

/** Numbers texts in order of appearance. */
export function numbering(): Numbering {
	const numbers = new Map<string, number>();
	return (text) => {
		let number = numbers.get(text);
		if (number === undefined) numbers.set(text, (number = numbers.size));
		return number;
	};
}

/** Those of the facts that `isAsked` (by place), together by their number and in its order. */
export function gathered(
	facts: readonly Fact[],
	numbers: Int32Array,
	isAsked: (place: number) => boolean
): Fact[][] {
	const groups: Fact[][] = [];
	for (let i = 0; i < facts.length; i++) {
		if (!isAsked(i)) continue;
		const number = numbers[i] as number;
		const group = groups[number];
		if (group) group.push(facts[i] as Fact);
		else groups[number] = [facts[i] as Fact];
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
