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
