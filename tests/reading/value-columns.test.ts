import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (rows: Row[], merges: string[] = []) => readSheets([{ name: 'Sheet1', rows, merges }]);
/** A form of one commune: a line of counts below these headings, `lines` below it. */
const form = (headings: string[], figure: (number | null)[], ...lines: Row[]) =>
	read([
		['UBND XÃ PHÚ LÝ'],
		['BÁO CÁO QUÝ IV NĂM 2024'],
		['STT', 'Nội dung', 'ĐVT', ...headings],
		[1, 'Số lượt tiếp công dân', 'lượt', ...figure],
		...lines
	]);
/** Two communes across, each above the same two headings. */
const across = (headings: [string, string], ...lines: Row[]) =>
	read(
		[
			['UBND HUYỆN XUÂN TRƯỜNG'],
			['KẾT QUẢ NĂM 2024'],
			['TT', 'Nội dung', 'Xã Xuân Ninh', null, 'Xã Xuân Hồng', null],
			[null, null, ...headings, ...headings],
			...lines
		],
		['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
	);

describe('a column of figures beside lines', () => {
	it.each([
		'Kết quả',
		'Kết quả thực hiện',
		'Kết quả đạt được',
		'TH',
		'TH quý IV',
		'Thực hiện trong kỳ',
		'Số lượng',
		'Số lượng (lượt)',
		'Số liệu quý IV/2024',
		'Kết quả triển khai thực hiện',
		'Quý IV',
		'Kỳ này',
		'Trong quý',
		'Đạt',
		'Giá trị',
		'Số lượt',
		'Xã Phú Lý',
		'Số liệu xã báo cáo',
		'Từ 01/10/2024 đến 31/12/2024'
	])('holds the result where nothing else does: %s', async (heading) => {
		const report = await form([heading], [77]);
		expect(figures(report)).toEqual(['tcd_turns@26173=77']);
		expect(codes(report)).toEqual([]);
	});

	it('holds the result without a heading', async () => {
		const report = await form([''], [77], [2, 'Số cuộc ra quân', 'cuộc', 3]);
		expect(figures(report)).toEqual(['tcd_turns@26173=77', 'cd_events@26173=3']);
	});

	it.each([
		'Toàn huyện',
		'Nữ',
		'Đảng viên',
		'Điểm tự chấm',
		'Tồn',
		'Đăng ký',
		'Số người phục vụ',
		'Kinh phí',
		'Kinh phí (triệu đồng)',
		'Đề nghị',
		'Đợt 1',
		'Nam',
		'Đầu năm',
		'Chưa thực hiện',
		'Kế hoạch',
		'KH năm 2024',
		'Tỷ lệ %',
		'Số kỳ trước'
	])('is told and not taken, alone or beside another, where it says else: %s', async (heading) => {
		const alone = await form([heading], [77]);
		expect(alone.facts).toEqual([]);
		expect(codes(alone)).toEqual(['columns-unplaced D3']);
		expect(alone.tables[0]?.ready).toBe(false);
		const beside = await form([heading, 'Lũy kế'], [77, 90]);
		expect(figures(beside)).toEqual(['tcd_turns@26173=90']);
	});

	it.each([
		'Toàn huyện',
		'Nữ',
		'Điểm',
		'Tồn',
		'Đăng ký',
		'Số phụ nữ',
		'Kinh phí',
		'Số vụ',
		'Đợt 1',
		'Nghị quyết'
	])('that says else is told beside a blank result: %s', async (heading) => {
		const report = await form(
			['Kết quả', heading],
			[null, 77],
			[2, 'Số cuộc ra quân', 'cuộc', 3, 2]
		);
		expect(figures(report)).toEqual(['cd_events@26173=3']);
		expect(codes(report)).toEqual(['columns-unplaced E3']);
	});

	it.each([
		'KH',
		'KH năm 2024',
		'KH 2024',
		'KH giao',
		'KH quý IV',
		'KH huyện giao',
		'CT giao',
		'Chỉ tiêu năm 2024',
		'Chỉ tiêu KH 2024',
		'Năm 2024 (KH)',
		'Nghị quyết năm 2024',
		'Theo NQ',
		'Giao',
		'Được giao',
		'Target',
		'Số phải thực hiện',
		'KH năm 2025',
		'Dự kiến quý I/2025',
		'Ước TH năm'
	])('that was set beforehand is left out, beside a blank result too: %s', async (heading) => {
		const report = await form([heading, 'TH'], [130, null], [2, 'Số cuộc ra quân', 'cuộc', 5, 4]);
		expect(figures(report)).toEqual(['cd_events@26173=4']);
		expect(codes(report)).toEqual(['plan-columns-left-out D3']);
	});

	it('is a plan or a result by the lowest heading that tells', async () => {
		const head = (...rows: Row[]) =>
			read(
				[
					['UBND XÃ PHÚ LÝ'],
					['BÁO CÁO QUÝ IV NĂM 2024'],
					...rows,
					[1, 'Số lượt tiếp công dân', 30, 100, 29, 98]
				],
				['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
			);
		const plansFirst = await head(
			['STT', 'Nội dung', 'Kế hoạch', null, 'Thực hiện', null],
			[null, null, 'Quý IV', 'Cả năm', 'Quý IV', 'Cả năm']
		);
		expect(figures(plansFirst)).toEqual(['tcd_turns@26173=29', 'tcd_turns@26173=98']);
		const periodsFirst = await head(
			['STT', 'Nội dung', 'Quý IV', null, 'Cả năm', null],
			[null, null, 'KH', 'TH', 'KH', 'TH']
		);
		expect(figures(periodsFirst)).toEqual(['tcd_turns@26173=100', 'tcd_turns@26173=98']);
	});

	it('of what was reached is a result unless its figures look like shares of the plan', async () => {
		const counts = await form(['Giao', 'Đạt'], [50, 55]);
		expect(figures(counts)).toEqual(['tcd_turns@26173=55']);
		const shares = await form(['Giao', 'Đạt'], [50, 100]);
		expect(shares.facts).toEqual([]);
		expect(codes(shares)).toEqual(['columns-unplaced D3']);
		const beside = await form(['Giao', 'TH', 'Đạt'], [50, 40, 80]);
		expect(figures(beside)).toEqual(['tcd_turns@26173=40']);
	});

	it('of all together is told where it holds what was carried over', async () => {
		const report = await form(['Tồn kỳ trước', 'Trong kỳ', 'Tổng'], [5, 7, 12]);
		expect(figures(report)).toEqual(['tcd_turns@26173=7']);
		expect(codes(report)).toEqual(['columns-unplaced D3']);
	});
});

describe('columns below communes', () => {
	it.each<[string, string]>([
		['KH', 'TH'],
		['Được giao', 'Đạt'],
		['KH năm 2024', 'Thực hiện'],
		['Target', 'Kết quả']
	])('are plan and result: %s | %s', async (plan, result) => {
		const report = await across(
			[plan, result],
			[1, 'Số mô hình đăng ký', 5, 7, 6, null],
			[2, 'Tỷ lệ bao phủ BHYT (%)', 95, 96.1, 95, null]
		);
		expect(figures(report)).toEqual(['dvk_registered@14143=7', 'bhyt_coverage@14143=96.1']);
		expect(codes(report)).toEqual(['plan-columns-left-out C4', 'typed-rate-only D6']);
	});

	it.each<[string, string]>([
		['Nam', 'Nữ'],
		['Đợt 1', 'Đợt 2'],
		['Đầu năm', 'Cuối năm'],
		['Tự chấm', 'Thẩm định'],
		['Số cũ', 'Số mới']
	])('are told where neither is the result: %s | %s', async (one, other) => {
		const report = await across([one, other], [1, 'Số mô hình đăng ký', 5, 5, 6, null]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['columns-unplaced C4']);
	});

	it('are the figure of the line only in its own unit', async () => {
		const report = await across(
			['Số lượng', 'Kinh phí (triệu đồng)'],
			[1, 'Số mô hình đăng ký', 5, 50, null, 60]
		);
		expect(figures(report)).toEqual(['dvk_registered@14143=5']);
		expect(codes(report)).toEqual(['columns-unplaced D4']);
	});

	it('are plans below a block of plans above the communes', async () => {
		const report = await read(
			[
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ NĂM 2024'],
				['TT', 'Nội dung', 'Kế hoạch năm 2024', null, 'Thực hiện 6 tháng đầu năm 2024', null],
				[null, null, 'Xã Xuân Ninh', 'Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Hồng'],
				[1, 'Số mô hình đăng ký', 5, 6, 3, 4]
			],
			['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
		);
		expect(figures(report)).toEqual(['dvk_registered@14143=3', 'dvk_registered@14095=4']);
		expect(codes(report)).toEqual(['plan-columns-left-out C4']);
	});

	it('need not say that they are results where each stands alone', async () => {
		const report = await read(
			[
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ NĂM 2024'],
				['TT', 'Nội dung', 'Cụm số 1', 'Cụm số 2'],
				[null, null, 'Xã Xuân Ninh', 'Xã Xuân Hồng'],
				[1, 'Số mô hình đăng ký', 5, 6]
			],
			['A3:A4', 'B3:B4']
		);
		expect(figures(report)).toEqual(['dvk_registered@14143=5', 'dvk_registered@14095=6']);
	});
});

describe('columns of parts and of periods below one another', () => {
	const parts = (top: [string, string], below: [string, string], figure: (number | null)[]) =>
		read(
			[
				['UBND XÃ PHÚ LÝ'],
				['BÁO CÁO TIẾP CÔNG DÂN, ĐƠN THƯ QUÝ IV NĂM 2024'],
				['STT', 'Nội dung', top[0], null, top[1], null],
				[null, null, ...below, ...below],
				[1, 'Đơn tiếp nhận', ...figure]
			],
			['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
		);

	it.each<[[string, string], [string, string], (number | null)[]]>([
		[
			['Quý IV', 'Lũy kế'],
			['Khiếu nại', 'Tố cáo'],
			[3, null, 10, 2]
		],
		[
			['Khiếu nại', 'Tố cáo'],
			['Quý IV', 'Lũy kế'],
			[3, 10, null, 2]
		]
	])('give the part of each period and no total: %s', async (top, below, figure) => {
		const report = await parts(top, below, figure);
		expect(figures(report).toSorted()).toEqual([
			'don_received[kind=khieu-nai]@26173=10',
			'don_received[kind=khieu-nai]@26173=3',
			'don_received[kind=to-cao]@26173=2'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('are told where one is a part of nobody knows what', async () => {
		const report = await parts(['Quý IV', 'Lũy kế'], ['Tổng số', 'Tr.đó: nữ'], [30, 12, 100, 40]);
		expect(figures(report)).toEqual(['don_received@26173=30', 'don_received@26173=100']);
		expect(codes(report)).toEqual(['columns-unplaced D4']);
	});
});
