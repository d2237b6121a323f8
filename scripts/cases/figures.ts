import { randomOf, whole } from '../sample/random';
import { unitsAt, UNITS, type SampleUnit } from '../sample/units';
import type { Window } from '../../src/lib/model';

export const YEAR_2024: Window = { start: '2024-01-01', end: '2024-12-31', kind: 'period' };
export const YEAR_2023: Window = { start: '2023-01-01', end: '2023-12-31', kind: 'period' };
export const QUARTER_4: Window = { start: '2024-10-01', end: '2024-12-31', kind: 'period' };
/** The inspectorate's half year. */
export const HALF_2024: Window = { start: '2023-12-15', end: '2024-06-14', kind: 'cumulative' };

/** Communes of huyện Xuân Trường on a date, the first `count` of them. */
export function communes(count: number, date = '2024-12-31'): SampleUnit[] {
	return unitsAt('xuan-truong', date).slice(0, count);
}

/** One of the units the cases speak of, by its name on a date. */
export function unitNamed(name: string, date = '2024-12-31'): SampleUnit {
	const unit = UNITS.find(
		(one) => one.name === name && one.validFrom <= date && (one.validTo ?? '9999') >= date
	);
	if (!unit) throw new RangeError(`no unit ${name} on ${date}`);
	return unit;
}

/** Invented figures of one case: the same for the same unit and column on every run. */
export function figures(
	name: string,
	low = 1,
	high = 40
): (unit: SampleUnit, column: number) => number {
	return (unit, column) =>
		whole(randomOf(`case ${name} ${unit.code}@${unit.validFrom} ${column}`), low, high);
}
