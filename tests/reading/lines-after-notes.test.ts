import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

const HEAD = ['UBND xã Hải Tiến, tỉnh Ninh Bình;', 'BÁO CÁO QUÝ III NĂM 2025;', 'Nội dung;Kết quả'];

it.each([
	'Khiếu nại và tố cáo xem biểu kèm theo, kiến nghị, phản ánh của Nhân dân do bộ phận một cửa tổng hợp;',
	'Ghi chú: theo sổ tiếp dân;'
])('reads the lines of a form below a note in its midst: %s', async (note) => {
	const report = await readLines(
		...HEAD,
		'Số mô hình đăng ký;5',
		note,
		'I. TIẾP CÔNG DÂN;',
		'Số lượt tiếp công dân;7',
		'Số người được tiếp;9'
	);
	expect(figures(report)).toEqual([
		'dvk_registered@14218=5',
		'tcd_turns@14218=7',
		'tcd_people@14218=9'
	]);
	expect(report.tables[0]?.table.rows.at(-1)?.section).toBe('TIẾP CÔNG DÂN');
	expect(codes(report)).toEqual([]);
});

it('tells lines with figures that stand apart below a note or a signature', async () => {
	const report = await readLines(
		...HEAD,
		'Số mô hình đăng ký;5',
		'Ghi chú: theo sổ tiếp dân;',
		';',
		'Số lượt tiếp công dân;7',
		';',
		'NGƯỜI LẬP BIỂU;',
		'Số người được tiếp;9 người',
		'Số đoàn đông người;không'
	);
	expect(figures(report)).toEqual(['dvk_registered@14218=5']);
	expect(codes(report)).toEqual(['rows-below-table A7']);
});
