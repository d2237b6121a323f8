import type { Fact, Indicator, Window } from '$lib/model';
import { addDays } from '$lib/reference/calendar';

/** A window some unit gave a figure of a measure for. */
export type Measured = Pick<Fact, 'measure' | 'start' | 'end' | 'windowKind'>;

/** Each measure and window of what figures are of, once, whatever their breakdown. */
export function measuredIn(subjects: readonly Measured[]): readonly Measured[] {
	const seen = new Map<string, Measured>();
	for (const { measure, start, end, windowKind } of subjects)
		seen.set([measure, start, end, windowKind].join('|'), { measure, start, end, windowKind });
	return [...seen.values()];
}

/** The measures with figures in a window: of itself, of windows inside it, or of the two reports that a quarter is worked out from. */
export function measuresIn(all: readonly Measured[], window: Window): ReadonlySet<string> {
	const found = all.filter(
		({ start, end, windowKind }) =>
			windowKind === window.kind && start >= window.start && end <= window.end
	);
	const ending = (day: string) =>
		all.filter(({ end, windowKind }) => end === day && windowKind !== 'as-of');
	const before = ending(addDays(window.start, -1));
	const derived = ending(window.end).filter((whole) =>
		before.some(({ measure, start }) => measure === whole.measure && start === whole.start)
	);
	const known = window.kind === 'period' ? [...found, ...derived] : found;
	return new Set(known.map(({ measure }) => measure));
}

/** Whether some of the measures give an indicator a figure: of a rate both sides, or the rate itself. */
export function isFed({ id, formula }: Indicator, measures: ReadonlySet<string>): boolean {
	if (measures.has(id)) return true;
	if (formula.kind === 'measure') return formula.terms.some((term) => measures.has(term.measure));
	return (
		formula.kind === 'ratio' &&
		[formula.numerator, formula.denominator].every((terms) =>
			terms.some((term) => measures.has(term.measure))
		)
	);
}
