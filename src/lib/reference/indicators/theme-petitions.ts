import type { Indicator } from '$lib/model';
import { countIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow } from './indicator-rows';

const COMPLAINT = { kind: 'khieu-nai' } as const;

const DENUNCIATION = { kind: 'to-cao' } as const;

const PROPOSAL = { kind: 'kien-nghi-phan-anh' } as const;

const GOVERNMENT_PLAN = 'Kế hoạch công tác dân vận chính quyền 2024, mục II';

const CIRCULAR = 'Thông tư 01/2024/TT-TTCP';

/** Reception of citizens, complaints, denunciations, proposals and feedback. */
export const PETITIONS: readonly Indicator[] = [
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
				id: 'don_resolved',
				shortVi: 'Đơn đã giải quyết',
				shortEn: 'Resolved petitions',
				tier: 'own',
				direction: 'context',
				source: `${GOVERNMENT_PLAN}.6`
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
