import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

const read = (...lines: string[]) =>
	readLines(
		'UBND xã Hải Tiến, tỉnh Ninh Bình,,',
		'BÁO CÁO QUÝ III NĂM 2025,,',
		'STT,Nội dung,Kết quả',
		'1,Số mô hình đăng ký,5',
		...lines,
		'9,Số lượt tiếp công dân,7'
	);

it.each([
	['Số mô hình được công nhận: 3', 'dvk_recognised@14218=3'],
	['Số đơn tiếp nhận trong kỳ: 18 đơn.', 'don_received@14218=18'],
	['Số mô hình được công nhận: 0', 'dvk_recognised@14218=0']
])('reads the one count behind words that name a measure: %s', async (label, figure) => {
	const report = await read(`2,${label},`);
	expect(figures(report)).toContain(figure);
	expect(report.facts.map(({ source }) => source.a1)).toEqual(['C4', 'B5', 'C6']);
	expect(codes(report)).toEqual([]);
});

it.each([
	'2,Số mô hình được công nhận: 3 (02 tập thể; 01 cá nhân),',
	'2,Số mô hình được công nhận: 3 người,',
	'2,Tỷ lệ hài lòng: 85%,',
	',Khiếu nại: 2; tố cáo: 1,'
])('tells figures behind words that it does not read: %s', async (line) => {
	const report = await read(line);
	expect(figures(report)).toEqual(['dvk_registered@14218=5', 'tcd_turns@14218=7']);
	expect(codes(report)).toContain('figure-in-label B5');
});

it.each(['2,Số mô hình được công nhận: 3,3', '2,Ngày họp: 14/01/2026,', '2,Quý: 3,'])(
	'is silent where a figure stands beside, or a time is told: %s',
	async (line) => {
		expect(codes(await read(line)).join()).not.toContain('figure-in-label');
	}
);
