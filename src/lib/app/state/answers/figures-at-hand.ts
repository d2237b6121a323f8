import type { QueryBackend } from '$lib/engine/sql';
import {
	refusalOf,
	releaseMetric,
	runMetric,
	type Catalogue,
	type ReportChoice
} from '$lib/metrics';
import type { GroupBy, Indicator, MetricQuery, Series, Target, Theme, UnitKey } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import type { Restated } from '$lib/reference/units';
import { unitsAsOf, type Question } from '../question';
import { windowFor, type ReportedWindow } from '../reported';
import type { Naming } from '../naming';
import { withContradictions, type ContradictedMeasures } from './contradicted-rows';

/** What answering needs to know of the figures at hand. */
export interface FiguresAtHand extends Pick<Naming, 'nameOf' | 'namesOf'> {
	readonly backend: QueryBackend;
	readonly indicators: ReadonlyMap<string, Indicator>;
	readonly fileCount: number;
	/** Goals that hold: of the plans and the user's own. */
	readonly targets: readonly Target[];
	/** Which of two reports counts where they contradict each other. */
	readonly reportChoices: readonly ReportChoice[];
	/** In which measures reports contradict each other. */
	readonly contradicted: ContradictedMeasures;
	/** Set for answers that leave the machine: small counts are left out. */
	readonly released?: boolean;
	/** Windows reported on, by theme. */
	readonly windows: readonly ReportedWindow[];
	/** Day of the roster's last change: what "today's units" means. */
	readonly latest: string;
	/** Where every unit's figures go when restated to that day. */
	readonly restatement: () => ReadonlyMap<UnitKey, readonly Restated[]>;
	readonly existed: (key: UnitKey, date: string) => boolean;
	/** Units of the question's scope that reported on a theme in its period. */
	readonly reporting: (question: Question, theme: Theme) => readonly UnitKey[];
	/** Units of the question's scope that had to report a theme in a period. */
	readonly due: (question: Question, theme: Theme) => readonly UnitKey[];
}

/** The plain query of an indicator for a question; null when its theme has no such window. */
export function queryFor(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	groupBy: readonly GroupBy[],
	allWindows = false
): MetricQuery | null {
	const theme = indicator.theme;
	const all = figures.windows.filter(
		(window) => window.theme === theme && window.kind === 'period'
	);
	const window = windowFor(figures, theme, question.period);
	if (allWindows ? all.length === 0 : !window) return null;
	const range = allWindows
		? {
				start: all.reduce((a, w) => (w.start < a ? w.start : a), '9999'),
				end: all.reduce((a, w) => (w.end > a ? w.end : a), '0000'),
				windowKind: 'period' as const
			}
		: { start: window?.start, end: window?.end, windowKind: window?.kind };
	return {
		indicator: indicator.id,
		groupBy,
		...(question.scope ? { scope: question.scope } : {}),
		...(question.units.length > 0 ? { units: question.units } : {}),
		...range,
		unitsAs: unitsAsOf(question, figures.latest)
	};
}

/** What a query over the figures at hand may ask for. */
export function catalogueOf({ indicators, targets, reportChoices }: FiguresAtHand): Catalogue {
	return { indicators, measures: MEASURES, targets, reportChoices };
}

/** The series of a query over the figures at hand, with what other reports say of its figures. */
export async function ask(
	figures: FiguresAtHand,
	query: MetricQuery,
	signal?: AbortSignal
): Promise<Series> {
	const answer = figures.released ? releaseMetric : runMetric;
	const catalogue = catalogueOf(figures);
	const series = await answer(figures.backend, query, catalogue, signal);
	return withContradictions(figures, series, catalogue, signal);
}

/** The same for a figure of several units; no row where all there is are rates without counts, which have no mean. */
export async function askWhole(
	figures: FiguresAtHand,
	query: MetricQuery,
	signal?: AbortSignal
): Promise<Series> {
	try {
		return await ask(figures, query, signal);
	} catch (error) {
		if (refusalOf(error) !== 'mean-of-percentages') throw error;
		return { query, rows: [] };
	}
}

/** By what units are told apart: themselves, or the old district they stood in. */
export function unitGrouping(question: Question): GroupBy {
	return question.unitsAs === 'district' ? 'group:old-district' : 'unit';
}
