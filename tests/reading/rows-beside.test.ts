import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận']
];
const COMMUNES: Row[] = [
	[1, 'Xã Xuân Hồng', 12, 4],
	[2, 'Xã Xuân Thành', 10, 5]
];
const TOTAL: Row = [null, 'Tổng cộng', 22, 9];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows: [...HEAD, ...rows] }]);
const OF_COMMUNES = [
	...['dvk_registered@14095=12', 'dvk_recognised@14095=4'],
	...['dvk_registered@14098=10', 'dvk_recognised@14098=5']
];

describe('rows at the foot of a list that weigh it as a whole', () => {
	it.each([
		['an average', [[null, 'Bình quân/xã', 11, 4.5]]],
		['an average in words that a commune bears', [[null, 'Trung bình', 11, 4.5]]],
		['an average of all', [[null, 'Trung bình toàn huyện', 11, 4.5]]],
		[
			'the year before, the rise and its share',
			[
				[null, 'Cùng kỳ năm 2023', 20, 10],
				[null, 'Tăng (+), giảm (-)', 2, -1],
				[null, 'Tỷ lệ tăng, giảm (%)', 10, -10]
			]
		],
		['what has added up', [[null, 'Lũy kế 6 tháng', 40, 20]]]
	] as [string, Row[]][])('are no units: %s', async (_, rows) => {
		const report = await read(...COMMUNES, TOTAL, ...rows);
		expect(figures(report)).toEqual(OF_COMMUNES);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
		expect(report.ledgers[0]?.ledger.leftOut.residue).toBe(rows.length);
	});

	it('are the total where they say its period', async () => {
		const right = await read(
			...COMMUNES,
			[null, 'Tổng quý II', 22, 9],
			[null, 'Cùng kỳ 2023', 9, 9]
		);
		expect(codes(right)).toEqual([]);
		const wrong = await read(...COMMUNES, [null, 'Tổng quý II', 23, 9]);
		expect(codes(wrong)).toEqual(['R07 C6']);
		expect(figures(wrong)).toEqual(OF_COMMUNES);
	});

	it('leave a commune of that name what it is', async () => {
		const report = await read([1, 'Xã Xuân Hồng', 12, 4], [2, 'Trung Bình', 10, 5]);
		expect(codes(report)).toEqual(['ambiguous-unit B5']);
	});
});

it('adds up the pages of a list', async () => {
	const report = await read(
		COMMUNES[0] as Row,
		[null, 'Cộng trang 1', 12, 4],
		COMMUNES[1] as Row,
		[null, 'Cộng trang 2', 10, 5],
		TOTAL
	);
	expect(figures(report)).toEqual(OF_COMMUNES);
	expect(codes(report)).toEqual([]);
});

describe('rows that part the unit above them', () => {
	it('are left out, counted so, and told of', async () => {
		const report = await read(
			COMMUNES[0] as Row,
			[null, '- Trong đó: tập thể', 10, 3],
			[null, '- Cá nhân', 2, 1],
			COMMUNES[1] as Row,
			[null, 'Trong đó: Đoàn TN', 6, 3],
			[null, 'Hội LHPN', 4, 2],
			TOTAL
		);
		expect(figures(report)).toEqual(OF_COMMUNES);
		expect(codes(report)).toEqual(['part-rows-left-out B5']);
		expect(report.tables[0]?.ready).toBe(true);
		expect(report.ledgers[0]?.ledger).toMatchObject({ data: 2, leftOut: { residue: 4 } });
	});

	it('are units where they name some', async () => {
		const report = await read(
			[1, 'Các xã phía nam', null, null],
			[null, '- Xã Xuân Hồng', 12, 4],
			[null, '- Xuân Thành', 10, 5]
		);
		expect(figures(report)).toEqual(OF_COMMUNES);
	});
});

it('takes no column of months for one of units', async () => {
	const { tables } = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['XÃ PHÚ LÝ, HUYỆN VĨNH CỬU'],
				['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
				['STT', 'Nội dung', 'Thời gian', 'Số mô hình đăng ký'],
				[1, 'Đợt một', '02/2024', 3],
				[2, 'Đợt hai', '03/2024', 4],
				[3, 'Đợt ba', '03/2024', 4]
			]
		}
	]);
	expect(tables[0]?.units.every((unit) => unit === null)).toBe(true);
});

describe('rows at the foot of a table of one unit that are of another window', () => {
	const one = (label: string, ...rows: Row[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['UBND XÃ XUÂN HỒNG'],
					['KẾT QUẢ TUYÊN TRUYỀN THÁNG 9 NĂM 2024'],
					['TT', label, 'Số cuộc tuyên truyền', 'Số lượt người nghe'],
					...rows
				]
			}
		]);

	it('are told', async () => {
		const report = await one(
			'Xóm',
			[1, 'Xóm 1', 5, 400],
			[2, 'Xóm 2', 4, 350],
			[null, 'Cộng', 9, 750],
			[null, 'Lũy kế 9 tháng', 80, 7000],
			[null, 'Cùng kỳ 2023', 70, 6000]
		);
		expect(figures(report)).toEqual(['tt_sessions@14095=9', 'tt_attendees@14095=750']);
		expect(codes(report)).toEqual(['rows-of-other-time B8', 'rows-summed C5']);
		expect(report.issues[0]).toMatchObject({
			severity: 'warning',
			count: 2,
			raw: 'Lũy kế 9 tháng'
		});
	});

	it('are not told where they say but how far the figures rose', async () => {
		const report = await one(
			'Xóm',
			[1, 'Xóm 1', 5, 400],
			[2, 'Xóm 2', 4, 350],
			[null, 'Bình quân', 4.5, 375]
		);
		expect(codes(report)).toEqual(['rows-summed C5']);
	});
});
