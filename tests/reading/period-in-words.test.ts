import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (window: string, ...headers: string[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[`KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO ${window}`],
				['STT', 'Đơn vị', ...headers],
				[1, 'Xã Xuân Hồng', ...headers.map((_, i) => 12 - i)] as Row
			]
		}
	]);
const windows = (report: Awaited<ReturnType<typeof read>>) =>
	report.facts.map(({ start, end, windowKind, value }) => [start, end, windowKind, value]);

describe('a period in the words of a header', () => {
	it('tells apart columns that give the same count', async () => {
		const report = await read(
			'NĂM 2023',
			'Số mô hình đăng ký 6 tháng đầu năm',
			'Số mô hình đăng ký quý III/2023',
			'Số mô hình đăng ký trong tháng 10 năm 2023'
		);
		expect(windows(report)).toEqual([
			['2023-01-01', '2023-06-30', 'cumulative', 12],
			['2023-07-01', '2023-09-30', 'period', 11],
			['2023-10-01', '2023-10-31', 'period', 10]
		]);
		expect(codes(report)).toEqual([]);
	});

	it('is the year before where two years stand side by side', async () => {
		const report = await read(
			'QUÝ IV NĂM 2023',
			'Số mô hình đăng ký năm 2022',
			'Số mô hình đăng ký năm 2023',
			'Số mô hình đăng ký quý IV'
		);
		expect(windows(report)).toEqual([
			['2022-01-01', '2022-12-31', 'period', 12],
			['2023-01-01', '2023-12-31', 'cumulative', 11],
			['2023-10-01', '2023-12-31', 'period', 10]
		]);
	});

	it('is no window of its own where it is the table’s', async () => {
		for (const [window, header] of [
			['QUÝ IV NĂM 2023', 'Số mô hình đăng ký quý IV'],
			['6 THÁNG ĐẦU NĂM 2023', 'Số mô hình đăng ký trong 6 tháng đầu năm 2023'],
			['TỪ NGÀY 15/12/2022 ĐẾN NGÀY 14/6/2023', 'Số mô hình đăng ký 6 tháng đầu năm'],
			['NĂM 2023', 'Số mô hình duy trì từ năm 2023']
		] as const) {
			const report = await read(window, header);
			const [table] = report.tables;
			expect(codes(report)).toEqual([]);
			expect(report.facts).toHaveLength(1);
			expect(report.facts[0]).toMatchObject({
				start: table?.window.value?.start,
				end: table?.window.value?.end
			});
		}
	});

	it('is asked about where nothing beside it explains why it is another', async () => {
		const report = await read('QUÝ IV NĂM 2023', 'Số mô hình đăng ký quý III');
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4']);
		const meaning = { role: 'measure', measure: 'dvk_registered', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Số mô hình đăng ký quý III': meaning } }]]),
			context
		);
		expect(windows(decided)).toEqual([['2023-07-01', '2023-09-30', 'period', 12]]);
	});
});

it('is that of lines of indicators too', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
				['KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN NĂM 2023'],
				['TT', 'Nội dung', 'ĐVT', 'Kết quả'],
				[1, 'Số đơn tiếp nhận quý III', 'đơn', 5],
				[2, 'Số đơn tiếp nhận quý IV', 'đơn', 7]
			]
		}
	]);
	expect(windows(report).map(([start, , , value]) => [start, value])).toEqual([
		['2023-06-15', 5],
		['2023-09-15', 7]
	]);
});
