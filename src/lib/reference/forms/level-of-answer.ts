import { measureOfHeader } from './measure-of-header';

/** Of the cells that hold anything, so many have to name a level for a column to be one of answers. */
const MOST = 0.8;

/** The level of satisfaction that the words of an answer name (`5 - Rất hài lòng`: 5); null for any other words. */
export function levelOfAnswer(text: string): string | null {
	const { value, confidence } = measureOfHeader([text], 'satisfaction', {});
	return value.role === 'measure' && value.measure === 'answers_level' && confidence !== 'ask'
		? (value.dims.level ?? null)
		: null;
}

/** Whether texts are answers by level of satisfaction: two at least, and hardly one that names none. */
export function areLevels(texts: readonly string[]): boolean {
	const counts = new Map<string, number>();
	for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
	let filled = 0;
	let levels = 0;
	for (const [text, count] of counts) {
		filled += count;
		if (levelOfAnswer(text) !== null) levels += count;
	}
	return levels >= 2 && levels >= filled * MOST;
}
