import type { Indicator } from '$lib/model';
import { countIndicator, rateIndicator } from './indicator-rows';
import type { IndicatorRow } from './indicator-rows';

const MODELS_PLAN = 'Kế hoạch phong trào thi đua "Dân vận khéo" của cơ quan, mục II–III';

const GOVERNMENT_PLAN = 'Kế hoạch công tác dân vận chính quyền 2024, mục II';

/** Models of "Dân vận khéo". */
export const MODELS: readonly Indicator[] = [
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
