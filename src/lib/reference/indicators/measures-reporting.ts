import type { Measure } from '$lib/model';
import { measures } from './measure-rows';

/** Discipline of reporting. */
export const REPORTING_MEASURES: readonly Measure[] = [
	...measures('reporting', [
		['rep_due', 'Số báo cáo phải gửi', 'Reports due', 'báo cáo', 'reports'],
		['rep_received_ontime', 'Số báo cáo gửi đúng hạn', 'Reports on time', 'báo cáo', 'reports'],
		['rep_received_late', 'Số báo cáo gửi chậm', 'Reports late', 'báo cáo', 'reports'],
		['rep_undated', 'Số báo cáo không rõ ngày', 'Reports of unknown day', 'báo cáo', 'reports'],
		['cells_required', 'Số chỉ tiêu phải báo cáo', 'Cells required', 'chỉ tiêu', 'cells'],
		['cells_filled', 'Số chỉ tiêu đã báo cáo', 'Cells filled', 'chỉ tiêu', 'cells'],
		['rules_applicable', 'Số quy tắc áp dụng', 'Rules applicable', 'quy tắc', 'rules'],
		['rules_passed', 'Số quy tắc đạt', 'Rules passed', 'quy tắc', 'rules']
	]),
	...measures('reporting', [['rep_days_late', 'Số ngày chậm', 'Days late', 'ngày', 'days']], {
		overUnits: 'NEVER',
		overTime: 'NEVER'
	})
];
