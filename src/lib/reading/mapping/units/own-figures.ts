import type { UnitGuess } from '$lib/model';

/** The guess of a row that may be a total or the unit's own figures: nobody but the reporter knows. */
export function withOwnFigures(guess: UnitGuess): UnitGuess {
	const { key, name, text } = guess;
	const candidates =
		key === null ? guess.candidates : [{ key, name: name ?? text, reason: 'own-figures' }];
	return { ...guess, key: null, name: null, confidence: 'ask', candidates };
}
