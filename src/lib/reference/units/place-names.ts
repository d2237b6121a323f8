import type { UnitVersion } from '$lib/model';
import type { NameIndex } from './name-index';
import { inForce } from './roster';
import type { Roster } from './types';
import { levelsOfType } from './unit-type';
import { bareLooseKey, looseKey, readWrittenName } from './written-name';

/** What districts and provinces a text beside a unit's name speaks of, and whether a unit lies in them. */
export interface PlaceNames {
	/** Codes of all districts and provinces of any date that a place name may mean; empty for no place. */
	codesOfPlace(place: string): ReadonlySet<string>;
	/** True when the unit lies, on the date or while it stood, in one of the places, or holds territory of it. */
	liesIn(unit: UnitVersion, codes: ReadonlySet<string>, date: string): boolean;
}

/** Place names of a roster; texts once read are remembered. */
export function placeNames(roster: Roster, index: NameIndex): PlaceNames {
	const placeCodes = new Map<string, ReadonlySet<string>>();

	function codesOfPlace(place: string): ReadonlySet<string> {
		let codes = placeCodes.get(place);
		if (!codes) {
			const found = readWrittenName(place).readings.flatMap((reading) => {
				const exact = index.ever(looseKey(reading.name));
				const units = exact.length > 0 ? exact : index.everBare(bareLooseKey(reading.name));
				const levels = reading.type && levelsOfType(reading.type);
				const places = units.filter(
					(unit) => unit.level !== 'commune' && (!levels || levels.includes(unit.level))
				);
				// `Thành phố Trà Vinh` is the city, not the province of the same name.
				const ofType = places.filter(({ type }) => type === reading.type);
				return ofType.length > 0 ? ofType : places;
			});
			codes = new Set(found.map((unit) => unit.code));
			placeCodes.set(place, codes);
		}
		return codes;
	}

	function liesIn(unit: UnitVersion, codes: ReadonlySet<string>, date: string): boolean {
		if (codes.has(unit.parentCode ?? '') || codes.has(unit.code)) return true;
		for (const code of index.placesOf(unit.key)) if (codes.has(code)) return true;
		// Of a commune those are all places it ever lay in.
		if (unit.level === 'commune') return false;
		const day = inForce(unit, date) ? date : unit.validFrom;
		return codes.has(roster.provinceOf(unit.key, day)?.code ?? '');
	}

	return { codesOfPlace, liesIn };
}
