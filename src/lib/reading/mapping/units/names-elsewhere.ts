import type { UnitGuess } from '$lib/model';
import { addDays } from '$lib/reference/calendar';
import { heirsAt } from '$lib/reference/units';
import type { MappingContext } from '../ground/context';

/** So many names of a list that are all borne now make it one of now. */
const LIST_OF_NOW = 8;
/** How a name of its own leads to a unit. */
const NAMED: ReadonlySet<string> = new Set(['full-name', 'bare-name', 'spelling']);
/** What tells a unit beyond its name. */
const TOLD: ReadonlySet<string> = new Set(['code', 'learned']);

/** The days of a window from which on there were other units than before, each told by its eve. */
function evesOfChanges(
	{ start, date }: { readonly start: string; readonly date: string },
	{ roster }: MappingContext
): readonly string[] {
	return roster.dates
		.filter((since) => since > start && since <= date)
		.map((since) => addDays(since, -1));
}

/**
 * Guesses of names in a table of which nothing says in what district or province it is: a commune that alone bears its name now, while
 * earlier in the window others bore it elsewhere (`Xã Giao An` of Thanh Hóa and, until the merger, of Nam Định), is asked about. A
 * long list of nothing but names of now stays as it is.
 * @param at the window: its first day and its last, on which the guesses were made.
 */
export function askedIfElsewhere(
	guesses: readonly UnitGuess[],
	at: { readonly start: string; readonly date: string },
	context: MappingContext
): readonly UnitGuess[] {
	const { roster, resolver } = context;
	const eves = evesOfChanges(at, context);
	const areOfNow = guesses.length >= LIST_OF_NOW && guesses.every(({ key }) => key !== null);
	if (eves.length === 0 || areOfNow) return guesses;
	return guesses.map((guess): UnitGuess => {
		const { key, text } = guess;
		const isCommune = key !== null && roster.byKey(key)?.level === 'commune';
		if (!isCommune || TOLD.has(guess.candidates[0]?.reason ?? '')) return guess;
		const others = new Map(
			eves.flatMap((day) => {
				const own = new Set(heirsAt(roster, key, day).map((unit) => unit.key));
				const then = resolver.resolve(text, { date: day, scope: null, level: 'commune' });
				return then.candidates
					.filter(
						(one) =>
							NAMED.has(one.reason) &&
							one.key !== key &&
							roster.existed(one.key, day) &&
							!own.has(one.key)
					)
					.map((one) => [one.key, { ...one, reason: 'other-date' }] as const);
			})
		);
		if (others.size === 0) return guess;
		const [first] = guess.candidates;
		const candidates = [...(first ? [first] : []), ...others.values()];
		return { ...guess, key: null, name: null, confidence: 'ask', candidates };
	});
}
