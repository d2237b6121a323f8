import type { Indicator, Sentence, SeriesRow } from '$lib/model';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { words } from './sentence';

/** Measures that count answers of people who were asked, not all there is. */
const ANSWERS: ReadonlySet<string> = new Set(['answers_level']);

/**
 * What the intervals of a survey take for granted: that its answers are a simple random sample. Answers that come in
 * clusters vary more (L. Kish, Survey Sampling, 1965: by 1 + (m − 1)·ρ for clusters of m), and how they
 * were drawn no report says. Nothing for what is no share of answers or of an unknown number of them.
 */
export function narrateSample(
	indicator: Indicator,
	whole: SeriesRow | undefined,
	locale: 'vi' | 'en'
): readonly Sentence[] {
	const { formula } = indicator;
	if (formula.kind !== 'ratio' || !formula.denominator.every(({ measure }) => ANSWERS.has(measure)))
		return [];
	const answers = whole?.denominator ?? null;
	if (answers === null || answers <= 0 || whole?.suppressed) return [];
	return [words(m.story_sample({ count: formatNumber(answers, { locale }) }, { locale }))];
}
