import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { codes, readLines, readSheets } from '../support/reading';
import type { Made } from '../support/xlsx-bytes';

const DISTRICT = 'UBND huyện Xuân Trường;;;';
const HEADINGS = 'STT;Đơn vị;Số hoạt động ra quân;Số lượt người tham gia';
const windows = ({ facts }: ReadReport) =>
	facts.map(({ source, value, start, end }) => `${source.a1} ${value} ${start}..${end}`);

describe('tables side by side', () => {
	it('take the window over their own columns, not the one over those of their neighbour', async () => {
		const report = await readLines(
			DISTRICT,
			'MÔ HÌNH DÂN VẬN KHÉO QUÝ I/2024;;;;;KẾT QUẢ RA QUÂN QUÝ II/2024;;;',
			`STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận;;${HEADINGS}`,
			'1;Xã Xuân Hồng;12;4;;1;Xã Xuân Ninh;5;200',
			'2;Xã Xuân Ninh;10;5;;2;Xã Xuân Hồng;6;300'
		);
		expect(windows(report)).toEqual([
			'C4 12 2024-01-01..2024-03-31',
			'D4 4 2024-01-01..2024-03-31',
			'C5 10 2024-01-01..2024-03-31',
			'D5 5 2024-01-01..2024-03-31',
			'H4 5 2024-04-01..2024-06-30',
			'I4 200 2024-04-01..2024-06-30',
			'H5 6 2024-04-01..2024-06-30',
			'I5 300 2024-04-01..2024-06-30'
		]);
		expect(codes(report)).toEqual([]);
	});
});

describe('tables under one another', () => {
	const two = (second: string) =>
		readLines(
			DISTRICT,
			'KẾT QUẢ RA QUÂN NĂM 2024',
			';;;',
			'1. Quý I;;;',
			HEADINGS,
			'1;Xã Xuân Hồng;5;200',
			'2;Xã Xuân Ninh;6;300',
			';;;',
			second,
			HEADINGS,
			'1;Xã Xuân Hồng;7;250',
			'2;Xã Xuân Ninh;8;350'
		);

	it('are of the period that their own line names, in the year of the title', async () => {
		const report = await two('2. Quý II;;;');
		expect(windows(report)).toEqual([
			'C6 5 2024-01-01..2024-03-31',
			'D6 200 2024-01-01..2024-03-31',
			'C7 6 2024-01-01..2024-03-31',
			'D7 300 2024-01-01..2024-03-31',
			'C11 7 2024-04-01..2024-06-30',
			'D11 250 2024-04-01..2024-06-30',
			'C12 8 2024-04-01..2024-06-30',
			'D12 350 2024-04-01..2024-06-30'
		]);
	});

	it('take no window from above where their own line speaks of two', async () => {
		const report = await two('2. Quý IV và cả năm 2024;;;');
		expect(windows(report).filter((text) => /1[12] /.test(text))).toEqual([]);
		expect(codes(report)).toEqual(['unknown-window']);
	});
});

it('takes rows under a quarter for those of the quarter, and the columns of so many months from the start of the year', async () => {
	const sections = await readLines(
		DISTRICT,
		'KẾT QUẢ RA QUÂN NĂM 2024;;;',
		HEADINGS,
		'I;Quý I;;',
		'1;Xã Xuân Hồng;5;200',
		'2;Xã Xuân Ninh;6;300',
		'II;Quý II;;',
		'1;Xã Xuân Hồng;7;250',
		'2;Xã Xuân Ninh;8;350'
	);
	expect(windows(sections).filter((text) => text.startsWith('C'))).toEqual([
		'C5 5 2024-01-01..2024-03-31',
		'C6 6 2024-01-01..2024-03-31',
		'C8 7 2024-04-01..2024-06-30',
		'C9 8 2024-04-01..2024-06-30'
	]);
	expect(codes(sections)).toEqual([]);
	const months = await readLines(
		DISTRICT,
		'KẾT QUẢ RA QUÂN THÁNG 10 NĂM 2024;;;',
		'STT;Đơn vị;Số lượt người tham gia;;',
		';;Tháng 10;10 tháng;3 tháng đầu năm',
		'1;Xã Xuân Hồng;100;1.500;400',
		'2;Xã Xuân Ninh;110;1.600;410'
	);
	expect(windows(months).slice(0, 3)).toEqual([
		'C5 100 2024-10-01..2024-10-31',
		'D5 1500 2024-01-01..2024-10-31',
		'E5 400 2024-01-01..2024-03-31'
	]);
	expect(codes(months)).toEqual([]);
});

it('lets the name of a sheet say which part of the year in its title it is of, unless the title names the days', async () => {
	const sheetOf = (name: string, title: string): Made => ({
		name,
		rows: [
			['UBND huyện Xuân Trường'],
			[title],
			['STT', 'Đơn vị', 'Số hoạt động ra quân'],
			[1, 'Xã Xuân Hồng', 5],
			[2, 'Xã Xuân Ninh', 6]
		]
	});
	const report = await readSheets([
		sheetOf('Quý I', 'KẾT QUẢ RA QUÂN NĂM 2024'),
		sheetOf('Quý II', 'KẾT QUẢ TUYÊN TRUYỀN, RA QUÂN NĂM 2024')
	]);
	expect(windows(report)).toEqual([
		'C4 5 2024-01-01..2024-03-31',
		'C5 6 2024-01-01..2024-03-31',
		'C4 5 2024-04-01..2024-06-30',
		'C5 6 2024-04-01..2024-06-30'
	]);
	const month = await readSheets([sheetOf('T9', 'KẾT QUẢ RA QUÂN NĂM 2024')]);
	expect(windows(month)[0]).toBe('C4 5 2024-09-01..2024-09-30');
	const days = await readSheets([
		sheetOf('Quý I', 'KẾT QUẢ RA QUÂN (từ ngày 01/01/2024 đến ngày 31/12/2024)')
	]);
	expect(windows(days)[0]).toBe('C4 5 2024-01-01..2024-12-31');
});

describe('a table that names no window, or several', () => {
	const HEAD = ['STT;Đơn vị;Số lượt người tham gia;', ';;Quý IV;Cả năm'];
	const ROW = '1;Xã Xuân Hồng;100;150';

	it('is of those of its columns, in the only year of its title', async () => {
		const report = await readLines(DISTRICT, 'KẾT QUẢ RA QUÂN QUÝ IV VÀ CẢ NĂM 2024', ...HEAD, ROW);
		expect(windows(report)).toEqual([
			'C5 100 2024-10-01..2024-12-31',
			'D5 150 2024-01-01..2024-12-31'
		]);
		const none = await readLines(DISTRICT, 'KẾT QUẢ RA QUÂN', ...HEAD, ROW);
		expect(codes(none)).toContain('unknown-window');
	});

	it('names units as they were at the end of its latest column, not of the year', async () => {
		const report = await readLines(
			DISTRICT,
			'SO SÁNH KẾT QUẢ RA QUÂN',
			'STT;Đơn vị;Số lượt người tham gia;',
			';;Quý II/2023;Quý II/2024',
			'1;Xã Xuân Bắc;100;150'
		);
		expect(windows(report)).toEqual([
			'C5 100 2023-04-01..2023-06-30',
			'D5 150 2024-04-01..2024-06-30'
		]);
		expect(codes(report)).toEqual([]);
	});
});
