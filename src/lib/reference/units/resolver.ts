import { cleanText } from '$lib/text';
import type { Confidence, UnitGuess, UnitLevel, UnitVersion } from '$lib/model';
import { sameUnitAt, wasOfType } from './lineage';
import { answer } from './answer';
import { indexNames } from './name-index';
import { placeNames } from './place-names';
import { isOneEdit } from './one-edit';
import { restatedUnits } from './restatement';
import { inForce } from './roster';
import { codeOfScope, scopePool, type ScopePool } from './scope-pool';
import type { CandidateReason, Resolver, ResolverOptions, Roster } from './types';
import { levelsOfType } from './unit-type';
import {
	bareLooseKey,
	looseKey,
	readWrittenName,
	type Reading,
	type WrittenName
} from './written-name';

const MOST_KEPT = 50_000;
/** Names taken apart that are kept: a long list's, which is asked about as a whole before it is resolved. */
const MOST_WRITTEN = 15_000;
/** Shorter names have too many neighbours for a slip of one letter to mean anything. */
const SHORTEST_MISTYPED = 5;

/** A hit of one step: all units it fits, and how sure it is when there is only one. */
interface Hit {
	readonly units: readonly UnitVersion[];
	readonly reason: CandidateReason;
	readonly confidence: Confidence;
}

/**
 * A resolver over a roster. Each step is tried only when the one before found nothing or several: code;
 * type and name; bare name; known other spellings; what the analyst taught; name with the type word the same
 * unit bore at another date; first word cut short; accents; one typing error. All are bounded by date and scope; the last
 * four are never more than `likely` and need a scope. A name with a type word the unit never bore, or one that existed only
 * at another date or in another place, is asked.
 */
export function createResolver(roster: Roster, options: ResolverOptions = {}): Resolver {
	const index = indexNames(roster);
	const learned = new Map(
		[...(options.aliases ?? [])].map(([text, key]) => [looseKey(text), key] as const)
	);
	/** Answers by text, of each day, scope and level. */
	const answers = new Map<string, Map<string, UnitGuess>>();
	let kept = 0;
	let last: { date: string; scope: string | null; level: UnitLevel | undefined } | null = null;
	let ofLast = new Map<string, UnitGuess>();
	const named = new Map<string, boolean>();
	const takenApart = new Map<string, WrittenName>();
	const pools = new Map<string, ScopePool>();
	const { codesOfPlace, liesIn } = placeNames(roster, index);

	function poolOf(scope: string | null, date: string): ScopePool {
		const id = `${roster.spanOf(date)}|${scope ?? ''}`;
		let pool = pools.get(id);
		if (!pool) {
			pool = scopePool(roster, scope, date, options.groups ?? []);
			pools.set(id, pool);
		}
		return pool;
	}

	/** The answers given for a day, a scope and a level; the names of a table are asked for one after the other. */
	function answersOf(
		date: string,
		scope: string | null,
		level: UnitLevel | undefined
	): Map<string, UnitGuess> {
		if (last?.date === date && last.scope === scope && last.level === level) return ofLast;
		const id = `${roster.spanOf(date)}|${scope ?? ''}|${level ?? ''}`;
		let known = answers.get(id);
		if (!known) answers.set(id, (known = new Map()));
		last = { date, scope, level };
		ofLast = known;
		return known;
	}

	function keep(guess: UnitGuess, among: Map<string, UnitGuess>): void {
		if (kept >= MOST_KEPT) {
			for (const known of answers.values()) known.clear();
			kept = 0;
		}
		among.set(guess.text, guess);
		kept++;
	}

	function writtenName(text: string): WrittenName {
		let written = takenApart.get(text);
		if (!written) {
			if (takenApart.size >= MOST_WRITTEN) takenApart.clear();
			takenApart.set(text, (written = readWrittenName(text)));
		}
		return written;
	}

	function resolve(text: string, date: string, scope: string | null, level?: UnitLevel): UnitGuess {
		const first = roster.dates[0] ?? date;
		const day = date < first ? first : date;
		const pool = poolOf(scope, day);
		const written = writtenName(text);
		const offered = new Map<string, { unit: UnitVersion; reason: CandidateReason }>();
		const offer = (units: readonly UnitVersion[], reason: CandidateReason) => {
			for (const unit of units) if (!offered.has(unit.key)) offered.set(unit.key, { unit, reason });
		};
		const ask = (): UnitGuess => answer(text, null, 'ask', [...offered.values()]);
		const fits = (unit: UnitVersion) =>
			inForce(unit, day) && (level === undefined || unit.level === level);
		const settle = (hit: Hit | null): UnitGuess | null => {
			const [unit, second] = hit?.units ?? [];
			if (!hit || !unit) return null;
			offer(hit.units, hit.reason);
			if (second || hit.confidence === 'ask' || written.former) return null;
			return answer(text, unit, hit.confidence, [{ unit, reason: hit.reason }]);
		};

		if (written.otherBody) {
			for (const reading of written.readings)
				offer(narrow(reading, index.ever(looseKey(reading.name)).filter(fits)), 'other-body');
			return ask();
		}
		if (written.code) return byCode(written.code, written.readings);

		return (
			settle(byName((loose) => index.ever(loose), 'full-name')) ??
			settle(byName((loose) => index.alias(loose), 'alias')) ??
			settle(byLearned()) ??
			settle(otherDateOrPlace(['typed'])) ??
			settle(byFirstLetters()) ??
			settle(byOtherType()) ??
			settle(otherDateOrPlace(['typed', 'bare'])) ??
			settle(byAccents()) ??
			settle(bySlip()) ??
			ask()
		);

		/** Readings with what their places allow: `placed` when a known place narrows them down. */
		function allowed(reading: Reading, units: readonly UnitVersion[]) {
			const inPool = units.filter((unit) => fits(unit) && pool.has(unit.key));
			const known = reading.places.map(codesOfPlace).filter((codes) => codes.size > 0);
			const inside = inPool.filter((unit) => known.every((codes) => liesIn(unit, codes, day)));
			// A place wide enough for several (`Thành phố Huế`) means first the one it is the parent of.
			const own = inside.filter(({ parentCode }) =>
				known.some((codes) => parentCode !== null && codes.has(parentCode))
			);
			const here = own.length > 0 ? own : inside;
			if (here.length < inPool.length)
				offer(
					inPool.filter(
						(unit) => !here.includes(unit) && (!reading.type || unit.type === reading.type)
					),
					'other-place'
				);
			return {
				here,
				bounded: pool.bounded || known.length > 0,
				doubtful: known.length < reading.places.length
			};
		}

		function narrow(reading: Reading, units: readonly UnitVersion[]): readonly UnitVersion[] {
			const ofType = reading.type ? units.filter((unit) => unit.type === reading.type) : units;
			if (ofType.length < 2) return ofType;
			const exact = ofType.filter((unit) => foldedName(unit) === foldedText(reading.name));
			const some = exact.length > 0 ? exact : ofType;
			const inside = some.filter((unit) => unit.code !== pool.code);
			return reading.type === null && inside.length > 0 ? inside : some;
		}

		function byName(
			lookUp: (loose: string) => readonly UnitVersion[],
			reason: 'full-name' | 'alias'
		): Hit | null {
			for (const reading of written.readings) {
				const { here, bounded, doubtful } = allowed(reading, lookUp(looseKey(reading.name)));
				const units = narrow(reading, here);
				const [unit] = units;
				if (!unit) continue;
				const others = doubtful ? unitsBeside(reading, unit) : [];
				if (others.length > 0) return { units: [unit, ...others], reason, confidence: 'ask' };
				const doubles = written.accentless ? namesakes(unit, bounded) : [];
				if (doubles.length > 1) return { units: doubles, reason: 'accents', confidence: 'ask' };
				const exact = reason === 'full-name' && foldedName(unit) === foldedText(reading.name);
				return {
					units,
					reason:
						reason === 'alias'
							? 'alias'
							: !exact
								? 'spelling'
								: reading.type
									? reason
									: 'bare-name',
					confidence: !doubtful && (bounded || (exact && reading.type)) ? 'sure' : 'likely'
				};
			}
			return null;
		}

		/** What stands where a place would, and is a unit like the one before it: `Xã Xuân Hồng, Xuân Châu` means both. */
		function unitsBeside({ places }: Reading, { key, level: own }: UnitVersion) {
			return places
				.flatMap((place) => readWrittenName(place).readings)
				.flatMap(({ name }) => index.ever(looseKey(name)))
				.filter(
					(unit) => unit.key !== key && unit.level === own && fits(unit) && pool.has(unit.key)
				);
		}

		/** Whoever writes without accents may mean any of these. */
		function namesakes(unit: UnitVersion, bounded: boolean): readonly UnitVersion[] {
			return index
				.everBare(index.keysOf(unit).bare)
				.filter(
					(one) =>
						one.type === unit.type && fits(one) && (!bounded || (pool.bounded && pool.has(one.key)))
				);
		}

		function byLearned(): Hit | null {
			const key = learned.get(looseKey(text));
			const now = key === undefined ? null : sameUnitAt(roster, key, day);
			const unit = now === null ? null : roster.byKey(now);
			if (!unit || !fits(unit)) return null;
			return { units: [unit], reason: 'learned', confidence: pool.has(unit.key) ? 'sure' : 'ask' };
		}

		/** `X. Hồng` in a district where one name alone can be meant by it; with `Xã Hồng` there, that was found before. */
		function byFirstLetters(): Hit | null {
			for (const reading of written.readings) {
				if (reading.type !== null) continue;
				const { here, bounded } = allowed(reading, index.shortened(reading.name));
				const units = here.filter((unit) => unit.code !== pool.code);
				if (units.length === 0) continue;
				const isPlain = bounded && offered.size === 0;
				return { units, reason: 'first-letters', confidence: isPlain ? 'likely' : 'ask' };
			}
			return null;
		}

		function byOtherType(): Hit | null {
			for (const reading of written.readings) {
				if (reading.type === null) continue;
				const levels = levelsOfType(reading.type);
				const { here, bounded } = allowed(reading, index.ever(looseKey(reading.name)));
				if (here.some((unit) => unit.type === reading.type)) return null;
				const units = here.filter((unit) => levels.includes(unit.level));
				offer(here, 'other-type');
				const retyped = units.filter(({ key }) => wasOfType(roster, key, reading.type));
				if (retyped.length > 0) {
					const plain = bounded || units.length === 1;
					return { units: retyped, reason: 'retyped', confidence: plain ? 'likely' : 'ask' };
				}
				if (units.length > 0) return { units, reason: 'other-type', confidence: 'ask' };
			}
			return null;
		}

		/**
		 * The same name at another date or outside the scope, as something to ask about. With `typed` alone
		 * only full names count, and not those of a unit that merely changed its type since.
		 */
		function otherDateOrPlace(kinds: readonly ('typed' | 'bare')[]): Hit | null {
			for (const reading of written.readings) {
				if (reading.type === null && !kinds.includes('bare')) continue;
				const all = index
					.ever(looseKey(reading.name))
					.filter((unit) => level === undefined || unit.level === level);
				const named = kinds.includes('bare')
					? all
					: all.filter((unit) => unit.type === reading.type && !livesOn(unit));
				const past = named.filter((unit) => !inForce(unit, day) && inScopeThen(unit));
				if (past.length > 0) {
					offer(past.toReversed(), 'other-date');
					offer(
						past.flatMap((unit) => restatedUnits(roster, unit.key, day)),
						'other-date'
					);
					return { units: past, reason: 'other-date', confidence: 'ask' };
				}
				if (!kinds.includes('bare')) continue;
				const away = named.filter((unit) => inForce(unit, day) && !pool.has(unit.key));
				if (away.length > 0) return { units: away, reason: 'other-scope', confidence: 'ask' };
			}
			return null;
		}

		function livesOn(unit: UnitVersion): boolean {
			return sameUnitAt(roster, unit.key, day) !== null;
		}

		function inScopeThen(unit: UnitVersion): boolean {
			if (!pool.bounded) return true;
			const code = scope === null ? null : codeOfScope(scope);
			if (code !== null) return liesIn(unit, new Set([code]), day);
			return restatedUnits(roster, unit.key, day).some((now) => pool.has(now.key));
		}

		function byAccents(): Hit | null {
			const meant = namesSomething();
			if (offered.size > 0 && meant) return null;
			for (const reading of written.readings) {
				const { here, bounded } = allowed(reading, index.everBare(bareLooseKey(reading.name)));
				const ofType = reading.type ? here.filter((unit) => unit.type === reading.type) : here;
				const inside = ofType.filter((unit) => unit.code !== pool.code);
				const units = inside.length > 0 ? inside : ofType;
				offer(here, 'accents');
				if (units.length > 0)
					return {
						units,
						reason: 'accents',
						confidence: bounded && (written.accentless || !meant) ? 'likely' : 'ask'
					};
			}
			return null;
		}

		function bySlip(): Hit | null {
			if (!pool.bounded || namesSomething() || offered.size > 0) return null;
			for (const reading of written.readings) {
				const loose = looseKey(reading.name);
				const bare = bareLooseKey(reading.name);
				if (bare.length < SHORTEST_MISTYPED || /\d/.test(bare)) continue;
				const near = allowed(reading, pool.units).here.filter(
					(unit) => isOneEdit(index.keysOf(unit).bare, bare) && unit.code !== pool.code
				);
				if (near.length === 0) continue;
				const [unit] = near;
				const sameType = reading.type === null || unit?.type === reading.type;
				const oneSlip = unit && (loose === bare || isOneEdit(index.keysOf(unit).loose, loose));
				return {
					units: near,
					reason: 'typing-error',
					confidence: sameType && oneSlip ? 'likely' : 'ask'
				};
			}
			return null;
		}

		/** True when the name, accents and all, is some unit's: then it is no misspelling of another. */
		function namesSomething(): boolean {
			return written.readings.some((reading) => index.ever(looseKey(reading.name)).length > 0);
		}

		function byCode(digits: string, readings: readonly Reading[]): UnitGuess {
			const padded = digits.length === 4 ? `0${digits}` : digits;
			const code = index.codeAlias(padded) ?? padded;
			const unit = roster.activeOf(code, day);
			const named = readings.length === 0 || !unit ? [] : readings.map((r) => looseKey(r.name));
			if (digits.length === 2)
				offer(
					pool.units.filter((one) => one.name === String(Number(digits))),
					'bare-name'
				);
			if (!unit || !fits(unit)) offer(roster.versionsOf(code).toReversed(), 'other-date');
			else if (!pool.has(unit.key)) offer([unit], 'other-scope');
			else if (named.length > 0 && !named.includes(index.keysOf(unit).loose)) {
				offer([unit], 'code');
				for (const reading of readings)
					offer(allowed(reading, index.ever(looseKey(reading.name))).here, 'bare-name');
			} else if (digits.length === 2 && level !== 'province') offer([unit], 'code');
			else
				return answer(text, unit, digits.length === 5 || level ? 'sure' : 'likely', [
					{ unit, reason: 'code' }
				]);
			return ask();
		}
	}

	function foldedName(unit: UnitVersion): string {
		return index.keysOf(unit).fold;
	}
	function foldedText(name: string): string {
		return index.foldOf(name);
	}

	return {
		resolve(text, { date, scope = options.scope ?? null, level }) {
			const known = answersOf(date, scope, level);
			let guess = known.get(text);
			if (!guess) keep((guess = resolve(text, date, scope, level)), known);
			return guess;
		},
		isUnitName(text) {
			let known = named.get(text);
			if (known === undefined) {
				known = writtenName(cleanText(text)).readings.some(
					(reading) => index.everBare(bareLooseKey(reading.name)).length > 0
				);
				if (named.size >= MOST_KEPT) named.clear();
				named.set(text, known);
			}
			return known;
		}
	};
}
