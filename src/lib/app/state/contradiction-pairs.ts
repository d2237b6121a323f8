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
