import type { ChartContext } from '$lib/presenting/charts';
import { targetFor } from '$lib/metrics';
import type { Indicator, SeriesRow } from '$lib/model';
import { formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { Question } from '../question';
import { coverageText, type Coverage } from './coverage';
import type { FiguresAtHand } from './figures-at-hand';
import { firstNames } from './first-names';

/** How units are counted: as reported, as of today, by old district. */
export function viewName(question: Question): string {
	return {
		reported: m.units_as_reported(),
		today: m.units_as_today(),
		district: m.units_as_district()
	}[question.unitsAs];
}

/** What figures are compared with: `kỳ trước`; empty for nothing. */
export function comparedName({ compare }: Pick<Question, 'compare'>): string {
	return { previous: m.with_previous, 'last-year': m.with_last_year, none: () => '' }[compare]();
}

/**
 * Of how many units a quarter was worked out from cumulative reports, and which came out negative: an error of theirs, shown.
 * Empty for none.
 */
export function derivedText(
	rows: readonly SeriesRow[],
	by: string,
	nameOf: (key: string) => string
): string {
	const namesOf = (some: readonly SeriesRow[]) => [
		...new Set(some.flatMap((row) => row.keys[by] ?? []))
	];
	const derivedRows = rows.filter((row) => (row.derivedUnits ?? 0) > 0);
	const derived = Math.max(
		namesOf(derivedRows).length,
		...derivedRows.map((row) => row.derivedUnits ?? 0)
	);
	const negative = namesOf(rows.filter((row) => (row.negativeUnits ?? 0) > 0));
	return [
		...(derived > 0 ? [m.coverage_derived({ count: derived })] : []),
		...(negative.length > 0
			? [
					m.coverage_negative({
						names: negative.map(nameOf).join(', ')
					})
				]
			: [])
	].join(' · ');
}

/** `không quy đổi được: …`, at most five by name; empty for none. */
export function notCarriedText(names: readonly string[]): string {
	return names.length === 0 ? '' : m.not_carried({ names: firstNames(names) });
}

/** The line under a chart: of what, from how many files, of which windows where it shows several, how complete and what else is to be known, in which view. */
export function footOf(
	figures: Pick<FiguresAtHand, 'nameOf' | 'fileCount'>,
	question: Question,
	coverage: Coverage,
	notes: readonly string[] = []
): string {
	const [from, to] = coverage.windows ?? [];
	const windows = from && to ? m.foot_windows({ from, to }) : '';
	return m.foot({
		scope: question.scope ? figures.nameOf(question.scope) : m.scope_all(),
		files: figures.fileCount,
		coverage: [windows, coverageText(coverage), ...notes].filter(Boolean).join(' · '),
		view: viewName(question)
	});
}

/** What a chart of one indicator says around its marks; `keys` are the units it names. */
export function contextOf(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	keys: readonly string[],
	coverage: Coverage,
	notes: readonly string[]
): ChartContext {
	const locale = getLocale();
	return {
		indicator,
		locale,
		nameOf: figures.namesOf(keys),
		compared: comparedName(question),
		period: formatPeriod(question.period, locale),
		target:
			targetFor(figures.targets, {
				indicator: indicator.id,
				units: [],
				period: question.period,
				sumOfUnits: false
			})?.met ?? null,
		foot: footOf(figures, question, coverage, notes)
	};
}
