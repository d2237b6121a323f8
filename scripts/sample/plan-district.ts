import type { FigureId, Figures } from './figures';
import { writeFooting, writeHeading, writeShortHeading, type Heading } from './heading';
import { FIELD_LINES, LINES, PETITIONS, RECEPTION, type Line, type SampleTheme } from './labels';
import { writeKeyValue } from './line-tables';
import { Page } from './page';
import {
	communeHeading,
	DASHES,
	daysOf,
	districtHeading,
	districtRows,
	EXTENSIONS,
	LATE_DAYS,
	NUMBERS,
	PADDED,
	PROMPT_DAYS,
	quarterOf,
	rate,
	TEXT,
	UNIT_TEXTS,
	type SampleFile
} from './plan-parts';
import type { Format } from './files';
import { writeRosterTable, type RosterRow, type RosterTable } from './roster-table';
import type { Quarter } from './quarters';

/** Communes with a part in the story of the fourth quarter of 2024. */
export const SILENT = '14134';
export const LATE = ['14092', '14110'] as const;
export const CONTRADICTING = '14128';
export const FORGETFUL = '14125';
export const WRONG_TOTAL_BY = 9;

const SECTIONS: RosterTable['sections'] = [
	{ title: 'KHỐI THỊ TRẤN', holds: (unit) => unit.type === 'Thị trấn' },
	{ title: 'KHỐI XÃ', holds: (unit) => unit.type === 'Xã' }
];

const NOTE = { path: ['Ghi chú'] };

type Shape = Omit<RosterTable, 'rows'>;

function summary(
	stem: string,
	format: Format,
	quarter: Quarter,
	theme: SampleTheme,
	heading: Heading,
	rows: readonly RosterRow[],
	shape: Shape,
	sheet = 'Tổng hợp'
): SampleFile {
	const name = stem + EXTENSIONS[format];
	const isCsv = format.startsWith('csv');
	const page = new Page(name, isCsv ? stem : sheet, daysOf(theme, quarter));
	writeSummary(page, heading, rows, shape, isCsv);
	return { name, format, pages: [page] };
}

function writeSummary(
	page: Page,
	heading: Heading,
	rows: readonly RosterRow[],
	shape: Shape,
	isCsv: boolean
): void {
	const width = shape.columns.length + 2;
	const top = isCsv ? writeShortHeading(page, heading) : writeHeading(page, heading, width);
	const after = writeRosterTable(page, top, { ...shape, rows });
	if (isCsv) page.put(after, 0, 'Nguồn: Phòng Nội vụ huyện Xuân Trường');
	else writeFooting(page, heading, after + 1, width);
}

function without(rows: readonly RosterRow[], codes: readonly string[]): RosterRow[] {
	return rows.filter(({ unit }) => !codes.includes(unit.code));
}

function changed(
	rows: readonly RosterRow[],
	code: string,
	change: (row: RosterRow) => RosterRow
): RosterRow[] {
	return rows.map((row) => (row.unit.code === code ? change(row) : row));
}

const MODELS_WITH_RATES: Shape['columns'] = [
	...LINES.models.slice(0, 5),
	rate('Tỷ lệ công nhận (%)', 'dvk_recognised', 'dvk_registered'),
	...LINES.models.slice(5),
	rate(
		'Chỉ tiêu mỗi cơ quan, đơn vị ít nhất 01 mô hình > Tỷ lệ cơ quan, đơn vị có mô hình (%)',
		'agencies_with_effective_model',
		'agencies_obliged'
	)
];

const SATISFACTION_WITH_RATES: Shape['columns'] = [
	...LINES.satisfaction.slice(0, 10),
	rate('Tỷ lệ nộp trực tuyến (%)', 'dossiers_online', 'svc_received'),
	...LINES.satisfaction.slice(10)
];

const CAMPAIGNS_WITH_RATES: Shape['columns'] = [
	...LINES.campaigns.slice(0, 8),
	rate('Bảo hiểm y tế > Tỷ lệ bao phủ BHYT (%)', 'insured', 'population'),
	...LINES.campaigns.slice(8)
];

const KEPT: ReadonlyMap<FigureId, string> = new Map([
	['gq_resolved|kind=khieu-nai', '9=10+11'],
	['gq_resolved|kind=to-cao', '13=14+15'],
	['gq_resolved|kind=kien-nghi-phan-anh', '17=18+19']
]);

/** The four obvious summaries of the fourth quarter of 2024, the breakdown by field, and two late reports. */
export function fourthQuarter2024(): SampleFile[] {
	const quarter = quarterOf('2024-q4');
	const models = changed(districtRows('models', quarter), SILENT, (row) => ({
		...row,
		blank: 'all' as const
	}));
	const reported = (theme: SampleTheme) => without(districtRows(theme, quarter), [SILENT]);
	return [
		summary(
			'xuan-truong-2024-q4-mo-hinh',
			'xlsx',
			quarter,
			'models',
			{ ...districtHeading('models', quarter, 1), measuredIn: 'Đơn vị tính: mô hình' },
			changed(models, FORGETFUL, (row) => ({ ...row, blank: new Set(['dvk_inspected']) })),
			{
				columns: [
					...MODELS_WITH_RATES,
					{ path: ['Ghi chú'], text: (unit) => (unit.code === SILENT ? 'Chưa gửi báo cáo' : '') }
				],
				header: 'stacked',
				total: 'last',
				sections: SECTIONS,
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: DASHES,
				zeroOf: (order) => (order % 3 === 0 ? 'Không' : '-'),
				wrongTotal: { id: 'dvk_registered', by: WRONG_TOTAL_BY }
			}
		),
		summary(
			'xuan-truong-2024-q4-mo-hinh-theo-linh-vuc',
			'xlsx',
			quarter,
			'models',
			districtHeading('models', quarter, 2, 'Số mô hình “Dân vận khéo” đăng ký chia theo lĩnh vực'),
			reported('models'),
			{
				columns: [...FIELD_LINES, NOTE],
				header: 'stacked',
				total: 'last',
				unitHeader: 'Xã, thị trấn',
				unitText: UNIT_TEXTS.office,
				hand: DASHES
			}
		),
		summary(
			'xuan-truong-2024-q4-hai-long',
			'csv-utf8',
			quarter,
			'satisfaction',
			districtHeading('satisfaction', quarter, 3),
			reported('satisfaction'),
			{
				columns: SATISFACTION_WITH_RATES,
				header: 'flat',
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: TEXT
			}
		),
		summary(
			'Xuân Trường - Quý IV 2024 - Tiếp dân, đơn thư',
			'xlsx',
			quarter,
			'petitions',
			districtHeading('petitions', quarter, 4),
			changed(reported('petitions'), CONTRADICTING, overProcessed),
			{
				columns: LINES.petitions,
				header: 'stacked',
				numbers: 'plain',
				identities: KEPT,
				total: 'last',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.full,
				hand: NUMBERS,
				zeroOf: (order) => (order % 4 === 0 ? 'Không' : order % 4 === 2 ? '-' : '0')
			}
		),
		summary(
			'xuan-truong-2024-q4-phong-trao',
			'xls',
			quarter,
			'campaigns',
			districtHeading('campaigns', quarter, 5),
			without(reported('campaigns'), LATE),
			{
				columns: CAMPAIGNS_WITH_RATES,
				header: 'stacked',
				numbers: 'brackets',
				total: 'first',
				unitHeader: 'Đơn vị',
				unitText: UNIT_TEXTS.capitals,
				hand: DASHES
			}
		),
		...districtRows('campaigns', quarter)
			.filter(({ unit }) => LATE.some((code) => code === unit.code))
			.map((row, index) => ownCampaigns(row, quarter, index === 0 ? 'xlsx' : 'xls', LATE_DAYS))
	];
}

/** More petitions processed than there were: what rule R01 is for. */
function overProcessed(row: RosterRow): RosterRow {
	const figures = new Map<FigureId, number>(row.figures);
	figures.set(
		'don_processed',
		(figures.get('don_received') ?? 0) + (figures.get('don_carried_in') ?? 0) + 3
	);
	figures.set('don_backlog', 0);
	return { ...row, figures };
}

function ownCampaigns(
	row: RosterRow,
	quarter: Quarter,
	format: Format,
	daysToSign = PROMPT_DAYS
): SampleFile {
	const { unit } = row;
	const stem = `Báo cáo phong trào ${unit.type.toLowerCase()} ${unit.name} quý ${quarter.roman}-${quarter.year}`;
	const name = stem + EXTENSIONS[format];
	const isCsv = format.startsWith('csv');
	const page = new Page(name, isCsv ? stem : 'Biểu 1', daysOf('campaigns', quarter));
	const heading = communeHeading(unit, 'campaigns', quarter, daysToSign);
	const top = isCsv ? writeShortHeading(page, heading) : writeHeading(page, heading, 5);
	const hand = isCsv ? { ...TEXT, zero: 'Không' as const } : format === 'xls' ? PADDED : DASHES;
	const after = writeKeyValue(page, top, unit, row.figures, groupsOf(row.figures), hand);
	if (!isCsv) writeFooting(page, heading, after + 1, 5);
	return { name, format, pages: [page] };
}

function groupsOf(figures: Figures): { title: string; lines: readonly Line[] }[] {
	const lines = LINES.campaigns.filter(({ id }) => figures.has(id));
	return [
		{ title: 'Ra quân và tuyên truyền', lines: lines.slice(0, 6) },
		{ title: 'An sinh xã hội', lines: lines.slice(6) }
	];
}

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
