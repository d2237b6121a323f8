import type { UnitGuess } from '$lib/model';
import { heirsAt } from '$lib/reference/units';
import type { MappingContext } from '../ground/context';

/** A name that no unit bore on the date: what those that bore it at another time were then is offered first. */
export function withHeirs(guess: UnitGuess, date: string, { roster }: MappingContext): UnitGuess {
	const { candidates } = guess;
	if (guess.key !== null || !candidates.every(({ reason }) => reason === 'other-date'))
		return guess;
	const heirs = new Map(
		candidates
			.flatMap(({ key }) => heirsAt(roster, key, date))
			.map(({ key, fullName }) => [key, { key, name: fullName, reason: 'heir' }])
	);
	// The names of another time lead to heirs, too: each unit is offered once.
	const others = candidates.filter(({ key }) => !heirs.has(key));
	return { ...guess, candidates: [...heirs.values(), ...others] };
}
