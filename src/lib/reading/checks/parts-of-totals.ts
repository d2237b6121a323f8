import { dimsText, type Fact, type Issue } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { gathered, greatest, issueAt, together, type FactIndex } from './fact-index';

/** Petitions are complaints, denunciations or proposals and feedback, and nothing else. */
const KINDS_OF_PETITIONS = 3;

/** A total of a sheet beside its parts of one breakdown. */
interface Beside {
	readonly total: Fact;
	readonly breakdown: string;
	readonly parts: number;
	readonly sum: number;
}

/** The one breakdown of each kind of dims, by number: `''` for a total, null for several at once. */
function breakdownsOf({ facts, dims }: FactIndex): readonly (string | null)[] {
	const found: (string | null)[] = [];
	for (let i = 0; i < facts.length; i++) {
		const number = dims[i] as number;
		if (number !== found.length) continue;
		const names = Object.keys((facts[i] as Fact).dims);
		found.push(names.length > 1 ? null : (names[0] ?? ''));
	}
	return found;
}

function besideIn(figures: readonly Fact[]): Beside[] {
	const total = figures.find((fact) => dimsText(fact.dims) === '');
	// A total of several cells was added up here.
	if (!total || total.source.a1.includes(',')) return [];
	const { file, sheet } = total.source;
	const sums = new Map<string, { parts: number; sum: number }>();
	for (const { dims, value, source } of figures) {
		const [breakdown] = Object.keys(dims);
		if (breakdown === undefined || source.sheet !== sheet || source.file !== file) continue;
		const before = sums.get(breakdown) ?? { parts: 0, sum: 0 };
		sums.set(breakdown, { parts: before.parts + 1, sum: before.sum + value });
	}
	return Array.from(sums, ([breakdown, added]) => ({ total, breakdown, ...added })).filter(
		({ parts }) => parts > 1
	);
}

/**
 * R06: a count that is not the sum of its parts in one breakdown (`Tổng số | Kinh tế | …`), told at its cell. Parts below the total are
 * wrong where other units of the sheet show that they add up, or where there can be no others; parts above it always are.
 */
export function checkPartsOfTotals(index: FactIndex): Issue[] {
	const { facts, unit, measure, dims, window, measures } = index;
	const breakdowns = breakdownsOf(index);
	if (!breakdowns.some((name) => name)) return [];
	const isCount = Array.from(measures.keys(), (id) => MEASURES.get(id)?.integer === true);
	const figures = together(together(unit, window), measure);
	const isParted = new Uint8Array(greatest(figures) + 1);
	for (let i = 0; i < facts.length; i++)
		if (breakdowns[dims[i] as number] && isCount[measure[i] as number])
			isParted[figures[i] as number] = 1;
	const isAsked = (i: number) =>
		isParted[figures[i] as number] === 1 && breakdowns[dims[i] as number] !== null;
	const all = gathered(facts, figures, isAsked).flatMap(besideIn);
	const alike = new Map<string, Beside[]>();
	for (const one of all) {
		const { measure: id, source } = one.total;
		const key = JSON.stringify([id, one.breakdown, source.file, source.sheet]);
		alike.set(key, [...(alike.get(key) ?? []), one]);
	}
	return [...alike.values()].flatMap((group) => {
		const most = Math.max(...group.map(({ parts }) => parts));
		const addUp = group.some(({ total, sum }) => sum > 0 && sum === total.value);
		return group.flatMap(({ total, breakdown, parts, sum }): Issue[] => {
			const isAll = breakdown === 'kind' ? parts === KINDS_OF_PETITIONS : addUp && parts === most;
			return sum > total.value || (sum < total.value && isAll)
				? [issueAt('R06', 'warning', total, { expected: sum, parts: breakdown })]
				: [];
		});
	});
}
