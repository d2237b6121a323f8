import type { HeaderRule } from './header-rule';

const MODELS = 'mo hinh|dien hinh|dan van kheo';
const BY = ['field', 'subject', 'award'] as const;
const AGENCIES = 'co quan|don vi|co quan don vi|tap the';
const EFFECTIVE = 'hieu qua|phat huy hieu qua|phat huy';

/** Header words of theme A, models of "Dân vận khéo". */
export const MODEL_RULES: readonly HeaderRule[] = [
	{ measure: 'dvk_registered', all: [MODELS, 'dang ky'], by: BY },
	{ measure: 'dvk_registered', all: ['dang ky'], by: BY, theme: 'models' },
	{ measure: 'dvk_registered', all: ['mo hinh', 'xay dung moi|dang ky moi'], by: BY },
	{
		measure: 'dvk_maintained',
		all: [MODELS, 'duy tri|tu nam truoc|nam truoc chuyen sang'],
		by: BY
	},
	{ measure: 'dvk_maintained', all: ['duy tri|tu nam truoc'], by: BY, theme: 'models' },
	{
		measure: 'dvk_implemented',
		all: [MODELS, EFFECTIVE],
		none: [`co it nhat|it nhat|tu 01|co mo hinh`],
		by: BY
	},
	{ measure: 'dvk_implemented', all: [EFFECTIVE], none: [AGENCIES], by: BY, theme: 'models' },
	{ measure: 'dvk_implemented', all: [MODELS, 'trien khai|dang thuc hien|thuc hien tot'], by: BY },
	{ measure: 'dvk_inspected', all: [MODELS, 'kiem tra|duoc kiem tra danh gia'], by: BY },
	{ measure: 'dvk_inspected', all: ['kiem tra'], none: ['cuoc|doan'], by: BY, theme: 'models' },
	{ measure: 'dvk_recognised', all: [MODELS, 'cong nhan'], by: BY },
	{ measure: 'dvk_recognised', all: ['cong nhan'], by: BY, theme: 'models' },
	{ measure: 'dvk_replicated', all: [MODELS, 'nhan rong'], by: BY },
	{ measure: 'dvk_replicated', all: ['nhan rong'], by: BY, theme: 'models' },
	{
		measure: 'dvk_awarded',
		all: ['khen thuong|bieu duong|giay khen|duoc khen'],
		by: BY,
		theme: 'models'
	},
	{
		measure: 'dvk_awarded',
		all: [`${MODELS}|tap the|ca nhan`, 'khen thuong|bieu duong|giay khen|duoc khen'],
		by: BY
	},
	{
		measure: 'dvk_exemplary_collectives',
		all: ['tap the', 'dien hinh'],
		none: ['khen thuong|dang ky|cong nhan']
	},
	{
		measure: 'dvk_exemplary_individuals',
		all: ['ca nhan', 'dien hinh'],
		none: ['khen thuong|dang ky|cong nhan']
	},
	{
		measure: 'agencies_with_effective_model',
		all: [AGENCIES, 'co it nhat|it nhat|co tu|co mo hinh|co 01 mo hinh|dat chi tieu', 'mo hinh'],
		none: ['phai|thuoc dien|duoc giao']
	},
	{
		measure: 'agencies_with_effective_model',
		all: [AGENCIES, 'mo hinh hieu qua|mo hinh phat huy hieu qua']
	},
	{
		measure: 'agencies_obliged',
		all: [
			AGENCIES,
			'phai co|phai dang ky|phai xay dung|phai thuc hien|thuoc dien|duoc giao|giao chi tieu|co trach nhiem'
		],
		theme: 'models'
	},
	{
		measure: 'agencies_obliged',
		all: [AGENCIES, 'phai co|phai dang ky|phai xay dung|phai thuc hien|thuoc dien', MODELS]
	},
	{
		measure: 'agencies_obliged',
		all: ['tong so co quan|so co quan|tong so co quan don vi'],
		none: ['co it nhat|hieu qua|dat'],
		theme: 'models'
	},
	{
		measure: 'dvk_funding',
		all: ['kinh phi|so tien'],
		none: ['cham lo|thue|quy|ung ho'],
		theme: 'models',
		onlyThere: true
	},
	{ measure: 'dvk_funding', all: ['kinh phi|so tien', MODELS], none: ['cham lo'] },
	{ measure: 'dvk_recognition_rate', all: ['cong nhan'], rate: true, theme: 'models' },
	{
		measure: 'dvk_effective_rate',
		all: ['hieu qua|trien khai'],
		none: ['co quan|don vi'],
		rate: true,
		theme: 'models'
	},
	{ measure: 'dvk_inspection_rate', all: ['kiem tra'], rate: true, theme: 'models' },
	{ measure: 'dvk_target_coverage', all: ['co quan|don vi', 'mo hinh'], rate: true }
];
