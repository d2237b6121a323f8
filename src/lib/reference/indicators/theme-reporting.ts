import type { Indicator } from '$lib/model';
import { countIndicator, otherIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow } from './indicator-rows';

const DISCIPLINE = 'Kế hoạch công tác dân vận chính quyền 2024, mục II.7, III.2';

/** Discipline of reporting, worked out from the reports themselves. */
export const REPORTING: readonly Indicator[] = [
	...(
		[
			{
				id: 'rep_ontime_rate',
				vi: 'Tỷ lệ báo cáo đúng hạn',
				en: 'Reports on time',
				shortVi: 'Báo cáo đúng hạn',
				shortEn: 'On time',
				num: ['rep_received_ontime'],
				den: ['rep_due'],
				tier: 'core',
				direction: 'up',
				source: DISCIPLINE
			},
			{
				id: 'rep_completeness',
				vi: 'Tỷ lệ chỉ tiêu được báo cáo',
				en: 'Completeness of reports',
				shortVi: 'Đầy đủ',
				shortEn: 'Completeness',
				num: ['cells_filled'],
				den: ['cells_required'],
				tier: 'core',
				direction: 'up',
				source: DISCIPLINE
			},
			{
				id: 'rep_check_pass',
				vi: 'Tỷ lệ quy tắc đạt',
				en: 'Validation pass rate',
				shortVi: 'Quy tắc đạt',
				shortEn: 'Rules passed',
				num: ['rules_passed'],
				den: ['rules_applicable'],
				tier: 'optional',
				direction: 'up',
				source: DISCIPLINE
			}
		] satisfies IndicatorRow[]
	).map(rateIndicator),
	otherIndicator(
		{
			id: 'rep_days_late',
			vi: 'Số ngày chậm (trung vị)',
			en: 'Median days late',
			shortVi: 'Ngày chậm',
			shortEn: 'Days late',
			tier: 'optional',
			direction: 'down',
			source: DISCIPLINE
		},
		{ kind: 'median', measure: 'rep_days_late' }
	)
];

/** Reports that neither rates nor days tell of, for nobody knows when they came. Told beside these, never a figure of its own. */
export const UNDATED_REPORTS: Indicator = countIndicator({
	id: 'rep_undated',
	shortVi: 'Không rõ ngày',
	shortEn: 'Unknown day',
	tier: 'optional',
	direction: 'context',
	source: DISCIPLINE
});

/** Whether reports of unknown day are left out of an indicator: of what is counted by the day a report came. */
export function leavesOutUndated({ id, theme }: Pick<Indicator, 'id' | 'theme'>): boolean {
	return theme === 'reporting' && (id === 'rep_ontime_rate' || id === 'rep_days_late');
}
