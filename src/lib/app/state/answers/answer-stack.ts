import type { Contradiction, GroupBy, Indicator, SeriesRow } from '$lib/model';
import {
	buildStack,
	contradictedBy,
	hiddenText,
	incompleteOf,
	type StackFigure
} from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { formatPeriod } from '$lib/reference/calendar';
import { compareVi } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { ChartPlan } from '../chart-plan';
import { dimensionName, indicatorName } from '../names';
import type { Question } from '../question';
import { footOf } from './chart-context';
import { contradictedText } from './contradicted-rows';
import { askByUnits } from './coverage';
import { ask, queryFor, unitGrouping, type FiguresAtHand } from './figures-at-hand';
import type { Answer } from './finished';

/** Parts of a whole for each unit, by one breakdown. */
export async function answerStack(
	figures: FiguresAtHand,
	plan: Extract<ChartPlan, { kind: 'stack' }>,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
	const indicator = figures.indicators.get(plan.indicator);
	if (!indicator) return null;
	const grouping = unitGrouping(question);
	const dimension: GroupBy = `dim:${plan.dimension}`;
	const query = queryFor(figures, indicator, question, [grouping, dimension]);
	if (!query) return null;
	const rows = (await ask(figures, query, signal)).rows.filter(
		(row) => row.value !== null || row.suppressed
	);
	if (rows.length === 0) return null;
	const units = [...new Set(rows.map((row) => row.keys[grouping] ?? ''))].sort((a, b) =>
		compareVi(figures.nameOf(a), figures.nameOf(b))
	);
	const values = [...new Set(rows.map((row) => row.keys[dimension] ?? ''))];
	const at = new Map(rows.map((row) => [`${row.keys[grouping]}|${row.keys[dimension]}`, row]));
	const locale = getLocale();
	const { rows: wholes, coverage } = await askByUnits(figures, indicator, question, signal);
	const told = wholesTold(rows, wholes, grouping);
	const toldOf = new Map(told.map((row) => [row.keys[grouping], row.contradictions]));
	const spec = buildStack(
		units.map((unit) => ({
			name: figures.namesOf(units)(unit),
			...contradictedBy(toldOf.get(unit), indicator, locale)
		})),
		values.map((value) => ({
			name: dimensionName(value),
			values: units.map((unit) => figureOf(at.get(`${unit}|${value}`), indicator, locale))
		})),
		{
			title: m.stack_title({
				name: indicatorName(indicator),
				period: formatPeriod(question.period, locale)
			}),
			subtitle: '',
			unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
			foot: footOf(figures, question, coverage, [
				contradictedText([...rows, ...told], figures.nameOf)
			]),
			locale
		}
	);
	return { spec, coverage, story: narrateSpec(spec) };
}

/**
 * The wholes that another report gives differently while it says nothing of their parts: no part is contradicted for itself, but
 * the bar is. Told from what is drawn, be it the parts of the report whose whole does not count elsewhere.
 */
function wholesTold(
	parts: readonly SeriesRow[],
	wholes: readonly SeriesRow[],
	grouping: GroupBy
): readonly SeriesRow[] {
	return wholes.flatMap((whole) => {
		const own = parts.filter(({ keys }) => keys[grouping] === whole.keys[grouping]);
		if (!whole.contradictions || own.some(({ contradictions }) => contradictions)) return [];
		const drawn = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
		const turned = whole.contradictions.map((one) => asDrawn(one, drawn));
		return own.length > 0 ? [{ ...whole, contradictions: turned }] : [];
	});
}

function asDrawn(one: Contradiction, drawn: number): Contradiction {
	const { taken, other, settled } = one;
	return !settled && other.value === drawn ? { ...one, taken: other, other: taken } : one;
}

function figureOf(
	row: SeriesRow | undefined,
	indicator: Indicator,
	locale: 'vi' | 'en'
): StackFigure | null {
	if (!row) return null;
	const { value, keys, contradictions } = row;
	return {
		value,
		keys,
		...contradictedBy(contradictions, indicator, locale),
		...incompleteOf(row),
		...(value === null ? { hiddenText: hiddenText(row, locale) } : {})
	};
}
