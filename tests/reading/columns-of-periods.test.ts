import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, placedFigures, readLines, readSheets } from '../support/reading';

const DISTRICT = 'UBND huyện Xuân Trường;;;';
const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';

describe('a column that says which part of the year it is of', () => {
	it('gives figures of that part, the last year too', async () => {
		const report = await readLines(
			DISTRICT,
			`${MODELS} NĂM 2024;;;`,
			'STT;Đơn vị;Số mô hình đăng ký;;;;',
			';;Quý I;Quý IV;Năm 2023;Cả năm;Tăng, giảm',
			'1;Thị trấn Xuân Trường;1;4;9;10;1'
		);
		expect(placedFigures(report)).toEqual([
			['C5', 'dvk_registered', 1, '2024-01-01', '2024-03-31'],
			['D5', 'dvk_registered', 4, '2024-10-01', '2024-12-31'],
			['E5', 'dvk_registered', 9, '2023-01-01', '2023-12-31'],
			['F5', 'dvk_registered', 10, '2024-01-01', '2024-12-31']
		]);
		expect(report.reports.map(({ end, comparative }) => [end, comparative ?? false])).toEqual([
			['2024-03-31', false],
			['2024-12-31', false],
			['2023-12-31', true],
			['2024-12-31', false]
		]);
	});

	it('keeps to it when somebody chooses what it counts', async () => {
		const report = await readLines(
			DISTRICT,
			'SỐ CUỘC HỌP NĂM 2024;;;',
			'STT;Đơn vị;Quý I;Quý II',
			'1;Thị trấn Xuân Trường;1;2'
		);
		expect(report.facts).toEqual([]);
		const turns = { role: 'measure', measure: 'tt_sessions', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Quý I': turns, 'Quý II': turns } }]]),
			context
		);
		expect(placedFigures(decided)).toEqual([
			['C4', 'tt_sessions', 1, '2024-01-01', '2024-03-31'],
			['D4', 'tt_sessions', 2, '2024-04-01', '2024-06-30']
		]);
	});
});

describe('columns headed by periods alone', () => {
	const ROWS = ['1;Xã Xuân Hồng;12;3;4;19', '2;Xã Xuân Châu;7;5;6;18'];

	it('count what a title that opens with a count says, their sum only where it is of the whole window', async () => {
		const read3 = (title: string) =>
			readLines(DISTRICT, title, 'STT;Đơn vị;Quý I;Quý II;Quý III;Cộng', ...ROWS);
		const report = await read3('SỐ CUỘC TUYÊN TRUYỀN CÁC QUÝ NĂM 2024;;;');
		expect(placedFigures(report).slice(0, 3)).toEqual([
			['C4', 'tt_sessions', 12, '2024-01-01', '2024-03-31'],
			['D4', 'tt_sessions', 3, '2024-04-01', '2024-06-30'],
			['E4', 'tt_sessions', 4, '2024-07-01', '2024-09-30']
		]);
		expect(placedFigures(report)).toHaveLength(6);
		expect(report.tables[0]?.ready).toBe(true);
		const whole = await read3('SỐ CUỘC TUYÊN TRUYỀN CÁC QUÝ 9 THÁNG ĐẦU NĂM 2024;;;');
		expect(placedFigures(whole)).toContainEqual([
			'F4',
			'tt_sessions',
			19,
			'2024-01-01',
			'2024-09-30'
		]);
	});

	it('are asked about once where the title counts nothing, and answered once', async () => {
		const report = await readLines(
			DISTRICT,
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024;;;',
			'STT;Đơn vị;T1;T2;T3;Cộng',
			...ROWS
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4']);
		const sessions = { role: 'measure', measure: 'tt_sessions', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(report, new Map([[0, { meanings: { T1: sessions } }]]), context);
		expect(placedFigures(decided).slice(0, 3)).toEqual([
			['C4', 'tt_sessions', 12, '2024-01-01', '2024-01-31'],
			['D4', 'tt_sessions', 3, '2024-02-01', '2024-02-29'],
			['E4', 'tt_sessions', 4, '2024-03-01', '2024-03-31']
		]);
		expect(placedFigures(decided)).toHaveLength(6);
	});
});

describe('columns headed by bare numbers', () => {
	const ROWS = ['1;Xã Xuân Hồng;12;3;4', '2;Xã Xuân Châu;7;5;6'];

	it('are of the months where a heading over them says so', async () => {
		const rows = [
			['UBND huyện Xuân Trường'],
			['KẾT QUẢ RA QUÂN NĂM 2024'],
			['STT', 'Đơn vị', 'Số hoạt động ra quân'],
			[null, null, 'Tháng'],
			[null, null, 1, 2, 3],
			[1, 'Xã Xuân Hồng', 12, 3, 4],
			[2, 'Xã Xuân Châu', 7, 5, 6]
		];
		const merges = ['A3:A5', 'B3:B5', 'C3:E3', 'C4:E4'];
		const report = await readSheets([{ name: 'Sheet1', rows, merges }]);
		expect(placedFigures(report).slice(0, 3)).toEqual([
			['C6', 'cd_events', 12, '2024-01-01', '2024-01-31'],
			['D6', 'cd_events', 3, '2024-02-01', '2024-02-29'],
			['E6', 'cd_events', 4, '2024-03-01', '2024-03-31']
		]);
		expect(codes(report)).toEqual([]);
	});

	it('are asked about where nothing does, the column under the heading too', async () => {
		const report = await readLines(
			DISTRICT,
			'KẾT QUẢ RA QUÂN NĂM 2024;;;',
			'STT;Đơn vị;Số hoạt động ra quân;;',
			';;1;2;3',
			...ROWS
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C5', 'unknown-column D5', 'unknown-column E5']);
	});
});

const LISTED = ['1;Thị trấn Xuân Trường;4;12;20', '2;Xã Xuân Ninh;3;9;15'];
const told = (title: string, ...headings: readonly string[]) =>
	readLines(
		DISTRICT,
		`TUYÊN TRUYỀN ${title};;;`,
		`STT;Đơn vị;Số cuộc tuyên truyền${';'.repeat(headings.length - 1)}`,
		`;;${headings.join(';')}`,
		...LISTED.map((line) =>
			line
				.split(';')
				.slice(0, headings.length + 2)
				.join(';')
		)
	);
const spans = (report: Awaited<ReturnType<typeof told>>) =>
	placedFigures(report)
		.filter(([a1]) => String(a1).endsWith('5'))
		.map(([a1, , , start, end]) => `${a1} ${start}..${end}`);

describe('months by a letter', () => {
	it.each([
		['Tháng 7', 'T.8', 'T.9'],
		['T.7', 'T8', 'Th 9'],
		['Tháng 07', 'T.08', 'T.09/2024']
	])('are read as those in words beside them: %s, %s, %s', async (...headings) => {
		expect(spans(await told('QUÝ III NĂM 2024', ...headings))).toEqual([
			'C5 2024-07-01..2024-07-31',
			'D5 2024-08-01..2024-08-31',
			'E5 2024-09-01..2024-09-30'
		]);
	});

	it('stay a question where none beside them says what they are', async () => {
		expect(spans(await told('QUÝ III NĂM 2024', 'T.7', 'T.8', 'T.9'))).toEqual([]);
	});
});

describe('months over the headings of the figures', () => {
	const HEADS = ['STT', 'Đơn vị', 'Số cuộc ra quân', 'Số người tham gia'];
	const months = (...names: string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ RA QUÂN QUÝ III NĂM 2024'],
					['STT', 'Đơn vị', ...names.flatMap((name) => [name, null])],
					[null, null, ...names.flatMap(() => HEADS.slice(2))],
					[1, 'Xã Xuân Hồng', 1, 10, 2, 20],
					[2, 'Xã Xuân Ninh', 3, 30, 4, 40]
				],
				merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
			}
		]);

	it('are read by a letter beside others in words', async () => {
		const report = await months('Tháng 7', 'T.8');
		expect(codes(report)).toEqual([]);
		expect(report.facts.map(({ start }) => start.slice(5, 7))).toEqual([
			...['07', '07', '08', '08'],
			...['07', '07', '08', '08']
		]);
	});

	it('are asked about by letters alone', async () => {
		expect(codes(await months('T.7', 'T.8'))).not.toEqual([]);
	});
});

describe('a title that counts what columns of months hold', () => {
	const under = (title: string) =>
		readLines(
			DISTRICT,
			`${title};;;`,
			'STT;Đơn vị;Tháng 1;Tháng 2',
			'1;Xã Xuân Hồng;12;3',
			'2;Xã Xuân Châu;7;5'
		);

	it.each([
		'SỐ CUỘC TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG QUÝ I NĂM 2024',
		'SỐ CUỘC TUYÊN TRUYỀN TRÊN ĐỊA BÀN HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH QUÝ I NĂM 2024',
		'Số cuộc tuyên truyền quý I năm 2024 của huyện Xuân Trường',
		'Số cuộc tuyên truyền, huyện Xuân Trường, Nam Định, quý I năm 2024'
	])('may say where: %s', async (title) => {
		const report = await under(title);
		expect(codes(report)).toEqual([]);
		expect(report.facts).toHaveLength(4);
	});

	it.each([
		'SỐ CUỘC TUYÊN TRUYỀN ĐẤT ĐAI HUYỆN XUÂN TRƯỜNG QUÝ I NĂM 2024',
		'SỐ CUỘC TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG ĐẤT ĐAI QUÝ I NĂM 2024',
		'SỐ CUỘC TUYÊN TRUYỀN HUYỆN ĐẤT ĐAI QUÝ I NĂM 2024',
		'Số cuộc tuyên truyền, Đất Đai, quý I năm 2024'
	])('is asked about where it narrows them: %s', async (title) => {
		expect((await under(title)).facts).toEqual([]);
	});
});

describe('a month or quarter without its name', () => {
	it.each([
		[
			'QUÝ I NĂM 2024',
			['Trong tháng', 'Trong quý', 'Lũy kế từ đầu năm'],
			['C5 2024-03-01..2024-03-31', 'D5 2024-01-01..2024-03-31', 'E5 2024-01-01..2024-03-31']
		],
		[
			'THÁNG 9 NĂM 2024',
			['Trong tháng', 'Trong quý'],
			['C5 2024-09-01..2024-09-30', 'D5 2024-07-01..2024-09-30']
		],
		[
			'6 THÁNG ĐẦU NĂM 2024',
			['Trong quý', 'Lũy kế từ đầu năm'],
			['C5 2024-04-01..2024-06-30', 'D5 2024-01-01..2024-06-30']
		]
	])('is the last one of the report: %s, %j', async (title, headings, expected) => {
		const report = await told(title, ...headings);
		expect(spans(report)).toEqual(expected);
	});

	it.each([
		['NĂM 2024', ['Trong quý'], []],
		['QUÝ III NĂM 2024', ['Trong tháng', 'Lũy kế từ đầu năm'], ['D5 2024-01-01..2024-09-30']],
		['THÁNG 8 NĂM 2024', ['Trong tháng', 'Trong quý'], ['C5 2024-08-01..2024-08-31']]
	])('is asked about where it may be another: %s, %j', async (title, headings, expected) => {
		const report = await told(title, ...headings);
		expect(spans(report)).toEqual(expected);
		expect(codes(report).join()).toContain('header-window');
	});
});
