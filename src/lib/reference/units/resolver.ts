import { cleanText } from '$lib/text';
import type { UnitGuess, UnitLevel } from '$lib/model';
import { indexNames } from './name-index';
import { placeNames } from './place-names';
import { answerTo, Question, type Register } from './resolve';
import { scopePool, type ScopePool } from './scope-pool';
import type { Resolver, ResolverOptions, Roster } from './types';
import { bareLooseKey, looseKey, readWrittenName, type WrittenName } from './written-name';

const MOST_KEPT = 50_000;
/** Names taken apart that are kept: a long list's, which is asked about as a whole before it is resolved. */
const MOST_WRITTEN = 15_000;

/** What bounds an answer beside the text. */
interface Bounds {
	readonly date: string;
	readonly scope: string | null;
	readonly level: UnitLevel | undefined;
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
	const register: Register = {
		roster,
		index,
		places: placeNames(roster, index),
		learned: new Map(
			[...(options.aliases ?? [])].map(([text, key]) => [looseKey(text), key] as const)
		)
	};
	const answers = new Answers(roster);
	const named = new Map<string, boolean>();
	const takenApart = new Map<string, WrittenName>();
	const pools = new Map<string, ScopePool>();

	function poolOf(scope: string | null, date: string): ScopePool {
		const id = `${roster.spanOf(date)}|${scope ?? ''}`;
		let pool = pools.get(id);
		if (!pool) {
			pool = scopePool(roster, scope, date, options.groups ?? []);
			pools.set(id, pool);
		}
		return pool;
	}

	function writtenName(text: string): WrittenName {
		let written = takenApart.get(text);
		if (!written) {
			if (takenApart.size >= MOST_WRITTEN) takenApart.clear();
			takenApart.set(text, (written = readWrittenName(text)));
		}
		return written;
	}

	function resolved(text: string, { date, scope, level }: Bounds): UnitGuess {
		const first = roster.dates[0] ?? date;
		const day = date < first ? first : date;
		const pool = poolOf(scope, day);
		return answerTo(
			new Question(register, { text, written: writtenName(text), day, level, scope, pool })
		);
	}

	return {
		resolve(text, { date, scope = options.scope ?? null, level }) {
			const bounds = { date, scope, level };
			return answers.of(text, bounds, () => resolved(text, bounds));
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

/** Answers given, by text, of each day, scope and level; all are forgotten when they are too many. */
class Answers {
	readonly #roster: Roster;
	readonly #kept = new Map<string, Map<string, UnitGuess>>();
	#count = 0;
	/** The names of a table are asked for one after the other. */
	#last: Bounds | null = null;
	#ofLast = new Map<string, UnitGuess>();

	constructor(roster: Roster) {
		this.#roster = roster;
	}

	of(text: string, bounds: Bounds, find: () => UnitGuess): UnitGuess {
		const among = this.#within(bounds);
		let guess = among.get(text);
		if (guess) return guess;
		guess = find();
		if (this.#count >= MOST_KEPT) {
			for (const known of this.#kept.values()) known.clear();
			this.#count = 0;
		}
		among.set(text, guess);
		this.#count++;
		return guess;
	}

	#within(bounds: Bounds): Map<string, UnitGuess> {
		const { date, scope, level } = bounds;
		const last = this.#last;
		if (last?.date === date && last.scope === scope && last.level === level) return this.#ofLast;
		const id = `${this.#roster.spanOf(date)}|${scope ?? ''}|${level ?? ''}`;
		let known = this.#kept.get(id);
		if (!known) this.#kept.set(id, (known = new Map()));
		this.#last = bounds;
		this.#ofLast = known;
		return known;
	}
}
