import type { EngineData, EngineFact } from '$lib/engine/duckdb';
import type { QueryBackend } from '$lib/engine/sql';
import { CATALOGUE } from '$lib/metrics';
import type { UnitKey } from '$lib/model';
import { windowOf } from '$lib/reference/calendar';
import { ContradictedMeasures } from '$lib/app/state/answers/contradicted-rows';
import type { FiguresAtHand } from '$lib/app/state/answers/figures-at-hand';
import type { Question } from '$lib/app/state/question';

/** The plain question about the last quarter of 2024. */
export const ASKED: Question = {
	scope: '',
	period: '2024-Q4',
	unitsAs: 'reported',
	compare: 'previous',
	units: [],
	indicator: ''
};

/** The last day of change of the units in these tests. */
export const LATEST = '2025-07-01';

/** What an engine holds as the app has it at hand: units bear their keys as names. */
export function figuresOf(
	backend: QueryBackend,
	facts: readonly EngineFact[],
	due: readonly UnitKey[],
	over: Partial<FiguresAtHand> = {}
): FiguresAtHand {
	const periods = [...new Set(facts.flatMap(({ period }) => period ?? []))];
	return {
		backend,
		indicators: CATALOGUE.indicators,
		fileCount: 1,
		targets: [],
		reportChoices: [],
		contradicted: new ContradictedMeasures(),
		windows: periods.map((period) => ({
			theme: 'petitions',
			period,
			...windowOf(period, 'calendar', 'period')
		})),
		latest: LATEST,
		nameOf: (key) => key,
		namesOf: () => (key) => key,
		restatement: () => new Map(),
		existed: () => true,
		reporting: (question) => [
			...new Set(facts.filter(({ period }) => period === question.period).map(({ unit }) => unit))
		],
		due: () => due,
		...over
	};
}

/** That these units had to report on petitions in each of these quarters. */
export function dueIn(units: readonly UnitKey[], ...periods: readonly string[]): EngineData['due'] {
	return periods.map((period) => {
		const { start, end } = windowOf(period, 'calendar', 'period');
		return { theme: 'petitions', period, start, end, units };
	});
}
