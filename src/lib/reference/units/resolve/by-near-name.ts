import { isOneEdit } from '../one-edit';
import { bareLooseKey, looseKey } from '../written-name';
import type { Hit, Question } from './question';

/** Shorter names have too many neighbours for a slip of one letter to mean anything. */
const SHORTEST_MISTYPED = 5;

/** `X. Hồng` in a district where one name alone can be meant by it; with `Xã Hồng` there, that was found before. */
export function byFirstLetters(question: Question): Hit | null {
	for (const reading of question.written.readings) {
		if (reading.type !== null) continue;
		const shortened = question.register.index.shortened(reading.name);
		const { here, bounded } = question.allowed(reading, shortened);
		const units = question.insidePool(here);
		if (units.length === 0) continue;
		const isPlain = bounded && !question.hasOffers;
		return { units, reason: 'first-letters', confidence: isPlain ? 'likely' : 'ask' };
	}
	return null;
}

/** The name with other accents, or without any. */
export function byAccents(question: Question): Hit | null {
	const { written } = question;
	const meant = question.namesSomething();
	if (question.hasOffers && meant) return null;
	for (const reading of written.readings) {
		const alike = question.register.index.everBare(bareLooseKey(reading.name));
		const { here, bounded } = question.allowed(reading, alike);
		const ofType = reading.type ? here.filter((unit) => unit.type === reading.type) : here;
		const inside = question.insidePool(ofType);
		const units = inside.length > 0 ? inside : ofType;
		question.offer(here, 'accents');
		if (units.length === 0) continue;
		const isPlain = bounded && (written.accentless || !meant);
		return { units, reason: 'accents', confidence: isPlain ? 'likely' : 'ask' };
	}
	return null;
}

/** The name with one typing error, inside a scope, where nothing else can be meant. */
export function bySlip(question: Question): Hit | null {
	const { pool } = question;
	const { index } = question.register;
	if (!pool.bounded || question.namesSomething() || question.hasOffers) return null;
	for (const reading of question.written.readings) {
		const loose = looseKey(reading.name);
		const bare = bareLooseKey(reading.name);
		if (bare.length < SHORTEST_MISTYPED || /\d/.test(bare)) continue;
		const units = question
			.insidePool(question.allowed(reading, pool.units).here)
			.filter((unit) => isOneEdit(index.keysOf(unit).bare, bare));
		const [unit] = units;
		if (!unit) continue;
		const sameType = reading.type === null || unit.type === reading.type;
		const oneSlip = loose === bare || isOneEdit(index.keysOf(unit).loose, loose);
		return { units, reason: 'typing-error', confidence: sameType && oneSlip ? 'likely' : 'ask' };
	}
	return null;
}
