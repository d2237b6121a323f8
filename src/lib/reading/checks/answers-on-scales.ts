import { dimsText, type Fact } from '$lib/model';
import type { FactIndex } from './fact-index';

const ANSWERS = 'answers_level';
const SATISFIED: ReadonlySet<string | undefined> = new Set(['4', '5', '4-5']);

/** The answers by level that the sheet of a fact gives of its unit, window and the rest of its breakdown. */
function answersBeside(fact: Fact, all: readonly Fact[]): ReadonlyMap<string, number> {
	const restOf = ({ dims, unit, start, end, windowKind, source }: Fact) =>
		[
			unit,
			start,
			end,
			windowKind,
			source.file,
			source.sheet,
			dimsText({ ...dims, level: '' })
		].join('|');
	const rest = restOf(fact);
	return new Map(
		all.flatMap((one) => (restOf(one) === rest ? [[one.dims.level ?? '', one.value]] : []))
	);
}

function satisfied(answers: ReadonlyMap<string, number>): number {
	return [...answers].reduce(
		(sum, [level, value]) => (SATISFIED.has(level) ? sum + value : sum),
		0
	);
}

/**
 * Whether two figures that differ are answers of one survey on two scales: the sheets give other levels (five, and three with the
 * very satisfied among the satisfied), and as many satisfied in all. Their levels cannot be held against each other.
 */
export function isOnAnotherScale(one: Fact, other: Fact, index: FactIndex): boolean {
	if (one.measure !== ANSWERS || other.measure !== ANSWERS) return false;
	const all = index.ofMeasure(ANSWERS).filter(({ unit }) => unit === one.unit);
	const [here, there] = [answersBeside(one, all), answersBeside(other, all)];
	const isOneScale =
		here.size === there.size && [...here.keys()].every((level) => there.has(level));
	return !isOneScale && satisfied(here) === satisfied(there);
}
