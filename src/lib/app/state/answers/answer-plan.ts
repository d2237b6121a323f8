import type { ChartSpec } from '$lib/model';
import type { ChartPlan } from '../chart-plan';
import type { Question } from '../question';
import { answerFunnel } from './answer-funnel';
import { answerOverTime } from './answer-over-time';
import { answerRanked } from './answer-ranked';
import { answerStack } from './answer-stack';
import { finished, type Answer } from './finished';
import type { FiguresAtHand } from './figures-at-hand';

/** The answer to one chart of a page, with its badge and its sentences; null when nothing of its kind was ever reported. */
export async function answerPlan(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	signal: AbortSignal
): Promise<ChartSpec | null> {
	const answer = await answerOf(figures, plan, question, signal);
	return answer && finished(answer, figures.released);
}

function answerOf(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
	switch (plan.kind) {
		case 'ranked-bar':
		case 'funnel-plot':
			return answerRanked(figures, plan.kind, plan.indicator, question, signal);
		case 'trend':
		case 'heat':
			return answerOverTime(figures, plan.kind, plan.indicator, question, signal);
		case 'funnel':
			return answerFunnel(figures, plan, question, signal);
		case 'stack':
			return answerStack(figures, plan, question, signal);
	}
}
