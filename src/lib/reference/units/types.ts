import type { UnitGroup, UnitGuess, UnitKey, UnitLevel, UnitType, UnitVersion } from '$lib/model';

/**
 * How one unit version passed to the next. `full`: wholly into a unit that has other parts too;
 * `partial`: only a part; `rename`, `retype`, `reparent`: same territory, one to one.
 */
export type EdgeKind = 'full' | 'partial' | 'rename' | 'retype' | 'reparent';

/** What the official conversion table says went along a partial edge. */
export type ShareKind = 'area-all' | 'area-part' | 'area-part+population-all' | 'population-part';

/** One unit version passing, wholly or in part, to another that starts the day after it ended. */
export interface UnitEdge {
	readonly from: UnitKey;
	readonly to: UnitKey;
	readonly kind: EdgeKind;
	/** Only ever said of partial edges; null where the sources do not say. */
	readonly share: ShareKind | null;
	/** First day of the new unit, ISO. */
	readonly date: string;
	/** Resolution with article and clause where known: `1662/NQ-UBTVQH15 Đ1 k24`. */
	readonly legalBasis: string;
}

/** Another spelling (or, for kind `code`, another code) of a unit version that was met in a source. */
export interface UnitAlias {
	readonly unit: UnitKey;
	readonly alias: string;
	readonly kind: 'abbrev' | 'code' | 'form' | 'number' | 'spelling' | 'tone' | 'type';
}

/** The facts a roster file holds. */
export interface RosterData {
	/** Days on which some unit began, ascending; the first means "then or earlier". */
	readonly dates: readonly string[];
	/** Ordered by code, then by first day. */
	readonly versions: readonly UnitVersion[];
	readonly edges: readonly UnitEdge[];
	readonly aliases: readonly UnitAlias[];
}

/** Where a unit's counts go when they are restated. */
export interface Restated {
	readonly target: UnitKey;
	/** Part of the counts, 0–1; null when only a part goes there and nobody says how much. */
	readonly share: number | null;
	/** True when sums of people and dossiers may be carried over without an estimate. */
	readonly exact: boolean;
	/** How many of the listed units together hold all of its people; null where the rest went nobody knows where. */
	readonly parts: number | null;
	/** True when it is the same unit, through changes of name, type and parent only. */
	readonly same: boolean;
	/** `whole`: all of it. `part`: a part of unknown size. Else what the conversion table says of the last split on the way. */
	readonly kind: 'whole' | 'part' | ShareKind;
}

/** Every administrative unit with its history. Dates before the first day mean the first day. */
export interface Roster extends RosterData {
	byKey(key: UnitKey): UnitVersion | null;
	/** All versions of a code, oldest first; empty for an unknown code. */
	versionsOf(code: string): readonly UnitVersion[];
	/** The version of a code in force on a date, or null. */
	activeOf(code: string, date: string): UnitVersion | null;
	/** All units in force on a date, ordered by code. */
	at(date: string, level?: UnitLevel): readonly UnitVersion[];
	/** Direct children in force on a date: districts (or, since July 2025, communes) of a province, communes of a district. */
	childrenOf(parentCode: string, date: string): readonly UnitVersion[];
	/** What the unit belonged to on a date, by default its own last day; null for provinces and unknown keys. */
	parentOf(key: UnitKey, date?: string): UnitVersion | null;
	/** The province of a unit (itself for a province) on a date, by default its own last day. */
	provinceOf(key: UnitKey, date?: string): UnitVersion | null;
	/** True when a version was in force on an ISO day; days before the first known one count as that. False for unknown keys. */
	existed(key: UnitKey, date: string): boolean;
	/** Edges out of a version, in the order of the file. */
	edgesFrom(key: UnitKey): readonly UnitEdge[];
	/** Edges into a version. */
	edgesInto(key: UnitKey): readonly UnitEdge[];
	/** Units whose name holds the text (accents optional), best match first; without a date the latest version of each code and name. */
	search(text: string, date?: string, limit?: number): readonly UnitVersion[];
	/** Where a unit's counts go when they are restated to the units of a date, see `restatementTo`; nowhere for unknown keys. */
	restated(key: UnitKey, date: string): readonly Restated[];
	/** Old districts and provinces, see {@link UnitGroup}. */
	groups(): readonly UnitGroup[];
	/** The same groups with the districts and provinces that lie wholly inside, see `withHigherUnits`. */
	groupsWithHigherUnits(): readonly UnitGroup[];
	group(id: string): UnitGroup | null;
	/** Index into `dates` of the stretch of days a date falls in: the roster is the same on all days of one stretch. */
	spanOf(date: string): number;
}

export interface ResolveOptions {
	/** ISO date on which the unit has to be in force, usually the window's end. */
	readonly date: string;
	/** Province code, district code or group id that bounds the search; null for the whole country. */
	readonly scope?: string | null;
	/** Only units of this level. */
	readonly level?: UnitLevel;
}

export interface ResolverOptions {
	/** What the analyst taught: text as written → unit. */
	readonly aliases?: ReadonlyMap<string, UnitKey>;
	/** Used when a call names no scope. */
	readonly scope?: string | null;
	/** Groups of the user's own that may serve as a scope. */
	readonly groups?: readonly UnitGroup[];
}

/** Why a unit is offered; turned into words by the app. */
export const CANDIDATE_REASONS = [
	/** The code. */
	'code',
	/** Type and name as written. */
	'full-name',
	/** The bare name. */
	'bare-name',
	/** Same name, another type word. */
	'other-type',
	/** Same unit and name, with the type word it bore at another date. */
	'retyped',
	/** Only spelling differs (i/y, apostrophes, spaces, leading zero). */
	'spelling',
	/** A known other spelling. */
	'alias',
	/** Taught by the analyst. */
	'learned',
	/** Only the first letters of its first word are written. */
	'first-letters',
	/** Accents differ or are missing. */
	'accents',
	/** One letter differs. */
	'typing-error',
	/** Not in force on the date. */
	'other-date',
	/** What the unit that bears the name had become on the date, or had been made of. */
	'heir',
	/** Outside the province, district or group at hand. */
	'other-scope',
	/** Lies in another district or province than the text says. */
	'other-place',
	/** The text names another body (Party committee, council, police …) of this place. */
	'other-body'
] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** Turns unit names as written into units. */
export interface Resolver {
	/** Never throws; `key` is null whenever the answer has to be asked. */
	resolve(text: string, options: ResolveOptions): UnitGuess;
	/** True when some unit, at any date and anywhere, bears this name (accents and case irrelevant). */
	isUnitName(text: string): boolean;
}

export type { UnitGroup, UnitKey, UnitLevel, UnitType, UnitVersion };
