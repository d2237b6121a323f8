import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (rows: Row[], merges: string[] = []) => readSheets([{ name: 'Sheet1', rows, merges }]);
const LIST: Row[] = [
	['Đơn vị', 'Số đơn tiếp nhận', 'Số lượt tiếp công dân'],
	['Xã Xuân Hồng', 20, 9],
	['Xã Xuân Ngọc', 21, 8]
];

describe('a short line over the first column', () => {
	it('is the title and gives the year', async () => {
		for (const title of ['Kết quả năm 2024', 'Tổng hợp năm 2024']) {
			const report = await read([[title], ...LIST]);
			expect(codes(report)).toEqual([]);
			expect(report.tables[0]?.table.title).toBe(title);
			expect(report.tables[0]?.table.columns[0]?.path).toEqual(['Đơn vị']);
			expect(report.facts).toHaveLength(4);
			expect(report.facts[0]).toMatchObject({ end: '2024-12-31', value: 20 });
		}
	});

	it('is the title above communes across, too', async () => {
		const report = await read([
			['Tổng hợp năm 2024'],
			['Nội dung', 'Xã Xuân Hồng', 'Xã Xuân Ngọc'],
			['Số đơn tiếp nhận', 10, 11]
		]);
		expect(codes(report)).toEqual([]);
		expect(report.facts.map(({ value }) => value)).toEqual([10, 11]);
	});

	it('says when the file was made, which is no window', async () => {
		const report = await read([['Ngày xuất: 05/10/2024 14:32'], ...LIST]);
		expect(report.tables[0]?.table.columns[0]?.path).toEqual(['Đơn vị']);
		expect(codes(report)).toEqual(['unknown-window']);
	});

	it('says the two days of a window in cells of their own', async () => {
		for (const head of [
			[['Từ ngày: 01/07/2024', null, 'Đến ngày: 30/09/2024']],
			[['Từ ngày: 01/07/2024'], ['Đến ngày: 30/09/2024']],
			[['Từ ngày:', '01/07/2024', 'Đến ngày:', '30/09/2024']]
		]) {
			const report = await read([...head, ['Thời gian xuất: 10:32 05/10/2024'], ...LIST]);
			expect(report.tables[0]?.table.columns[0]?.path).toEqual(['Đơn vị']);
			expect(report.facts[0]).toMatchObject({ start: '2024-07-01', end: '2024-09-30' });
		}
	});

	it('is half of a label that goes on below, or heads columns it is merged over', async () => {
		const halves = await read([
			['BÁO CÁO NĂM 2024'],
			['Tên'],
			['đơn vị', 'Số đơn tiếp nhận', 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', 20, 9]
		]);
		expect(halves.tables[0]?.table.columns[0]?.path.join(' ')).toBe('Tên đơn vị');
		const group = await read(
			[
				['BÁO CÁO NĂM 2024'],
				['Đơn vị'],
				['Tên', 'Mã', 'Số đơn tiếp nhận'],
				['Xã Xuân Hồng', 'XH', 20]
			],
			['A2:B2']
		);
		expect(group.tables[0]?.table.columns[1]?.path).toEqual(['Đơn vị', 'Mã']);
	});
});
