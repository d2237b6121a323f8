import type { Indicator } from '$lib/model';
import { countIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow } from './indicator-rows';

const GOVERNMENT_PLAN = 'Kế hoạch công tác dân vận chính quyền 2024, mục II';

const WAVE_PLAN = 'Kế hoạch đợt hoạt động cao điểm công tác dân vận 2024, mục II';

/** Movements, campaigns and care. */
export const CAMPAIGNS: readonly Indicator[] = [
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
