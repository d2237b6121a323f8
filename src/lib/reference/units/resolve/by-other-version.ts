import type { UnitVersion } from '$lib/model';
import { sameUnitAt, wasOfType } from '../lineage';
import { restatedUnits } from '../restatement';
import { inForce } from '../roster';
import { codeOfScope } from '../scope-pool';
import { levelsOfType } from '../unit-type';
import type { Hit, Question } from './question';

/** The name with another type word: one the unit bore at another date, or one it never bore. */
export function byOtherType(question: Question): Hit | null {
	const { roster } = question.register;
	for (const reading of question.written.readings) {
		if (reading.type === null) continue;
		const levels = levelsOfType(reading.type);
		const { here, bounded } = question.allowed(reading, question.named(reading));
		if (here.some((unit) => unit.type === reading.type)) return null;
		const units = here.filter((unit) => levels.includes(unit.level));
		question.offer(here, 'other-type');
		const retyped = units.filter(({ key }) => wasOfType(roster, key, reading.type));
		if (retyped.length > 0) {
			const plain = bounded || units.length === 1;
			return { units: retyped, reason: 'retyped', confidence: plain ? 'likely' : 'ask' };
		}
		if (units.length > 0) return { units, reason: 'other-type', confidence: 'ask' };
	}
	return null;
}

/** A name in full, type word and all, that only a unit of another date bears; not one that merely changed its type since. */
export function byFullNameOfOtherDate(question: Question): Hit | null {
	for (const reading of question.written.readings) {
		if (reading.type === null) continue;
		const hit = ofOtherDate(
			question,
			namedAtLevel(question, reading).filter(
				(unit) => unit.type === reading.type && !livesOn(question, unit)
			)
		);
		if (hit) return hit;
	}
	return null;
}

/** The same name, whatever its type word, at another date or outside the scope. */
export function byOtherDateOrPlace(question: Question): Hit | null {
	for (const reading of question.written.readings) {
		const named = namedAtLevel(question, reading);
		const hit = ofOtherDate(question, named);
		if (hit) return hit;
		const units = named.filter(
			(unit) => inForce(unit, question.day) && !question.pool.has(unit.key)
		);
		if (units.length > 0) return { units, reason: 'other-scope', confidence: 'ask' };
	}
	return null;
}

function namedAtLevel(question: Question, reading: Parameters<Question['named']>[0]) {
	return question.named(reading).filter((unit) => question.isOfLevel(unit));
}

/** Those of another date, to be asked about; they and what became of them are offered. */
function ofOtherDate(question: Question, named: readonly UnitVersion[]): Hit | null {
	const { roster } = question.register;
	const units = named.filter((unit) => !inForce(unit, question.day) && wasInScope(question, unit));
	if (units.length === 0) return null;
	question.offer(units.toReversed(), 'other-date');
	question.offer(
		units.flatMap((unit) => restatedUnits(roster, unit.key, question.day)),
		'other-date'
	);
	return { units, reason: 'other-date', confidence: 'ask' };
}

function livesOn({ register, day }: Question, unit: UnitVersion): boolean {
	return sameUnitAt(register.roster, unit.key, day) !== null;
}

function wasInScope({ register, pool, scope, day }: Question, unit: UnitVersion): boolean {
	if (!pool.bounded) return true;
	const code = scope === null ? null : codeOfScope(scope);
	if (code !== null) return register.places.liesIn(unit, new Set([code]), day);
	return restatedUnits(register.roster, unit.key, day).some((now) => pool.has(now.key));
}
