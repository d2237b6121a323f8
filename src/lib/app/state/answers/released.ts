import type { ChartSpec, ReleasedChart } from '$lib/model';
import type { ChartPlan } from '../chart-plan';
import type { Question } from '../question';
import { answerPlan } from './answer-plan';
import type { FiguresAtHand } from './figures-at-hand';

/** The answer to a chart as it may leave the machine; null when nothing of its kind was ever reported. */
export async function answerReleased(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	signal: AbortSignal
): Promise<ReleasedChart | null> {
	const spec = await answerPlan({ ...figures, released: true }, plan, question, signal);
	return spec as ReleasedChart | null;
}

/** A chart of who reported when and how much: it speaks of offices, not of people, and goes out as it is. */
export function releasedDiscipline(spec: ChartSpec): ReleasedChart {
	return spec as ReleasedChart;
}
