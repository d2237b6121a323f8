import type { Indicator } from '$lib/model';
import { markOf, valueText, withDoubt, type ChartContext } from '$lib/presenting/charts';
import type { StoryContext } from '$lib/presenting/narrative';
import { m } from '$lib/text/messages/messages.js';
import { indicatorName } from '../names';
import type { Question } from '../question';
import type { FiguresAtHand } from './figures-at-hand';

/** What the sentences under a chart of one indicator need; `by` is what its rows are told apart by. */
export function storyContext(
	figures: Pick<FiguresAtHand, 'nameOf'>,
	indicator: Indicator,
	question: Question,
	by: string,
	coverage: string,
	{ locale, period, compared, nameOf }: ChartContext,
	judged: Pick<StoryContext, 'movedOf' | 'outside'>
): StoryContext {
	const scope = question.scope ? figures.nameOf(question.scope) : m.scope_all();
	return {
		locale,
		name: indicatorName(indicator),
		scope,
		period,
		coverage,
		against: compared,
		markOf: (row) => {
			const unit = row.keys[by];
			const mark = markOf(row, unit === undefined ? scope : nameOf(unit), indicator, locale);
			const bare = unit !== undefined || indicator.unitVi === '%';
			const of = locale === 'vi' ? indicator.unitVi : indicator.unitEn;
			return bare ? mark : { ...mark, valueText: `${mark.valueText} ${of}`.trimEnd() };
		},
		textOf: (mark) => withDoubt(mark, locale),
		amountText: (amount) => amountText(amount, indicator, locale),
		...judged
	};
}

/** A distance between two figures: `3,1 điểm %`, `12`. */
export function amountText(amount: number, indicator: Indicator, locale: 'vi' | 'en'): string {
	const text = valueText(amount, { ...indicator, unitVi: '', unitEn: '' }, locale);
	return indicator.unitVi === '%' ? m.points_percent({ amount: text }, { locale }) : text;
}
