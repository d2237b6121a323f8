import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const YEAR = 'KẾT QUẢ PHONG TRÀO NĂM 2024';
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], [], ...rows] }]);
/** A table of two communes with one column beside their names. */
const beside = (title: string, heading: string, first: Row[0], second: Row[0]) =>
	read(
		title,
		['STT', 'Đơn vị', heading, 'Số hoạt động ra quân'],
		[1, 'Xã Xuân Hồng', first, 6],
		[2, 'Xã Xuân Ninh', second, 4]
	);
const windows = ({ facts }: ReadReport) =>
	facts.map(({ start, end, value }) => `${start}..${end} ${value}`);

describe('a column that says the period of each row', () => {
	it.each([
		['Kỳ báo cáo', 'Quý IV', 'Quý III', '2024-10-01..2024-12-31', '2024-07-01..2024-09-30'],
		['Kỳ báo cáo', 'Quý IV', 'Quý IV', '2024-10-01..2024-12-31', '2024-10-01..2024-12-31'],
		['Kỳ', 'Tháng 11', '6 tháng', '2024-11-01..2024-11-30', '2024-01-01..2024-06-30'],
		['Thời gian', '9 tháng', 'Cả năm', '2024-01-01..2024-09-30', '2024-01-01..2024-12-31'],
		['Thời điểm số liệu', '9 tháng', 'Quý I', '2024-01-01..2024-09-30', '2024-01-01..2024-03-31'],
		['Tháng', 9, 10, '2024-09-01..2024-09-30', '2024-10-01..2024-10-31'],
		['Quý', 'II', 'III', '2024-04-01..2024-06-30', '2024-07-01..2024-09-30'],
		['Quý', 3, 4, '2024-07-01..2024-09-30', '2024-10-01..2024-12-31'],
		['Tháng/năm', '11/2024', '10/2024', '2024-11-01..2024-11-30', '2024-10-01..2024-10-31'],
		['Nội dung', 'Quý I', 'Quý II', '2024-01-01..2024-03-31', '2024-04-01..2024-06-30']
	])('gives the row its own window: %s %s, %s', async (heading, one, other, first, second) => {
		const report = await beside(YEAR, heading, one, other);
		expect(windows(report)).toEqual([`${first} 6`, `${second} 4`]);
		expect(codes(report)).toEqual([]);
	});

	it('may count up to the end of the window', async () => {
		const report = await beside(
			'KẾT QUẢ PHONG TRÀO THÁNG 11 NĂM 2024',
			'Số liệu',
			'Lũy kế',
			'Trong kỳ'
		);
		expect(windows(report)).toEqual(['2024-01-01..2024-11-30 6', '2024-11-01..2024-11-30 4']);
	});

	it.each([
		['Năm', 2023, 2024],
		['Kỳ báo cáo', 'Năm 2023', 'Năm 2024'],
		['Kỳ báo cáo', 'Quý IV/2023', 'Năm 2024'],
		['Kỳ', 'Đợt cao điểm', 'Cả năm'],
		['Kỳ', null, 'Cả năm'],
		['Thời điểm số liệu', 'đến 30/6/2024', 'đến 31/12/2024']
	])('holds a row of another time back: %s %s', async (heading, one, other) => {
		const report = await beside(YEAR, heading, one, other);
		expect(windows(report)).toEqual(['2024-01-01..2024-12-31 4']);
		expect(codes(report)).toEqual(['rows-of-other-time C5']);
	});

	it('says no more than the title where all rows name the year of a quarter', async () => {
		const report = await beside('KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024', 'Năm', 2024, 2024);
		expect(windows(report)).toEqual(['2024-10-01..2024-12-31 6', '2024-10-01..2024-12-31 4']);
		expect(codes(report)).toEqual([]);
	});

	it('may be two, of years and of quarters', async () => {
		const report = await read(
			YEAR,
			['Đơn vị', 'Năm', 'Quý', 'Số hoạt động ra quân'],
			['Xã Xuân Hồng', 2024, 1, 6],
			['Xã Xuân Ninh', 2023, 4, 4]
		);
		expect(windows(report)).toEqual(['2024-01-01..2024-03-31 6']);
		expect(codes(report)).toEqual(['rows-of-other-time B6']);
	});

	it('gives the rows of one unit their own windows, or adds them up for whoever says they are parts', async () => {
		const report = await read(
			YEAR,
			['Đơn vị', 'Kỳ báo cáo', 'Số hoạt động ra quân'],
			['Xã Xuân Hồng', 'Quý III', 5],
			['Xã Xuân Hồng', 'Quý IV', 6],
			['Xã Xuân Ninh', 'Quý IV', 4]
		);
		expect(windows(report)).toEqual([
			'2024-07-01..2024-09-30 5',
			'2024-10-01..2024-12-31 6',
			'2024-10-01..2024-12-31 4'
		]);
		expect(codes(report)).toEqual([]);
		const answered = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Kỳ báo cáo': { role: 'dimension', name: 'rows' } } }]]),
			context
		);
		expect(figures(answered)).toEqual(['cd_events@14095=11', 'cd_events@14143=4']);
	});

	it.each(['Đợt cao điểm', 'Năm 2023', 'Quý IV/2023', '15/10/2024', null])(
		'leaves units of several rows to be asked about where one names no part of the window: %s',
		async (other) => {
			const report = await read(
				YEAR,
				['Đơn vị', 'Kỳ báo cáo', 'Số hoạt động ra quân'],
				['Xã Xuân Hồng', 'Quý III', 5],
				['Xã Xuân Hồng', other, 6],
				['Xã Xuân Ninh', 'Quý IV', 4],
				['Xã Xuân Ninh', 'Quý III', 4]
			);
			expect(figures(report)).toEqual([]);
			expect(codes(report)).toContain('unknown-column B5');
		}
	);

	it('gives figures of an earlier part to the commune of that time', async () => {
		const report = await read(
			YEAR,
			['Đơn vị', 'Kỳ báo cáo', 'Số hoạt động ra quân'],
			['Xã Xuân Đài', 'Quý I', 5],
			['Xã Xuân Ninh', 'Quý IV', 4]
		);
		expect(report.facts.map(({ unit, start }) => `${unit} ${start}`)).toEqual([
			'14107@2023-01-01 2024-01-01',
			'14143@2023-01-01 2024-10-01'
		]);
	});
});

describe('columns that only look as if they did', () => {
	it.each([
		['Đợt', 'Đợt 1', 'Đợt 2'],
		['Thời gian thực hiện', 'Quý I', 'Quý IV'],
		['Thời hạn', 'Tháng 6', 'Tháng 12'],
		['Thời gian', '12/3/2024', '15/4/2024'],
		['Ngày báo cáo', '12/3/2024', '15/4/2024'],
		['Hình thức', 'Trực tiếp', 'Trực tuyến']
	])('leave the rows to the window of the title: %s', async (heading, one, other) => {
		const report = await beside(YEAR, heading, one, other);
		expect(windows(report)).toEqual(['2024-01-01..2024-12-31 6', '2024-01-01..2024-12-31 4']);
	});

	it('are figures of the month beside what has added up', async () => {
		const report = await read(
			'SỐ HOẠT ĐỘNG RA QUÂN THÁNG 11 NĂM 2024',
			['Đơn vị', 'Tháng', 'Lũy kế'],
			['Xã Xuân Hồng', 5, 50],
			['Xã Xuân Ninh', 7, 40]
		);
		expect(codes(report)).not.toContain('rows-of-other-time B5');
	});
});

describe('a column that tells plans from results', () => {
	it.each(['Loại số liệu', 'Nội dung', 'Hình thức'])(
		'leaves the plans out: %s',
		async (heading) => {
			const report = await beside(YEAR, heading, 'Kế hoạch', 'Thực hiện');
			expect(windows(report)).toEqual(['2024-01-01..2024-12-31 4']);
			expect(codes(report)).toEqual(['rows-of-plans C5']);
		}
	);

	it('need not be asked about where a unit has both', async () => {
		const report = await read(
			YEAR,
			['Đơn vị', 'Nội dung', 'Số hoạt động ra quân'],
			['Xã Xuân Hồng', 'Kế hoạch', 6],
			[null, 'Thực hiện', 7],
			['Xã Xuân Ninh', 'Kế hoạch', 4],
			[null, 'Thực hiện', 3]
		);
		expect(figures(report)).toEqual(['cd_events@14095=7', 'cd_events@14143=3']);
		expect(codes(report)).toContain('rows-of-plans B5');
	});
});

describe('a remark on the time of a row', () => {
	const TITLE = 'TỔNG HỢP TIẾP CÔNG DÂN NĂM 2024';
	const remarked = (name: string, remark: string | null, value = 6) =>
		read(
			TITLE,
			['STT', 'Đơn vị', 'Số lượt tiếp', 'Ghi chú'],
			[1, name, value, remark],
			[2, 'Xã Xuân Ninh', 4, null]
		);

	it.each([
		['Xã Xuân Hồng', 'Số liệu năm 2023', 'rows-of-other-time D5'],
		['Xã Xuân Hồng', 'số liệu 6 tháng', 'rows-of-other-time D5'],
		['Xã Xuân Hồng', 'Mới có 10 tháng', 'rows-of-other-time D5'],
		['Xã Xuân Hồng', 'Ước cả năm', 'rows-of-other-time D5'],
		['Xã Xuân Hồng', 'Số liệu đến 30/6/2024', 'rows-of-other-time D5'],
		['Xã Xuân Hồng (9 tháng)', null, 'rows-of-other-time B5'],
		['Xã Xuân Hồng - 9 tháng', null, 'rows-of-other-time B5'],
		['Xã Xuân Hồng (kế hoạch)', null, 'rows-of-plans B5']
	])('holds its figures back: %s %s', async (name, remark, code) => {
		const report = await remarked(name, remark);
		expect(figures(report)).toEqual(['tcd_turns@14143=4']);
		expect(codes(report)).toContain(code);
	});

	it.each([
		['Xã Xuân Hồng', 'Chưa báo cáo', 'rows-not-reported D5'],
		['Xã Xuân Hồng - chưa báo cáo', null, 'rows-not-reported B5'],
		['Xã Xuân Hồng (chưa gửi báo cáo)', null, 'rows-not-reported B5']
	])('gives no zero where nothing was reported: %s %s', async (name, remark, code) => {
		const report = await remarked(name, remark, 0);
		expect(figures(report)).toEqual(['tcd_turns@14143=4']);
		expect(report.reports.map(({ unit }) => unit)).toEqual(['14143@2023-01-01']);
		expect(codes(report)).toContain(code);
	});

	it.each(['Năm 2024', 'Tăng so với năm 2023', 'Đã công nhận năm 2023', 'Có 2 đoàn đông người'])(
		'may say nothing of that: %s',
		async (remark) => {
			const report = await remarked('Xã Xuân Hồng', remark);
			expect(figures(report)).toEqual(['tcd_turns@14095=6', 'tcd_turns@14143=4']);
			expect(codes(report)).toEqual([]);
		}
	);
});

describe('first and last days beside a row', () => {
	const days = (...rows: Row[]) =>
		read(YEAR, ['STT', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Số hoạt động ra quân'], ...rows);

	it('are its window where they are those of a period', async () => {
		const report = await days(
			[1, 'Xã Xuân Hồng', '01/01/2024', '31/03/2024', 6],
			[2, 'Xã Xuân Ninh', '01/04/2024', '30/06/2024', 4],
			[3, 'Xã Xuân Phú', '01/01/2024', '31/12/2024', 5]
		);
		expect(windows(report)).toEqual([
			'2024-01-01..2024-03-31 6',
			'2024-04-01..2024-06-30 4',
			'2024-01-01..2024-12-31 5'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('say no more than that within the window, and leave out what is of another', async () => {
		const report = await days(
			[1, 'Xã Xuân Hồng', '05/04/2024', '17/05/2024', 6],
			[2, 'Xã Xuân Ninh', '01/01/2023', '31/12/2023', 4],
			[3, 'Xã Xuân Phú', null, null, 5]
		);
		expect(windows(report)).toEqual(['2024-01-01..2024-12-31 6', '2024-01-01..2024-12-31 5']);
		expect(codes(report)).toEqual(['rows-of-other-time D6']);
	});
});

describe('rows that add up a quarter below its months', () => {
	it('are sums to check, and none of the figures, the last one too', async () => {
		const report = await read(
			'KẾT QUẢ RA QUÂN NĂM 2024',
			['Tháng', 'Số hoạt động ra quân'],
			...[1, 2, 3].map((month): Row => [`Tháng ${month}`, month]),
			['Cộng quý I', 6],
			...[4, 5, 6].map((month): Row => [`Tháng ${month}`, month]),
			['Cộng quý II', 15]
		);
		expect(windows(report).map((one) => one.slice(-2))).toEqual([
			' 1',
			' 2',
			' 3',
			' 4',
			' 5',
			' 6'
		]);
		expect(codes(report)).toEqual([]);
	});
});
