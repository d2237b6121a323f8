import type { Indicator } from '$lib/model';
import { countIndicator, otherIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow, TermRow } from './indicator-rows';

const COMPLAINT = { kind: 'khieu-nai' } as const;
const DENUNCIATION = { kind: 'to-cao' } as const;
const PROPOSAL = { kind: 'kien-nghi-phan-anh' } as const;

const MODELS_PLAN = 'Kế hoạch phong trào thi đua "Dân vận khéo" của cơ quan, mục II–III';
const GOVERNMENT_PLAN = 'Kế hoạch công tác dân vận chính quyền 2024, mục II';
const WAVE_PLAN = 'Kế hoạch đợt hoạt động cao điểm công tác dân vận 2024, mục II';
const STYLE_PLAN = 'Kế hoạch xây dựng chính quyền thân thiện, mục II.1';
const CIRCULAR = 'Thông tư 01/2024/TT-TTCP';
const SIPAS = 'Quyết định 1001/QĐ-BNV ngày 11/12/2023';
const DECISION_766 = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
const ONE_STOP = 'Nghị định 118/2025/NĐ-CP';
const DISCIPLINE = 'Kế hoạch công tác dân vận chính quyền 2024, mục II.7, III.2';

const LEVELS: readonly TermRow[] = [1, 2, 3, 4, 5].map((level) => [
	'answers_level',
	{ level: String(level) },
	level
]);

const MODELS: readonly Indicator[] = [
	...(
		[
			{
				id: 'dvk_registered',
				shortVi: 'Đăng ký',
				shortEn: 'Registered',
				tier: 'core',
				direction: 'context',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_maintained',
				shortVi: 'Duy trì',
				shortEn: 'Carried on',
				tier: 'standard',
				direction: 'context',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_implemented',
				shortVi: 'Triển khai hiệu quả',
				shortEn: 'Effective',
				tier: 'core',
				direction: 'up',
				source: GOVERNMENT_PLAN
			},
			{
				id: 'dvk_inspected',
				shortVi: 'Được kiểm tra',
				shortEn: 'Inspected',
				tier: 'optional',
				direction: 'up',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_recognised',
				shortVi: 'Được công nhận',
				shortEn: 'Recognised',
				tier: 'core',
				direction: 'up',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_exemplary_collectives',
				shortVi: 'Tập thể điển hình',
				shortEn: 'Collectives',
				tier: 'optional',
				direction: 'up',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_exemplary_individuals',
				shortVi: 'Cá nhân điển hình',
				shortEn: 'Individuals',
				tier: 'optional',
				direction: 'up',
				source: MODELS_PLAN,
				sensitive: true
			},
			{
				id: 'dvk_awarded',
				shortVi: 'Được khen thưởng',
				shortEn: 'Awards',
				tier: 'standard',
				direction: 'context',
				source: MODELS_PLAN
			},
			{
				id: 'dvk_replicated',
				shortVi: 'Được nhân rộng',
				shortEn: 'Replicated',
				tier: 'standard',
				direction: 'up',
				source: GOVERNMENT_PLAN
			}
		] satisfies IndicatorRow[]
	).map(countIndicator),
	...(
		[
			{
				id: 'dvk_effective_rate',
				vi: 'Tỷ lệ mô hình triển khai hiệu quả',
				en: 'Effective share of models',
				shortVi: 'Tỷ lệ hiệu quả',
				shortEn: 'Effective share',
				num: ['dvk_implemented'],
				den: ['dvk_registered', 'dvk_maintained'],
				tier: 'standard',
				direction: 'up',
				source: GOVERNMENT_PLAN,
				minimumN: 5
			},
			{
				id: 'dvk_inspection_rate',
				vi: 'Tỷ lệ mô hình được kiểm tra',
				en: 'Inspection coverage of models',
				shortVi: 'Tỷ lệ kiểm tra',
				shortEn: 'Inspection',
				num: ['dvk_inspected'],
				den: ['dvk_registered', 'dvk_maintained'],
				tier: 'standard',
				direction: 'up',
				source: MODELS_PLAN,
				minimumN: 5
			},
			{
				id: 'dvk_recognition_rate',
				vi: 'Tỷ lệ mô hình được công nhận',
				en: 'Recognition rate of models',
				shortVi: 'Tỷ lệ công nhận',
				shortEn: 'Recognition',
				num: ['dvk_recognised'],
				den: ['dvk_registered'],
				tier: 'standard',
				direction: 'up',
				source: MODELS_PLAN,
				minimumN: 5
			},
			{
				id: 'dvk_target_coverage',
				vi: 'Tỷ lệ cơ quan, đơn vị có ít nhất 01 mô hình hiệu quả',
				en: 'Agencies with at least one effective model',
				shortVi: 'Đạt chỉ tiêu ≥ 01 mô hình',
				shortEn: 'Meeting ≥ 1 model',
				num: ['agencies_with_effective_model'],
				den: ['agencies_obliged'],
				overTime: 'LAST',
				tier: 'core',
				direction: 'up',
				target: 100,
				source: `${GOVERNMENT_PLAN}.2`
			}
		] satisfies IndicatorRow[]
	).map(rateIndicator)
];

const SATISFACTION: readonly Indicator[] = [
	...(
		[
			{
				id: 'sat_index',
				vi: 'Chỉ số hài lòng',
				en: 'Satisfaction index',
				shortVi: 'Hài lòng',
				shortEn: 'Satisfied',
				num: [
					['answers_level', { level: '4' }],
					['answers_level', { level: '5' }]
				],
				den: ['answers_level'],
				tier: 'core',
				direction: 'up',
				source: SIPAS,
				minimumN: 30
			},
			{
				id: 'sat_mean',
				vi: 'Điểm hài lòng trung bình',
				en: 'Mean satisfaction score',
				shortVi: 'Điểm hài lòng',
				shortEn: 'Mean score',
				num: LEVELS,
				den: ['answers_level'],
				overUnits: 'WM',
				overTime: 'WM',
				min: 1,
				max: 5,
				tier: 'standard',
				direction: 'up',
				source: SIPAS,
				minimumN: 30
			},
			{
				id: 'sat_response_rate',
				vi: 'Tỷ lệ phiếu thu về hợp lệ',
				en: 'Response rate',
				shortVi: 'Tỷ lệ thu phiếu',
				shortEn: 'Response rate',
				num: ['sat_respondents'],
				den: ['forms_issued'],
				tier: 'standard',
				direction: 'up',
				source: SIPAS
			},
			{
				id: 'sat_feedback_ontime',
				vi: 'Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn',
				en: 'Feedback handled on time',
				shortVi: 'PAKN đúng hạn',
				shortEn: 'Feedback on time',
				num: ['feedback_ontime'],
				den: ['feedback_received'],
				tier: 'standard',
				direction: 'up',
				source: DECISION_766,
				minimumN: 5
			},
			{
				id: 'svc_ontime_rate',
				vi: 'Tỷ lệ hồ sơ giải quyết đúng và trước hạn',
				en: 'Dossiers resolved on time',
				shortVi: 'Hồ sơ đúng hạn',
				shortEn: 'On time',
				num: ['dossiers_resolved_ontime'],
				den: ['dossiers_resolved_ontime', 'dossiers_resolved_late'],
				tier: 'core',
				direction: 'up',
				source: ONE_STOP,
				minimumN: 30
			},
			{
				id: 'svc_online_rate',
				vi: 'Tỷ lệ hồ sơ nộp trực tuyến',
				en: 'Dossiers filed online',
				shortVi: 'Hồ sơ trực tuyến',
				shortEn: 'Filed online',
				num: ['dossiers_online'],
				den: ['svc_received'],
				tier: 'core',
				direction: 'up',
				source: DECISION_766,
				minimumN: 30
			},
			{
				id: 'fri_commitment_rate',
				vi: 'Tỷ lệ ký cam kết "4 xin – 4 luôn – 5 không"',
				en: 'Officials who signed the service commitment',
				shortVi: 'Ký cam kết',
				shortEn: 'Commitment',
				num: ['staff_signed'],
				den: ['staff_obliged'],
				overTime: 'LAST',
				tier: 'standard',
				direction: 'up',
				source: STYLE_PLAN
			}
		] satisfies IndicatorRow[]
	).map(rateIndicator),
	...(
		[
			{
				id: 'sat_respondents',
				shortVi: 'Phiếu hợp lệ',
				shortEn: 'Responses',
				tier: 'core',
				direction: 'context',
				source: SIPAS
			},
			{
				id: 'svc_received',
				shortVi: 'Hồ sơ tiếp nhận',
				shortEn: 'Dossiers',
				tier: 'optional',
				direction: 'context',
				source: ONE_STOP
			},
			{
				id: 'svc_guided',
				shortVi: 'Lượt hướng dẫn',
				shortEn: 'Guided',
				tier: 'optional',
				direction: 'up',
				source: 'Kế hoạch phong trào thi đua "Dân vận khéo" của cơ quan, mục III.3'
			}
		] satisfies IndicatorRow[]
	).map(countIndicator),
	...(
		[
			{
				id: 'svc_766_score',
				shortVi: 'Điểm 766',
				shortEn: 'Score 766',
				tier: 'standard',
				direction: 'up',
				source: DECISION_766
			},
			{
				id: 'par_score',
				shortVi: 'Chỉ số CCHC',
				shortEn: 'PAR index',
				tier: 'optional',
				direction: 'up',
				source: STYLE_PLAN
			}
		] satisfies IndicatorRow[]
	).map((row) => otherIndicator(row, { kind: 'typed' }))
];

const PETITIONS: readonly Indicator[] = [
	...(
		[
			{
				id: 'tcd_turns',
				shortVi: 'Lượt tiếp',
				shortEn: 'Turns',
				tier: 'core',
				direction: 'context',
				source: `${CIRCULAR}, biểu 01/TCD`
			},
			{
				id: 'tcd_people',
				shortVi: 'Người được tiếp',
				shortEn: 'People',
				tier: 'standard',
				direction: 'context',
				source: `${CIRCULAR}, biểu 01/TCD`
			},
			{
				id: 'tcd_cases',
				shortVi: 'Vụ việc tiếp',
				shortEn: 'Cases',
				tier: 'optional',
				direction: 'context',
				source: `${CIRCULAR}, biểu 01/TCD`
			},
			{
				id: 'tcd_groups',
				shortVi: 'Đoàn đông người',
				shortEn: 'Large groups',
				tier: 'optional',
				direction: 'down',
				source: `${CIRCULAR}, biểu 01/TCD`
			},
			{
				id: 'don_carried_in',
				shortVi: 'Đơn kỳ trước',
				shortEn: 'Carried in',
				tier: 'optional',
				direction: 'down',
				source: `${CIRCULAR}, biểu 01/XLD`
			},
			{
				id: 'don_received',
				shortVi: 'Đơn tiếp nhận',
				shortEn: 'Petitions',
				tier: 'core',
				direction: 'context',
				source: `${CIRCULAR}, biểu 01/XLD`
			},
			{
				id: 'don_backlog',
				shortVi: 'Tồn cuối kỳ',
				shortEn: 'Backlog',
				tier: 'core',
				direction: 'down',
				source: `${CIRCULAR}, biểu 01/KQGQ`
			},
			{
				id: 'dialogue_sessions',
				shortVi: 'Cuộc đối thoại',
				shortEn: 'Dialogues',
				tier: 'optional',
				direction: 'up',
				source: `${GOVERNMENT_PLAN}.6`
			}
		] satisfies IndicatorRow[]
	).map(countIndicator),
	...(
		[
			{
				id: 'tcd_leader_rate',
				vi: 'Tỷ lệ Chủ tịch trực tiếp tiếp công dân định kỳ',
				en: 'Leader reception compliance',
				shortVi: 'Chủ tịch tiếp dân',
				shortEn: 'Leader reception',
				num: ['tcd_leader_sessions'],
				den: ['tcd_leader_sessions_required'],
				max: null,
				tier: 'standard',
				direction: 'up',
				source: 'Luật Tiếp công dân 2013, Điều 15'
			},
			{
				id: 'don_processed_rate',
				vi: 'Tỷ lệ đơn đã xử lý',
				en: 'Processed share of petitions',
				shortVi: 'Đơn đã xử lý',
				shortEn: 'Processed',
				num: ['don_processed'],
				den: ['don_received', 'don_carried_in'],
				tier: 'standard',
				direction: 'up',
				source: `${CIRCULAR}, biểu 01/XLD`,
				minimumN: 5
			},
			{
				id: 'kn_resolved_rate',
				vi: 'Tỷ lệ giải quyết khiếu nại thuộc thẩm quyền',
				en: 'Complaints resolved',
				shortVi: 'Giải quyết khiếu nại',
				shortEn: 'Complaints',
				num: [['gq_resolved', COMPLAINT]],
				den: [['gq_in_competence', COMPLAINT]],
				tier: 'core',
				direction: 'up',
				source: `${CIRCULAR}, biểu 01/KQGQ`,
				sensitive: true,
				minimumN: 5
			},
			{
				id: 'tc_resolved_rate',
				vi: 'Tỷ lệ giải quyết tố cáo thuộc thẩm quyền',
				en: 'Denunciations resolved',
				shortVi: 'Giải quyết tố cáo',
				shortEn: 'Denunciations',
				num: [['gq_resolved', DENUNCIATION]],
				den: [['gq_in_competence', DENUNCIATION]],
				tier: 'standard',
				direction: 'up',
				source: `${CIRCULAR}, biểu 03/KQGQ`,
				sensitive: true,
				minimumN: 5
			},
			{
				id: 'knpa_resolved_rate',
				vi: 'Tỷ lệ giải quyết kiến nghị, phản ánh',
				en: 'Proposals and feedback resolved',
				shortVi: 'Giải quyết KN, PA',
				shortEn: 'Proposals',
				num: [['gq_resolved', PROPOSAL]],
				den: [['gq_in_competence', PROPOSAL]],
				tier: 'core',
				direction: 'up',
				source: `${CIRCULAR}, biểu 04/XLD`,
				minimumN: 5
			},
			{
				id: 'gq_resolved_rate',
				vi: 'Tỷ lệ giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh thuộc thẩm quyền',
				en: 'Petitions of all kinds resolved',
				shortVi: 'Giải quyết KNTC, KNPA',
				shortEn: 'All petitions',
				num: ['gq_resolved'],
				den: ['gq_in_competence'],
				tier: 'own',
				direction: 'up',
				source: `${CIRCULAR}, biểu 01/KQGQ, 03/KQGQ, 04/XLD`,
				minimumN: 5
			},
			{
				id: 'gq_ontime_rate',
				vi: 'Tỷ lệ giải quyết đúng thời hạn',
				en: 'Resolved within the legal time',
				shortVi: 'Đúng thời hạn',
				shortEn: 'Within time',
				num: ['gq_time_kept'],
				den: ['gq_time_kept', 'gq_time_not_kept'],
				tier: 'core',
				direction: 'up',
				source: `${CIRCULAR}, biểu 01/KQGQ, cột 25–26`,
				minimumN: 5
			},
			{
				id: 'tcd_decision_exec_rate',
				vi: 'Tỷ lệ quyết định, kết luận đã thi hành',
				en: 'Decisions executed',
				shortVi: 'Thi hành quyết định',
				shortEn: 'Executed',
				num: ['gq_decisions_executed'],
				den: ['gq_decisions_due'],
				tier: 'standard',
				direction: 'up',
				source: `${CIRCULAR}, biểu 02/KQGQ`,
				minimumN: 5
			}
		] satisfies IndicatorRow[]
	).map(rateIndicator)
];

const CAMPAIGNS: readonly Indicator[] = [
	...(
		[
			{
				id: 'cd_events',
				shortVi: 'Hoạt động ra quân',
				shortEn: 'Activities',
				tier: 'standard',
				direction: 'up',
				source: `${WAVE_PLAN}.2`
			},
			{
				id: 'cd_participants',
				shortVi: 'Lượt tham gia',
				shortEn: 'Participants',
				tier: 'core',
				direction: 'up',
				source: `${WAVE_PLAN}.2`
			},
			{
				id: 'tt_sessions',
				shortVi: 'Cuộc tuyên truyền',
				shortEn: 'Sessions',
				tier: 'standard',
				direction: 'up',
				source: `${WAVE_PLAN}.1`
			},
			{
				id: 'tt_attendees',
				shortVi: 'Lượt người nghe',
				shortEn: 'Attendees',
				tier: 'optional',
				direction: 'up',
				source: `${WAVE_PLAN}.1`
			},
			{
				id: 'bhyt_new',
				shortVi: 'BHYT mới',
				shortEn: 'New insurance',
				tier: 'optional',
				direction: 'up',
				source: `${WAVE_PLAN}.2`
			},
			{
				id: 'care_households',
				shortVi: 'Hộ được chăm lo',
				shortEn: 'Supported',
				tier: 'optional',
				direction: 'up',
				source: `${WAVE_PLAN}.2`
			},
			{
				id: 'care_value',
				shortVi: 'Giá trị chăm lo',
				shortEn: 'Support value',
				tier: 'standard',
				direction: 'context',
				source: `${WAVE_PLAN}.2`
			},
			{
				id: 'training_turns',
				shortVi: 'Lượt tập huấn',
				shortEn: 'Trained',
				tier: 'optional',
				direction: 'up',
				source: `${GOVERNMENT_PLAN}.7`
			}
		] satisfies IndicatorRow[]
	).map(countIndicator),
	...(
		[
			{
				id: 'cd_body_coverage',
				vi: 'Tỷ lệ ban, ngành hoàn thành ít nhất 01 việc cụ thể',
				en: 'Bodies with a completed task',
				shortVi: 'Ban, ngành có việc làm',
				shortEn: 'Bodies done',
				num: ['bodies_done'],
				den: ['bodies_obliged'],
				tier: 'core',
				direction: 'up',
				target: 100,
				source: `${WAVE_PLAN}.3`
			},
			{
				id: 'bhyt_coverage',
				vi: 'Tỷ lệ bao phủ BHYT',
				en: 'Health-insurance coverage',
				shortVi: 'Bao phủ BHYT',
				shortEn: 'Insured',
				num: ['insured'],
				den: ['population'],
				overTime: 'LAST',
				tier: 'core',
				direction: 'up',
				source: `${WAVE_PLAN}.2`,
				minimumN: 30
			},
			{
				id: 'water_rate',
				vi: 'Tỷ lệ hộ dùng nước sạch, hợp vệ sinh',
				en: 'Households with clean water',
				shortVi: 'Nước sạch',
				shortEn: 'Clean water',
				num: ['water_households'],
				den: ['households'],
				overTime: 'LAST',
				tier: 'core',
				direction: 'up',
				source: `${WAVE_PLAN}.2`,
				minimumN: 30
			},
			{
				id: 'waste_rate',
				vi: 'Tỷ lệ hộ đăng ký thu gom rác',
				en: 'Households with waste collection',
				shortVi: 'Thu gom rác',
				shortEn: 'Waste',
				num: ['waste_households'],
				den: ['households'],
				overTime: 'LAST',
				tier: 'core',
				direction: 'up',
				source: `${WAVE_PLAN}.2`,
				minimumN: 30
			},
			{
				id: 'family_model_rate',
				vi: 'Tỷ lệ gia đình kiểu mẫu',
				en: 'Model families',
				shortVi: 'Gia đình kiểu mẫu',
				shortEn: 'Families',
				num: ['model_families'],
				den: ['households'],
				overTime: 'LAST',
				tier: 'optional',
				direction: 'up',
				source: `${WAVE_PLAN}.2`,
				minimumN: 30
			},
			{
				id: 'group_model_rate',
				vi: 'Tỷ lệ tổ nhân dân kiểu mẫu',
				en: "Model people's groups",
				shortVi: 'Tổ kiểu mẫu',
				shortEn: 'Groups',
				num: ['model_groups'],
				den: ['groups_total'],
				overTime: 'LAST',
				tier: 'optional',
				direction: 'up',
				source: `${WAVE_PLAN}.2`
			}
		] satisfies IndicatorRow[]
	).map(rateIndicator)
];

const REPORTING: readonly Indicator[] = [
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

const ALL = [...MODELS, ...SATISFACTION, ...PETITIONS, ...CAMPAIGNS, ...REPORTING];

/** The whole catalogue by id: what is shown, how it is made of base counts, and what may be added up. */
export const INDICATORS: ReadonlyMap<string, Indicator> = new Map(ALL.map((i) => [i.id, i]));

/** Ids of the 21 indicators every screen can count on, in the catalogue's order. */
export const CORE: readonly string[] = ALL.filter((i) => i.tier === 'core').map((i) => i.id);
