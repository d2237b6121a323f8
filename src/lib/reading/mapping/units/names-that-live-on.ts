import type { Table, UnitGuess, UnitKey, UnitVersion } from '$lib/model';
import { addDays } from '$lib/reference/calendar';
import { headerKey, windowOfHeader } from '$lib/reference/forms';
import { heirsAt, type Roster } from '$lib/reference/units';
import { remembered } from '$lib/text';
import type { MappingContext } from '../ground/context';
import { namedPlaces } from './named-units';
import { headOfTable } from './scope-of-table';

const LEVELS = ['district', 'province'] as const;
/** Of the names of a list, so many that nobody bears any more make it one of the units of before, where its window began before, too. */
const MANY_GONE = 1 / 3;

/** What of a table tells of which time its units are. */
export interface TimeOfUnits {
	readonly table: Table;
	/** The column of the units, or null. */
	readonly column: number | null;
	/** Districts and provinces named beside the units. */
	readonly places: readonly string[];
	/** The first day of its window. */
	readonly start: string;
}

/** Words that say that units are those of before: `Xã cũ`, `trước sáp nhập`. */
const FORMER =
	/(?:xã|phường|đơn vị(?: hành chính)?|đvhc|địa bàn|địa phương)\s+cũ(?!\p{L})|trước (?:khi )?(?:sáp nhập|sắp xếp)/iu;

/** The day before a unit came to be what it is; null where it has been so ever since the roster begins. */
function dayBefore({ validFrom }: UnitVersion, { roster }: MappingContext): string | null {
	if (validFrom <= (roster.dates[0] ?? validFrom)) return null;
	return addDays(validFrom, -1);
}

/** The last day on which there were other units than on a day. */
function eveOfLastChange(date: string, { roster }: MappingContext): string | null {
	const since = roster.dates.filter((one) => one <= date).at(-1);
	return since === undefined ? null : addDays(since, -1);
}

/** Whether a table names a district or province, above it or beside its units, that there was on a day and is no more. */
function namesGonePlace(
	{ table, places }: TimeOfUnits,
	{ date, then }: { date: string; then: string },
	context: MappingContext
): boolean {
	const named = headOfTable(table, context).flatMap((text) => namedPlaces(text, context));
	const isBorneOn = (name: string, day: string) =>
		LEVELS.some((level) => context.resolver.resolve(name, { date: day, level }).key !== null);
	return [...named, ...places].some((name) => isBorneOn(name, then) && !isBorneOn(name, date));
}

/** Whether the heading of the units, or what stands above the table, says that they are those of before. */
function saysFormer({ table, column }: TimeOfUnits, context: MappingContext): boolean {
	const heading = column === null ? [] : (table.columns[column]?.path ?? []);
	const above = [table.unitText, table.title, context.sheet?.name ?? null];
	return [...heading, ...above].some((text) => text !== null && FORMER.test(text.normalize('NFC')));
}

function isGone({ key, candidates }: UnitGuess): boolean {
	const [first] = candidates;
	return (
		key === null &&
		first !== undefined &&
		candidates.every(({ reason }) => reason === 'other-date' || reason === 'heir')
	);
}

/** A unit that bears the name of one of several it was made of. */
interface LivedOn {
	readonly then: string;
	readonly same: UnitVersion;
	readonly others: ReadonlySet<UnitKey>;
}

/** What became of units is the same for all tables. */
const LIVED_ON = new WeakMap<Roster, Map<UnitKey, LivedOn | null>>();

function livedOn(key: UnitKey | null, context: MappingContext): LivedOn | null {
	if (key === null) return null;
	let known = LIVED_ON.get(context.roster);
	if (!known) LIVED_ON.set(context.roster, (known = new Map()));
	let found = known.get(key);
	if (found === undefined) known.set(key, (found = livedOnAs(key, context)));
	return found;
}

function livedOnAs(key: UnitKey, context: MappingContext): LivedOn | null {
	const { roster } = context;
	const now = roster.byKey(key);
	const then = now?.level === 'commune' ? dayBefore(now, context) : null;
	if (!now || then === null) return null;
	const parts = heirsAt(roster, now.key, then);
	const [same, second] = parts.filter(({ name }) => name === now.name);
	if (!same || second || parts.length < 2) return null;
	return { then, same, others: new Set(parts.flatMap((one) => (one === same ? [] : [one.key]))) };
}

/**
 * Guesses of a table that speaks of the units of before a merger: it names a district that is no more, was signed before, calls them the
 * former ones, or names what is nobody's any more, many (most, where its window began after the merger) or one that the same unit was made of. There
 * a name that lived on (`Xã Xuân Hồng`, of then or as merged since) is asked about, the unit of then offered first.
 * As they were in any other table.
 */
export function askedIfOfBefore(
	guesses: readonly UnitGuess[],
	at: TimeOfUnits,
	date: string,
	context: MappingContext
): readonly UnitGuess[] {
	const old = guesses.map(({ key }) => livedOn(key, context));
	if (old.every((one) => one === null)) return guesses;
	const gone = guesses.filter(isGone);
	const goneKeys = new Set(gone.flatMap(({ candidates }) => candidates.map(({ key }) => key)));
	const isFormer = saysFormer(at, context);
	const signed = at.table.signedOn;
	// Columns of parts of the window may be of the units of their own time.
	const lastEve = eveOfLastChange(date, context);
	const hasParts = at.table.columns.some(
		({ path }) => windowOfHeader(path.map(headerKey)).period !== undefined
	);
	const mayShow = (then: string) => !hasParts || then === lastEve;
	const isOfBefore = remembered((then) => {
		const wereThen = gone.filter(({ candidates }) =>
			candidates.some(({ key }) => context.roster.existed(key, then))
		);
		const share = wereThen.length / guesses.length;
		const areMany = at.start <= then ? share >= MANY_GONE : share > 1 / 2;
		return (
			isFormer ||
			(signed !== null && signed <= then) ||
			(mayShow(then) && areMany) ||
			namesGonePlace(at, { date, then }, context)
		);
	});
	return guesses.map((guess, i): UnitGuess => {
		const unit = old[i];
		if (!unit || guess.key === null) return guess;
		const isListed = !hasParts && [...unit.others].some((key) => goneKeys.has(key));
		if (!isListed && !isOfBefore(unit.then)) return guess;
		return {
			...guess,
			key: null,
			name: null,
			confidence: 'ask',
			candidates: [
				{ key: unit.same.key, name: unit.same.fullName, reason: 'other-date' },
				{ key: guess.key, name: guess.name ?? guess.text, reason: 'heir' }
			]
		};
	});
}
