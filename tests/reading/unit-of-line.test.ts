import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const form = (...lines: [string, string, number][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND XÃ PHÚ LÝ'],
				['BÁO CÁO QUÝ IV NĂM 2024'],
				['STT', 'Nội dung', 'ĐVT', 'Kết quả'],
				...lines.map(([line, unit, value], i): Row => [i + 1, line, unit, value])
			]
		}
	]);

describe('the unit of measure of a line', () => {
	it.each([
		['Số cuộc ra quân', 'người'],
		['Số lượt tiếp công dân', 'vụ'],
		['Số mô hình đăng ký', 'cuộc'],
		['Tổng số hộ', 'người'],
		['Số phiếu hợp lệ', 'hộ'],
		['Số cuộc đối thoại', 'đơn'],
		['Số cuộc tuyên truyền', 'tin, bài']
	])('is asked about where it can be none of its measure: %s in %s', async (line, unit) => {
		const report = await form([line, unit, 300], ['Số đơn tiếp nhận', 'đơn', 4]);
		expect(figures(report)).toEqual(['don_received@26173=4']);
		expect(codes(report)).toEqual(['unknown-column B4']);
		expect(report.tables[0]?.lines[0]?.reasons).toContainEqual({
			code: 'unit-of-another-thing',
			details: { unit }
		});
	});

	it.each([
		['Số cuộc ra quân', 'đợt'],
		['Số cuộc ra quân', 'Lần'],
		['Số lượt tiếp công dân', 'lượt người'],
		['Số lượt tiếp công dân', 'Người'],
		['Số lượt người tham gia ra quân', 'người'],
		['Số mô hình đăng ký', 'MH'],
		['Số mô hình đăng ký', 'Tập thể'],
		['Tổng số hộ', 'hộ'],
		['Số phiếu hợp lệ', 'lượt'],
		['Số cuộc đối thoại', 'hội nghị'],
		['Số vụ việc đã giải quyết', 'Vụ, việc'],
		['Số đơn đã xử lý', 'đơn/vụ'],
		['Số hồ sơ nộp trực tuyến', 'hồ sơ'],
		['Số cuộc tuyên truyền', 'cuộc/người']
	])('is taken where it may be: %s in %s', async (line, unit) => {
		const report = await form([line, unit, 30], ['Số đơn tiếp nhận', 'đơn', 4]);
		expect(report.facts).toHaveLength(2);
		expect(codes(report)).not.toContain('unknown-column B4');
	});
});

describe('the unit of measure of a row', () => {
	const list = (...units: string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ PHONG TRÀO NĂM 2024'],
					['STT', 'Đơn vị', 'ĐVT', 'Số cuộc ra quân'],
					...['Xã Xuân Ninh', 'Xã Xuân Hồng'].map((unit, i): Row => [
						i + 1,
						unit,
						units[i] ?? '',
						5
					])
				]
			}
		]);

	it('is asked about where it can be none of the one measure', async () => {
		const report = await list('cuộc', 'lượt người');
		expect(report.tables[0]?.columns[3]?.reasons.map(({ code }) => code)).toContain(
			'unit-of-another-thing'
		);
	});

	it('is taken where it may be', async () => {
		expect((await list('cuộc', 'buổi')).facts).toHaveLength(2);
	});
});
