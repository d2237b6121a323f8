import { expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [['UBND HUYỆN XUÂN TRƯỜNG'], ['UBND XÃ XUÂN VINH']];

function reception(...lines: readonly string[]) {
	const rows: Row[] = [
		...HEAD,
		['BÁO CÁO CÔNG TÁC TIẾP CÔNG DÂN QUÝ III NĂM 2024'],
		...lines.map((line): Row => [line]),
		['TT', 'Nội dung', 'ĐVT', 'Kết quả'],
		[1, 'Đơn tiếp nhận trong kỳ', 'đơn', 2]
	];
	return readSheets([{ name: 'Sheet1', rows }]);
}

it('tells figures that stand in a sentence above the table', async () => {
	const report = await reception(
		'1. Tiếp công dân: trong kỳ tiếp 15 lượt với 18 người, 12 vụ việc.',
		'2. Kết quả theo bảng sau:'
	);
	expect(codes(report)).toEqual(['figures-above-table A4']);
});

it.each([
	'Danh sách 14 xã, 3 đợt báo cáo',
	'(Kèm theo báo cáo 12 vụ việc)',
	'Tổng hợp 20 mô hình dân vận khéo'
])('tells none of a title: %s', async (line) => {
	expect(codes(await reception(line))).toEqual([]);
});

it('reads the forms of a survey from the line below it', async () => {
	const rows: Row[] = [
		...HEAD,
		['KẾT QUẢ KHẢO SÁT HÀI LÒNG QUÝ III NĂM 2024'],
		['TT', 'Lĩnh vực', 'Rất hài lòng', 'Hài lòng', 'Bình thường'],
		[1, 'Đất đai', 40, 50, 8],
		[2, 'Hộ tịch', 45, 35, 5],
		[null, 'Cộng', 85, 85, 13],
		[],
		['Phát ra: 200, thu về: 190; không hợp lệ: 05']
	];
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	expect(figures(report)).toEqual(
		expect.arrayContaining(['forms_issued@14134=200', 'forms_returned@14134=190'])
	);
	expect(figures(report).join()).not.toContain('sat_respondents');
});
