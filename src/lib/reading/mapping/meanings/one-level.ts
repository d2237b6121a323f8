import type { Meaning, Suggestion } from '$lib/model';
import { leafKey, phraseIn } from '$lib/reference/forms';

const INDEX = 'sat_index';
const SATISFIED = 'hai long';
const VERY = 'rat hai long';
/** The satisfied of every level together, and the index by its name. */
const TOGETHER =
	'chi so|muc do hai long|su hai long|hai long va rat hai long|rat hai long va hai long|hai long hoac rat hai long|rat hai long hoac hai long|hai long rat hai long|rat hai long hai long|hai long tro len|tong|chung';

/**
 * A share of the satisfied that stands beside the share of the very satisfied is of one level and not the index, which is the sum
 * of both: it is asked.
 * @param paths header paths of the columns or lines, in step with what was read.
 * @param rates whether each is a share.
 */
export function askedIfOneLevel(
	paths: readonly (readonly string[])[],
	rates: readonly boolean[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const tellsVery = paths.some((path, i) => {
		const leaf = leafKey(path);
		return rates[i] === true && phraseIn(leaf, VERY) > 0 && phraseIn(leaf, TOGETHER) === 0;
	});
	if (!tellsVery) return read;
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const leaf = leafKey(paths[i]);
		const isOne =
			rates[i] === true &&
			confidence !== 'ask' &&
			value.role === 'measure' &&
			value.measure === INDEX &&
			phraseIn(leaf, SATISFIED) > 0 &&
			phraseIn(leaf, TOGETHER) === 0;
		return isOne
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'one-level-of-several' }] }
			: suggestion;
	});
}
