import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../../../tests/support/reading';
import type { Row } from '../../../tests/support/xlsx-bytes';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh'];
const read = (title: string, heads: Row[], ...rows: (number | string)[][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[title],
				...heads,
				...rows.map((row, i): Row => [UNITS[i] ?? '', ...row])
			]
		}
	]);
const reasonsOf = async (reading: ReturnType<typeof read>) =>
	(await reading).tables[0]?.columns.map(({ reasons }) => reasons.at(-1)?.code);

describe('the share of one level', () => {
	const TITLE = 'TỶ LỆ HÀI LÒNG CỦA NGƯỜI DÂN NĂM 2024';

	it('is asked beside that of another', async () => {
		const heads: Row[] = [['Đơn vị', 'Rất hài lòng (%)', 'Hài lòng (%)', 'Không hài lòng (%)']];
		const report = await read(TITLE, heads, [40.8, 54.4, 4.8], [46.7, 50, 3.3]);
		expect(figures(report)).toEqual([]);
		expect(report.tables[0]?.columns[2]?.reasons.at(-1)?.code).toBe('one-level-of-several');
	});

	it('is the index where it is of all the satisfied', async () => {
		const heads: Row[] = [['Đơn vị', 'Tỷ lệ hài lòng (%)', 'Không hài lòng (%)']];
		const report = await read(TITLE, heads, [95.2, 4.8], [96.7, 3.3]);
		expect(figures(report)).toEqual(['sat_index@14095=95.2', 'sat_index@14143=96.7']);
	});
});

describe('the share of a plan', () => {
	const TITLE = 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024';

	it('is no rate of what its head names', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Nước sạch', null, null, 'Số người tham gia BHYT', null, null],
			[null, 'Chỉ tiêu (hộ)', 'Thực hiện (hộ)', 'Tỷ lệ (%)', 'KH', 'TH', '%']
		];
		const reading = read(
			TITLE,
			heads,
			[2100, 2000, 95.2, 9500, 9300, 97.9],
			[1500, 1500, 100, 7000, 6900, 98.6]
		);
		expect(figures(await reading)).toEqual([]);
		const reasons = await reasonsOf(reading);
		expect(reasons?.[3]).toBe('share-of-plan');
		expect(reasons?.[6]).toBe('share-of-plan');
		expect(reasons?.[2]).not.toBe('share-of-plan');
		expect(codes(await reading)).toContain('plan-columns-left-out D4');
	});
});

describe('what was resolved of no cases', () => {
	it.each(['Số ý kiến', 'Tổng số đơn'])('is asked behind %s', async (header) => {
		const heads: Row[] = [['Đơn vị', 'Số lượt tiếp', header, 'Đã giải quyết']];
		const report = await read('KẾT QUẢ TIẾP CÔNG DÂN NĂM 2024', heads, [9, 6, 5], [8, 4, 4]);
		expect(figures(report)).toEqual(['tcd_turns@14095=9', 'tcd_turns@14143=8']);
		expect(codes(report)).toContain('unknown-column D4');
	});

	it('is taken behind cases', async () => {
		const heads: Row[] = [['Đơn vị', 'Số đơn tiếp nhận', 'Số vụ việc', 'Đã giải quyết']];
		const report = await read('GIẢI QUYẾT KHIẾU NẠI NĂM 2024', heads, [9, 6, 5], [8, 4, 4]);
		expect(figures(report).filter((figure) => figure.startsWith('gq_resolved'))).toHaveLength(2);
	});
});
