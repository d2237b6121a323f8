import type { AggregationClass, Measure, Theme } from '$lib/model';

type Row = readonly [id: string, vi: string, en: string, unitVi: string, unitEn: string];

interface Kind {
	readonly overUnits?: AggregationClass;
	readonly overTime?: AggregationClass;
	readonly integer?: boolean;
}

function measures(theme: Theme, rows: readonly Row[], kind: Kind = {}): Measure[] {
	return rows.map(([id, vi, en, unitVi, unitEn]) => ({
		id,
		vi,
		en,
		unitVi,
		unitEn,
		theme,
		overUnits: kind.overUnits ?? 'SUM',
		overTime: kind.overTime ?? 'SUM',
		integer: kind.integer ?? true
	}));
}

const STOCK: Kind = { overUnits: 'STOCK', overTime: 'STOCK' };
const LAST: Kind = { overUnits: 'SUM', overTime: 'LAST' };
const INDEX: Kind = { overUnits: 'NEVER', overTime: 'NEVER', integer: false };

const ALL: readonly Measure[] = [
	...measures('models', [
		['dvk_registered', 'Số mô hình, điển hình đăng ký', 'Models registered', 'mô hình', 'models'],
		[
			'dvk_inspected',
			'Số mô hình được kiểm tra, đánh giá',
			'Models inspected',
			'mô hình',
			'models'
		],
		['dvk_recognised', 'Số mô hình được công nhận', 'Models recognised', 'mô hình', 'models'],
		['dvk_replicated', 'Số mô hình được nhân rộng', 'Models replicated', 'mô hình', 'models'],
		[
			'dvk_awarded',
			'Số tập thể, cá nhân được khen thưởng',
			'Awards to collectives and individuals',
			'lượt khen',
			'awards'
		],
		[
			'dvk_exemplary_collectives',
			'Số tập thể điển hình',
			'Exemplary collectives',
			'tập thể',
			'collectives'
		],
		[
			'dvk_exemplary_individuals',
			'Số cá nhân điển hình',
			'Exemplary individuals',
			'cá nhân',
			'individuals'
		]
	]),
	...measures(
		'models',
		[
			[
				'dvk_maintained',
				'Số mô hình duy trì từ năm trước',
				'Models carried on from the year before',
				'mô hình',
				'models'
			],
			[
				'dvk_implemented',
				'Số mô hình triển khai hiệu quả',
				'Models implemented effectively',
				'mô hình',
				'models'
			],
			[
				'agencies_obliged',
				'Số cơ quan, đơn vị phải xây dựng mô hình',
				'Agencies obliged to build a model',
				'cơ quan, đơn vị',
				'agencies'
			],
			[
				'agencies_with_effective_model',
				'Số cơ quan, đơn vị có mô hình hiệu quả',
				'Agencies with an effective model',
				'cơ quan, đơn vị',
				'agencies'
			]
		],
		STOCK
	),
	...measures(
		'models',
		[
			[
				'dvk_funding',
				'Kinh phí hỗ trợ mô hình',
				'Money spent on models',
				'triệu đồng',
				'million đồng'
			]
		],
		{ integer: false }
	),
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
	),
	...measures('petitions', [
		['tcd_turns', 'Số lượt tiếp công dân', 'Reception turns', 'lượt', 'turns'],
		['tcd_people', 'Số người được tiếp', 'People received', 'người', 'people'],
		['tcd_cases', 'Số vụ việc tiếp', 'Cases received', 'vụ việc', 'cases'],
		['tcd_groups', 'Số đoàn đông người', 'Large groups received', 'đoàn', 'groups'],
		[
			'tcd_group_people',
			'Số người được tiếp trong đoàn đông người',
			'People in large groups',
			'người',
			'people'
		],
		[
			'tcd_group_cases',
			'Số vụ việc của đoàn đông người',
			'Cases of large groups',
			'vụ việc',
			'cases'
		],
		[
			'tcd_leader_sessions',
			'Số kỳ Chủ tịch trực tiếp tiếp công dân',
			'Reception sessions held by the chair',
			'kỳ',
			'sessions'
		],
		[
			'tcd_leader_sessions_required',
			'Số kỳ Chủ tịch phải tiếp công dân theo quy định',
			'Reception sessions required of the chair',
			'kỳ',
			'sessions'
		],
		['don_received', 'Đơn tiếp nhận trong kỳ', 'Petitions received', 'đơn', 'petitions'],
		['don_processed', 'Số đơn đã xử lý', 'Petitions processed', 'đơn', 'petitions'],
		[
			'gq_in_competence',
			'Số vụ việc thuộc thẩm quyền giải quyết',
			'Cases within competence',
			'vụ việc',
			'cases'
		],
		[
			'gq_not_in_competence',
			'Số vụ việc không thuộc thẩm quyền',
			'Cases outside competence',
			'vụ việc',
			'cases'
		],
		['gq_resolved', 'Số vụ việc đã giải quyết', 'Cases resolved', 'vụ việc', 'cases'],
		[
			'gq_time_kept',
			'Số vụ việc giải quyết đúng thời hạn',
			'Cases resolved within the legal time',
			'vụ việc',
			'cases'
		],
		[
			'gq_time_not_kept',
			'Số vụ việc giải quyết không đúng thời hạn',
			'Cases resolved beyond the legal time',
			'vụ việc',
			'cases'
		],
		[
			'gq_decisions_due',
			'Số quyết định, kết luận phải thi hành',
			'Decisions to be executed',
			'quyết định',
			'decisions'
		],
		[
			'gq_decisions_executed',
			'Số quyết định, kết luận đã thi hành',
			'Decisions executed',
			'quyết định',
			'decisions'
		],
		[
			'dialogue_sessions',
			'Số cuộc đối thoại với Nhân dân',
			'Dialogues with citizens',
			'cuộc',
			'meetings'
		]
	]),
	...measures(
		'petitions',
		[
			['don_carried_in', 'Đơn kỳ trước chuyển sang', 'Petitions carried in', 'đơn', 'petitions'],
			['don_unprocessed', 'Số đơn chưa xử lý', 'Petitions not yet processed', 'đơn', 'petitions'],
			['don_backlog', 'Số vụ việc tồn cuối kỳ', 'Backlog at period end', 'vụ việc', 'cases'],
			['gq_resolving', 'Số vụ việc đang giải quyết', 'Cases being resolved', 'vụ việc', 'cases'],
			['gq_unresolved', 'Số vụ việc chưa giải quyết', 'Cases not resolved', 'vụ việc', 'cases']
		],
		STOCK
	),
	...measures('campaigns', [
		['cd_events', 'Số hoạt động ra quân', 'Campaign activities', 'hoạt động', 'activities'],
		['cd_participants', 'Số lượt người tham gia', 'Participant turns', 'lượt người', 'turns'],
		[
			'bodies_obliged',
			'Số ban, ngành phải thực hiện việc cụ thể',
			'Bodies obliged to do a task',
			'ban, ngành',
			'bodies'
		],
		[
			'bodies_done',
			'Số ban, ngành hoàn thành ít nhất 01 việc cụ thể',
			'Bodies with a completed task',
			'ban, ngành',
			'bodies'
		],
		['tt_sessions', 'Số cuộc tuyên truyền', 'Propaganda sessions', 'cuộc', 'sessions'],
		['tt_attendees', 'Số lượt người nghe', 'Attendees', 'lượt người', 'turns'],
		[
			'bhyt_new',
			'Số đăng ký mới BHYT',
			'New health-insurance registrations',
			'đăng ký',
			'registrations'
		],
		[
			'care_households',
			'Số lượt hộ được chăm lo',
			'Households supported',
			'lượt hộ',
			'household turns'
		],
		['training_turns', 'Số lượt CBCC được tập huấn', 'Officials trained', 'lượt người', 'turns']
	]),
	...measures(
		'campaigns',
		[
			[
				'care_value',
				'Giá trị chăm lo, xã hội hóa',
				'Value of support',
				'triệu đồng',
				'million đồng'
			]
		],
		{ integer: false }
	),
	...measures(
		'campaigns',
		[
			['households', 'Tổng số hộ', 'Households', 'hộ', 'households'],
			['population', 'Dân số', 'Population', 'người', 'people'],
			['insured', 'Số người tham gia BHYT', 'People insured', 'người', 'people'],
			[
				'water_households',
				'Số hộ dùng nước sạch, hợp vệ sinh',
				'Households with clean water',
				'hộ',
				'households'
			],
			[
				'waste_households',
				'Số hộ đăng ký thu gom rác',
				'Households with waste collection',
				'hộ',
				'households'
			],
			['model_families', 'Số gia đình kiểu mẫu', 'Model families', 'hộ', 'households'],
			['groups_total', 'Tổng số tổ nhân dân', "People's groups", 'tổ', 'groups'],
			['model_groups', 'Số tổ nhân dân kiểu mẫu', "Model people's groups", 'tổ', 'groups']
		],
		LAST
	),
	...measures('reporting', [
		['rep_due', 'Số báo cáo phải gửi', 'Reports due', 'báo cáo', 'reports'],
		['rep_received_ontime', 'Số báo cáo gửi đúng hạn', 'Reports on time', 'báo cáo', 'reports'],
		['rep_received_late', 'Số báo cáo gửi chậm', 'Reports late', 'báo cáo', 'reports'],
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

/**
 * Every base count a report can hold, by id. Counts that are indicators themselves carry the
 * indicator's id. `answers_level` comes with dims `level=1…5`; the `gq_…` measures with dims
 * `kind=khieu-nai | to-cao | kien-nghi-phan-anh`. Money is in million đồng. The two published
 * indices stand here too, because they are read from a cell like a count; a typed rate does not.
 */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(ALL.map((m) => [m.id, m]));

/** Stocks on the first day of a window: over several windows the first one counts, not the last. */
export const OPENING_STOCKS: ReadonlySet<string> = new Set([
	'don_carried_in',
	'dossiers_carried_in'
]);
