import { isMisspelt, type Issue, type UnitGuess } from '$lib/model';
import { bareKey } from '$lib/text';
import { isRowInDoubt } from './rows-in-doubt';

const OF_ANOTHER_TIME: ReadonlySet<string> = new Set(['other-date', 'heir']);

/** Whether only units of another time bear the name. */
function isOfAnotherTime({ key, candidates }: UnitGuess): boolean {
	return (
		key === null &&
		candidates.length > 0 &&
		candidates.every(({ reason }) => OF_ANOTHER_TIME.has(reason))
	);
}

/** Whether a unit of the day bears the name as well as one of before. */
function isOfTwoTimes({ candidates: [first, second] }: UnitGuess): boolean {
	return first?.reason === 'other-date' && second?.reason === 'heir' && first.name === second.name;
}

/** A name taken for a unit although letters are missing or wrong, or its type is that of another time: nothing is asked, but it is said. */
function readAs(guess: UnitGuess, sheet: string, a1: string | null): Issue | null {
	if (guess.confidence !== 'likely') return null;
	const reason = guess.candidates.find(({ key }) => key === guess.key)?.reason;
	const details = { text: guess.text, expected: guess.name ?? '' };
	if (reason === 'retyped')
		return { code: 'unit-retyped', severity: 'note', sheet, a1, raw: guess.text, details };
	if (reason === 'other-body')
		return { code: 'unit-of-body', severity: 'note', sheet, a1, raw: guess.text, details };
	if (!isMisspelt(reason)) return null;
	return { code: 'unit-read-as', severity: 'warning', sheet, a1, raw: guess.text, details };
}

const DIFFERING: ReadonlyMap<string | undefined, string> = new Map([
	['other-type', 'type'],
	['other-body', 'body']
]);

/** What keeps the name from being the one of the unit offered first: its type, or that it is of a part of it. */
function differing({ candidates }: UnitGuess): { differs?: string } {
	const differs = DIFFERING.get(candidates[0]?.reason);
	return differs === undefined ? {} : { differs };
}

/**
 * What has to be asked or said of a unit as it was read at a place; null where nothing has.
 * @param dated whether the window is known: until then nobody can say which units there were.
 */
export function unitIssue(
	guess: UnitGuess,
	sheet: string,
	a1: string | null,
	dated: boolean
): Issue | null {
	if (guess.key !== null) return readAs(guess, sheet, a1);
	if (guess.confidence === 'sure') return null;
	const otherTime = isOfAnotherTime(guess);
	if (!dated && guess.candidates.length > 0) return null;
	const proposed = guess.candidates.filter(({ name, reason }) =>
		otherTime ? reason === 'heir' : bareKey(name) !== bareKey(guess.text)
	);
	const details = {
		text: guess.text,
		...(proposed[0] ? { expected: proposed[0].name } : {}),
		...differing(guess)
	};
	if (otherTime)
		return {
			code: 'R13',
			severity: 'error',
			sheet,
			a1,
			raw: guess.text,
			details: isOfTwoTimes(guess) ? { ...details, differs: 'time' } : details
		};
	if (guess.candidates[0]?.reason === 'own-figures')
		return { code: 'unit-or-total', severity: 'warning', sheet, a1, raw: guess.text };
	if (isRowInDoubt(guess))
		return { code: 'row-in-doubt', severity: 'warning', sheet, a1, raw: guess.text };
	if (guess.candidates[0]?.reason === 'two-named') {
		const [other, head] = guess.candidates;
		const named = { expected: other?.name ?? '', found: head?.name ?? '' };
		return {
			code: 'unit-two-named',
			severity: 'warning',
			sheet,
			a1,
			raw: guess.text,
			details: named
		};
	}
	const code = guess.candidates.length > 0 ? 'ambiguous-unit' : 'unknown-unit';
	return { code, severity: 'warning', sheet, a1, raw: guess.text, details };
}
