import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

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
		expect(figures(await reading)).toEqual(['insured@14095=9300', 'insured@14143=6900']);
		const reasons = await reasonsOf(reading);
		expect(reasons?.[3]).toBe('share-of-plan');
		expect(reasons?.[6]).toBe('share-of-plan');
		expect(reasons?.[2]).not.toBe('share-of-plan');
		expect(codes(await reading)).toContain('plan-columns-left-out B4');
	});
});

describe('a rate that is what was done of a plan', () => {
	const title = 'KẾT QUẢ THỰC HIỆN BHYT NĂM 2024';
	const heads: Row[] = [
		['Đơn vị', 'Chỉ tiêu BHYT (người)', 'Số người tham gia BHYT', 'Tỷ lệ bao phủ BHYT (%)']
	];

	it('is asked where its figures say so', async () => {
		const report = await read(title, heads, [9500, 9300, 97.9], [7000, 6900, 98.6]);
		expect(figures(report)).toEqual(['insured@14095=9300', 'insured@14143=6900']);
		expect(report.tables[0]?.columns[3]?.reasons.at(-1)?.code).toBe('may-be-share-of-plan');
	});

	it('is taken where they do not', async () => {
		const report = await read(title, heads, [9500, 9300, 93.1], [7000, 6900, 94.2]);
		expect(figures(report)).toContain('bhyt_coverage@14095=93.1');
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

describe('short forms of collectives and individuals', () => {
	const TITLE = 'MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';

	it('are no row numbers under one head', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Số mô hình đăng ký', null, null],
			[null, 'TS', 'TT', 'CN']
		];
		const report = await read(TITLE, heads, [9, 6, 3], [8, 6, 2]);
		expect(figures(report).slice(0, 3)).toEqual([
			'dvk_registered@14095=9',
			'dvk_registered[subject=tap-the]@14095=6',
			'dvk_registered[subject=ca-nhan]@14095=3'
		]);
	});

	it('are parts of the column before them where they add up to it', async () => {
		const heads: Row[] = [['Đơn vị', 'Số mô hình đăng ký', 'TT', 'CN']];
		const report = await read(TITLE, heads, [10, 7, 3], [6, 5, 1]);
		expect(figures(report)).toHaveLength(6);
		expect(figures(report)[1]).toBe('dvk_registered[subject=tap-the]@14095=7');
		expect(figures(await read(TITLE, heads, [10, 7, 4], [6, 5, 1]))).toEqual([
			'dvk_registered@14095=10',
			'dvk_registered@14143=6'
		]);
	});
});

describe('receptions', () => {
	it('are told by turns and people alone, groups apart', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Tiếp thường xuyên', null, null, null],
			[null, 'Lượt', 'Người', 'Đoàn đông người', null],
			[null, null, null, 'Số đoàn', 'Người']
		];
		const report = await read('TIẾP CÔNG DÂN QUÝ I NĂM 2024', heads, [9, 12, 1, 7], [8, 9, 0, 0]);
		expect(figures(report).slice(0, 4)).toEqual([
			'tcd_turns[reception=regular]@14095=9',
			'tcd_people[reception=regular]@14095=12',
			'tcd_groups[reception=regular]@14095=1',
			'tcd_group_people[reception=regular]@14095=7'
		]);
	});

	it('ask whose people stand behind something else', async () => {
		const title = 'KẾT QUẢ TIẾP CÔNG DÂN, ĐỐI THOẠI NĂM 2024';
		const apart: Row[] = [['Đơn vị', 'Số lượt', 'Số cuộc đối thoại', 'Số người']];
		const report = await read(title, apart, [9, 2, 120], [8, 1, 80]);
		expect(figures(report).join()).not.toContain('tcd_people');
		expect(report.tables[0]?.columns[3]?.confidence).toBe('ask');
		const beside: Row[] = [['Đơn vị', 'Số lượt', 'Số người', 'Số cuộc đối thoại']];
		expect(figures(await read(title, beside, [9, 12, 2], [8, 9, 1]))).toContain(
			'tcd_people@14095=12'
		);
	});

	it('ask whose people stand behind large groups', async () => {
		const heads: Row[] = [['Đơn vị', 'Số lượt', 'Số người', 'Số đoàn đông người', 'Số người']];
		const report = await read('TIẾP CÔNG DÂN QUÝ I NĂM 2024', heads, [9, 12, 1, 7], [8, 9, 0, 0]);
		expect(report.tables[0]?.columns[4]?.confidence).toBe('ask');
		expect(figures(report)).not.toContain('tcd_people@14095=7');
	});
});

describe('petitions to be dealt with', () => {
	it('were carried in and received, and are not yet dealt with', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Tổng số đơn phải xử lý', null, null, 'Tổng số đơn đã xử lý'],
			[null, 'Tổng số', 'Đơn kỳ trước chuyển sang', 'Đơn tiếp nhận trong kỳ', null]
		];
		const report = await read('XỬ LÝ ĐƠN NĂM 2024', heads, [31, 3, 28, 30], [24, 2, 22, 23]);
		expect(figures(report).slice(0, 3)).toEqual([
			'don_carried_in@14095=3',
			'don_received@14095=28',
			'don_processed@14095=30'
		]);
	});
});

describe('counts in the words of identifiers', () => {
	const kinds = async (header: string, ...cells: (number | string)[]) => {
		const report = await read(
			'KẾT QUẢ CÔNG TÁC NĂM 2024',
			[['Đơn vị', ...header.split(' > ').slice(0, 1), 'Số mô hình đăng ký']].concat(
				header.includes(' > ') ? [['', header.split(' > ')[1] ?? '', '']] : []
			),
			...cells.map((cell) => [cell, 3])
		);
		return report.tables[0]?.table.columns[1]?.kind;
	};

	it.each([
		'Số đơn',
		'Số CCCD cấp mới',
		'Số thẻ BHYT cấp mới',
		'Số tài khoản định danh điện tử kích hoạt',
		'Số điện thoại đường dây nóng tiếp nhận (cuộc)',
		'Xây mới nhà Đại đoàn kết > Số nhà'
	])('are counts where every cell is a short whole number: %s', async (header) => {
		expect(await kinds(header, 120, 95)).toBe('number');
	});

	it.each([
		['Số CCCD cấp mới', '075199001234', '075199001235'],
		['Số CCCD cấp mới', 75199001234, 120],
		['Số CCCD', 1234, 5678],
		['Số thẻ BHYT', 4401, 4402],
		['Số điện thoại', 4401, 4402],
		['Số nhà', 12, 14]
	])('stay dropped otherwise: %s %s', async (header, ...cells) => {
		expect(await kinds(header, ...cells)).toBe('personal');
	});

	it('are asked, not lost, where they are two in one cell', async () => {
		const heads: Row[] = [['Đơn vị', 'Tiếp thường xuyên (lượt/người)', 'Số đoàn đông người']];
		const report = await read('TIẾP CÔNG DÂN NĂM 2024', heads, ['12/15', 1], ['8/8', 0]);
		expect(codes(report).filter((code) => code.startsWith('personal'))).toEqual([]);
		expect(report.tables[0]?.columns[1]?.confidence).toBe('ask');
	});
});

describe('a line of a share in per cent', () => {
	const lines = (value: number) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
					['BÁO CÁO PHONG TRÀO QUÝ II NĂM 2024'],
					['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
					[1, 'Số hoạt động ra quân', 'cuộc', 3],
					[2, 'Tỷ lệ bao phủ BHYT', '%', value]
				]
			}
		]);

	it('is asked where it is at most one', async () => {
		expect(figures(await lines(0.93))).toEqual(['cd_events@14095=3']);
		expect(codes(await lines(0.93))).toContain('unknown-column B5');
		expect(figures(await lines(93))).toEqual(['cd_events@14095=3', 'bhyt_coverage@14095=93']);
	});
});
