import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HAI_XUAN = '@14308';
const HAI_ANH = '@14236';
const TITLE = 'KẾT QUẢ DÂN VẬN KHÉO XÃ HẢI XUÂN QUÝ III NĂM 2025';
const LINES: Row[] = [
	['STT', 'Nội dung', 'Đơn vị tính', 'Kết quả'],
	[1, 'Số mô hình đăng ký', 'mô hình', 9]
];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows }]);

describe('the head of a Party paper', () => {
	it.each<[string, Row[]]>([
		[
			'of the committee below the province',
			[['ĐẢNG BỘ TỈNH NINH BÌNH', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['ĐẢNG ỦY'], [], [TITLE]]
		],
		[
			'of a committee that says no place',
			[
				['ĐẢNG ỦY', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
				['*', null, 'Hải Xuân, ngày 30 tháng 9 năm 2025'],
				[],
				[TITLE]
			]
		],
		['none, the commune before the title', [['XÃ HẢI XUÂN: KẾT QUẢ DÂN VẬN KHÉO QUÝ III NĂM 2025']]]
	])('%s leaves the commune to the title', async (_, head) => {
		const report = await read(...head, [], ...LINES);
		expect(figures(report)).toEqual([`dvk_registered${HAI_XUAN}=9`]);
		expect(codes(report)).toEqual([]);
	});

	it('says of a plan that it is one behind the name of the commune', async () => {
		const report = await read(['XÃ HẢI XUÂN: KẾ HOẠCH DÂN VẬN KHÉO NĂM 2025'], [], ...LINES);
		expect(report.tables[0]?.table.title).toBe('XÃ HẢI XUÂN: KẾ HOẠCH DÂN VẬN KHÉO NĂM 2025');
		expect(codes(report).join()).toContain('plan-title');
	});
});

it('a head is read whatever its spaces are', async () => {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'.replaceAll(' ', '\u00a0')],
		['KẾT QUẢ DÂN VẬN KHÉO NĂM 2024'],
		[],
		...LINES
	];
	const report = await read(...rows);
	expect(figures(report)).toEqual(['dvk_registered@14095=9']);
	expect(codes(report)).toEqual([]);
});

describe('a signature below a table', () => {
	const signed = (...foot: Row[]) =>
		read(
			['UBND HUYỆN HẢI HẬU'],
			['UBND XÃ HẢI ANH'],
			[],
			['MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM 2024'],
			[],
			['STT', 'Xóm', 'Số mô hình đăng ký'],
			[1, 'Xóm 1', 3],
			[2, 'Xóm 2', 2],
			[null, 'Cộng', 5],
			...foot
		);

	it.each<[string, Row[]]>([
		['BÍ THƯ', [['BÍ THƯ'], ['TRẦN VĂN BÌNH']]],
		[
			'TRƯỞNG BAN in the column of names',
			[
				[null, 'TRƯỞNG BAN'],
				[null, 'TRẦN VĂN BÌNH']
			]
		],
		['T/M …', [['T/M BAN THƯỜNG VỤ'], ['PHÓ BÍ THƯ THƯỜNG TRỰC'], [], ['Trần Văn Bình']]],
		['an office in capitals', [['TRƯỞNG KHỐI DÂN VẬN'], ['TRẦN VĂN BÌNH']]]
	])('%s is no row, an empty one before it or not', async (_, foot) => {
		for (const report of [await signed(...foot), await signed([], ...foot)]) {
			expect(figures(report)).toEqual([`dvk_registered${HAI_ANH}=5`]);
			expect(codes(report)).toEqual(['rows-summed C7']);
		}
	});

	it('is none above figures: an office that has none to report yet', async () => {
		const report = await read(
			['UBND XÃ HẢI ANH'],
			['KẾT QUẢ TIẾP CÔNG DÂN QUÝ I NĂM 2024'],
			['Nội dung', 'Kết quả'],
			['Số đơn tiếp nhận', 4],
			['Bí thư', null],
			['Số lượt tiếp công dân', 12]
		);
		expect(figures(report)).toEqual([`don_received${HAI_ANH}=4`, `tcd_turns${HAI_ANH}=12`]);
	});
});

describe('a place and a day in figures', () => {
	const HEAD: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['UBND XÃ XUÂN CHÂU'],
		['MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2024'],
		[]
	];
	const TABLE: Row[] = [
		['STT', 'Đơn vị', 'Số mô hình đăng ký'],
		[1, 'Xã Xuân Châu', 9]
	];
	const signedOn = async (...rows: Row[]) => {
		const report = await read(...rows);
		expect(figures(report)).toEqual(['dvk_registered@14092=9']);
		return report.tables[0]?.table.signedOn;
	};

	it.each<[string, Row[]]>([
		['of the place of the head', [[null, null, 'Xuân Châu, 05/10/2024']]],
		['with points', [[null, null, 'Xuân Châu, 5.10.2024.']]],
		['of another place over signatures', [['Hành Thiện, 5-10-2024'], ['NGƯỜI LẬP BIỂU']]]
	])('are the date of the report below its table: %s', async (_, foot) => {
		expect(await signedOn(...HEAD, ...TABLE, [], ...foot)).toBe('2024-10-05');
	});

	it('are the date of the report below the motto', async () => {
		const motto: Row[] = [['Độc lập - Tự do - Hạnh phúc'], ['Hành Thiện, 05/10/2024']];
		expect(await signedOn(...motto, ...HEAD, ...TABLE)).toBe('2024-10-05');
	});

	it.each<[string, Row[]]>([
		['a place nobody named, without signatures', [['Thiện Nghĩa, 05/10/2024']]],
		['words that are no name', [['Cập nhật, 05/10/2024'], ['NGƯỜI LẬP BIỂU']]],
		['a day that never was', [['Xuân Châu, 31/09/2024']]]
	])('are none below it: %s', async (_, foot) => {
		expect(await signedOn(...HEAD, ...TABLE, [], ...foot)).toBeNull();
	});

	it('end no table where its rows go on right below', async () => {
		const report = await read(
			...HEAD,
			...TABLE,
			[null, 'Xuân Châu, 05/10/2024'],
			[2, 'Xã Xuân Hồng', 4]
		);
		expect(figures(report)).toContain('dvk_registered@14095=4');
		expect(report.tables[0]?.table.signedOn).toBeNull();
	});
});
