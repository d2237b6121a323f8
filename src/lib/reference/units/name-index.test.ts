import { expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { indexNames } from './name-index';
import text from './roster.txt?raw';

const roster = decodeRoster(text);

it('knows of every commune the district and the province it lay in on any day', () => {
	const { placesOf } = indexNames(roster);
	const unknown = roster.dates.flatMap((date) =>
		roster.at(date, 'commune').flatMap((unit) => {
			const above = [roster.parentOf(unit.key, date), roster.provinceOf(unit.key, date)];
			return above.flatMap((place) =>
				place && !placesOf(unit.key).has(place.code) ? [`${unit.key} in ${place.code}`] : []
			);
		})
	);
	expect(roster.at(roster.dates[0] ?? '', 'commune').length).toBeGreaterThan(10_000);
	expect(unknown).toEqual([]);
});
