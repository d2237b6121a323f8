import {
	SECTIONS,
	summary,
	MODELS_WITH_RATES,
	SATISFACTION_WITH_RATES,
	CAMPAIGNS_WITH_RATES,
	KEPT
} from './district-forms';
import { LINES } from './labels';
import {
	DASHES,
	districtHeading,
	districtRows,
	NUMBERS,
	quarterOf,
	TEXT,
	UNIT_TEXTS,
	type SampleFile
} from './plan-parts';

/** The second quarter of 2024, still of 20 communes; one form names whom to call, one counts money in thousands. */
export function secondQuarter2024(): SampleFile[] {
	const quarter = quarterOf('2024-q2');
	const thousands = LINES.campaigns.map((line) =>
		line.id === 'care_value'
			? {
					...line,
					path: ['Chăm lo an sinh xã hội', 'Giá trị chăm lo (nghìn đồng)'],
					flat: 'Giá trị chăm lo (nghìn đồng)'
				}
			: line
	);
	return [
		summary(
			'Mô hình và đầu mối các xã quý II-2024',
			'xlsx',
			quarter,
			'models',
			districtHeading('models', quarter, 11),
			districtRows('models', quarter),
			{
				columns: [
					{ path: ['Người phụ trách'], text: (_, order) => `Nguyễn Văn Thử ${order}` },
					{ path: ['SĐT'], text: (_, order) => `0900 000 ${String(order).padStart(3, '0')}` },
					...LINES.models
				],
				header: 'stacked',
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: NUMBERS
			},
			'Danh sách'
		),
		summary(
			'xuan-truong-2024-q2-hai-long',
			'xls',
			quarter,
			'satisfaction',
			districtHeading('satisfaction', quarter, 12),
			districtRows('satisfaction', quarter),
			{
				columns: SATISFACTION_WITH_RATES,
				header: 'stacked',
				total: 'last',
				unitHeader: 'Xã, thị trấn',
				unitText: UNIT_TEXTS.short,
				hand: TEXT
			}
		),
		summary(
			'xuan-truong-2024-q2-tiep-dan-don-thu',
			'xlsx',
			quarter,
			'petitions',
			districtHeading('petitions', quarter, 13),
			districtRows('petitions', quarter),
			{
				columns: LINES.petitions,
				header: 'stacked',
				total: 'first',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.office,
				hand: DASHES
			}
		),
		summary(
			'Phong trào, chiến dịch quý II-2024 huyện Xuân Trường',
			'xlsx',
			quarter,
			'campaigns',
			districtHeading('campaigns', quarter, 14),
			districtRows('campaigns', quarter),
			{
				columns: thousands,
				header: 'stacked',
				numbers: 'plain',
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: NUMBERS,
				factors: new Map([['care_value', 0.001]])
			}
		)
	];
}

/** The first quarter of 2024. */
export function firstQuarter2024(): SampleFile[] {
	const quarter = quarterOf('2024-q1');
	return [
		summary(
			'xuan-truong-2024-q1-mo-hinh',
			'xlsx',
			quarter,
			'models',
			districtHeading('models', quarter, 15),
			districtRows('models', quarter),
			{
				columns: MODELS_WITH_RATES,
				header: 'stacked',
				numbers: 'brackets',
				total: 'first',
				sections: SECTIONS,
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: NUMBERS
			}
		),
		summary(
			'xuan-truong-2024-q1-hai-long',
			'csv-utf8',
			quarter,
			'satisfaction',
			districtHeading('satisfaction', quarter, 16),
			districtRows('satisfaction', quarter),
			{
				columns: SATISFACTION_WITH_RATES,
				header: 'flat',
				total: 'last',
				unitHeader: 'Tên xã, thị trấn',
				unitText: UNIT_TEXTS.full,
				hand: TEXT
			}
		),
		summary(
			'Tiếp dân, đơn thư quý I-2024 huyện Xuân Trường',
			'xls',
			quarter,
			'petitions',
			districtHeading('petitions', quarter, 17),
			districtRows('petitions', quarter),
			{
				columns: LINES.petitions,
				header: 'stacked',
				numbers: 'plain',
				identities: KEPT,
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: DASHES
			}
		),
		summary(
			'xuan-truong-2024-q1-phong-trao',
			'csv-1258',
			quarter,
			'campaigns',
			districtHeading('campaigns', quarter, 18),
			districtRows('campaigns', quarter),
			{
				columns: CAMPAIGNS_WITH_RATES,
				header: 'flat',
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: TEXT
			}
		)
	];
}
