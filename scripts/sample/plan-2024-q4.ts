import {
	MODELS_WITH_RATES,
	SECTIONS,
	NOTE,
	summary,
	SATISFACTION_WITH_RATES,
	CAMPAIGNS_WITH_RATES,
	KEPT
} from './district-forms';
import type { FigureId } from './figures';
import { FIELD_LINES, LINES, type SampleTheme } from './labels';
import { ownCampaigns } from './own-campaigns';
import {
	DASHES,
	districtHeading,
	districtRows,
	LATE_DAYS,
	NUMBERS,
	quarterOf,
	TEXT,
	UNIT_TEXTS,
	type SampleFile
} from './plan-parts';
import type { RosterRow } from './roster-table';

/** Communes with a part in the story of the fourth quarter of 2024. */
const SILENT = '14134';
const LATE = ['14092', '14110'] as const;
const CONTRADICTING = '14128';
const FORGETFUL = '14125';
const WRONG_TOTAL_BY = 9;
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
