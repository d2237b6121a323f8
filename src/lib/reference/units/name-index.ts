import { foldKey } from '$lib/text';
import type { UnitKey, UnitVersion } from '$lib/model';
import type { Roster } from './types';
import { bareLooseKey, looseKey, readWrittenName } from './written-name';

/** Units by the keys their names are matched under. */
export interface NameIndex {
	/** Units of any date with this loose name. */
	ever(loose: string): readonly UnitVersion[];
	/** Units of any date with this name without accents. */
	everBare(bare: string): readonly UnitVersion[];
	/** Units of any date whose name, its first word cut to its first letters, is this: `X. Hồng` for Xuân Hồng. */
	shortened(name: string): readonly UnitVersion[];
	/** Units a known other spelling stands for, of any date. */
	alias(loose: string): readonly UnitVersion[];
	/** The code that a superseded code stands for. */
	codeAlias(code: string): string | null;
	/** Keys of one unit, worked out once. */
	keysOf(unit: UnitVersion): {
		readonly fold: string;
		readonly loose: string;
		readonly bare: string;
	};
	/** Key of a name as written, equal to a unit's `fold` when only case, spacing or tone placement differ. */
	foldOf(name: string): string;
	/** Codes of the old districts and provinces, with the group ids, that hold a unit's territory. */
	placesOf(key: UnitKey): ReadonlySet<string>;
}

/** Customary abbreviations and older spellings of provinces, met in published files. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
	['hcm', 'Hồ Chí Minh'],
	['brvt', 'Bà Rịa - Vũng Tàu'],
	['hcmc', 'Hồ Chí Minh'],
	['tth', 'Thừa Thiên Huế'],
	['tt-huế', 'Thừa Thiên Huế'],
	['tthue', 'Thừa Thiên Huế'],
	['đắc lắc', 'Đắk Lắk'],
	['đăc lăc', 'Đắk Lắk'],
	['dac lac', 'Đắk Lắk'],
	['đắc nông', 'Đắk Nông'],
	['đăc nông', 'Đắk Nông'],
	['dac nong', 'Đắk Nông'],
	['bắc cạn', 'Bắc Kạn'],
	['bac can', 'Bắc Kạn']
];

/** The first letters of a word, a full stop, and the other words of a name. */
const SHORTENED = /^(\p{L}{1,2})\.\s*(\p{L}.*)$/u;

/** Indexes the names of a roster; everything is worked out once, on first need. */
export function indexNames(roster: Roster): NameIndex {
	const keys = new Map<string, { fold: string; loose: string; bare: string }>();
	const keysOf = (unit: UnitVersion) => {
		let found = keys.get(unit.name);
		if (!found) {
			found = {
				fold: foldKey(unit.name),
				loose: looseKey(unit.name),
				bare: bareLooseKey(unit.name)
			};
			keys.set(unit.name, found);
		}
		return found;
	};
	const byLoose = once(() => collect(roster.versions, (unit) => keysOf(unit).loose));
	const byBare = once(() => collect(roster.versions, (unit) => keysOf(unit).bare));
	const byRest = once(() => {
		const lists = new Map<string, UnitVersion[]>();
		for (const unit of roster.versions) {
			const [, rest] = /^\p{L}+ (.+)$/u.exec(unit.name) ?? [];
			if (rest !== undefined) push(lists, looseKey(rest), unit);
		}
		return lists;
	});
	const aliases = once(() => {
		const lists = new Map<string, UnitVersion[]>();
		for (const { unit: key, alias, kind } of roster.aliases) {
			const unit = roster.byKey(key);
			if (!unit || kind === 'code') continue;
			for (const reading of readWrittenName(alias).readings) {
				const loose = looseKey(reading.name);
				if (reading.type !== null && loose !== keysOf(unit).loose) push(lists, loose, unit);
			}
		}
		for (const [short, name] of ABBREVIATIONS)
			for (const unit of byLoose().get(looseKey(name)) ?? [])
				if (unit.level === 'province') push(lists, looseKey(short), unit);
		return lists;
	});
	const codes = once(
		() =>
			new Map(
				roster.aliases
					.filter(({ kind }) => kind === 'code')
					.map(({ alias, unit }) => [alias, unit.slice(0, unit.indexOf('@'))])
			)
	);
	const places = once(() => {
		const found = new Map<UnitKey, Set<string>>();
		for (const group of roster.groups())
			for (const { key } of group.members) {
				const set = found.get(key) ?? new Set();
				found.set(key, set);
				set.add(group.id.replace(/^\w+:/, '').replace(/@.*$/, ''));
			}
		return found;
	});
	return {
		ever: (loose) => byLoose().get(loose) ?? [],
		everBare: (bare) => byBare().get(bare) ?? [],
		shortened: (name) => {
			const [, letters, rest] = SHORTENED.exec(name) ?? [];
			if (letters === undefined || rest === undefined) return [];
			const opening = foldKey(letters);
			return (byRest().get(looseKey(rest)) ?? []).filter(({ name: whole }) =>
				foldKey(whole).startsWith(opening)
			);
		},
		alias: (loose) => aliases().get(loose) ?? [],
		codeAlias: (code) => codes().get(code) ?? null,
		keysOf,
		foldOf: foldKey,
		placesOf: (key) => places().get(key) ?? NOWHERE
	};
}

const NOWHERE: ReadonlySet<string> = new Set();

function once<T>(make: () => T): () => T {
	let made: { value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}

function collect(
	units: readonly UnitVersion[],
	keyOf: (unit: UnitVersion) => string
): Map<string, UnitVersion[]> {
	const lists = new Map<string, UnitVersion[]>();
	for (const unit of units) push(lists, keyOf(unit), unit);
	return lists;
}

function push(lists: Map<string, UnitVersion[]>, key: string, unit: UnitVersion): void {
	const list = lists.get(key);
	if (!list) lists.set(key, [unit]);
	else if (!list.includes(unit)) list.push(unit);
}
