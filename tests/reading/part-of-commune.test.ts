import { describe, expect, it } from 'vitest';
import { figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const PLACE = 'XÃ XUÂN HỒNG HUYỆN XUÂN TRƯỜNG';
const TITLE = 'BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';

async function read(lines: readonly string[], sheet = 'Sheet1') {
	const rows: Row[] = [
		...lines.map((line): Row => [line]),
		['TT', 'Nội dung', 'Số liệu'],
		[1, 'Số mô hình đăng ký', 2],
		[2, 'Số cuộc tuyên truyền', 5]
	];
	return readSheets([{ name: sheet, rows }]);
}

describe('a report of a part of a commune is not the commune’s', () => {
	it.each([
		['a village before its commune', [`XÓM 5 ${PLACE}`, TITLE]],
		['with a comma', [`Xóm 5, xã Xuân Hồng, huyện Xuân Trường`, TITLE]],
		['by its name', [`THÔN PHÚ AN - ${PLACE}`, TITLE]],
		['a quarter', [`TỔ DÂN PHỐ SỐ 3 ${PLACE}`, TITLE]],
		['below the commune', ['UBND XÃ XUÂN HỒNG', 'XÓM 5', TITLE]],
		['in the title', [`${TITLE} CỦA XÓM 5 ${PLACE}`]],
		['the police', ['CÔNG AN XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG', TITLE]],
		['the police in the title', [`${TITLE} CỦA CÔNG AN ${PLACE}`]],
		['the health station', [`TRẠM Y TẾ ${PLACE}`, TITLE]]
	])('%s', async (_, lines) => {
		for (const sheet of ['Sheet1', 'Xuân Hồng']) {
			const report = await read(lines, sheet);
			expect(report.facts).toEqual([]);
			expect(report.tables[0]?.unit?.confidence).toBe('ask');
			const names = report.tables[0]?.unit?.candidates.map(({ name }) => name);
			expect(names).toContain('Xã Xuân Hồng');
		}
	});

	it('nor are rows of groups below a village', async () => {
		const rows: Row[] = [
			[`XÓM 5 ${PLACE}`],
			['KẾT QUẢ TUYÊN TRUYỀN NĂM 2024'],
			['TT', 'Tổ', 'Số cuộc tuyên truyền'],
			[1, 'Tổ 1', 1],
			[2, 'Tổ 2', 1]
		];
		expect((await readSheets([{ name: 'Sheet1', rows }])).facts).toEqual([]);
	});
});

it.each([
	['villages that are all of it', [`UBND ${PLACE}`, 'BÁO CÁO CÁC XÓM NĂM 2024']],
	['their number', [`TỔNG HỢP 14 XÓM ${PLACE} NĂM 2024`]],
	['new villages', [`BÁO CÁO XÂY DỰNG NÔNG THÔN MỚI ${PLACE} NĂM 2024`]],
	['villages of culture', [`BÁO CÁO XÓM VĂN HÓA ${PLACE} NĂM 2024`]],
	['the committee', [`UBND ${PLACE}`, `${TITLE} XÃ XUÂN HỒNG`]]
])('keeps a report of the whole commune that speaks of %s', async (_, lines) => {
	expect(figures(await read(lines))).toContain('dvk_registered@14095=2');
});
