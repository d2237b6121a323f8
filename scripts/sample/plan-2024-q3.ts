import { NOTE, summary, writeSummary, SATISFACTION_WITH_RATES } from './district-forms';
import type { Format } from './files';
import { LINES, PETITIONS, RECEPTION } from './labels';
import { ownCampaigns } from './own-campaigns';
import { Page } from './page';
import {
	DASHES,
	daysOf,
	districtHeading,
	districtRows,
	NUMBERS,
	PADDED,
	quarterOf,
	TEXT,
	UNIT_TEXTS,
	type SampleFile
} from './plan-parts';

/** The third quarter of 2024, the first of the 14 communes: campaigns came from each commune on its own. */
export function thirdQuarter2024(): SampleFile[] {
	const quarter = quarterOf('2024-q3');
	const formats: readonly Format[] = ['xlsx', 'xlsx', 'xls', 'csv-utf8'];
	const petitions = 'xuan-truong-2024-q3-tiep-dan-don-thu.xlsx';
	const reception = new Page(petitions, 'Tiếp công dân', daysOf('petitions', quarter));
	const handling = new Page(petitions, 'Xử lý đơn', daysOf('petitions', quarter));
	writeSummary(
		reception,
		districtHeading('petitions', quarter, 9, 'Kết quả tiếp công dân'),
		districtRows('petitions', quarter),
		{
			columns: [...RECEPTION, NOTE],
			header: 'flat',
			numbers: 'plain',
			total: 'last',
			unitHeader: 'Tên đơn vị',
			unitText: UNIT_TEXTS.full,
			hand: NUMBERS
		},
		false
	);
	writeSummary(
		handling,
		districtHeading(
			'petitions',
			quarter,
			9,
			'Kết quả xử lý đơn và giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh'
		),
		districtRows('petitions', quarter),
		{
			columns: PETITIONS,
			header: 'stacked',
			total: 'first',
			unitHeader: 'Tên đơn vị',
			unitText: UNIT_TEXTS.bare,
			hand: DASHES
		},
		false
	);
	return [
		summary(
			'Tổng hợp mô hình Dân vận khéo quý III-2024',
			'xls',
			quarter,
			'models',
			districtHeading('models', quarter, 7),
			districtRows('models', quarter),
			{
				columns: [...LINES.models, NOTE],
				header: 'flat',
				numbers: 'letters',
				total: 'first',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.capitals,
				hand: PADDED
			}
		),
		summary(
			'xuan-truong-2024-q3-hai-long',
			'csv-1258',
			quarter,
			'satisfaction',
			districtHeading('satisfaction', quarter, 8),
			districtRows('satisfaction', quarter),
			{
				columns: SATISFACTION_WITH_RATES,
				header: 'flat',
				total: 'none',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: TEXT
			}
		),
		{ name: petitions, format: 'xlsx', pages: [reception, handling] },
		...districtRows('campaigns', quarter).map((row, index) =>
			ownCampaigns(row, quarter, formats[index % 4] ?? 'xlsx')
		)
	];
}
