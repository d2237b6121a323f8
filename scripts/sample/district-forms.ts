import type { FigureId } from './figures';
import type { Format } from './files';
import { writeFooting, writeHeading, writeShortHeading, type Heading } from './heading';
import { LINES, type SampleTheme } from './labels';
import { Page } from './page';
import { daysOf, EXTENSIONS, rate, type SampleFile } from './plan-parts';
import type { Quarter } from './quarters';
import { writeRosterTable, type RosterRow, type RosterTable } from './roster-table';

/** Towns and communes apart, with a subtotal each. */
export const SECTIONS: RosterTable['sections'] = [
	{ title: 'KHỐI THỊ TRẤN', holds: (unit) => unit.type === 'Thị trấn' },
	{ title: 'KHỐI XÃ', holds: (unit) => unit.type === 'Xã' }
];

/** An empty column of notes. */
export const NOTE = { path: ['Ghi chú'] };

/** A table before its rows are known. */
export type Shape = Omit<RosterTable, 'rows'>;

/** A file with one sheet and one row a commune. CSV takes three short lines on top and a source line below. */
export function summary(
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

/** The same on a page of one's own. */
export function writeSummary(
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

export const MODELS_WITH_RATES: Shape['columns'] = [
	...LINES.models.slice(0, 5),
	rate('Tỷ lệ công nhận (%)', 'dvk_recognised', 'dvk_registered'),
	...LINES.models.slice(5),
	rate(
		'Chỉ tiêu mỗi cơ quan, đơn vị ít nhất 01 mô hình > Tỷ lệ cơ quan, đơn vị có mô hình (%)',
		'agencies_with_effective_model',
		'agencies_obliged'
	)
];

export const SATISFACTION_WITH_RATES: Shape['columns'] = [
	...LINES.satisfaction.slice(0, 10),
	rate('Tỷ lệ nộp trực tuyến (%)', 'dossiers_online', 'svc_received'),
	...LINES.satisfaction.slice(10)
];

export const CAMPAIGNS_WITH_RATES: Shape['columns'] = [
	...LINES.campaigns.slice(0, 8),
	rate('Bảo hiểm y tế > Tỷ lệ bao phủ BHYT (%)', 'insured', 'population'),
	...LINES.campaigns.slice(8)
];

/** Cases resolved are those in time and those late. */
export const KEPT: ReadonlyMap<FigureId, string> = new Map([
	['gq_resolved|kind=khieu-nai', '9=10+11'],
	['gq_resolved|kind=to-cao', '13=14+15'],
	['gq_resolved|kind=kien-nghi-phan-anh', '17=18+19']
]);
