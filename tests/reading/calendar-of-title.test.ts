import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { issueText } from '../../src/lib/reading';
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

	it.each([
		[['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'], ['I. PHONG TRÀO'], ['II. TIẾP CÔNG DÂN']],
		[['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'], [], ['TIẾP CÔNG DÂN']],
		[
			['BÁO CÁO CÔNG TÁC DÂN VẬN'],
			['I. Phong trào quý IV năm 2024'],
			['II. Tiếp công dân quý IV năm 2024']
		]
	] as Row[][])(
		'is the calendar’s in a report that speaks of other work: %s, %s, %s',
		async (title, one, other) => {
			const down = await read(title, [], one, ...EVENTS, [], other, ...RECEPTION);
			const up = await read(title, [], other, ...RECEPTION, [], one, ...EVENTS);
			for (const report of [down, up])
				expect(windows(report)).toEqual({ tcd_turns: CALENDAR, cd_events: CALENDAR });
		}
	);

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

describe('the quarters over the columns of one table', () => {
	const quarters = (over: string): Row[] => [
		['STT', 'Đơn vị', `${over}Quý III/2024`, '', `${over}Quý IV/2024`, ''],
		['', '', 'Số lượt tiếp', 'Số đơn tiếp nhận', 'Số lượt tiếp', 'Số đơn tiếp nhận'],
		[1, 'Xã Xuân Ninh', 5, 4, 6, 3],
		[2, 'Xã Xuân Phú', 7, 6, 8, 5]
	];
	const starts = async (...rows: Row[]) =>
		new Set((await read(...rows)).facts.map(({ start, end }) => `${start}..${end}`));
	const captioned = (over: string): Row[] => [
		[`1. ${over}Quý III/2024`],
		...RECEPTION,
		[],
		[`2. ${over}Quý IV/2024`],
		...RECEPTION
	];
	const INSPECTORATES = new Set(['2024-06-15..2024-09-14', INSPECTORATE]);
	const CALENDARS = new Set(['2024-07-01..2024-09-30', CALENDAR]);

	it.each([
		['KẾT QUẢ GIẢI QUYẾT ĐƠN', '', INSPECTORATES],
		['TIẾP NHẬN ĐƠN CỦA CÔNG DÂN', '', INSPECTORATES],
		['TIẾP CÔNG DÂN VÀ CÔNG TÁC DÂN VẬN', '', CALENDARS],
		['TUYÊN TRUYỀN LUẬT KHIẾU NẠI, TỐ CÁO', '', CALENDARS],
		['BÁO CÁO NĂM 2024', 'Tiếp công dân ', INSPECTORATES],
		['BÁO CÁO CÔNG TÁC DÂN VẬN NĂM 2024', 'Tiếp công dân ', CALENDARS],
		['BÁO CÁO NĂM 2024', 'Phong trào và tiếp công dân ', CALENDARS]
	])('are of the calendar of captions of the same words: %s, %s', async (title, over, days) => {
		expect(await starts([title], ...quarters(over))).toEqual(days);
		expect(await starts([title], [], ...captioned(over))).toEqual(days);
	});

	it('are the calendar’s where other work stands beside petitions', async () => {
		const report = await read(
			['BÁO CÁO QUÝ IV NĂM 2024'],
			['STT', 'Đơn vị', 'Tiếp công dân', 'Phong trào'],
			['', '', 'Số lượt tiếp', 'Số cuộc ra quân'],
			[1, 'Xã Xuân Ninh', 5, 6],
			[2, 'Xã Xuân Phú', 7, 8]
		);
		expect(windows(report)).toEqual({ tcd_turns: CALENDAR, cd_events: CALENDAR });
	});
});

describe('months of petitions', () => {
	const told = ({ issues }: ReadReport) =>
		issues.filter(({ code }) => code === 'months-of-inspectorate');

	it.each([
		['THÁNG 7 NĂM 2024', '2024-06-15', '2024-07-14'],
		['TỪ THÁNG 7 ĐẾN THÁNG 9 NĂM 2024', '2024-06-15', '2024-09-14'],
		['THÁNG 5, 6 NĂM 2024', '2024-04-15', '2024-06-14'],
		['10 THÁNG NĂM 2024', '2023-12-15', '2024-10-14']
	])('are told the days they are taken for: %s', async (name, start, end) => {
		const report = await read([`KẾT QUẢ TIẾP CÔNG DÂN ${name}`], ...RECEPTION);
		expect(windows(report)).toEqual({ tcd_turns: `${start}..${end}` });
		expect(told(report)).toMatchObject([{ severity: 'note', details: { start, end } }]);
		const [words] = told(report).map((issue) => issueText(issue, 'vi'));
		expect(words).toContain(end.split('-').reverse().join('/'));
	});

	it('are told once where they stand side by side', async () => {
		const report = await read(
			['KẾT QUẢ TIẾP CÔNG DÂN QUÝ III NĂM 2024'],
			['STT', 'Đơn vị', 'Số lượt tiếp', '', ''],
			['', '', 'Tháng 7', 'Tháng 8', 'Tháng 9'],
			[1, 'Xã Xuân Ninh', 5, 4, 3],
			[2, 'Xã Xuân Phú', 7, 6, 2]
		);
		expect(report.facts).toHaveLength(6);
		expect(told(report)).toMatchObject([{ details: { start: '2024-06-15', end: '2024-07-14' } }]);
		const [words] = told(report).map((issue) => issueText(issue, 'vi'));
		expect(words).toContain('mỗi tháng');
	});

	it.each([
		['TIẾP CÔNG DÂN QUÝ III NĂM 2024'],
		['TIẾP CÔNG DÂN 6 THÁNG ĐẦU NĂM 2024'],
		['TIẾP CÔNG DÂN NĂM 2024'],
		['TIẾP CÔNG DÂN TỪ NGÀY 15/6/2024 ĐẾN NGÀY 14/7/2024'],
		['TIẾP CÔNG DÂN TỪ NGÀY 01/7/2024 ĐẾN NGÀY 31/7/2024'],
		['RA QUÂN THÁNG 7 NĂM 2024']
	])('are no matter of “%s”', async (title) => {
		const report = await read([`KẾT QUẢ ${title}`], ...RECEPTION);
		expect(report.facts).not.toEqual([]);
		expect(told(report)).toEqual([]);
	});
});
