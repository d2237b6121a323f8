import type { Issue } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { issueAt, numbering, type FactIndex } from './fact-index';

/** R05 and R10: a typed rate or score outside its hard limits; a negative count. */
export function checkRange({ facts, values, measure, measures }: FactIndex): Issue[] {
	const ids = [...measures.keys()];
	const least = Float64Array.from(ids, (id) => INDICATORS.get(id)?.min ?? 0);
	const most = Float64Array.from(ids, (id) => INDICATORS.get(id)?.max ?? Infinity);
	const issues: Issue[] = [];
	// No `forEach`: it makes an object of every number.
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const min = least[measure[i] as number] as number;
		const max = most[measure[i] as number] as number;
		if (value >= min && value <= max) continue;
		const fact = facts.at(i);
		const rule = fact.measure.startsWith('sat_') ? 'R05' : 'R10';
		issues.push(issueAt(rule, 'error', fact, { expected: value > max ? max : min }));
	}
	return issues;
}

/** R15: a fraction in a count. */
export function checkWhole({ facts, values, measure, measures }: FactIndex): Issue[] {
	const whole = Array.from(measures.keys(), (id) => MEASURES.get(id)?.integer === true);
	const issues: Issue[] = [];
	for (let i = 0; i < values.length; i++)
		if (whole[measure[i] as number] === true && !Number.isInteger(values[i]))
			issues.push(issueAt('R15', 'error', facts.at(i)));
	return issues;
}

/** Sums of which one is so many times the median of the others are not in one unit of money. */
const UNITS_APART = 500;

/** Numbers of windows that are equal for the same days, whatever they are counted as. */
function daysOf(windows: FactIndex['windows']): Int32Array {
	const numberOf = numbering();
	return Int32Array.from(windows, ({ start, end }) => numberOf(`${start}|${end}`));
}

/** R20: a sum far from the others of its measure and window, two at least (`25000000` among 12.5, 30 and 18 million đồng). */
export function checkSums(index: FactIndex): Issue[] {
	const { facts, values, dims, window, windows, breakdowns } = index;
	return ['care_value', 'dvk_funding'].flatMap((measure) => {
		const places = index.placesOf(measure);
		if (places.length < 3) return [];
		const days = daysOf(windows);
		const alike = new Map<number, number[]>();
		for (const i of places) {
			const id = (days[window[i] as number] as number) * breakdowns.length + (dims[i] as number);
			const held = alike.get(id);
			if (held) held.push(i);
			else alike.set(id, [i]);
		}
		return [...alike.values()].flatMap((all) => {
			const given = all.filter((i) => (values[i] as number) > 0);
			const sorted = Float64Array.from(given, (i) => values[i] as number).sort();
			const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
			return given.length < 3
				? []
				: given
						.filter((i) => (values[i] as number) >= UNITS_APART * median)
						.map((i) => issueAt('R20', 'warning', facts.at(i), { expected: median }));
		});
	});
}

/** R20: more than 50 million đồng a household helped speaks for a slip between đồng, nghìn and triệu. */
export function checkMoney(index: FactIndex): Issue[] {
	const { facts, values, unit, window, windows } = index;
	const given = index.placesOf('care_value');
	const helped = index.placesOf('care_households');
	if (given.length === 0 || helped.length === 0) return [];
	const days = daysOf(windows);
	const idOf = (i: number) =>
		(unit[i] as number) * windows.length + (days[window[i] as number] as number);
	const households = new Map<number, number>();
	for (const i of helped) households.set(idOf(i), values[i] as number);
	const issues: Issue[] = [];
	for (const i of given) {
		const number = households.get(idOf(i));
		if (number && (values[i] as number) / number > THRESHOLDS.millionPerHousehold)
			issues.push(issueAt('R20', 'warning', facts.at(i), { households: number }));
	}
	return issues;
}
