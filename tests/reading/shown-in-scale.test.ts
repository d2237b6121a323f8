import { describe, expect, it } from 'vitest';
import { codes } from '../support/reading';
import { readStyled } from '../support/styled-sheet';

function read(header: string, format: string, stored: readonly number[]) {
	return readStyled([
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CHĂM LO HỘ NGHÈO NĂM 2023'],
		['STT', 'Đơn vị', header],
		[1, 'Xã Xuân Hồng', { value: stored[0] ?? 0, format }],
		[2, 'Xã Xuân Ninh', { value: stored[1] ?? 0, format }]
	]);
}

describe('figures whose number format shows them in thousands or millions', () => {
	it.each([
		['Giá trị chăm lo (nghìn đồng)', '#,##0,', [12_500_000, 9_800_000], [12.5, 9.8]],
		['Giá trị chăm lo (triệu đồng)', '#,##0.0,,', [12_540_000, 9_800_000], [12.54, 9.8]],
		['Giá trị chăm lo (triệu đồng)', '#,##0', [12, 9], [12, 9]],
		['Dân số (nghìn người)', '0.0,', [12_500, 9_800], [12_500, 9_800]]
	])('come in as they are shown below a heading of that unit: %s %s', async (...one) => {
		const [header, format, stored, expected] = one;
		const report = await read(header, format, stored);
		expect(report.facts.map(({ value }) => value)).toEqual(expected);
		expect(codes(report)).toEqual([]);
	});

	it.each([
		['Giá trị chăm lo (đồng)', '#,##0,'],
		['Giá trị chăm lo (triệu đồng)', '#,##0,'],
		['Dân số', '#,##0,'],
		['Dân số', '0".000"']
	])('are asked about below any other: %s %s', async (header, format) => {
		const report = await read(header, format, [12_500_000, 9_800_000]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4']);
		const [column] = report.tables[0]?.columns.slice(2) ?? [];
		expect(column?.reasons.map(({ code }) => code)).toContain('shown-in-scale');
	});
});
