import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

function read(header: string, over: string | null = null) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
		...(over === null ? [] : [[over]]),
		['STT', 'Đơn vị', header],
		[1, 'Xã Xuân Hồng', 12],
		[2, 'Xã Xuân Ninh', 9]
	];
	return readSheets([{ name: 'S', rows }]);
}

describe('counts that are written in thousands', () => {
	it.each([
		['Dân số (nghìn)', null],
		['Dân số (1.000)', null],
		['Dân số', 'ĐVT: nghìn người, triệu đồng'],
		['Dân số', 'Đơn vị tính: 1000 người; triệu đồng']
	])('come in whole: %s, %s', async (header, over) => {
		const report = await read(header, over);
		expect(figures(report).map((one) => one.split('=')[1])).toEqual(['12000', '9000']);
		expect(codes(report)).toEqual([]);
	});

	it.each([
		['Số hồ sơ tiếp nhận (ĐVT: 100 hồ sơ)', null],
		['Số hộ', 'ĐVT: nghìn người'],
		['Dân số (nghìn hộ)', null]
	])('are asked about where the scale may be of something else: %s, %s', async (header, over) => {
		const report = await read(header, over);
		expect(figures(report)).toEqual([]);
		expect(codes(report)[0]).toMatch(/^unknown-column/);
	});
});
