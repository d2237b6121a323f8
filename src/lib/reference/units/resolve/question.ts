import type { Confidence, UnitGuess, UnitLevel, UnitVersion } from '$lib/model';
import { answer } from '../answer';
import type { NameIndex } from '../name-index';
import type { PlaceNames } from '../place-names';
import { inForce } from '../roster';
import type { ScopePool } from '../scope-pool';
import type { CandidateReason, Roster } from '../types';
import { looseKey, type Reading, type WrittenName } from '../written-name';

/** What is known of all units. */
export interface Register {
	readonly roster: Roster;
	readonly index: NameIndex;
	readonly places: PlaceNames;
	/** What the analyst taught: loose name → key of the unit. */
	readonly learned: ReadonlyMap<string, string>;
}

/** A hit of one step: all units it fits, and how sure it is when there is only one. */
export interface Hit {
	readonly units: readonly UnitVersion[];
	readonly reason: CandidateReason;
	readonly confidence: Confidence;
}

/** One way to find the units a name means; null where it finds none. It may offer what it is not sure of. */
export type Step = (question: Question) => Hit | null;

/** What a name's places leave of the units that bear it. */
export interface Allowed {
	readonly here: readonly UnitVersion[];
	/** True when the scope or a known place bounds the search. */
	readonly bounded: boolean;
	/** True when a place was written that nobody knows. */
	readonly doubtful: boolean;
}

/** Which unit a text means on a day, inside a scope and at a level; and all that was thought of on the way. */
export class Question {
	readonly register: Register;
	readonly text: string;
	readonly written: WrittenName;
	readonly day: string;
	readonly level: UnitLevel | undefined;
	readonly scope: string | null;
	readonly pool: ScopePool;
	readonly #offered = new Map<string, { unit: UnitVersion; reason: CandidateReason }>();

	constructor(
		register: Register,
		asked: Pick<Question, 'text' | 'written' | 'day' | 'level' | 'scope' | 'pool'>
	) {
		this.register = register;
		this.text = asked.text;
		this.written = asked.written;
		this.day = asked.day;
		this.level = asked.level;
		this.scope = asked.scope;
		this.pool = asked.pool;
	}

	/** True when something was offered, by whatever step. */
	get hasOffers(): boolean {
		return this.#offered.size > 0;
	}

	/** Remembers units that may be meant; the first reason a unit is offered for stays. */
	offer(units: readonly UnitVersion[], reason: CandidateReason): void {
		for (const unit of units)
			if (!this.#offered.has(unit.key)) this.#offered.set(unit.key, { unit, reason });
	}

	/** The answer that leaves it to the analyst, with all that was offered. */
	ask(): UnitGuess {
		return answer(this.text, null, 'ask', [...this.#offered.values()]);
	}

	/** The answer a hit allows; null when it has to be asked, or further steps may know better. */
	settle(hit: Hit | null): UnitGuess | null {
		const [unit, second] = hit?.units ?? [];
		if (!hit || !unit) return null;
		this.offer(hit.units, hit.reason);
		if (second || hit.confidence === 'ask' || this.written.former) return null;
		return answer(this.text, unit, hit.confidence, [{ unit, reason: hit.reason }]);
	}

	/** True for a unit in force on the day and of the level asked for. */
	fits(unit: UnitVersion): boolean {
		return inForce(unit, this.day) && this.isOfLevel(unit);
	}

	isOfLevel({ level }: UnitVersion): boolean {
		return this.level === undefined || level === this.level;
	}

	/** Units of any date that bear a reading's name. */
	named({ name }: Reading): readonly UnitVersion[] {
		return this.register.index.ever(looseKey(name));
	}

	/** True when the name, accents and all, is some unit's: then it is no misspelling of another. */
	namesSomething(): boolean {
		return this.written.readings.some((reading) => this.named(reading).length > 0);
	}

	/** True when the name is written as the unit's own, but for case, spacing and where the tone stands. */
	isWrittenAs(unit: UnitVersion, { name }: Reading): boolean {
		const { index } = this.register;
		return index.keysOf(unit).fold === index.foldOf(name);
	}

	/** What the places beside the name allow; what they exclude is offered. */
	allowed(reading: Reading, units: readonly UnitVersion[]): Allowed {
		const { codesOfPlace, liesIn } = this.register.places;
		const inPool = units.filter((unit) => this.fits(unit) && this.pool.has(unit.key));
		const known = reading.places.map(codesOfPlace).filter((codes) => codes.size > 0);
		const inside = inPool.filter((unit) => known.every((codes) => liesIn(unit, codes, this.day)));
		// A place wide enough for several (`Thành phố Huế`) means first the one it is the parent of.
		const own = inside.filter(({ parentCode }) =>
			known.some((codes) => parentCode !== null && codes.has(parentCode))
		);
		const here = own.length > 0 ? own : inside;
		if (here.length < inPool.length)
			this.offer(
				inPool.filter(
					(unit) => !here.includes(unit) && (!reading.type || unit.type === reading.type)
				),
				'other-place'
			);
		return {
			here,
			bounded: this.pool.bounded || known.length > 0,
			doubtful: known.length < reading.places.length
		};
	}

	/** Of several units those of the type word, written the very same, and inside the place that bounds the search. */
	narrow(reading: Reading, units: readonly UnitVersion[]): readonly UnitVersion[] {
		const ofType = reading.type ? units.filter((unit) => unit.type === reading.type) : units;
		if (ofType.length < 2) return ofType;
		const exact = ofType.filter((unit) => this.isWrittenAs(unit, reading));
		const some = exact.length > 0 ? exact : ofType;
		const inside = this.insidePool(some);
		return reading.type === null && inside.length > 0 ? inside : some;
	}

	/** Without the place itself that bounds the search. */
	insidePool(units: readonly UnitVersion[]): readonly UnitVersion[] {
		return units.filter((unit) => unit.code !== this.pool.code);
	}
}
