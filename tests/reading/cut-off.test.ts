import { describe, expect, it } from 'vitest';
import { codes, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const YEAR = 'KẾT QUẢ TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG NĂM 2024';

function read(title: string, header: string, ...below: readonly string[]) {
	const rows: Row[] = [
		[title],
		['TT', 'Đơn vị', header],
		[1, 'Xuân Vinh', 12],
		[2, 'Xuân Tân', 20],
		[],
		...below.map((text): Row => [text])
	];
	return readSheets([{ name: 'Sheet1', rows }]);
}

async function windowOf(title: string, header: string, ...below: readonly string[]) {
	const report = await read(title, header, ...below);
	const windows = placedFigures(report).map(([, , , start, end]) => `${start}..${end}`);
	return [...new Set(windows)].join() || codes(report).join();
}

describe('the last day that a header gives its figures', () => {
	it.each([
		['Số cuộc tuyên truyền (đến 30/9)', '2024-01-01..2024-09-30'],
		['Số cuộc tuyên truyền đến hết tháng 9', '2024-01-01..2024-09-30'],
		['Số cuộc tuyên truyền đến 9/2024', '2024-01-01..2024-09-30'],
		['Số cuộc tuyên truyền hết quý III', '2024-01-01..2024-09-30'],
		['Số cuộc tuyên truyền (đến 31/12)', '2024-01-01..2024-12-31']
	])('ends their window: %s', async (header, expected) => {
		expect(await windowOf(YEAR, header)).toBe(expected);
	});

	it('is of the calendar of the table', async () => {
		const title = 'KẾT QUẢ TIẾP CÔNG DÂN HUYỆN XUÂN TRƯỜNG NĂM 2024';
		expect(await windowOf(title, 'Số lượt tiếp (đến 14/9)')).toBe('2023-12-15..2024-09-14');
		expect(await windowOf(title, 'Số lượt tiếp (đến 30/9)')).toBe('header-window C2');
	});

	it.each([
		[YEAR, 'Số cuộc tuyên truyền (đến 15/11)'],
		[YEAR, 'Số cuộc tuyên truyền (từ 01/7 đến 30/9)'],
		[YEAR, 'Số cuộc tuyên truyền (đến tháng 9 năm 2023)'],
		['TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG QUÝ III NĂM 2024', 'Số cuộc tuyên truyền (đến 31/8)'],
		[YEAR, 'Số hộ dùng nước sạch (đến 30/6)']
	])('is asked about where it is no end of a part of the year: %s, %s', async (title, header) => {
		const report = await read(title, header);
		expect(report.facts).toEqual([]);
		expect(codes(report).length).toBe(1);
	});

	it('is none of what shares are taken of, nor of the window of the title', async () => {
		expect(await windowOf(YEAR, 'Tổng số hộ (đến 30/6)')).toBe('2024-01-01..2024-12-31');
		const quarter = 'TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG QUÝ III NĂM 2024';
		expect(await windowOf(quarter, 'Số cuộc tuyên truyền (đến 30/9)')).toBe(
			'2024-07-01..2024-09-30'
		);
	});
});

describe('a note below the table', () => {
	const OF = 'Số cuộc tuyên truyền';

	it.each([
		['Ghi chú: Số liệu tính đến ngày 15/11/2024', '2024-01-01..2024-11-15'],
		['Số liệu đến hết ngày 30/6/2024.', '2024-01-01..2024-06-30'],
		['Số liệu đến 30/6', '2024-01-01..2024-06-30'],
		['Ghi chú: Số liệu 6 tháng đầu năm 2024', '2024-01-01..2024-06-30']
	])('says the window of all figures: %s', async (note, expected) => {
		expect(await windowOf(YEAR, OF, note)).toBe(expected);
	});

	it.each(['* Số liệu 10 tháng đầu năm 2024', 'Riêng xã Xuân Tân số liệu đến 30/9/2024'])(
		'that may be of some figures only is asked about: %s',
		async (note) => {
			expect(await windowOf(YEAR, OF, note)).toBe('window-in-doubt');
		}
	);

	it.each([
		'Ghi chú: Số liệu dân số tính đến 31/12/2023 theo niên giám',
		'Nguồn số liệu: UBND các xã báo cáo đến ngày 15/12/2024',
		'Ghi chú: Số liệu được tính từ 01/01/2024 đến 31/12/2024'
	])('leaves the window of the title alone otherwise: %s', async (note) => {
		expect(await windowOf(YEAR, OF, note)).toBe('2024-01-01..2024-12-31');
	});
});

describe('a feast or a season', () => {
	it.each([
		'CHIẾN DỊCH THANH NIÊN TÌNH NGUYỆN HÈ NĂM 2024 HUYỆN XUÂN TRƯỜNG',
		'CHIẾN DỊCH MÙA HÈ XANH NĂM 2024 HUYỆN XUÂN TRƯỜNG',
		'TUẦN LỄ ÁO DÀI, NGÀY MÔI TRƯỜNG THẾ GIỚI NĂM 2024 HUYỆN XUÂN TRƯỜNG'
	])('is no year: %s', async (title) => {
		expect(await windowOf(title, 'Số đợt ra quân')).toBe('unknown-window');
	});

	it('is no year by the name of the file either', async () => {
		const rows: Row[] = [
			['RA QUÂN DỊP TẾT NGUYÊN ĐÁN NĂM 2024 HUYỆN XUÂN TRƯỜNG'],
			['TT', 'Đơn vị', 'Số đợt ra quân'],
			[1, 'Xuân Vinh', 12]
		];
		const report = await readSheets([{ name: 'Sheet1', rows }], 'Bao cao 2024.xlsx');
		expect(codes(report)).toEqual(['unknown-window']);
	});

	it.each([
		['RA QUÂN NGÀY MÔI TRƯỜNG THẾ GIỚI THÁNG 6/2024 HUYỆN XUÂN TRƯỜNG', '2024-06-01..2024-06-30'],
		['XÂY DỰNG QUAN HỆ CHÍNH QUYỀN NĂM 2024 HUYỆN XUÂN TRƯỜNG', '2024-01-01..2024-12-31'],
		['KẾT QUẢ CÁC ĐỢT RA QUÂN NĂM 2024 HUYỆN XUÂN TRƯỜNG', '2024-01-01..2024-12-31']
	])('leaves a period beside it, and other words, alone: %s', async (title, expected) => {
		expect(await windowOf(title, 'Số đợt ra quân')).toBe(expected);
	});
});
