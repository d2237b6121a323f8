import { INDICATORS } from './indicators';
import { MEASURES } from './measures';

/** True for what a longer window counts as often as the shorter ones in it together: no stock and no rate. A measure nobody knows is one. */
export function growsWhileCounted(measure: string): boolean {
	const known = MEASURES.get(measure);
	return known ? known.overTime === 'SUM' : !INDICATORS.has(measure);
}
