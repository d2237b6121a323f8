import type { Decisions, UnitGuess } from '$lib/model';
import type { MappingContext } from '../ground/context';

/** The guess as somebody answered it, a unit or none; as it was where nobody did. */
export function decidedUnit(
	guess: UnitGuess,
	decisions: Decisions | null,
	{ roster }: MappingContext
): UnitGuess {
	const units = decisions?.units;
	if (!units || !Object.hasOwn(units, guess.text)) return guess;
	const key = units[guess.text] ?? null;
	const name = key === null ? null : (roster.byKey(key)?.fullName ?? null);
	return { ...guess, key, name, confidence: 'sure' };
}
