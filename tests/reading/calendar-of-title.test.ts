import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const RECEPTION: Row[] = [
	['STT', 'Đơn vị', 'Số lượt tiếp'],
	[1, 'Xã Xuân Ninh', 5],
	[2, 'Xã Xuân Phú', 7]
];
const EVENTS: Row[] = [
	['STT', 'Đơn vị', 'Số cuộc ra quân'],
	[1, 'Xã Xuân Ninh', 10],
	[2, 'Xã Xuân Phú', 9]
];
const INSPECTORATE = '2024-09-15..2024-12-14';
const CALENDAR = '2024-10-01..2024-12-31';

const read = (...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], ...rows] }]);
const windows = ({ facts }: ReadReport) =>
	Object.fromEntries(facts.map(({ measure, start, end }) => [measure, `${start}..${end}`]));

describe('the quarter a title names', () => {
	it.each([
		'KẾT QUẢ TIẾP CÔNG DÂN',
		'KẾT QUẢ GIẢI QUYẾT ĐƠN',
		'TIẾP NHẬN ĐƠN CỦA CÔNG DÂN',
		'PHÂN LOẠI, XỬ LÝ ĐƠN THƯ'
	])('is the inspectorate’s under “%s”', async (title) => {
		const report = await read([`${title} QUÝ IV NĂM 2024`], ...RECEPTION);
		expect(windows(report)).toEqual({ tcd_turns: INSPECTORATE });
	});

	it.each([
		'TIẾP CÔNG DÂN VÀ CÔNG TÁC DÂN VẬN',
		'TIẾP CÔNG DÂN, PHONG TRÀO THI ĐUA',
		'TUYÊN TRUYỀN LUẬT KHIẾU NẠI, TỐ CÁO',
		'CÔNG TÁC CỦA ĐƠN VỊ'
	])('is the calendar’s under “%s”', async (title) => {
		const report = await read([`KẾT QUẢ ${title} QUÝ IV NĂM 2024`], ...RECEPTION);
		expect(windows(report)).toEqual({ tcd_turns: CALENDAR });
	});

	it('is of the calendar of each table below it, in whichever order they stand', async () => {
		const title: Row = ['BÁO CÁO QUÝ IV NĂM 2024'];
		const own = { tcd_turns: INSPECTORATE, cd_events: CALENDAR };
		const first = await read(
			title,
			[],
			['I. TIẾP CÔNG DÂN'],
			...RECEPTION,
			[],
			['II. PHONG TRÀO'],
			...EVENTS
		);
		expect(windows(first)).toEqual(own);
		const second = await read(
			title,
			[],
			['I. PHONG TRÀO'],
			...EVENTS,
			[],
			['II. TIẾP CÔNG DÂN'],
			...RECEPTION
		);
		expect(windows(second)).toEqual(own);
	});

	it('is of the days that are stated, whatever stands below', async () => {
		const days = 'Số liệu tính từ ngày 15/9/2024 đến ngày 14/12/2024';
		const report = await read(
			['BÁO CÁO QUÝ IV NĂM 2024'],
			[days],
			[],
			['I. TIẾP CÔNG DÂN'],
			...RECEPTION,
			[],
			['II. PHONG TRÀO'],
			...EVENTS
		);
		expect(windows(report)).toEqual({ tcd_turns: INSPECTORATE, cd_events: INSPECTORATE });
	});
});
