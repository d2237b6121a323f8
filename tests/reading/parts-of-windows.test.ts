import { describe, expect, it } from 'vitest';
import { issueText, senderText } from '../../src/lib/reading';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (headers: readonly string[], ...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['SỐ LƯỢT TIẾP CÔNG DÂN NĂM 2022'],
				['STT', 'Đơn vị', ...headers],
				...rows
			]
		}
	]);
const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'];

describe('a window and the windows that fill it', () => {
	it('are told of where they do not add up', async () => {
		const report = await read(
			QUARTERS,
			[1, 'Xã Xuân Hồng', 2, 1, 3, 1, 70],
			[2, 'Xã Xuân Ngọc', 4, 4, 4, 4, 16]
		);
		expect(codes(report)).toEqual(['R06 G4']);
		const [issue] = report.issues;
		expect(issue?.details).toMatchObject({ found: 70, expected: 7 });
		expect(issue && issueText(issue, 'vi')).toContain('các kỳ bên trong cộng lại là 7');
		expect(issue && senderText(issue, 'vi')).toContain('cả kỳ là 70');
		expect(report.facts.map(({ value }) => value)).toContain(70);
	});

	it('are not held against each other where a part is missing', async () => {
		const report = await read(
			['Quý I', 'Quý II', 'Quý IV', 'Cả năm'],
			[1, 'Xã Xuân Hồng', 2, 1, 1, 70]
		);
		expect(codes(report)).toEqual([]);
	});
});

it('a sum of money far from all others is told of', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2022'],
				['STT', 'Đơn vị', 'Giá trị chăm lo (triệu đồng)'],
				[1, 'Xã Xuân Hồng', 12.5],
				[2, 'Xã Xuân Ngọc', 30],
				[3, 'Xã Xuân Ninh', 25_000_000]
			]
		}
	]);
	expect(codes(report)).toEqual(['R20 C6']);
});
