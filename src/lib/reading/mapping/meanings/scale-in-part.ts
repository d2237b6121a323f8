import type { Meaning, Suggestion } from '$lib/model';
import { placeOfLevel } from './levels-as-shares';

/**
 * Answers of each level are of one scale, and an index worked out of a part of it is wrong: where one level of it is asked, all of them
 * are, until somebody answers for that one.
 * @param paths header paths of the columns or lines, in step with what was read.
 */
export function askedIfScaleInPart(
	paths: readonly (readonly string[])[],
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const places = read.map(({ value }, i) =>
		value.role === 'measure' && value.measure === 'answers_level'
			? placeOfLevel(paths[i] ?? [])
			: null
	);
	const doubted = new Set(places.filter((_, i) => read[i]?.confidence === 'ask'));
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const place = places[i] ?? null;
		return place === null || suggestion.confidence === 'ask' || !doubted.has(place)
			? suggestion
			: {
					...suggestion,
					confidence: 'ask',
					reasons: [...suggestion.reasons, { code: 'scale-in-part' }]
				};
	});
}
