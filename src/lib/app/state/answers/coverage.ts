import type { Indicator, SeriesRow } from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { Question } from '../question';
import { ask, askWhole, queryFor, unitGrouping, type FiguresAtHand } from './figures-at-hand';

/** How many units stand behind a chart, of how many. */
export type Coverage = {
	/** Name of the window it speaks of, where a chart shows several. */
	readonly window?: string;
	/** Names of the first and the last window the chart shows, where these are two. */
	readonly windows?: readonly [from: string, to: string];
} & (
	| {
			/** Units counted as they reported; `due` is null where nobody said who had to. */
			readonly kind: 'reported';
			readonly reporting: number;
			readonly due: number | null;
	  }
	| {
			/** Units of another day, each made of some that reported: those with all of theirs, of those anything was due from. */
			readonly kind: 'restated';
			readonly complete: number;
			readonly asked: number;
			/** The units that reported behind them; null where nothing may be said of the whole. */
			readonly of: { readonly reporting: number; readonly due: number } | null;
	  }
	| {
			/** Units with every figure that is needed, of those that had to report. */
			readonly kind: 'complete';
			readonly complete: number;
			readonly asked: number;
	  }
	| {
			/** Of discipline silent units have a figure, too, and a unit has as many reports as it owes. */
			readonly kind: 'discipline';
			/** What the rate was divided by: `16 báo cáo`; absent for what is no rate. */
			readonly base?: string;
			/** The units it is of. */
			readonly units: number;
	  }
);

/** `12/14 đơn vị đã báo cáo`: how complete the figures are, as it stands in sentences and under a chart. */
export function coverageText(coverage: Coverage): string {
	return inWindow(coverage, textOf(coverage));
}

function textOf(coverage: Coverage): string {
	switch (coverage.kind) {
		case 'reported':
			return coverage.due
				? m.coverage({ reporting: coverage.reporting, due: coverage.due })
				: m.coverage_plain({ reporting: coverage.reporting });
		case 'restated': {
			const { complete, asked, of } = coverage;
			return of
				? m.coverage_restated({ complete, asked, ...of })
				: m.coverage_complete({ complete, asked });
		}
		case 'complete':
			return m.coverage_complete({ complete: coverage.complete, asked: coverage.asked });
		case 'discipline':
			return m.coverage_asked({ base: baseOf(coverage), units: coverage.units });
	}
}

/** `12/14 đơn vị`: the same for the badge beside a chart's title. */
export function coverageBadge(coverage: Coverage): string {
	return inWindow(coverage, badgeOf(coverage));
}

function badgeOf(coverage: Coverage): string {
	switch (coverage.kind) {
		case 'reported':
			return coverage.due
				? m.coverage_badge({ reporting: coverage.reporting, due: coverage.due })
				: m.coverage_badge_plain({ reporting: coverage.reporting });
		case 'restated':
		case 'complete':
			return m.coverage_complete({ complete: coverage.complete, asked: coverage.asked });
		case 'discipline':
			return m.coverage_badge_asked({ base: baseOf(coverage), units: coverage.units });
	}
}

function baseOf({ base }: Extract<Coverage, { kind: 'discipline' }>): string {
	return base ?? m.coverage_reports();
}

function inWindow({ window }: Coverage, text: string): string {
	return window ? m.coverage_in_window({ window, coverage: text }) : text;
}

/** The coverage of one row that stands for a whole. */
export function coverageOfWhole(indicator: Indicator, row: SeriesRow | undefined): Coverage {
	const reporting = row?.unitsReporting ?? 0;
	return indicator.theme === 'reporting'
		? disciplineOf(indicator, row, reporting)
		: { kind: 'reported', reporting, due: row?.unitsDue ?? null };
}

/** The coverage of a figure of discipline: of so many reports, or cells, of so many units. */
function disciplineOf(
	{ formula }: Indicator,
	whole: SeriesRow | undefined,
	units: number
): Coverage {
	const counted = formula.kind === 'ratio' ? formula.denominator[0] : undefined;
	const measure = MEASURES.get(counted?.measure ?? '');
	const count = whole?.denominator ?? null;
	if (!measure || count === null) return { kind: 'discipline', units };
	const locale = getLocale();
	const things = locale === 'vi' ? measure.unitVi : measure.unitEn;
	return { kind: 'discipline', base: `${formatNumber(count, { locale })} ${things}`, units };
}

/** Whether a row says that its unit reported, even where it came to no figure. */
export function hasReported({ value, unitsReporting, negativeUnits }: SeriesRow): boolean {
	return value !== null || unitsReporting > 0 || Boolean(negativeUnits);
}

/** The coverage of an answer grouped by units in the question's window; `whole` is the same question's without a grouping. */
export function coverageOfUnits(
	figures: Pick<FiguresAtHand, 'due'>,
	question: Question,
	indicator: Indicator,
	rows: readonly SeriesRow[],
	whole: SeriesRow | undefined
): Coverage {
	// Units are told apart by themselves or by their old district, never by both.
	const units = (some: readonly SeriesRow[]) =>
		new Set(some.map((row) => row.keys[unitGrouping(question)])).size;
	const due = figures.due(question, indicator.theme).length;
	if (indicator.theme === 'reporting')
		return disciplineOf(indicator, whole, units(rows.filter(({ value }) => value !== null)));
	if (question.unitsAs === 'reported')
		return { kind: 'reported', reporting: units(rows.filter(hasReported)), due: due || null };
	const asked = rows.filter((row) => (row.unitsDue ?? 0) > 0);
	if (asked.length === 0)
		return { kind: 'reported', reporting: whole?.unitsReporting ?? units(rows), due: null };
	const complete = asked.filter((row) => row.unitsReporting >= (row.unitsDue ?? 0)).length;
	return {
		kind: 'restated',
		complete,
		asked: asked.length,
		of:
			(whole && {
				reporting: whole.unitsReporting,
				due: whole.unitsDue ?? whole.unitsReporting
			}) ||
			null
	};
}

/** An indicator by units in the question's window, with its coverage: asked for beside a chart that is told apart by more than units. */
export async function askByUnits(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	signal: AbortSignal
): Promise<{ readonly rows: readonly SeriesRow[]; readonly coverage: Coverage }> {
	const query = queryFor(figures, indicator, question, [unitGrouping(question)]);
	const { rows } = query ? await ask(figures, query, signal) : { rows: [] };
	const needsWhole = question.unitsAs !== 'reported' || indicator.theme === 'reporting';
	const whole =
		query && needsWhole && indicator.formula.kind !== 'typed'
			? (await askWhole(figures, { ...query, groupBy: [] }, signal)).rows[0]
			: undefined;
	return { rows, coverage: coverageOfUnits(figures, question, indicator, rows, whole) };
}
