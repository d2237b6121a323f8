import type { Measure } from '$lib/model';
import { STOCK, LAST, INDEX, measures } from './measure-rows';

/** Satisfaction of citizens and how they are served. */
export const SATISFACTION_MEASURES: readonly Measure[] = [
	...measures('satisfaction', [
		['forms_issued', 'Số phiếu phát ra', 'Forms issued', 'phiếu', 'forms'],
		['forms_returned', 'Số phiếu thu về', 'Forms returned', 'phiếu', 'forms'],
		['sat_respondents', 'Số phiếu hợp lệ', 'Valid responses', 'phiếu', 'forms'],
		[
			'answers_level',
			'Số câu trả lời theo mức độ hài lòng',
			'Answers by level of satisfaction',
			'câu trả lời',
			'answers'
		],
		[
			'feedback_received',
			'Số phản ánh, kiến nghị tiếp nhận thuộc thẩm quyền',
			'Feedback received within competence',
			'phản ánh',
			'items'
		],
		[
			'feedback_ontime',
			'Số phản ánh, kiến nghị xử lý đúng hạn',
			'Feedback handled on time',
			'phản ánh',
			'items'
		],
		['svc_received', 'Số hồ sơ TTHC tiếp nhận', 'Dossiers received', 'hồ sơ', 'dossiers'],
		['dossiers_online', 'Số hồ sơ nộp trực tuyến', 'Dossiers filed online', 'hồ sơ', 'dossiers'],
		[
			'dossiers_resolved_ontime',
			'Số hồ sơ giải quyết đúng và trước hạn',
			'Dossiers resolved on time or early',
			'hồ sơ',
			'dossiers'
		],
		[
			'dossiers_resolved_late',
			'Số hồ sơ giải quyết quá hạn',
			'Dossiers resolved late',
			'hồ sơ',
			'dossiers'
		],
		[
			'svc_guided',
			'Số lượt hướng dẫn dịch vụ công trực tuyến',
			'Citizens guided online',
			'lượt',
			'turns'
		]
	]),
	...measures(
		'satisfaction',
		[
			[
				'dossiers_carried_in',
				'Số hồ sơ kỳ trước chuyển sang',
				'Dossiers carried in',
				'hồ sơ',
				'dossiers'
			],
			[
				'dossiers_pending_in_time',
				'Số hồ sơ đang giải quyết, còn hạn',
				'Dossiers pending, in time',
				'hồ sơ',
				'dossiers'
			],
			[
				'dossiers_pending_overdue',
				'Số hồ sơ đang giải quyết, quá hạn',
				'Dossiers pending, overdue',
				'hồ sơ',
				'dossiers'
			]
		],
		STOCK
	),
	...measures(
		'satisfaction',
		[
			[
				'staff_obliged',
				'Số cán bộ, công chức phải ký cam kết',
				'Officials who have to sign',
				'người',
				'people'
			],
			[
				'staff_signed',
				'Số cán bộ, công chức đã ký cam kết',
				'Officials who signed',
				'người',
				'people'
			]
		],
		LAST
	),
	...measures(
		'satisfaction',
		[
			['svc_766_score', 'Điểm Bộ chỉ số phục vụ (QĐ 766)', 'Service index (766)', 'điểm', 'points'],
			['par_score', 'Chỉ số CCHC của đơn vị', 'Administrative reform index', 'điểm', 'points']
		],
		INDEX
	)
];
