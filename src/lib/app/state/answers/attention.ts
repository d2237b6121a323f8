import { issueText } from '$lib/reading';
import { MEASURES } from '$lib/reference/indicators';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { isUnsettled, type Severity, type UnitKey } from '$lib/model';
import type { DisciplineRow } from '../discipline';
import type { KeptIssue } from '../kept-issues';
import type { Question } from '../question';
import {
	isWeighed,
	MOST_FACTS,
	type AcrossFiles,
	type Outlier,
	type PlacedIssue
} from './across-files';
import { disputeName, disputePlace, disputeText } from './dispute-words';
import type { FiguresAtHand } from './figures-at-hand';

export interface Attention {
	readonly severity: Severity;
	readonly text: string;
	readonly place: string;
	/** Where there is something to choose: which dispute it is, how it is called, and what to press. */
	readonly choose?: { readonly id: string; readonly name: string; readonly label: string };
}

const MOST_ISSUES = 12;
const MOST_MISSING = 20;
const MOST_OUTLIERS = 5;

/**
 * What needs attention in the question's window, most important first: figures that may be wrong before reports that are missing,
 * and both before what is only unusual or late.
 */
export function attentionOf(
	rows: readonly DisciplineRow[],
	issues: readonly KeptIssue[],
	across: AcrossFiles,
	question: Question,
	figures: Pick<FiguresAtHand, 'nameOf' | 'indicators'>
): readonly Attention[] {
	const all = [
		...unsettled(across, figures),
		...brokenRules(issues, across, question),
		...missingReports(rows),
		...notCompared(across),
		...unusual(across.outliers, figures.nameOf),
		...lateReports(rows)
	];
	return all.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** Figures given differently in which nobody chose yet, a line for each that differ in the same way. */
function unsettled(
	{ disputes }: AcrossFiles,
	figures: Pick<FiguresAtHand, 'nameOf' | 'indicators'>
): Attention[] {
	return disputes
		.filter(({ figures: own }) => own.some(({ contradictions }) => isUnsettled(contradictions)))
		.map((dispute) => ({
			severity: 'error',
			text: disputeText(dispute, figures),
			place: disputePlace(dispute),
			choose: {
				id: dispute.id,
				name: disputeName(dispute),
				label: dispute.betweenSheets ? m.dispute_choose_sheet() : m.dispute_choose_report()
			}
		}));
}

/** That the reports were not held against each other because there are too many figures. */
function notCompared({ complete }: AcrossFiles): Attention[] {
	if (complete) return [];
	const most = formatNumber(MOST_FACTS, { locale: getLocale() });
	return [{ severity: 'warning', text: m.attention_not_compared({ most }), place: '' }];
}

/** Counts far from those of the other units, with the cell. */
function unusual(found: readonly Outlier[], nameOf: (key: string) => string): Attention[] {
	const locale = getLocale();
	return found.slice(0, MOST_OUTLIERS).map(({ fact, median }) => ({
		severity: 'warning' as const,
		text: m.attention_outlier({
			unit: nameOf(fact.unit),
			measure: MEASURES.get(fact.measure)?.[locale] ?? fact.measure,
			value: formatNumber(fact.value, { locale }),
			median: formatNumber(median, { locale })
		}),
		place: [fact.source.file, fact.source.sheet.split('\u0001')[1], fact.source.a1]
			.filter(Boolean)
			.join(' · ')
	}));
}

/** Units whose reports are missing; of very many the first ones and how many more. */
function missingReports(rows: readonly DisciplineRow[]): Attention[] {
	const byUnit = new Map<UnitKey, { readonly unit: string; readonly themes: string[] }>();
	for (const { unitKey, unit, theme, status } of rows) {
		if (status !== 'missing') continue;
		const known = byUnit.get(unitKey);
		if (known) known.themes.push(theme.toLowerCase());
		else byUnit.set(unitKey, { unit, themes: [theme.toLowerCase()] });
	}
	const all = [...byUnit.values()];
	const shown = all.length > MOST_MISSING ? all.slice(0, MOST_MISSING) : all;
	const said = shown.map(({ unit, themes }) =>
		m.attention_missing({ unit, themes: themes.join(', ') })
	);
	if (shown.length < all.length)
		said.push(
			m.attention_missing_more({
				count: formatNumber(all.length - shown.length, { locale: getLocale() })
			})
		);
	return said.map((text) => ({ severity: 'error' as const, text, place: '' }));
}

function lateReports(rows: readonly DisciplineRow[]): Attention[] {
	return rows
		.filter((row) => row.status === 'late')
		.map((row) => ({
			severity: 'warning' as const,
			text: m.attention_late({
				unit: row.unit,
				theme: row.theme.toLowerCase(),
				days: row.daysLate
			}),
			place: ''
		}));
}

/** Rules broken by the files of this window, alone or against others, with the cell; each place once a rule. */
function brokenRules(
	issues: readonly KeptIssue[],
	across: AcrossFiles,
	question: Question
): Attention[] {
	const locale = getLocale();
	const own = issues.filter(
		({ issue, file, periods }) =>
			!isWeighed(across, { issue, file }) &&
			/^R\d\d$/.test(issue.code) &&
			issue.severity !== 'note' &&
			periods.some((period) => period === question.period)
	);
	const placeOf = ({ issue, file }: PlacedIssue) =>
		[issue.code, file, issue.sheet, issue.a1].join('|');
	const known = new Map([...across.issues, ...own].map((one) => [placeOf(one), one]));
	return [...known.values()]
		.sort((a, b) => Number(b.issue.severity === 'error') - Number(a.issue.severity === 'error'))
		.slice(0, MOST_ISSUES)
		.map(({ issue, file }) => ({
			severity: issue.severity,
			text: issueText(issue, locale),
			place: [file, issue.sheet, issue.a1].filter(Boolean).join(' · ')
		}));
}
