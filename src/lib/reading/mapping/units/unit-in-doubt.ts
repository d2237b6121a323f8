import type { Table, UnitGuess, UnitLevel, UnitVersion } from '$lib/model';
import { communesNamed } from './communes-named';
import { fileStem, type MappingContext } from '../ground/context';
import { namedPlaces } from './named-units';

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

/** A district or province, asked about where the title, the sheet or the file names another one of its level and not this, or a district
 * of the province. */
function placeInDoubt(
	guess: UnitGuess,
	unit: UnitVersion,
	{ title, sheet }: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const namedAs = (level: UnitLevel, scope: string | null) =>
		[title ?? '', sheet, fileStem(context.file)].map((text) =>
			namedPlaces(text.replace(/[_-]+/g, ' '), context)
				.map((name) => context.resolver.resolve(name, { date, level, scope }))
				.filter(({ confidence }) => confidence === 'sure')
		);
	const below = unit.level === 'province' ? namedAs('district', unit.code).flat() : [];
	const [district, ...others] = below;
	if (district && others.every(({ key }) => key === district.key))
		return askedWhich(guess, [district]);
	const told = namedAs(unit.level, null);
	if (told.some((ones) => ones.some(({ key }) => key === unit.key))) return guess;
	const other = told.find(
		([first, ...others]) => first && others.every(({ key }) => key === first.key)
	);
	return other ? askedWhich(guess, other.slice(0, 1)) : guess;
}

/**
 * The commune that a form of one unit speaks of, asked about where the title, the signature, the sheet's name or the file's names another
 * one and not this: a neighbour's form filled in again.  A title that names it and others is asked about, too, and a bare name that its district bears. What the file is called
 * counts only where no other of them bears the unit out. Districts and provinces are told by title, sheet and file alike. As it was where
 * nothing speaks against it.
 */
export function unitInDoubt(
	guess: UnitGuess,
	table: Table,
	date: string,
	context: MappingContext
): UnitGuess {
	const { roster } = context;
	const unit = guess.key === null ? null : roster.byKey(guess.key);
	if (!unit) return guess;
	if (unit.level !== 'commune') return placeInDoubt(guess, unit, table, date, context);
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
