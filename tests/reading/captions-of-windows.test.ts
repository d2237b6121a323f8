import { describe, expect, it } from 'vitest';
import { issueText } from '../../src/lib/reading';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD = ['STT', 'Đơn vị', 'Số hoạt động ra quân', 'Số lượt người tham gia'];
const TITLE = 'RA QUÂN HUYỆN XUÂN TRƯỜNG QUÝ III NĂM 2023';

const body = (first: number): Row[] => [
	HEAD,
	[1, 'Xã Xuân Hồng', first, 500],
	[2, 'Xã Xuân Ninh', first + 1, 600]
];

const read = (lines: readonly string[], ...below: readonly string[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				...lines.map((line) => [line]),
				...body(10),
				...below.flatMap((line, i) => [[], [line], ...body(20 + 10 * i)])
			]
		}
	]);

type Report = Awaited<ReturnType<typeof read>>;
const windows = (report: Report) => [
	...new Set(report.facts.map(({ start, end }) => `${start} ${end}`))
];

describe('a caption between the title and its table', () => {
	it.each([
		[[TITLE, 'Tháng 7'], '2023-07-01 2023-07-31'],
		[[TITLE, '1. Tháng 7'], '2023-07-01 2023-07-31'],
		[[TITLE, 'a) Ra quân tháng 8'], '2023-08-01 2023-08-31'],
		[[TITLE, 'Tháng 7 năm 2023'], '2023-07-01 2023-07-31'],
		[[TITLE, '2. Ra quân 9 tháng đầu năm'], '2023-01-01 2023-09-30'],
		[[TITLE, '1. Tháng 7', 'Đơn vị tính: hoạt động'], '2023-07-01 2023-07-31'],
		[[TITLE, 'Cùng kỳ năm 2022'], '2022-07-01 2022-09-30'],
		[[TITLE, 'II. Cùng kỳ năm trước'], '2022-07-01 2022-09-30'],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023', 'I. Quý II'], '2023-04-01 2023-06-30'],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023', 'Kết quả tháng 8 năm 2023'], '2023-08-01 2023-08-31'],
		[[TITLE, 'Biểu 1. Tháng 7 năm 2023'], '2023-07-01 2023-07-31'],
		[[TITLE, '1. Ra quân trong năm 2023'], '2023-01-01 2023-12-31'],
		[[TITLE, '2. Ra quân cùng kỳ năm 2022'], '2022-07-01 2022-09-30']
	])('gives its own window: %s', async (lines, window) => {
		const report = await read(lines);
		expect(codes(report)).toEqual([]);
		expect(windows(report)).toEqual([window]);
	});

	it.each([
		[[TITLE, '1. Ra quân']],
		[[TITLE, '1. Ra quân quý III']],
		[[TITLE, 'Phong trào ra quân năm 2023']],
		[[TITLE, 'Trên địa bàn huyện Xuân Trường năm 2023']],
		[[TITLE, 'Thi đua “Dân vận khéo” năm 2023']],
		[[TITLE, 'Biểu kèm theo Báo cáo năm 2023']],
		[[TITLE, 'So với cùng kỳ năm 2022']],
		[[TITLE, '1. Thực hiện Nghị quyết năm 2022']],
		[[TITLE, '1. Kỷ niệm ngày 27 tháng 7']],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG', 'QUÝ III NĂM 2023']],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG QUÝ III', 'NĂM 2023']],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG TỪ THÁNG 7/2023 ĐẾN', 'THÁNG 9/2023']],
		[['RA QUÂN HUYỆN XUÂN TRƯỜNG QUÝ III NĂM 2023 SO VỚI', 'CÙNG KỲ NĂM 2022']]
	])('leaves that of the title: %s', async (lines) => {
		const report = await read(lines);
		expect(codes(report)).toEqual([]);
		expect(windows(report)).toEqual(['2023-07-01 2023-09-30']);
	});

	it.each([
		['1. Ra quân năm 2022', '2022-01-01'],
		['1. Ra quân năm 2023', '2023-01-01'],
		['Năm 2023', '2023-01-01'],
		['Hoạt động ra quân năm 2023', '2023-01-01'],
		['HOẠT ĐỘNG RA QUÂN TRONG NĂM 2023', '2023-01-01'],
		['Ra quân 6 tháng đầu năm 2023', '2023-01-01'],
		['Ra quân năm 2022', '2022-01-01'],
		['Kết quả tháng 8/2023', '2023-08-01'],
		['Ra quân cùng kỳ năm 2022', '2022-07-01'],
		['2. Tháng 5', '2023-05-01'],
		['Quý III năm 2022', '2022-07-01']
	])('is asked about where it may not be that of the title: %s', async (line, start) => {
		const report = await read([TITLE, line]);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(report.tables[0]?.windows?.map((one) => one.start)).toEqual(['2023-07-01', start]);
		expect(report.issues.map((issue) => issueText(issue, 'vi')).join()).toContain('đề mục');
	});

	it.each([
		['1. Tháng 7', '2023-07-01'],
		['Tháng 8 năm 2023', '2023-08-01']
	])('gives its own window apart from the title, too: %s', async (line, start) => {
		const report = await read([TITLE, '', '', line]);
		expect(codes(report)).toEqual([]);
		expect(report.facts[0]?.start).toBe(start);
	});

	it.each(['Ra quân năm 2022', '1. Ra quân năm 2022', 'Hoạt động ra quân năm 2023'])(
		'is asked about apart from the title, too: %s',
		async (line) => {
			const report = await read([TITLE, '', '', line]);
			expect(codes(report)).toEqual(['window-in-doubt']);
			expect(report.facts).toEqual([]);
		}
	);

	it('gives each table its month, and asks about one below that says none', async () => {
		const months = await read([TITLE, '1. Tháng 7'], '2. Tháng 8');
		expect(windows(months)).toEqual(['2023-07-01 2023-07-31', '2023-08-01 2023-08-31']);
		const open = await read([TITLE, '1. Tháng 7'], '2. Tháng 8', '3. Các nội dung khác');
		expect(windows(open)).toEqual(windows(months));
		expect(codes(open)).toEqual(['window-in-doubt']);
		expect(open.tables[2]?.windows?.map((one) => `${one.start} ${one.end}`)).toEqual([
			'2023-07-01 2023-09-30',
			'2023-08-01 2023-08-31'
		]);
	});

	it.each(['2. Cùng kỳ năm 2022', 'Cùng kỳ năm trước', 'II. Ra quân cùng kỳ năm 2022'])(
		'is of the same period as the table above: %s',
		async (line) => {
			for (const first of [[TITLE], [TITLE, '1. Quý III năm 2023'], [TITLE, '1. Ra quân']]) {
				const report = await read(first, line);
				expect(codes(report)).toEqual([]);
				expect(windows(report)).toEqual(['2023-07-01 2023-09-30', '2022-07-01 2022-09-30']);
			}
		}
	);

	it('is asked about where the period above it may be that of the title or of a caption', async () => {
		const report = await read([TITLE, '1. Tháng 7'], '2. Cùng kỳ năm 2022');
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.tables[1]?.windows?.map(({ start, end }) => [start, end])).toEqual([
			['2022-07-01', '2022-07-31'],
			['2022-07-01', '2022-09-30']
		]);
	});

	it('is asked about where it names but the year of the title above the table over it', async () => {
		const report = await read([TITLE, '1. Ra quân'], '2. Ra quân năm 2023');
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(windows(report)).toEqual(['2023-07-01 2023-09-30']);
	});

	it('says nothing of the next one, which is of the title', async () => {
		const report = await read([TITLE, '1. Ra quân tháng 7'], '2. Các nội dung khác');
		expect(codes(report)).toEqual([]);
		expect(windows(report)).toEqual(['2023-07-01 2023-07-31', '2023-07-01 2023-09-30']);
		const below = await read([TITLE, 'I. Ra quân tháng 7'], '1. Các nội dung khác');
		expect(codes(below)).toEqual(['window-in-doubt']);
		const open = await read([TITLE, '1. Ra quân năm 2023'], '2. Các nội dung khác');
		expect(codes(open)).toEqual(['window-in-doubt']);
		expect(windows(open)).toEqual(['2023-07-01 2023-09-30']);
	});

	it.each([
		'I. Kế hoạch',
		'Biểu 1. Kế hoạch quý III',
		'1. Chỉ tiêu giao',
		'a) Kế hoạch quý III',
		'2. Dự kiến quý III',
		'II. Kế hoạch quý III năm 2023'
	])('makes its figures a question where it speaks of a plan: %s', async (line) => {
		for (const title of [TITLE, `KẾT QUẢ ${TITLE}`]) {
			const report = await read([title, line]);
			expect(report.facts).toEqual([]);
			expect(codes(report)).toEqual(['plan-title']);
		}
	});

	it('asks about a plan below the results, and takes these', async () => {
		const report = await read([TITLE, 'I. Kết quả'], 'II. Kế hoạch');
		expect(codes(report)).toEqual(['plan-title']);
		expect(report.facts.map(({ value }) => value)).toEqual([10, 500, 11, 600]);
	});

	it.each(['1. Kết quả thực hiện kế hoạch', 'I. Chỉ tiêu về ra quân', '1. Thực hiện kế hoạch'])(
		'is none of a plan under results: %s',
		async (line) => {
			expect((await read([`KẾT QUẢ ${TITLE}`, line])).facts).toHaveLength(4);
		}
	);
});
