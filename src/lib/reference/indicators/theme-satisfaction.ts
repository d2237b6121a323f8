import type { Indicator } from '$lib/model';
import { countIndicator, otherIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow, TermRow } from './indicator-rows';

const STYLE_PLAN = 'Kế hoạch xây dựng chính quyền thân thiện, mục II.1';

const SIPAS = 'Quyết định 1001/QĐ-BNV ngày 11/12/2023';

const DECISION_766 = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';

const ONE_STOP = 'Nghị định 118/2025/NĐ-CP';

const LEVELS: readonly TermRow[] = [1, 2, 3, 4, 5].map((level) => [
	'answers_level',
	{ level: String(level) },
	level
]);

/** Satisfaction of citizens and how they are served. */
export const SATISFACTION: readonly Indicator[] = [
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
					['answers_level', { level: '5' }],
					['answers_level', { level: '4-5' }]
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
