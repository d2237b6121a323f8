import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { codes, readSheets, roster } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (rows: Row[], merges: string[] = []) => readSheets([{ name: 'Sheet1', rows, merges }]);
const told = ({ facts }: ReadReport) =>
	facts.map(
		({ unit, measure, start, end, value }) =>
			`${roster.byKey(unit)?.name} ${measure} ${start.slice(5)}–${end.slice(5)} ${value}`
	);

describe('communes across', () => {
	it('may stand below periods', async () => {
		const report = await read(
			[
				['TỔNG HỢP TUYÊN TRUYỀN NĂM 2024'],
				['TT', 'Chỉ tiêu', 'Quý I', null, 'Quý II', null, '6 tháng', null],
				[null, null, 'Xuân Hồng', 'Xuân Phú', 'Xuân Hồng', 'Xuân Phú', 'Xuân Hồng', 'Xuân Phú'],
				[1, 'Số cuộc tuyên truyền', 5, 4, 6, 3, 11, 7]
			],
			['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2']
		);
		expect(told(report)).toEqual([
			'Xuân Hồng tt_sessions 01-01–03-31 5',
			'Xuân Phú tt_sessions 01-01–03-31 4',
			'Xuân Hồng tt_sessions 04-01–06-30 6',
			'Xuân Phú tt_sessions 04-01–06-30 3',
			'Xuân Hồng tt_sessions 01-01–06-30 11',
			'Xuân Phú tt_sessions 01-01–06-30 7'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('may stand beside lines that are headed as units', async () => {
		const report = await read([
			['TỔNG HỢP DÂN VẬN NĂM 2024'],
			['Đơn vị', 'Xuân Hồng', 'Xuân Phú', 'Tổng'],
			['Số mô hình đăng ký', 15, 9, 24],
			['Số mô hình được công nhận', 10, 7, 17],
			['Số cuộc đối thoại', 3, 1, 4],
			['Số lượt tiếp công dân', 45, 30, 75]
		]);
		expect(told(report)).toEqual([
			'Xuân Hồng dvk_registered 01-01–12-31 15',
			'Xuân Phú dvk_registered 01-01–12-31 9',
			'Xuân Hồng dvk_recognised 01-01–12-31 10',
			'Xuân Phú dvk_recognised 01-01–12-31 7',
			'Xuân Hồng dialogue_sessions 01-01–12-31 3',
			'Xuân Phú dialogue_sessions 01-01–12-31 1',
			'Xuân Hồng tcd_turns 01-01–12-31 45',
			'Xuân Phú tcd_turns 01-01–12-31 30'
		]);
	});

	it('keep a line that is by chance the sum of the others', async () => {
		const report = await read([
			['TỔNG HỢP DÂN VẬN NĂM 2024'],
			['Đơn vị', 'Xuân Hồng', 'Xuân Phú'],
			['Số lượt tiếp công dân', 28, 17],
			['Số mô hình đăng ký', 15, 9],
			['Số mô hình được công nhận', 10, 7],
			['Số cuộc đối thoại', 3, 1]
		]);
		expect(report.facts).toHaveLength(8);
	});

	it('are known beside parts whose measure nobody says, which is asked for', async () => {
		const report = await read([
			['TỔNG HỢP MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2024'],
			['Lĩnh vực', 'Xuân Hồng', 'Xuân Ngọc', 'Xuân Vinh', 'Cộng'],
			['Kinh tế', 5, 3, 4, 12],
			['Văn hóa - xã hội', 6, 3, 5, 14],
			['Quốc phòng - an ninh', 2, 2, 1, 5],
			['Tổng số', 13, 8, 10, 31]
		]);
		expect(report.tables[0]?.table.shape).toBe('units-across');
		expect(report.tables[0]?.unitsOfColumns?.flatMap((unit) => unit?.name ?? [])).toEqual([
			'Xã Xuân Hồng',
			'Xã Xuân Ngọc',
			'Xã Xuân Vinh'
		]);
		expect(report.facts).toEqual([]);
		expect(new Set(report.issues.map(({ code }) => code))).toEqual(new Set(['unknown-column']));
	});

	it('are none where units stand down, or grades across', async () => {
		const report = await read([
			['KẾT QUẢ XẾP LOẠI MÔ HÌNH NĂM 2024'],
			['Đơn vị', 'Tốt', 'Khá', 'Trung bình'],
			['Xã Xuân Hồng', 5, 3, 4],
			['Xã Xuân Ngọc', 6, 3, 5]
		]);
		expect(report.tables[0]?.table.shape).toBe('units-down');
	});
});
