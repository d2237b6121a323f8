import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row = ['TT', 'Đơn vị', 'Số cuộc tuyên truyền', 'Lượt người nghe'];
const read = (...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['TỔNG HỢP TUYÊN TRUYỀN NĂM 2024'], ...rows] }]);
const sums = (all: readonly string[]) => all.filter((code) => /^R0[78]/.test(code));

describe('the total of a list', () => {
	it('may be of one cluster, and of several', async () => {
		const rows = (second: number): Row[] => [
			['Cụm số 1: Xuân Hồng, Xuân Ngọc'],
			HEAD,
			[1, 'Xuân Hồng', 12, 1300],
			[2, 'Xuân Ngọc', 9, 900],
			[null, 'Cộng', 21, 2200],
			['Cụm số 2: Xuân Vinh, Thọ Nghiệp'],
			[1, 'Xuân Vinh', 7, 700],
			[2, 'Thọ Nghiệp', 8, 850],
			[null, 'Cộng', second, 1550],
			[null, 'Tổng 2 cụm', 36, 3750]
		];
		const right = await read(...rows(15));
		expect(codes(right)).toEqual([]);
		expect(right.facts).toHaveLength(8);
		expect(sums(codes(await read(...rows(14))))).toEqual(['R07 C10']);
	});

	it('adds up communes and not their hamlets again', async () => {
		const rows = (total: number): Row[] => [
			HEAD,
			[1, 'Xã Xuân Hồng', 12, 1500],
			[null, 'Xóm 1', 2, 300],
			[null, 'Xóm 2', 10, 1200],
			[2, 'Xã Xuân Phú', 8, 900],
			[null, 'Xóm 1', 3, 400],
			[null, 'Xóm 2', 5, 500],
			[null, 'Tổng', total, 2400]
		];
		expect(sums(codes(await read(...rows(20))))).toEqual([]);
		const wrong = await read(...rows(21));
		expect(wrong.issues.find(({ code }) => code === 'R07')?.details).toEqual({
			expected: 20,
			found: 21
		});
	});

	it('adds up what each unit sums up below its parts', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
					['Đơn vị', 'Lĩnh vực', 'Đăng ký', 'Công nhận'],
					['Xuân Hồng', 'Kinh tế', 5, 3],
					[null, 'Văn hóa - xã hội', 6, 4],
					[null, 'Cộng', 11, 7],
					['Xuân Phú', 'Kinh tế', 3, 3],
					[null, 'Văn hóa - xã hội', 2, 1],
					[null, 'Cộng', 5, 4],
					['Toàn huyện', null, 16, 11]
				],
				merges: ['A3:A5', 'A6:A8']
			}
		]);
		expect(codes(report)).toEqual([]);
	});

	it('adds up both pages of a list that goes on', async () => {
		const report = await read(
			HEAD,
			[1, 'Xuân Hồng', 15, 10],
			[2, 'Xuân Ngọc', 10, 8],
			[null, 'Cộng trang 1', 25, 18],
			['(tiếp theo)'],
			HEAD,
			[3, 'Xuân Vinh', 11, 8],
			[4, 'Thọ Nghiệp', 7, 5],
			[null, 'Cộng trang 2', 18, 13],
			[null, 'Tổng cộng', 43, 31]
		);
		expect(report.tables).toHaveLength(1);
		expect(report.facts).toHaveLength(8);
		expect(codes(report)).toEqual([]);
	});
});

describe('what stands in a list beside its communes', () => {
	it('is asked for where it bears the name of a group and has figures of its own', async () => {
		const report = await read(
			HEAD,
			[1, 'Xuân Hồng', 12, 1300],
			[2, 'Xuân Ngọc', 9, 900],
			[null, 'Khối cơ quan huyện', 4, 300],
			[null, 'TỔNG', 25, 2500]
		);
		expect(codes(report)).toEqual(['unknown-unit B5']);
		const sum = await read(
			HEAD,
			[1, 'Xuân Hồng', 12, 1300],
			[2, 'Xuân Ngọc', 9, 900],
			[null, 'Khối xã', 21, 2200]
		);
		expect(codes(sum)).toEqual([]);
		expect(figures(sum)).toHaveLength(4);
	});

	it('is the year before at its foot, whose figures nobody adds up; the plan below is asked about', async () => {
		const report = await read(
			HEAD,
			[null, 'Huyện Xuân Trường', 75, 5050],
			[1, 'Xuân Hồng', 30, 2100],
			[2, 'Xuân Phú', 25, 1450],
			[3, 'Xuân Vinh', 20, 1500],
			[null, 'Cùng kỳ năm 2023', 60, 4100],
			[null, 'So sánh', '+15', '+950'],
			[null, 'Kế hoạch', 70, 5000],
			[null, 'Đạt tỷ lệ %', '107,1', '101']
		);
		expect(codes(report)).toEqual(['unknown-unit B9', 'unknown-unit B10']);
		expect(report.facts).toHaveLength(6);
	});
});
