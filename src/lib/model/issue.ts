/** How grave a problem in the data is: `error` blocks the value, `warning` keeps and flags it, `note` only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** Rules of the catalogue R01–R20 that a fact or a table can break. */
export type RuleId = `R${'0' | '1'}${number}` | 'R20';

/** Problems met while reading a file that are not a catalogue rule. A new code needs words in `messages/<locale>/issues.json`. */
export const READ_ISSUES = [
	'wrong-encoding',
	'legacy-encoding',
	'hidden-row',
	'hidden-column',
	'hidden-sheet',
	'aside-sheet',
	'no-cached-value',
	'cached-error',
	'duplicate-sheet',
	'empty-file',
	'empty-sheet',
	'no-table',
	'password',
	'corrupt',
	'not-a-workbook',
	'too-large',
	'hostile',
	'timeout',
	'unknown-unit',
	'ambiguous-unit',
	'unit-or-total',
	'row-in-doubt',
	'unit-two-named',
	'unit-read-as',
	'unit-retyped',
	'unit-of-body',
	'unit-from-above',
	'names-of-one-unit',
	'unknown-window',
	'window-in-doubt',
	'window-to-come',
	'window-differs',
	'months-of-inspectorate',
	'ambiguous-number',
	'ambiguous-date',
	'unread-number',
	'dash-read',
	'no-figure-said',
	'words-beside-figure',
	'parts-differ',
	'mixed-shares',
	'money-unit-missing',
	'merged-figure',
	'merged-across',
	'figure-in-pieces',
	'figure-unseen',
	'formula-differs',
	'blanks-as-zero',
	'struck-rows',
	'struck-cells',
	'remark-takes-back',
	'rows-below-table',
	'figures-above-table',
	'figure-in-label',
	'rows-summed',
	'parts-summed',
	'parts-left-out',
	'parts-not-added',
	'columns-unplaced',
	'header-window',
	'nothing-taken',
	'answers-counted',
	'answers-outside-window',
	'answers-of-questions',
	'answers-of-people',
	'survey-overall-left-out',
	'survey-forms-left-out',
	'rows-of-no-unit',
	'rows-not-told-apart',
	'rows-not-summed',
	'rows-blank-in-sum',
	'rates-not-added',
	'rows-without-unit',
	'models-none',
	'models-not-reported',
	'models-in-one-cell',
	'models-of-what',
	'models-state-unclear',
	'models-of-other-years',
	'register-columns-left-out',
	'plan-columns-left-out',
	'columns-before-left-out',
	'rows-of-other-time',
	'rows-of-plans',
	'rows-not-reported',
	'part-rows-left-out',
	'index-rows-left-out',
	'plan-title',
	'plan-sheet',
	'plan-beside',
	'plan-file',
	'rate-title',
	'more-title',
	'fraction-as-date',
	'fields-joined',
	'fields-shifted',
	'unknown-column',
	'personal-dropped',
	'people-left-out',
	'case-list-counted',
	'case-list-left-out',
	'case-status-unclear',
	'case-day-unclear',
	'case-day-outside',
	'identity-contradicted',
	'typed-rate-only',
	'satisfied-alone',
	'levels-blank',
	'levels-blank-left-out',
	'on-time-half-blank',
	'comparative-before-unit',
	'before-merger',
	'multi-field',
	'no-field',
	'duplicate-answer',
	'macro-ignored',
	'external-link',
	'formula-injection'
] as const;
export type ReadIssueCode = (typeof READ_ISSUES)[number];

export type IssueCode = RuleId | ReadIssueCode;

/** Values that the words of an issue need: never personal, only plain text and numbers. */
export type IssueDetails = Readonly<Record<string, string | number>>;

/** A problem in the data: a value, counted and placed, never thrown. */
export interface Issue {
	readonly code: IssueCode;
	readonly severity: Severity;
	/** Sheet name as in the file, or null for the whole file. */
	readonly sheet: string | null;
	/** 1-based address as a spreadsheet program shows it, such as `C13`; null for the sheet or file. */
	readonly a1: string | null;
	/** What stood in the cell, never for personal columns. */
	readonly raw?: string;
	/** How many places it stands for; 1 when absent. */
	readonly count?: number;
	readonly details?: IssueDetails;
}
