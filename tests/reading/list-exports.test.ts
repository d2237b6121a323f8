import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [HONG, THANH] = ['@14095', '@14098'];
const read = (...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['KẾT QUẢ TIẾP CÔNG DÂN QUÝ II NĂM 2024'], ...rows] }]);

describe('rows that an export adds to a list of units', () => {
	it.each([
		['behind the name', 'Xã Xuân Hồng Total', 'Xã Xuân Thành Total', 'Grand Total'],
		['before the name', 'Tổng Xã Xuân Hồng', 'Tổng Xã Xuân Thành', 'Cả huyện']
	])('are totals of its parts: %s', async (_, first, second, all) => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['TỔNG HỢP ĐƠN QUÝ II NĂM 2024'],
					['Đơn vị', 'Loại đơn', 'Số đơn tiếp nhận'],
					['Xã Xuân Hồng', 'Khiếu nại', 1],
					[null, 'Tố cáo', 4],
					[first, null, 5],
					['Xã Xuân Thành', 'Khiếu nại', 2],
					[null, 'Tố cáo', 5],
					[second, null, 7],
					[all, null, 12]
				]
			}
		]);
		expect(figures(report).filter((text) => !text.includes('['))).toEqual([
			`don_received${HONG}=5`,
			`don_received${THANH}=7`
		]);
		expect(codes(report)).toEqual(['unit-from-above A4', 'parts-summed C3,C4']);
	});

	it('are asked about where the name itself has no row', async () => {
		const report = await read(
			['Đơn vị', 'Số lượt tiếp công dân'],
			['Tổng xã Xuân Hồng', 3],
			['Xã Xuân Thành', 4],
			['Xã Xuân Châu', 5]
		);
		expect(codes(report)).toContain('unknown-unit A3');
	});

	it('are sums carried over from page to page, and the day of the export', async () => {
		const report = await read(
			['Đơn vị', 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', 3],
			['Xã Xuân Thành', 4],
			['Cộng mang sang', 7],
			['Mang sang', 7],
			['Xã Xuân Châu', 5],
			['Ngày xuất: 05/01/2025']
		);
		expect(figures(report)).toEqual([
			`tcd_turns${HONG}=3`,
			`tcd_turns${THANH}=4`,
			'tcd_turns@14092=5'
		]);
		expect(codes(report)).toEqual([]);
	});
});

it('finds the column of units of an export under English headings', async () => {
	const report = await readSheets([
		{
			name: 'petitions_2024',
			rows: [
				['petition_id', 'received_at', 'ward_name', 'status'],
				['P0', '2024-07-01', 'Xã Xuân Hồng', 'resolved'],
				['P1', '2024-08-02', 'Xã Xuân Thành', 'pending'],
				['P2', '2024-09-03', 'Xã Xuân Hồng', 'resolved']
			]
		}
	]);
	expect(report.tables[0]?.units.map((unit) => unit?.text)).toEqual([
		'Xã Xuân Hồng',
		'Xã Xuân Thành',
		'Xã Xuân Hồng'
	]);
	expect(codes(report).filter((code) => code.includes('unit'))).toEqual([]);
});
