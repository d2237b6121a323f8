import type { WindowKind } from '$lib/model';
import { phraseIn } from './phrase';

/**
 * What a header path says of its own window: cumulative from the start of the year, inside the period, a stock, or of the
 * year before. Empty when the table's own window holds.
 * @param keys header keys from the top down.
 */
export function windowOfHeader(keys: readonly string[]): {
	windowKind?: WindowKind;
	yearsBack?: number;
} {
	const any = (phrase: string) => keys.some((key) => phraseIn(key, phrase) > 0);
	return {
		...(any('luy ke|cong don|tu dau nam|luy ke tu dau nam')
			? { windowKind: 'cumulative' as const }
			: keys.some((key) => ['trong ky', 'trong quy', 'trong thang', 'ky nay'].includes(key))
				? { windowKind: 'period' as const }
				: {}),
		...(any('cung ky nam truoc|cung ky') || keys.includes('nam truoc') ? { yearsBack: 1 } : {})
	};
}
