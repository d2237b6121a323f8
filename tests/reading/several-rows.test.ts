import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [HONG, THANH] = ['@14095', '@14098'];
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], ...rows] }]);

describe('several rows a unit, told apart by their months', () => {
	const MONTHS = 'KẾT QUẢ RA QUÂN QUÝ II NĂM 2024';
	const HEAD: Row = ['STT', 'Đơn vị', 'Tháng', 'Số hoạt động ra quân'];

	it.each([
		['in words, the unit by ditto marks', ['Tháng 4', 'Tháng 5', 'Tháng 6'], 'nt', '"'],
		['in words, the unit by other marks', ['Tháng 4', 'Tháng 5', 'Tháng 6'], '-nt-', '-'],
		['as numbers', [4, 5, 6], 'Xã Xuân Hồng', 'Xã Xuân Hồng']
	])('are asked about, and added up when they are parts: %s', async (_, months, second, third) => {
		const report = await read(
			MONTHS,
			HEAD,
			[1, 'Xã Xuân Hồng', months[0] ?? null, 2],
			[null, second, months[1] ?? null, 3],
			[null, third, months[2] ?? null, 1]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4']);
		expect(report.tables[0]?.ready).toBe(false);
		const answered = applyDecisions(
			report,
			new Map([[0, { meanings: { Tháng: { role: 'dimension', name: 'rows' } } }]]),
			context
		);
		expect(figures(answered)).toEqual([`cd_events${HONG}=6`]);
		expect(codes(answered)).toEqual(['parts-summed D4,D5,D6']);
	});

	it('count the models of the unit above a ditto mark', async () => {
		const report = await read(
			'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐĂNG KÝ QUÝ II NĂM 2024',
			['STT', 'Đơn vị', 'Tên mô hình'],
			[1, 'Xã Xuân Hồng', 'Tuyến đường hoa'],
			[2, 'nt', 'Camera an ninh'],
			[3, 'Xã Xuân Thành', 'Trồng nấm']
		);
		expect(figures(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).toEqual([]);
	});
});

describe('a list with a row a form', () => {
	const SURVEY = 'KẾT QUẢ PHIẾU KHẢO SÁT HÀI LÒNG QUÝ II NĂM 2024';

	it('is counted by level for each unit', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Đơn vị', 'Ý kiến'],
			[1, 'Xã Xuân Hồng', 'Hài lòng'],
			[2, 'Xã Xuân Hồng', 'Rất hài lòng'],
			[3, 'Xã Xuân Hồng', 'hài lòng'],
			[4, 'Xã Xuân Thành', 'Không hài lòng'],
			[5, 'Xã Xuân Thành', 'Hài lòng'],
			[6, 'Xã Xuân Thành', 'ý kiến khác']
		);
		expect(figures(report)).toEqual([
			`answers_level[level=2]${HONG}=0`,
			`answers_level[level=4]${HONG}=2`,
			`answers_level[level=5]${HONG}=1`,
			`answers_level[level=2]${THANH}=1`,
			`answers_level[level=4]${THANH}=1`,
			`answers_level[level=5]${THANH}=0`
		]);
		expect(codes(report)).toEqual(['answers-counted C4', 'unread-number C9']);
	});

	it('is none where each unit has one row, and then told', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Đơn vị', 'Mức độ hài lòng'],
			[1, 'Xã Xuân Hồng', 'Hài lòng'],
			[2, 'Xã Xuân Thành', 'Rất hài lòng']
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['nothing-taken A3:C5']);
	});

	it('is none where levels head rows of figures', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Lĩnh vực', 'Hộ tịch', 'Đất đai'],
			[1, 'Rất hài lòng', 60, 20],
			[2, 'Hài lòng', 40, 30]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4', 'unknown-column D4']);
	});
});
