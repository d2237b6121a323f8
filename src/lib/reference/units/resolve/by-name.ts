import type { UnitVersion } from '$lib/model';
import { sameUnitAt } from '../lineage';
import { looseKey, readWrittenName, type Reading } from '../written-name';
import type { Allowed, Hit, Question } from './question';

/** The name as written, with its type word or without. */
export function byFullName(question: Question): Hit | null {
	for (const reading of question.written.readings) {
		const allowed = question.allowed(reading, question.named(reading));
		const units = question.narrow(reading, allowed.here);
		const [unit] = units;
		if (!unit) continue;
		const exact = question.isWrittenAs(unit, reading);
		return (
			doubted(question, reading, allowed, unit, 'full-name') ?? {
				units,
				reason: !exact ? 'spelling' : reading.type ? 'full-name' : 'bare-name',
				confidence: isSure(allowed, exact && reading.type !== null) ? 'sure' : 'likely'
			}
		);
	}
	return null;
}

/** A known other spelling. */
export function byAlias(question: Question): Hit | null {
	const { index } = question.register;
	for (const reading of question.written.readings) {
		const allowed = question.allowed(reading, index.alias(looseKey(reading.name)));
		const units = question.narrow(reading, allowed.here);
		const [unit] = units;
		if (!unit) continue;
		return (
			doubted(question, reading, allowed, unit, 'alias') ?? {
				units,
				reason: 'alias',
				confidence: isSure(allowed, false) ? 'sure' : 'likely'
			}
		);
	}
	return null;
}

/** What the analyst taught. */
export function byLearned(question: Question): Hit | null {
	const { learned, roster } = question.register;
	const key = learned.get(looseKey(question.text));
	const now = key === undefined ? null : sameUnitAt(roster, key, question.day);
	const unit = now === null ? null : roster.byKey(now);
	if (!unit || !question.fits(unit)) return null;
	const confidence = question.pool.has(unit.key) ? 'sure' : 'ask';
	return { units: [unit], reason: 'learned', confidence };
}

function isSure({ bounded, doubtful }: Allowed, isFull: boolean): boolean {
	return !doubtful && (bounded || isFull);
}

/** What has to be asked: two units written as one with its place, and names without accents that several bear. */
function doubted(
	question: Question,
	reading: Reading,
	{ doubtful, bounded }: Allowed,
	unit: UnitVersion,
	reason: 'full-name' | 'alias'
): Hit | null {
	const others = doubtful ? unitsBeside(question, reading, unit) : [];
	if (others.length > 0) return { units: [unit, ...others], reason, confidence: 'ask' };
	const doubles = question.written.accentless ? namesakes(question, unit, bounded) : [];
	return doubles.length > 1 ? { units: doubles, reason: 'accents', confidence: 'ask' } : null;
}

/** What stands where a place would, and is a unit like the one before it: `Xã Xuân Hồng, Xuân Châu` means both. */
function unitsBeside(question: Question, { places }: Reading, { key, level }: UnitVersion) {
	return places
		.flatMap((place) => readWrittenName(place).readings)
		.flatMap((reading) => question.named(reading))
		.filter(
			(unit) =>
				unit.key !== key &&
				unit.level === level &&
				question.fits(unit) &&
				question.pool.has(unit.key)
		);
}

/** Whoever writes without accents may mean any of these. */
function namesakes(question: Question, unit: UnitVersion, bounded: boolean) {
	const { pool } = question;
	const { index } = question.register;
	return index
		.everBare(index.keysOf(unit).bare)
		.filter(
			(one) =>
				one.type === unit.type &&
				question.fits(one) &&
				(!bounded || (pool.bounded && pool.has(one.key)))
		);
}
