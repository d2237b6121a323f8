import type { Meaning, MeasureMeaning, Suggestion, Window } from '$lib/model';
import { shiftedWindow } from './shifted-window';

/** A column or line among all those that give one figure of one unit, each of its own window. */
export interface Series {
	readonly at: number;
	readonly path: readonly string[];
	readonly meaning: MeasureMeaning;
	/** Its figures, in step with those of the others; null where a cell holds none. Few headers need them looked up. */
	readonly figures: () => readonly (number | null)[];
}

/** The part of a meaning that says its window. */
export type OwnWindow = Pick<MeasureMeaning, 'windowKind' | 'yearsBack' | 'period'>;

/** What its neighbours make of a window: another one; in doubt, with the likeliest; or nothing. */
export type Told = { readonly own: OwnWindow; readonly inDoubt: boolean } | null;

/** The window of a series in a table of another. */
export function spanOf({ meaning }: Pick<Series, 'meaning'>, window: Window): Window {
	return shiftedWindow(window, meaning);
}

/** Whether two windows have the same days. */
export function areSameDays(one: Window, other: Window): boolean {
	return one.start === other.start && one.end === other.end;
}

/** The window from the start of the reporting year to the end of a table's. */
export function yearToEnd(window: Window): Window {
	return shiftedWindow(window, { windowKind: 'cumulative' });
}

/** Whether a series is of the year its table reports on. */
export function isOfThisYear({ meaning }: Series, window: Window): boolean {
	const [year] = /^20\d\d/.exec(meaning.period ?? '') ?? [];
	return (
		meaning.yearsBack === undefined && (year ?? window.end.slice(0, 4)) === window.end.slice(0, 4)
	);
}

const REASON = { code: 'header-window' };

/** A suggestion that has to be asked because its header may be of two windows. */
export function askedForWindow(suggestion: Suggestion<Meaning>): Suggestion<Meaning> {
	return { ...suggestion, confidence: 'ask', reasons: [...suggestion.reasons, REASON] };
}

/** Whether a suggestion is asked because its header may be of two windows. */
export function isOfTwoWindows({ reasons, confidence }: Suggestion<Meaning>): boolean {
	return confidence === 'ask' && reasons.some(({ code }) => code === REASON.code);
}
