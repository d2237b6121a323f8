import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'S',
			rows: [
				['MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2025, TỈNH NINH BÌNH'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
				...rows
			]
		}
	]);
const values = (report: Awaited<ReturnType<typeof read>>) =>
	placedFigures(report).map(([a1, , value]) => `${a1}=${value}`);

describe('rows below a unit that leaves its own figures blank', () => {
	it.each([
		['- Hội Phụ nữ', '- Đoàn Thanh niên'],
		['Hội Phụ nữ', 'Đoàn Thanh niên'],
		['- Xóm 1', '- Xóm 2'],
		['- Kinh tế', '- Văn hóa - xã hội']
	])('are added up and told where the total bears it out: %s', async (one, other) => {
		const report = await read(
			[1, 'Xã Hải Tiến'],
			[null, one, 3, 2],
			[null, other, 5, 3],
			[2, 'Xã Hải Hưng'],
			[null, one, 2, 1],
			[null, other, 4, 2],
			[null, 'Cộng', 14, 8]
		);
		expect(values(report)).toEqual(['C4,C5=8', 'D4,D5=5', 'C7,C8=6', 'D7,D8=3']);
		expect(codes(report)).toEqual(['parts-summed C4,C5']);
	});
	it('are asked about where nothing bears it out, and taken as answered', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến'],
			[null, '- Hội Phụ nữ', 3, 2],
			[null, '- Đoàn Thanh niên', 5, 3],
			[2, 'Xã Hải Hưng', 6, 3]
		);
		expect(values(report)).toEqual(['C6=6', 'D6=3']);
		expect(codes(report)).toEqual(['names-of-one-unit C4']);
		const [{ id = '' } = {}] = report.tables[0]?.oneUnit ?? [];
		const answered = applyDecisions(report, new Map([[0, { oneUnit: { [id]: 'all' } }]]), context);
		expect(values(answered)).toEqual(['C4,C5=8', 'D4,D5=5', 'C6=6', 'D6=3']);
	});
	it('are asked about where the total says otherwise', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến'],
			[null, '- Hội Phụ nữ', 3, 2],
			[null, '- Đoàn Thanh niên', 5, 3],
			[2, 'Xã Hải Hưng', 6, 3],
			[null, 'Cộng', 15, 8]
		);
		expect(codes(report)).toEqual(['names-of-one-unit C4', 'R07 C7']);
	});
	it('give only what the unit leaves blank', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến', 8],
			[null, '- Hội Phụ nữ', 3, 2],
			[null, '- Đoàn Thanh niên', 5, 3]
		);
		expect(values(report)).toEqual(['C3=8', 'D4,D5=5']);
		expect(codes(report)).toEqual(['parts-summed D4,D5']);
	});
	it('are told where one row is all there is', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến'],
			[null, '- Hội Phụ nữ', 3, 2],
			[2, 'Xã Hải Hưng', 6, 3],
			[null, 'Cộng', 9, 5]
		);
		expect(values(report)).toEqual(['C4=3', 'D4=2', 'C5=6', 'D5=3']);
		expect(codes(report)).toEqual(['parts-summed C4']);
	});
});

describe('rows below a unit with figures of its own', () => {
	it('are left out and told where they add up to it, whatever they are', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến', 8, 5],
			[null, '- Thường xuyên', 3, 2],
			[null, '- Đột xuất', 5, 3]
		);
		expect(values(report)).toEqual(['C3=8', 'D3=5']);
		expect(codes(report)).toEqual(['part-rows-left-out B4']);
	});
	it('are asked about where they do not', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến', 8, 5],
			[null, '- Thường xuyên', 3, 2],
			[null, '- Đột xuất', 6, 3]
		);
		expect(codes(report)).toEqual(['unknown-unit B4', 'unknown-unit B5']);
	});
	it('are units to be asked about where their type says so', async () => {
		const report = await read(
			[1, 'Xã Hải Tiến', 8, 5],
			[null, '- Xã Qwerty', 3, 2],
			[null, '- Xã Zzyzx', 5, 3]
		);
		expect(codes(report)).toEqual(['unknown-unit B4', 'unknown-unit B5']);
	});
});
