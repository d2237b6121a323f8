import type { UnitGuess } from '$lib/model';
import { answer } from '../answer';
import { looseKey } from '../written-name';
import type { Question } from './question';

/** The answer to a code, with or without a name beside it: a name that is not the code's is asked about. */
export function answerToCode(question: Question, digits: string): UnitGuess {
	const { pool, written, level } = question;
	const { index, roster } = question.register;
	const padded = digits.length === 4 ? `0${digits}` : digits;
	const code = index.codeAlias(padded) ?? padded;
	const unit = roster.activeOf(code, question.day);
	// `Phường 12` is named like the code of a province.
	if (digits.length === 2)
		question.offer(
			pool.units.filter((one) => one.name === String(Number(digits))),
			'bare-name'
		);
	if (!unit || !question.fits(unit)) {
		question.offer(roster.versionsOf(code).toReversed(), 'other-date');
		return question.ask();
	}
	if (!pool.has(unit.key)) {
		question.offer([unit], 'other-scope');
		return question.ask();
	}
	const names = written.readings.map(({ name }) => looseKey(name));
	if (names.length > 0 && !names.includes(index.keysOf(unit).loose)) {
		question.offer([unit], 'code');
		for (const reading of written.readings)
			question.offer(question.allowed(reading, question.named(reading)).here, 'bare-name');
		return question.ask();
	}
	if (digits.length === 2 && level !== 'province') {
		question.offer([unit], 'code');
		return question.ask();
	}
	const isSure = digits.length === 5 || level !== undefined;
	return answer(question.text, unit, isSure ? 'sure' : 'likely', [{ unit, reason: 'code' }]);
}
