import type { Table, UnitGuess } from '$lib/model';
import { communesNamed } from './communes-named';
import type { MappingContext } from './context';

function offered({ key, name, text }: UnitGuess, reason: string): UnitGuess['candidates'] {
	return key === null ? [] : [{ key, name: name ?? text, reason }];
}

/** The question which of the units named is meant, `others` offered before the one of the head; it is of these names alone. */
function askedWhich(guess: UnitGuess, others: readonly UnitGuess[]): UnitGuess {
	const text = [guess, ...others].map((one) => one.text).join(' · ');
	const candidates = [
		...others.flatMap((other) => offered(other, 'two-named')),
		...offered(guess, 'head-named')
	];
	return { text, key: null, name: null, confidence: 'ask', candidates };
}

/**
 * The commune that a form of one unit speaks of, asked about where the title, the signature, the sheet's name or the file's names another
 * one and not this: a neighbour's form filled in again.  A title that names it and others is asked about, too, and a bare name that its district bears. What the file is called
 * counts only where no other of them bears the unit out. As it was where nothing speaks against it, and for units of other levels.
 */
export function unitInDoubt(
	guess: UnitGuess,
	table: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const { roster } = context;
	const unit = guess.key === null ? null : roster.byKey(guess.key);
	if (!unit || unit.level !== 'commune') return guess;
	const places = [roster.parentOf(unit.key, date), roster.provinceOf(unit.key, date)].filter(
		(place) => place !== null
	);
	const namesake = places.find(({ name }) => name === unit.name);
	if (namesake && guess.candidates[0]?.reason === 'bare-name')
		return askedWhich(guess, [
			{ ...guess, text: namesake.fullName, key: namesake.key, name: namesake.fullName }
		]);
	const named = communesNamed(table, places, date, context);
	const isOther = ({ key }: UnitGuess) => key !== unit.key;
	if (named.title.length > 1) return askedWhich(guess, named.title.filter(isOther));
	const own = [named.title, named.signature, named.sheet];
	const isBorneOut = own.some((ones) => ones.some(({ key }) => key === unit.key));
	const other = [...own, isBorneOut ? [] : named.file].find(
		([first, second]) => first && !second && isOther(first)
	);
	return other ? askedWhich(guess, other) : guess;
}
