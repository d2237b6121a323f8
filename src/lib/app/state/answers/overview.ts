import { formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { compareVi, formatNumber } from '$lib/text';
import { changeOf as changeOfWhole, type Change, type MetDuty } from '$lib/metrics';
import { decimalsOf } from '$lib/presenting/charts';
import type { HeatSpec, Indicator, SeriesRow, Theme, UnitKey } from '$lib/model';
import { disciplineRows, matrixOf, unitsOf } from '../discipline';
import type { Figure } from '../figure';
import type { KeptIssue } from '../kept-issues';
import { indicatorName } from '../names';
import type { Question } from '../question';
import { acrossFiles } from './across-files';
import { attentionOf, type Attention } from './attention';
import { comparedName } from './chart-context';
import { contradictedBeforeText, contradictedText } from './contradicted-rows';
import { coverageText } from './coverage';
import { askWhole, queryFor, type FiguresAtHand } from './figures-at-hand';
import { pairedOf, type Paired } from './like-for-like';
import { amountText } from './story-context';
import { missingText, paceText, targetText } from './target-words';

/** The four figures a leader sees first. */
export const HEADLINES: readonly { readonly indicator: string; readonly theme: Theme }[] = [
	{ indicator: 'dvk_registered', theme: 'models' },
	{ indicator: 'sat_index', theme: 'satisfaction' },
	{ indicator: 'gq_resolved_rate', theme: 'petitions' },
	{ indicator: 'cd_participants', theme: 'campaigns' }
];

export interface Overview {
	readonly sentence: string;
	readonly figures: readonly Figure[];
	readonly attention: readonly Attention[];
	readonly matrix: HeatSpec | null;
}

const NAMED = 3;

/** What a leader sees first: one sentence, four figures, what needs attention, who has reported. */
export async function overviewOf(
	figures: FiguresAtHand,
	duties: readonly MetDuty[],
	issues: readonly KeptIssue[],
	question: Question,
	signal: AbortSignal
): Promise<Overview> {
	const cards: Figure[] = [];
	for (const { indicator: id } of HEADLINES) {
		const indicator = figures.indicators.get(id);
		if (indicator) cards.push(await cardOf(figures, indicator, question, signal));
	}
	const across = await acrossFiles(
		figures.backend,
		question.period,
		figures.nameOf,
		figures.reportChoices,
		signal
	);
	const rows = disciplineRows(duties, figures.namesOf);
	const { due, reported } = unitsOf(rows);
	return {
		sentence: sentenceOf(due, reported, question, figures),
		figures: cards,
		attention: attentionOf(rows, issues, across, question, figures),
		matrix: rows.length > 0 ? matrixOf(rows, question, figures) : null
	};
}

function sentenceOf(
	due: ReadonlySet<UnitKey>,
	reported: ReadonlySet<UnitKey>,
	question: Question,
	figures: FiguresAtHand
): string {
	const locale = getLocale();
	if (!question.period) return m.overview_empty();
	const period = formatPeriod(question.period, locale);
	const missing = [...due]
		.filter((key) => !reported.has(key))
		.map(figures.nameOf)
		.sort(compareVi);
	const words = { period, reported: reported.size, due: due.size };
	if (due.size === 0) return m.overview_sentence_nobody(words);
	if (missing.length === 0) return m.overview_sentence_all(words);
	return missing.length <= NAMED
		? m.overview_sentence({ ...words, missing: missing.join(', ') })
		: m.overview_sentence_many({ ...words, count: missing.length });
}

async function cardOf(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	signal: AbortSignal
): Promise<Figure> {
	const locale = getLocale();
	const query = queryFor(figures, indicator, question, []);
	const compare = question.compare === 'none' ? {} : { compareTo: question.compare };
	const row = query
		? (await askWhole(figures, { ...query, ...compare }, signal)).rows[0]
		: undefined;
	const paired =
		query && row?.compared != null
			? await pairedOf(figures, indicator, { ...query, ...compare }, row, signal)
			: null;
	const decimals = decimalsOf(indicator);
	const unit = locale === 'vi' ? indicator.unitVi : indicator.unitEn;
	const due = figures.due(question, indicator.theme).length;
	return {
		id: indicator.id,
		label: indicatorName(indicator),
		value: row?.value == null ? '–' : formatNumber(row.value, { decimals, locale }),
		unit,
		...changeOf(row, paired, indicator, question),
		coverage: coverageText({
			kind: 'reported',
			reporting: row?.unitsReporting ?? 0,
			due: due || null
		}),
		missing: query && row ? await missingText(figures, indicator, query, signal) : '',
		note: query ? targetText(figures, indicator, query, row) : '',
		contradicted: row
			? [
					contradictedText([row], figures.nameOf),
					contradictedBeforeText([row], figures.nameOf, comparedName(question))
				]
					.filter(Boolean)
					.join(' · ')
			: '',
		pace: await paceText(figures, indicator, question, signal)
	};
}

/** The change like for like where units have both figures; else of the whole, saying what stands behind the two. */
function changeOf(
	row: SeriesRow | undefined,
	paired: Paired | null,
	indicator: Indicator,
	question: Question
): Pick<Figure, 'change' | 'trend' | 'tone'> {
	const none = { trend: null, tone: 'plain' } as const;
	if (row?.value == null || question.compare === 'none') return { change: '', ...none };
	const withWhat = comparedName(question);
	const change = paired ?? changeOfWhole(row, indicator);
	if (!change) return { change: m.change_unknown({ with: withWhat }), ...none };
	const difference = Number(change.difference.toFixed(decimalsOf(indicator)));
	const inDoubt = (said: string) =>
		change.unsettled ? m.change_unsettled({ change: said }) : said;
	if (difference === 0)
		return { change: inDoubt(m.change_same({ with: withWhat })), trend: 'same', tone: 'plain' };
	const amount = amountText(Math.abs(difference), indicator, getLocale());
	const write = difference > 0 ? m.change_up : m.change_down;
	const said = write({ amount, with: withWhat });
	const better = difference > 0 === (indicator.direction === 'up');
	return {
		change: inDoubt(qualified(said, row, paired, change)),
		trend: difference > 0 ? 'up' : 'down',
		tone:
			change.clear && !change.unsettled && indicator.direction !== 'context'
				? better
					? 'good'
					: 'bad'
				: 'plain'
	};
}

function qualified(said: string, row: SeriesRow, paired: Paired | null, change: Change): string {
	const counted = paired?.fewer ? m.change_paired({ change: said, units: paired.units }) : said;
	if (change.unequalUnits && row.comparedOn)
		return m.change_unequal({
			change: said,
			now: row.unitsReporting,
			before: row.comparedOn.unitsReporting
		});
	return change.clear ? counted : m.change_unclear({ change: counted });
}
