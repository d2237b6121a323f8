import { CodedFacts, type FactSheet, type FactSubject } from './coded-facts';
import type { Dims, Fact } from './fact';
import type { UnitKey } from './unit';
import type { Window } from './window';

/** A figure that is to be a fact. */
export interface CodedFigure extends Pick<Fact, 'unit' | 'measure' | 'dims' | 'value'> {
	readonly window: Window;
	readonly a1: string;
	readonly raw: string;
}

/** Collects facts into columns, the common ones of their parts numbered. */
export class FactCollector {
	readonly #subjects: FactSubject[] = [];
	readonly #sheets: FactSheet[] = [];
	readonly #units: UnitKey[] = [];
	readonly #subjectOf = new Map<string, number>();
	readonly #ofMeasure = new Map<string, number[]>();
	readonly #sheetOf = new Map<string, number>();
	readonly #unitOf = new Map<UnitKey, number>();
	readonly #jsonOf = new Map<Dims, string>();
	#a1: string[] = [];
	#raw: string[] = [];
	/** Which subject came after one when it last came, from that of no subject on: rows repeat themselves. */
	readonly #next: number[] = [];
	#subject: Int32Array;
	#sheet: Int32Array;
	#unit: Int32Array;
	#value: Float64Array;
	#isZero: Uint8Array;
	#length = 0;
	#lastSubject = -1;
	#lastUnit = -1;
	#place: FactSheet = { file: '', hash: '', sheet: '' };
	/** The number of that place, −1 before its first fact. */
	#lastSheet = -1;

	/** @param expected how many facts will come at least. */
	constructor(expected: number) {
		this.#subject = new Int32Array(expected);
		this.#sheet = new Int32Array(expected);
		this.#unit = new Int32Array(expected);
		this.#value = new Float64Array(expected);
		this.#isZero = new Uint8Array(expected);
	}

	get length(): number {
		return this.#length;
	}

	/** Where the figures that follow stand. */
	inSheet({ file, hash, sheet }: FactSheet): void {
		const { file: lastFile, hash: lastHash, sheet: lastSheet } = this.#place;
		if (lastSheet === sheet && lastFile === file && lastHash === hash) return;
		this.#place = { file, hash, sheet };
		this.#lastSheet = -1;
	}

	/** Takes facts that stand in the sheet given last. */
	add(fact: Fact): void {
		const { measure, dims, start, end, windowKind, source } = fact;
		const subject = this.#numberOf(measure, dims, start, end, windowKind);
		this.#push(subject, fact.unit, fact.value, fact.state === 'zero');
		this.#a1.push(source.a1);
		this.#raw.push(source.raw);
	}

	/** Takes figures of a table; the number of the subject of each. */
	addAll(figures: readonly CodedFigure[]): Int32Array {
		const from = this.#length;
		this.#reserve(from + figures.length);
		for (let i = 0; i < figures.length; i++) this.#take(figures[i] as CodedFigure);
		// Whole columns at once: arrays that grow are copied again and again.
		const a1 = figures.map(a1OfFigure);
		const raw = figures.map(rawOfFigure);
		this.#a1 = from === 0 ? a1 : this.#a1.concat(a1);
		this.#raw = from === 0 ? raw : this.#raw.concat(raw);
		return this.#subject.subarray(from, this.#length);
	}

	/** What has been collected so far. */
	facts(): CodedFacts {
		return new CodedFacts({
			subjects: this.#subjects,
			sheets: this.#sheets,
			units: this.#units,
			subject: this.#subject.subarray(0, this.#length),
			sheet: this.#sheet.subarray(0, this.#length),
			unit: this.#unit.subarray(0, this.#length),
			value: this.#value.subarray(0, this.#length),
			isZero: this.#isZero.subarray(0, this.#length),
			a1: this.#a1,
			raw: this.#raw
		});
	}

	#take({ measure, dims, window, unit, value }: CodedFigure): void {
		const subject = this.#numberOf(measure, dims, window.start, window.end, window.kind);
		this.#push(subject, unit, value, value === 0);
	}

	#push(subject: number, unit: UnitKey, value: number, isZero: boolean): void {
		const at = this.#length++;
		if (at === this.#value.length) this.#reserve(Math.max(64, at * 2));
		if (this.#units[this.#lastUnit] !== unit)
			this.#lastUnit = numbered(this.#unitOf, unit, unit, this.#units);
		if (this.#lastSheet === -1) this.#lastSheet = this.#numberOfPlace();
		this.#subject[at] = subject;
		this.#sheet[at] = this.#lastSheet;
		this.#unit[at] = this.#lastUnit;
		this.#value[at] = value;
		if (isZero) this.#isZero[at] = 1;
	}

	#numberOfPlace(): number {
		const { file, hash, sheet } = this.#place;
		const id = JSON.stringify([file, hash, sheet]);
		return numbered(this.#sheetOf, id, this.#place, this.#sheets);
	}

	#reserve(room: number): void {
		if (room <= this.#value.length) return;
		this.#subject = widened(this.#subject, new Int32Array(room));
		this.#sheet = widened(this.#sheet, new Int32Array(room));
		this.#unit = widened(this.#unit, new Int32Array(room));
		this.#value = widened(this.#value, new Float64Array(room));
		this.#isZero = widened(this.#isZero, new Uint8Array(room));
	}

	#numberOf(
		measure: string,
		dims: Dims,
		start: string,
		end: string,
		windowKind: Fact['windowKind']
	): number {
		const next = this.#next[this.#lastSubject + 1] ?? -1;
		if (this.#isSubject(next, measure, dims, start, end, windowKind))
			return (this.#lastSubject = next);
		const others = this.#ofMeasure.get(measure) ?? [];
		const few = Math.min(others.length, FEW_SUBJECTS);
		for (let i = 0; i < few; i++)
			if (this.#isSubject(others[i] as number, measure, dims, start, end, windowKind))
				return this.#follows(others[i] as number);
		return this.#follows(this.#byText({ measure, dims, start, end, windowKind }));
	}

	#isSubject(
		number: number,
		measure: string,
		dims: Dims,
		start: string,
		end: string,
		windowKind: Fact['windowKind']
	): boolean {
		const known = this.#subjects[number];
		return (
			known?.measure === measure &&
			known.dims === dims &&
			known.start === start &&
			known.end === end &&
			known.windowKind === windowKind
		);
	}

	#follows(number: number): number {
		const before = this.#lastSubject + 1;
		while (this.#next.length < before) this.#next.push(-1);
		return (this.#lastSubject = this.#next[before] = number);
	}

	#byText(subject: FactSubject): number {
		const { measure, dims, start, end, windowKind } = subject;
		let json = this.#jsonOf.get(dims);
		if (json === undefined) this.#jsonOf.set(dims, (json = JSON.stringify(dims)));
		const id = `${measure}|${start}|${end}|${windowKind}|${json}`;
		const known = this.#subjects.length;
		const number = numbered(this.#subjectOf, id, subject, this.#subjects);
		if (number < known) return number;
		const others = this.#ofMeasure.get(measure);
		if (others) others.push(number);
		else this.#ofMeasure.set(measure, [number]);
		return number;
	}
}

function a1OfFigure({ a1 }: CodedFigure): string {
	return a1;
}

function rawOfFigure({ raw }: CodedFigure): string {
	return raw;
}

/** As many subjects of a measure are compared one by one before one is put into words. */
const FEW_SUBJECTS = 24;

/** The number of what has this text, a new one at its first appearance. */
function numbered<T>(numbers: Map<string, number>, text: string, one: T, all: T[]): number {
	let number = numbers.get(text);
	if (number === undefined) numbers.set(text, (number = all.push(one) - 1));
	return number;
}

function widened<T extends Int32Array | Float64Array | Uint8Array>(old: T, into: T): T {
	into.set(old);
	return into;
}

/** The columns of facts that were given as objects. */
export function codedFacts(facts: readonly Fact[]): CodedFacts {
	const collected = new FactCollector(facts.length);
	for (const fact of facts) {
		collected.inSheet(fact.source);
		collected.add(fact);
	}
	return collected.facts();
}

/** Some of the facts, by their places and in their order. */
export function takenFacts(facts: CodedFacts, places: ArrayLike<number>): CodedFacts {
	const { sheets, sheet } = facts.columns;
	const collected = new FactCollector(places.length);
	for (let at = 0; at < places.length; at++) {
		const i = places[at] as number;
		collected.inSheet(sheets[sheet[i] as number] as FactSheet);
		collected.add(facts.at(i));
	}
	return collected.facts();
}

/** Something that holds facts, such as a batch or what reading a file came to. */
export interface HoldsFacts {
	readonly facts: readonly Fact[];
}

/** Columns of what holds facts, as long as it lives: beside it and not in it, so that it stays plain data that a worker may post. */
const held = new WeakMap<HoldsFacts, CodedFacts>();

/** Says which columns the facts of something are, so that its `facts` need not be made. */
export function holdingFacts<T extends HoldsFacts>(holder: T, facts: CodedFacts): T {
	held.set(holder, facts);
	return holder;
}

/** The facts that something holds as columns: as given by {@link holdingFacts}, else made of the objects. */
export function codedFactsOf(holder: HoldsFacts): CodedFacts {
	return held.get(holder) ?? codedFacts(holder.facts);
}
