import type { Issue } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { gathered, greatest, issueAt, placesAsked, together, type FactIndex } from './fact-index';

/** Petitions are complaints, denunciations or proposals and feedback, and nothing else. */
const KINDS_OF_PETITIONS = 3;

/** A total of a sheet beside its parts of one breakdown. */
interface Beside {
	/** The place of the total. */
	readonly at: number;
	/** By number. */
	readonly breakdown: number;
	parts: number;
	sum: number;
}

/** Breakdowns of totals and of several at once, in place of the number of a single one. */
const TOTAL = -1;
const SEVERAL = -2;

/** The breakdown alone of each kind of dims, by its number in `names`. */
function breakdownsOf({ breakdowns }: FactIndex): {
	readonly of: Int32Array;
	readonly names: readonly string[];
} {
	const names: string[] = [];
	const of = Int32Array.from(breakdowns, (dims) => {
		const [name, ...others] = Object.keys(dims);
		if (name === undefined || others.length > 0) return name === undefined ? TOTAL : SEVERAL;
		const at = names.indexOf(name);
		return at === -1 ? names.push(name) - 1 : at;
	});
	return { of, names };
}

/** The first total among some figures of one measure, unit and window beside the sums of its parts in the same sheet. */
function besideIn(
	{ facts, values, dims, sheet }: FactIndex,
	breakdownOf: Int32Array,
	figures: readonly number[]
): Beside[] {
	const at = totalAmong(figures, breakdownOf, dims);
	// A total of several cells was added up here.
	if (at === undefined || facts.columns.a1[at]?.includes(',')) return [];
	const found: Beside[] = [];
	for (let f = 0; f < figures.length; f++) {
		const i = figures[f] as number;
		const breakdown = breakdownOf[dims[i] as number] as number;
		if (breakdown === TOTAL || sheet[i] !== sheet[at]) continue;
		const held = ofBreakdown(found, breakdown);
		const value = values[i] as number;
		if (!held) found.push({ at, breakdown, parts: 1, sum: value });
		else {
			held.parts++;
			held.sum += value;
		}
	}
	return found.filter(areSeveral);
}

/** The place of the first total among some figures. */
function totalAmong(
	figures: readonly number[],
	breakdownOf: Int32Array,
	dims: Int32Array
): number | undefined {
	for (let f = 0; f < figures.length; f++) {
		const i = figures[f] as number;
		if (breakdownOf[dims[i] as number] === TOTAL) return i;
	}
	return undefined;
}

function ofBreakdown(found: readonly Beside[], breakdown: number): Beside | undefined {
	for (let i = 0; i < found.length; i++) if (found[i]?.breakdown === breakdown) return found[i];
	return undefined;
}

function areSeveral({ parts }: Beside): boolean {
	return parts > 1;
}

/** The places of the totals and parts of counts that are given in parts, too. */
function partedPlaces(
	{ dims, measure, measures }: FactIndex,
	figures: Int32Array,
	breakdownOf: Int32Array
): Uint8Array {
	const isCount = Uint8Array.from(measures.keys(), (id) =>
		Number(MEASURES.get(id)?.integer === true)
	);
	const isParted = new Uint8Array(greatest(figures) + 1);
	for (let i = 0; i < figures.length; i++)
		if ((breakdownOf[dims[i] as number] as number) >= 0 && isCount[measure[i] as number] === 1)
			isParted[figures[i] as number] = 1;
	const places = placesAsked(isParted, figures);
	for (let i = 0; i < places.length; i++)
		if (breakdownOf[dims[i] as number] === SEVERAL) places[i] = 0;
	return places;
}

/** Those of one sheet, measure and breakdown together. */
function alikeAmong(
	all: readonly Beside[],
	{ measure, sheet }: FactIndex,
	breakdowns: number
): Beside[][] {
	const kinds = (greatest(measure) + 1) * breakdowns;
	const alike = new Map<number, Beside[]>();
	for (let i = 0; i < all.length; i++) {
		const one = all[i] as Beside;
		const kind = (measure[one.at] as number) * breakdowns + one.breakdown;
		const id = (sheet[one.at] as number) * kinds + kind;
		const held = alike.get(id);
		if (held) held.push(one);
		else alike.set(id, [one]);
	}
	return [...alike.values()];
}

/**
 * R06: a count that is not the sum of its parts in one breakdown (`Tổng số | Kinh tế | …`), told at its cell. Parts below the total are
 * wrong where other units of the sheet show that they add up, or where there can be no others; parts above it always are.
 */
export function checkPartsOfTotals(index: FactIndex): Issue[] {
	const { facts, values } = index;
	const { of, names } = breakdownsOf(index);
	if (names.length === 0) return [];
	const figures = together(index.report, index.measure);
	const isAsked = partedPlaces(index, figures, of);
	const all: Beside[] = [];
	for (const group of gathered(figures, isAsked))
		for (const one of besideIn(index, of, group)) all.push(one);
	return alikeAmong(all, index, names.length).flatMap((group) => {
		const most = Math.max(...group.map(({ parts }) => parts));
		const addUp = group.some(({ at, sum }) => sum > 0 && sum === values[at]);
		return group.flatMap(({ at, breakdown, parts, sum }): Issue[] => {
			const total = values[at] as number;
			const name = names[breakdown] as string;
			const isAll = name === 'kind' ? parts === KINDS_OF_PETITIONS : addUp && parts === most;
			return sum > total || (sum < total && isAll)
				? [issueAt('R06', 'warning', facts.at(at), { expected: sum, parts: name })]
				: [];
		});
	});
}
