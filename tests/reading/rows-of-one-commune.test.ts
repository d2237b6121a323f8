import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const UNIT = 'XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG';
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [[UNIT], [title], ...rows] }]);
const windows = ({ facts }: ReadReport) =>
	facts.map(({ start, end, value }) => `${start}–${end} ${value}`);

describe('rows of one commune that are told apart by periods', () => {
	it('are each of its own window', async () => {
		const report = await read(
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024',
			['Kỳ', 'Số cuộc tuyên truyền'],
			['Quý I', 10],
			['Quý II', 13],
			['6 tháng', 23],
			['Quý III', 9],
			['9 tháng', 32],
			['Cả năm', 40]
		);
		expect(windows(report)).toEqual([
			'2024-01-01–2024-03-31 10',
			'2024-04-01–2024-06-30 13',
			'2024-01-01–2024-06-30 23',
			'2024-07-01–2024-09-30 9',
			'2024-01-01–2024-09-30 32',
			'2024-01-01–2024-12-31 40'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('may be months as bare numbers, with sums between and a total below', async () => {
		const report = await read(
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024',
			['Tháng', 'Số cuộc tuyên truyền'],
			[1, 3],
			[2, 2],
			['Tháng 3', 5],
			['Cộng 6T', 10],
			['Cộng', 10]
		);
		expect(windows(report)).toEqual([
			'2024-01-01–2024-01-31 3',
			'2024-02-01–2024-02-29 2',
			'2024-03-01–2024-03-31 5',
			'2024-01-01–2024-06-30 10'
		]);
	});

	it('are none where two name the same, or one names none', async () => {
		const twice = await read(
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024',
			['Kỳ', 'Số cuộc tuyên truyền'],
			['Quý I', 10],
			['Quý I', 13]
		);
		expect(twice.facts).toEqual([]);
		expect(codes(twice)).toEqual(['rows-of-no-unit B4']);
		const other = await read(
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024',
			['Kỳ', 'Số cuộc tuyên truyền'],
			['Quý I', 10],
			['Đợt cao điểm', 13]
		);
		expect(codes(other)).toEqual(['rows-of-no-unit B4']);
	});
});

describe('rows of one commune that are its parts', () => {
	it('may be forms of reception', async () => {
		const report = await read(
			'KẾT QUẢ TIẾP CÔNG DÂN QUÝ IV/2024',
			['TT', 'Hình thức tiếp', 'Số lượt'],
			[1, 'Tiếp thường xuyên', 12],
			[2, 'Tiếp định kỳ', 4],
			[3, 'Tiếp đột xuất', 1],
			[null, 'Cộng', 17]
		);
		expect(figures(report)).toEqual([
			'tcd_turns[reception=regular]@14095=12',
			'tcd_turns[reception=leader]@14095=5',
			'tcd_turns@14095=17'
		]);
		expect(codes(report)).toEqual(['parts-summed C4,C5,C6']);
	});

	it('give their total where it is written and right', async () => {
		const rows = (total: number): Row[] => [
			['STT', 'Nhóm việc', 'Số mô hình đăng ký'],
			[1, 'Việc lớn', 3],
			[2, 'Việc nhỏ', 4],
			[null, 'Cộng', total]
		];
		const right = await read('MÔ HÌNH DÂN VẬN KHÉO NĂM 2024', ...rows(7));
		expect(right.facts.map(({ value, source }) => [value, source.a1])).toEqual([[7, 'C6']]);
		expect(codes(right)).toEqual([]);
		const wrong = await read('MÔ HÌNH DÂN VẬN KHÉO NĂM 2024', ...rows(8));
		expect(wrong.facts).toEqual([]);
		expect(codes(wrong)).toContain('rows-of-no-unit C4');
	});

	it('give no total of a district, whose communes they may be', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
					['STT', 'Nhóm việc', 'Số mô hình đăng ký'],
					[1, 'Việc lớn', 3],
					[2, 'Việc nhỏ', 4],
					[null, 'Cộng', 7]
				]
			}
		]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('rows-of-no-unit C4');
	});
});
