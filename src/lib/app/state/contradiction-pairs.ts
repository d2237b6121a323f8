import type { ReportChoice } from '$lib/metrics';
import type { Contradiction, UnitKey } from '$lib/model';

/** All contradictions of two forms in one measure: one choice settles them. */
export interface ContradictionPair {
	readonly measure: string;
	/** The form that counts, and the other. */
	readonly choice: ReportChoice;
	readonly settled: boolean;
	readonly units: readonly UnitKey[];
	/** As they came in. */
	readonly contradictions: readonly Contradiction[];
}

/** Contradictions by what one choice settles, those nobody chose in first. */
export function contradictionPairs(
	contradictions: readonly Contradiction[]
): readonly ContradictionPair[] {
	const groups = new Map<string, Contradiction[]>();
	for (const one of contradictions) {
		const key = JSON.stringify([one.measure, one.taken.form, one.other.form]);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()]
		.flatMap((own): ContradictionPair[] => {
			const [first] = own;
			if (!first) return [];
			const { measure, taken, other, settled } = first;
			return [
				{
					measure,
					choice: { measure, form: taken.form, over: other.form },
					settled,
					units: [...new Set(own.map(({ unit }) => unit))],
					contradictions: own
				}
			];
		})
		.sort((a, b) => Number(a.settled) - Number(b.settled));
}

/**
 * What it takes for figures to count as a form gives them: the choice itself, and the same form before every other that gives one of
 * its figures differently. Whoever takes the figures of a third report wants to see them, not those of the second.
 */
export function choicesFor(
	contradictions: readonly Contradiction[],
	{ measure, form, over }: ReportChoice
): readonly ReportChoice[] {
	const ways = figuresOf(contradictions.filter((one) => one.measure === measure)).map((own) =>
		own.flatMap(({ taken, other }) => [taken.form, other.form])
	);
	const others = new Set(ways.filter((forms) => forms.includes(form)).flat());
	return [over, ...others]
		.filter((other, i, all) => other !== form && all.indexOf(other) === i)
		.map((other) => ({ measure, form, over: other }));
}

/** The forms that give two measures or more differently from others, in the order they are told, with how many. */
export function formsOfSeveral(
	contradictions: readonly Contradiction[]
): readonly { readonly form: string; readonly count: number }[] {
	const measures = new Map<string, Set<string>>();
	for (const { measure, taken, other } of contradictions)
		for (const { form } of [taken, other])
			measures.set(form, (measures.get(form) ?? new Set()).add(measure));
	return [...measures].flatMap(([form, { size: count }]) => (count > 1 ? [{ form, count }] : []));
}

/** What it takes for the figures of every measure to count as a form gives them. */
export function choicesForAll(
	contradictions: readonly Contradiction[],
	form: string
): readonly ReportChoice[] {
	const over = new Map<string, string>();
	for (const { measure, taken, other } of contradictions) {
		if (taken.form === form) over.set(measure, other.form);
		else if (other.form === form) over.set(measure, taken.form);
	}
	return [...over].flatMap(([measure, first]) =>
		choicesFor(contradictions, { measure, form, over: first })
	);
}

/** All that was chosen between reports that contradict each other: what has to be taken back for none of it to hold. */
export function choicesMade(contradictions: readonly Contradiction[]): readonly ReportChoice[] {
	return contradictionPairs(contradictions).flatMap(({ settled, choice }) =>
		settled ? [choice] : []
	);
}

/** Files of which two sheets give one figure differently: the name of the file alone does not say which is meant. */
export function filesOfSheets(contradictions: readonly Contradiction[]): ReadonlySet<string> {
	return new Set(
		figuresOf(contradictions).flatMap((own) => {
			const sources = own.flatMap(({ taken, other }) => [taken.source, other.source]);
			return sources.flatMap(({ file, sheet }) =>
				sources.some((one) => one.file === file && one.sheet !== sheet) ? [file] : []
			);
		})
	);
}

/** Contradictions by the figure they are about. */
function figuresOf(
	contradictions: readonly Contradiction[]
): readonly (readonly Contradiction[])[] {
	const figures = new Map<string, Contradiction[]>();
	for (const one of contradictions) {
		const { file, sheet, a1 } = one.taken.source;
		const figure = JSON.stringify([one.measure, one.unit, file, sheet, a1]);
		const known = figures.get(figure);
		if (known) known.push(one);
		else figures.set(figure, [one]);
	}
	return [...figures.values()];
}
