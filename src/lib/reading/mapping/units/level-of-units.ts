import type { UnitGuess, UnitLevel, UnitVersion } from '$lib/model';
import { isOneEdit } from '$lib/reference/units';
import { bareKey } from '$lib/text';
import type { MappingContext } from '../ground/context';
import { grouped } from '../ground/grouped';

/** Units of a table that all stand on one level, by their text as written. */
export interface UnitsOfLevel {
	readonly level: UnitLevel;
	readonly guesses: ReadonlyMap<string, UnitGuess>;
}

const ENOUGH = 0.8;
/** Fewer names could be those of communes that share them. */
const FEWEST_PROVINCES = 8;
const FEWEST_DISTRICTS = 5;
/** No table names more provinces, or districts of one province, than this: a longer list is not looked at. */
const MOST_NAMES = 200;
/** Shorter names have too many neighbours for a slip of one letter to mean anything. */
const SHORTEST_MISTYPED = 5;

const TYPE_WORD = new Map<UnitLevel, RegExp>([
	['province', /^(?:tinh|thanh pho|tp\.?|t\.)\s*(?=\S)/],
	['district', /^(?:huyen|quan|thi xa|thanh pho|tp\.?|tx\.?|h\.|q\.)\s*(?=\S)/]
]);

/** A name that opens with the type of a commune is no province's and no district's. */
const OF_COMMUNE = /^(?:xa|phuong|thi tran|dac khu) /;

/** Lines of statistics below a list of provinces or districts: they name no unit. */
const NO_UNIT =
	/^(?:(?:diem |gia tri |muc )?(?:cao nhat|thap nhat|trung vi|trung binh|lon nhat|nho nhat)(?: (?:mau|ca nuoc|chung))?|highest|lowest|median|mean|average|max(?:imum)?|min(?:imum)?|(?:ca|toan) (?:nuoc|quoc|tinh)|viet ?nam|national(?: average| median| mean)?|whole country|tong(?: so| cong)?|cong|chung|total|all)(?: score)?$/;

const SETTLED: ReadonlySet<string> = new Set([
	'code',
	'full-name',
	'bare-name',
	'spelling',
	'alias',
	'learned',
	'accents'
]);

/** Name without accents, type word, spaces and hyphens: within one level few units share it. */
function nameKey(text: string, level: UnitLevel): string {
	return bareKey(text)
		.replace(TYPE_WORD.get(level) ?? /^$/, '')
		.replace(/[\s'’.\-–—]/g, '');
}

interface Place {
	readonly level: UnitLevel;
	readonly date: string;
	readonly scope: string | null;
	readonly units: readonly UnitVersion[];
	/** Its units by {@link nameKey}, looked up in few tables. */
	readonly byName: () => ReadonlyMap<string, readonly UnitVersion[]>;
}

function placeOf(
	level: UnitLevel,
	date: string,
	scope: string | null,
	units: readonly UnitVersion[]
): Place {
	let byName: ReadonlyMap<string, readonly UnitVersion[]> | undefined;
	return {
		level,
		date,
		scope,
		units,
		byName: () => (byName ??= grouped(units, ({ name }) => nameKey(name, level)))
	};
}

function settled(text: string, unit: UnitVersion, reason: string, sure: boolean): UnitGuess {
	return {
		text,
		key: unit.key,
		name: unit.fullName,
		confidence: sure ? 'sure' : 'likely',
		candidates: [{ key: unit.key, name: unit.fullName, reason }]
	};
}

/** The unit of the level a text names for sure: as the resolver reads it, else the only one of that name without accents. */
function readName(
	text: string,
	{ level, date, scope, byName }: Place,
	context: MappingContext
): UnitGuess {
	const guess = context.resolver.resolve(text, { date, scope, level });
	if (guess.key !== null)
		return SETTLED.has(guess.candidates[0]?.reason ?? '')
			? { ...guess, confidence: 'sure' }
			: guess;
	const [unit, second] = byName().get(nameKey(text, level)) ?? [];
	return unit && !second ? settled(text, unit, 'accents', true) : guess;
}

/** A name one letter off the name of the only unit nobody else in the table names. */
function readSlip(
	guess: UnitGuess,
	{ level, units }: Place,
	named: ReadonlySet<string>
): UnitGuess {
	const key = nameKey(guess.text, level);
	if (guess.key !== null || key.length < SHORTEST_MISTYPED) return guess;
	const [unit, second] = units.filter(({ name }) => isOneEdit(nameKey(name, level), key));
	return unit && !second && !named.has(unit.key)
		? settled(guess.text, unit, 'typing-error', false)
		: guess;
}

/** Whether the texts name at least `needed` distinct units of the place for sure; gives up as soon as they cannot. */
function nameEnough(
	texts: readonly string[],
	place: Place,
	needed: number,
	context: MappingContext
): boolean {
	const distinct = new Set<string>();
	for (const [i, text] of texts.entries()) {
		if (distinct.size + texts.length - i < needed) return false;
		const { key, confidence } = readName(text, place, context);
		if (key !== null && confidence === 'sure') distinct.add(key);
	}
	return distinct.size >= needed;
}

function guessesIn(
	texts: readonly string[],
	place: Place,
	context: MappingContext
): { guesses: UnitGuess[]; distinct: ReadonlySet<string> } {
	const guesses = texts.map((text) => readName(text, place, context));
	const sure = guesses.filter(({ confidence }) => confidence === 'sure');
	return { guesses, distinct: new Set(sure.flatMap(({ key }) => (key === null ? [] : [key]))) };
}

function finished(place: Place, guesses: readonly UnitGuess[], named: ReadonlySet<string>) {
	const read = guesses.map((guess): [string, UnitGuess] => {
		const { text, key } = guess;
		if (key === null && NO_UNIT.test(bareKey(text).trim()))
			return [text, { text, key: null, name: null, confidence: 'sure', candidates: [] }];
		return [text, readSlip(guess, place, named)];
	});
	return { level: place.level, guesses: new Map(read) };
}

/** Texts of a list that are no lines of statistics; of one too long for this only as many as tell that it is. */
interface Names {
	readonly names: readonly string[];
	/** How many of the texts do not open with the type of a commune: these alone may name another level. */
	readonly mayBeHigher: number;
}

/** The names of a list, which several questions are asked of. */
const NAMES = new WeakMap<readonly string[], Names>();

function namesAmong(texts: readonly string[]): Names {
	const known = NAMES.get(texts);
	if (known) return known;
	const names: string[] = [];
	let mayBeHigher = 0;
	for (const text of texts) {
		if (names.length > MOST_NAMES) break;
		const key = bareKey(text);
		const isOfCommune = OF_COMMUNE.test(key);
		if (!isOfCommune) mayBeHigher++;
		if (isOfCommune || !NO_UNIT.test(key.trim())) names.push(text);
	}
	const found = { names, mayBeHigher };
	NAMES.set(texts, found);
	return found;
}

/**
 * Units of a list of provinces: at least 8 texts of which 80 % name distinct provinces, in force on the date or on the
 * roster's first day. Bare names of provinces are unique on a date, so all that are in force then are sure, even
 * without accents; a slip of one letter is likely; lines of statistics (`Trung vị`, `National`) name no unit, for sure.
 * Null when the texts are no such list.
 * @param texts each text once.
 */
export function provincesAmong(
	texts: readonly string[],
	date: string,
	context: MappingContext
): UnitsOfLevel | null {
	const { names, mayBeHigher } = namesAmong(texts);
	if (names.length < FEWEST_PROVINCES || names.length > MOST_NAMES) return null;
	const needed = ENOUGH * names.length;
	if (mayBeHigher < needed) return null;
	const { roster } = context;
	const on = (day: string) => placeOf('province', day, null, roster.at(day, 'province'));
	const now = on(date);
	const isOfBefore = () =>
		mayBeHigher - (texts.length - names.length) >= needed &&
		nameEnough(names, on(roster.dates[0] ?? date), needed, context);
	if (!nameEnough(texts, now, needed, context) && !isOfBefore()) return null;
	const { guesses, distinct } = guessesIn(texts, now, context);
	return finished(now, guesses, distinct);
}

/**
 * Units of a list of districts of one province: at least 5 texts of which 80 % name distinct districts in force there
 * on the date, and fewer name communes. Null when the scope is no province or the texts are no such list.
 * @param texts each text once.
 */
export function districtsAmong(
	texts: readonly string[],
	date: string,
	scope: string | null,
	context: MappingContext
): UnitsOfLevel | null {
	if (scope === null) return null;
	const { names, mayBeHigher } = namesAmong(texts);
	if (names.length < FEWEST_DISTRICTS || names.length > MOST_NAMES) return null;
	if (mayBeHigher < ENOUGH * names.length) return null;
	const { roster, resolver } = context;
	if (roster.activeOf(scope, date)?.level !== 'province') return null;
	const units = roster.childrenOf(scope, date).filter(({ level }) => level === 'district');
	if (units.length === 0) return null;
	const place = placeOf('district', date, scope, units);
	if (!nameEnough(texts, place, ENOUGH * names.length, context)) return null;
	const { guesses, distinct } = guessesIn(texts, place, context);
	const communes = names.filter(
		(text) => resolver.resolve(text, { date, scope, level: 'commune' }).key !== null
	);
	return communes.length < distinct.size ? finished(place, guesses, distinct) : null;
}
