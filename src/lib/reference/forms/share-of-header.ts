import type { Meaning, Suggestion, Theme } from '$lib/model';
import { measureOfHeader, type HeaderContext } from './measure-of-header';

const UNKNOWN: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'ask',
	reasons: [{ code: 'unknown-column' }, { code: 'halves-not-said' }]
};

/**
 * What a column of `12/15` means whose header names both halves, `Số mô hình được công nhận/đăng ký`: the first measure
 * out of the second. Asked when the header does not name two.
 * @param path header texts from the top down.
 */
export function shareOfHeader(
	path: readonly string[],
	theme?: Theme,
	context: HeaderContext = {}
): Suggestion<Meaning> {
	const halves = (path.at(-1) ?? '').split('/').map((text) => text.trim());
	if (halves.length !== 2) return UNKNOWN;
	const [part, whole] = halves.map((text) =>
		measureOfHeader([...path.slice(0, -1), text], theme, context)
	) as [Suggestion<Meaning>, Suggestion<Meaning>];
	if (part.value.role !== 'measure' || whole.value.role !== 'measure') return UNKNOWN;
	if (part.confidence === 'ask' || whole.confidence === 'ask') return UNKNOWN;
	if (part.value.measure === whole.value.measure) return UNKNOWN;
	return {
		value: { ...part.value, over: whole.value.measure },
		confidence: whole.confidence === 'sure' ? part.confidence : whole.confidence,
		reasons: [...part.reasons, ...whole.reasons]
	};
}
