import { dimsText, type Meaning, type Suggestion } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import type { PathOfPart } from '../parts/part-of-column-before';
import { isOwnPart } from './carried-in-within';

/**
 * What a column or line counts that is a part of another; null where it names no breakdown of it.
 * @param read the meaning of a header path, by its words.
 * @param settled what somebody said of a header; its part is then one of what was said.
 */
export function partOfAnother(
	paths: PathOfPart | null | undefined,
	read: (path: readonly string[]) => Suggestion<Meaning>,
	settled: (path: readonly string[]) => Suggestion<Meaning> | null
): Suggestion<Meaning> | null {
	if (!paths) return null;
	const said = settled(paths.whole)?.value;
	const name = said?.role === 'measure' ? MEASURES.get(said.measure)?.vi : undefined;
	const above = name === undefined ? paths.whole : [name];
	const leaf = paths.path.at(-1) ?? '';
	const whole = read(above).value;
	const part = read([...above, ...paths.path.slice(paths.whole.length)]);
	const isPart =
		part.confidence !== 'ask' &&
		part.value.role === 'measure' &&
		whole.role === 'measure' &&
		(isOwnPart(part.value, leaf) ||
			(part.value.measure === whole.measure && dimsText(part.value.dims) !== dimsText(whole.dims)));
	return isPart ? part : null;
}
