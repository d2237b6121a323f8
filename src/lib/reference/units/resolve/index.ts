import type { UnitGuess } from '$lib/model';
import { answerToCode } from './by-code';
import { byAlias, byFullName, byLearned } from './by-name';
import { byAccents, byFirstLetters, bySlip } from './by-near-name';
import { byFullNameOfOtherDate, byOtherDateOrPlace, byOtherType } from './by-other-version';
import { Question, type Register, type Step } from './question';

export { Question, type Register };

/** From what is surest on. */
const STEPS: readonly Step[] = [
	byFullName,
	byAlias,
	byLearned,
	byFullNameOfOtherDate,
	byFirstLetters,
	byOtherType,
	byOtherDateOrPlace,
	byAccents,
	bySlip
];

/** The answer of the first step that finds one unit; else it is asked, with all that the steps thought of. */
export function answerTo(question: Question): UnitGuess {
	const { code, otherBody } = question.written;
	if (otherBody) return askedForBody(question);
	if (code) return answerToCode(question, code);
	for (const step of STEPS) {
		const settled = question.settle(step(question));
		if (settled) return settled;
	}
	return question.ask();
}

/** A committee or council of a place is not the place: the place is offered. */
function askedForBody(question: Question): UnitGuess {
	for (const reading of question.written.readings) {
		const fitting = question.named(reading).filter((unit) => question.fits(unit));
		question.offer(question.narrow(reading, fitting), 'other-body');
	}
	return question.ask();
}
