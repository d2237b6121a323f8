import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

function read(lines: readonly string[], headers: readonly string[], signed?: string) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		...lines.map((line): Row => [line]),
		['STT', 'Đơn vị', ...headers],
		[1, 'Xã Xuân Hồng', ...headers.map((_, i) => 12 + i)],
		...(signed ? [[null, null, signed]] : [])
	];
	return readSheets([{ name: 'Sheet1', rows }], 'bao-cao.xlsx');
}
const windows = (report: Awaited<ReturnType<typeof read>>) =>
	report.facts.map(({ start, end, windowKind }) => `${start} ${end} ${windowKind}`);
const CITIZENS = 'Số lượt tiếp công dân';
const MODELS = 'Số mô hình đăng ký';

describe('the window of the lines above a table', () => {
	it('is that of the days below a title that speaks of “số liệu”', async () => {
		const report = await read(
			['BÁO CÁO SỐ LIỆU TIẾP CÔNG DÂN NĂM 2023', '(Từ ngày 01/01/2023 đến ngày 31/12/2023)'],
			[CITIZENS]
		);
		expect(windows(report)).toEqual(['2023-01-01 2023-12-31 period']);
	});

	it('is what the title names, up to the day that figures go to', async () => {
		const line = '(Số liệu tính đến ngày 31/10/2023)';
		const year = await read(['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2023', line], [MODELS]);
		expect(windows(year)).toEqual(['2023-01-01 2023-10-31 cumulative']);
		const other = await read(['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO', line], [MODELS]);
		expect(codes(other)).toEqual(['window-in-doubt']);
		expect(other.tables[0]?.windows?.map(({ start }) => start)).toEqual([
			'2023-01-01',
			'2023-10-31'
		]);
	});

	it('is the period where cumulative figures stand beside it in columns of their own', async () => {
		const report = await read(
			['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ III VÀ LŨY KẾ 9 THÁNG NĂM 2023'],
			[`${MODELS} trong quý`, `${MODELS} lũy kế`]
		);
		expect(windows(report)).toEqual([
			'2023-07-01 2023-09-30 period',
			'2023-01-01 2023-09-30 cumulative'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('is asked about where nothing says which figures are cumulative', async () => {
		const report = await read(
			['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ III VÀ LŨY KẾ 9 THÁNG NĂM 2023'],
			[MODELS]
		);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.tables[0]?.windows?.map(({ start }) => start)).toEqual([
			'2023-07-01',
			'2023-01-01'
		]);
	});

	it('is asked about where it was signed right after the same window a year later', async () => {
		const title = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2022';
		const late = await read([title], [MODELS], 'Xuân Trường, ngày 02 tháng 7 năm 2023');
		expect(codes(late)).toEqual(['window-in-doubt']);
		expect(late.tables[0]?.windows?.map(({ start }) => start)).toEqual([
			'2023-04-01',
			'2022-04-01'
		]);
		const inTime = await read([title], [MODELS], 'Xuân Trường, ngày 02 tháng 7 năm 2022');
		expect(windows(inTime)).toEqual(['2022-04-01 2022-06-30 period']);
	});
});
