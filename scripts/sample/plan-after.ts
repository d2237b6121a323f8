import type { Format } from './files';
import { figuresOf } from './figures';
import { writeFooting, writeHeading, writeShortHeading } from './heading';
import { FIELD_LINES, LINES, type Line, type SampleTheme } from './labels';
import { writeAcross, writeKeyValue } from './line-tables';
import { Page, type Hand } from './page';
import {
	clusterHeading,
	communeHeading,
	DASHES,
	daysOf,
	districtRows,
	EXTENSIONS,
	NUMBERS,
	PADDED,
	quarterOf,
	TEXT,
	UNIT_TEXTS,
	type SampleFile
} from './plan-parts';
import { QUARTERS, type Quarter } from './quarters';
import { writeRosterTable } from './roster-table';
import { fullNameOf, unitsAt, type SampleUnit } from './units';

const THEMES: readonly SampleTheme[] = ['models', 'satisfaction', 'petitions', 'campaigns'];
const SHEETS: Readonly<Record<SampleTheme, string>> = {
	models: 'Mô hình',
	satisfaction: 'Hài lòng',
	petitions: 'Tiếp dân - đơn thư',
	campaigns: 'Phong trào'
};
const SLUGS: Readonly<Record<SampleTheme, string>> = {
	models: 'mo-hinh',
	satisfaction: 'hai-long',
	petitions: 'tiep-dan-don-thu',
	campaigns: 'phong-trao'
};

/** Models are broken down by field in one report a year. */
function linesOf(theme: SampleTheme, quarter: Quarter): readonly Line[] {
	const byField = ['2024-q4', '2025-q4', '2026-q3'].includes(quarter.name);
	return theme === 'models' && byField ? [...LINES.models, ...FIELD_LINES] : LINES[theme];
}

function writeClusterAcross(page: Page, theme: SampleTheme, quarter: Quarter): void {
	const rows = districtRows(theme, quarter);
	const lines = linesOf(theme, quarter);
	const heading = clusterHeading(theme, quarter, 41);
	const top = writeHeading(page, heading, rows.length + 3);
	const after = writeAcross(page, top, rows, lines, UNIT_TEXTS.full, NUMBERS);
	writeFooting(page, heading, after + 1, rows.length + 3);
}

function writeClusterDown(
	page: Page,
	theme: SampleTheme,
	quarter: Quarter,
	hand: Hand,
	isCsv: boolean
): void {
	const rows = districtRows(theme, quarter);
	const columns = linesOf(theme, quarter);
	const heading = clusterHeading(theme, quarter, 52);
	const top = isCsv
		? writeShortHeading(page, heading)
		: writeHeading(page, heading, columns.length + 2);
	const after = writeRosterTable(page, top, {
		rows,
		columns,
		header: isCsv ? 'flat' : 'stacked',
		total: isCsv ? 'none' : 'last',
		unitHeader: 'Xã, phường',
		unitText: UNIT_TEXTS.full,
		hand
	});
	if (!isCsv) writeFooting(page, heading, after + 1, columns.length + 2);
}

function clusterWorkbook(quarter: Quarter, format: 'xlsx' | 'xls'): SampleFile {
	const name = `Cụm Xuân Trường quý ${quarter.roman}-${quarter.year}${EXTENSIONS[format]}`;
	const pages = THEMES.map((theme) => {
		const page = new Page(name, SHEETS[theme], daysOf(theme, quarter));
		writeClusterAcross(page, theme, quarter);
		return page;
	});
	return { name, format, pages };
}

function clusterFile(quarter: Quarter, theme: SampleTheme, format: Format): SampleFile {
	const stem = `cum-xuan-truong-${quarter.name}-${SLUGS[theme]}`;
	const name = stem + EXTENSIONS[format];
	const isCsv = format.startsWith('csv');
	const page = new Page(name, isCsv ? stem : SHEETS[theme], daysOf(theme, quarter));
	writeClusterDown(page, theme, quarter, isCsv ? TEXT : DASHES, isCsv);
	return { name, format, pages: [page] };
}

/** The four communes of Ninh Bình that followed huyện Xuân Trường: whole workbooks in some quarters, four files in others. */
export function clusterFiles(): SampleFile[] {
	const formats: Readonly<Record<SampleTheme, readonly [Format, Format]>> = {
		models: ['xlsx', 'xlsx'],
		satisfaction: ['csv-utf8', 'xls'],
		petitions: ['xls', 'xlsx'],
		campaigns: ['xlsx', 'csv-utf8']
	};
	return [
		clusterWorkbook(quarterOf('2025-q3'), 'xlsx'),
		...THEMES.map((theme) => clusterFile(quarterOf('2025-q4'), theme, formats[theme][0])),
		clusterWorkbook(quarterOf('2026-q1'), 'xls'),
		clusterWorkbook(quarterOf('2026-q2'), 'xlsx'),
		...THEMES.map((theme) => clusterFile(quarterOf('2026-q3'), theme, formats[theme][1]))
	];
}

function ownWorkbook(unit: SampleUnit, quarter: Quarter, format: 'xlsx' | 'xls'): SampleFile {
	const name = `${fullNameOf(unit)} - báo cáo dân vận quý ${quarter.roman}-${quarter.year}${EXTENSIONS[format]}`;
	const figures = figuresOf(unit, quarter);
	const pages = THEMES.map((theme) => {
		const page = new Page(name, SHEETS[theme], daysOf(theme, quarter));
		const heading = communeHeading(unit, theme, quarter);
		const top = writeHeading(page, heading, 5);
		const hand = format === 'xls' ? PADDED : DASHES;
		const after = writeKeyValue(
			page,
			top,
			unit,
			figures,
			[{ title: '', lines: linesOf(theme, quarter) }],
			hand
		);
		writeFooting(page, heading, after + 1, 5);
		return page;
	});
	return { name, format, pages };
}

/** Phú Lý, Gia Ray → Xuân Lộc and Phổ Minh → Đức Phổ: a workbook a quarter with a sheet a theme. */
export function ownFiles(): SampleFile[] {
	return (['phu-ly', 'xuan-loc', 'duc-pho'] as const).flatMap((home, at) =>
		QUARTERS.flatMap((quarter, index) =>
			unitsAt(home, daysOf('models', quarter).end).map((unit) =>
				ownWorkbook(unit, quarter, (index + at) % 3 === 2 ? 'xls' : 'xlsx')
			)
		)
	);
}
