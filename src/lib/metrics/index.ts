export { CATALOGUE, SMALL_BELOW } from './catalogue';
export { changeOf, isLikeForLike, pairedChange } from './change';
export type { Change, PairedChange } from './change';
export type { Catalogue } from './catalogue';
export { compileMetric } from './compile-metric';
export {
	areContradicted,
	contradictionsOf,
	contradictionsOfEarlier,
	measuresOf
} from './contradictions';
export type { ContradictionOf } from './contradictions';
export { MetricQuerySchema } from './metric-query-schema';
export {
	askedBy,
	dayNumbers,
	dueReports,
	dutyDays,
	howMet,
	metDuties,
	REPORTING_MEASURES
} from './reporting';
export type { Asked, DeadlineOf, Due, DutyStatus, FiledReport, MetDuty } from './reporting';
export { isRankable, rankingInPieces } from './ranking';
export type { Ranking } from './ranking';
export { refusalOf, REFUSALS } from './refusals';
export type { Refusal } from './refusals';
export { boundsWithMissing, missingBounds } from './missing-bounds';
export type { MissingBounds, PastMost } from './missing-bounds';
export { reconcile } from './reconcile';
export type { NotCarried, Reconciled } from './reconcile';
export { releaseMetric, runMetric } from './run-metric';
export {
	formRanks,
	isPreferred,
	REPORT_CHOICES_SETTING,
	reportChoicesOf,
	settingsWithReportChoices,
	withoutReportChoice,
	withReportChoice,
	withReportChoices
} from './report-choices';
export type { FormRanks, ReportChoice } from './report-choices';
export { differencesAmong } from './said-differently';
export type { Difference, Given, Statement } from './said-differently';
export { shiftWindow } from './shift-window';
export type { Shift, Shifted } from './shift-window';
export { traceMetric } from './trace-metric';
export { writtenCell } from './written-cell';
export {
	againstTarget,
	settingsWithTargets,
	targetFor,
	targetOfRow,
	targetPace,
	TARGETS_SETTING,
	targetsOf,
	WHOLE
} from './targets';
export type { AgainstTarget, TargetOf, TargetPace } from './targets';
export { unitRows } from './unit-rows';
export type { UnitRows } from './unit-rows';
