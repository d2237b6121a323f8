import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (heads: Row, ...rows: Row[]) =>
	readSheets([
		{
			name: 'S',
			rows: [['KẾT QUẢ LẤY Ý KIẾN HÀI LÒNG QUÝ III NĂM 2025, TỈNH NINH BÌNH'], heads, ...rows]
		}
	]).then(codes);

const HEADS: Row = ['STT', 'Mức độ', 'Xã Hải Tiến', 'Xã Hải Hưng', 'Cộng'];
const levels = (whole = 24): Row[] => [
	[1, 'Rất hài lòng', 10, 20, 30],
	[2, 'Hài lòng', 12, 12, whole],
	[3, 'Bình thường', 5, 5, 10],
	[4, 'Không hài lòng', 3, 3, 6]
];

describe('totals of levels of answers, with units across', () => {
	it('are silent where they add up', async () => {
		expect(await read(HEADS, ...levels(), [null, 'Cộng', 30, 40, 70])).toEqual([]);
	});
	it('are told below the levels of a unit', async () => {
		expect(await read(HEADS, ...levels(), [null, 'Cộng', 31, 40, 71])).toEqual(['R07 C7']);
	});
	it('are told beside the units, of a level and of all', async () => {
		expect(await read(HEADS, ...levels(25), [null, 'Cộng', 30, 40, 71])).toEqual([
			'R07 E4',
			'R07 E7'
		]);
	});
	it('are of other counts where those stand among them', async () => {
		expect(
			await read(
				HEADS.slice(0, 4),
				[1, 'Số phiếu phát ra', 40, 50],
				[2, 'Số phiếu thu về', 35, 45],
				[null, 'Cộng', 31, 40]
			)
		).toEqual([]);
	});
});
