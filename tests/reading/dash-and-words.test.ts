import { describe, expect, it } from 'vitest';
import type { Decisions, ReadReport } from '$lib/model';
import { applyDecisions, memoryOf, readReport } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';

const HEAD = ['UBND huyện Xuân Trường;;;', 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024;;;'];
const read = (...rows: string[]) =>
	readReport(new TextEncoder().encode([...HEAD, ...rows].join('\n')), 'mo-hinh.csv', context);
const facts = (of: ReadReport) =>
	of.facts.map(({ measure, source, value }) => `${source.a1} ${measure} ${value}`);
const issues = (of: ReadReport) =>
	of.issues.map(({ code, severity, a1, count }) => [code, severity, a1, count]);

describe('a dash', () => {
	const rows = [
		'STT;Đơn vị;Số MH đăng ký;Số mô hình được công nhận',
		'1;Xã Xuân Hồng;12;–',
		'2;Xã Trà Lũ;05;2',
		'3;TT Xuân Trường;—;'
	];
	const decided = (of: ReadReport, decisions: Decisions) =>
		applyDecisions(of, new Map([[0, decisions]]), context);

	it('reports zero, never a blank, and is said', async () => {
		const report = await read(...rows);
		expect(facts(report)).toEqual([
			'C4 dvk_registered 12',
			'D4 dvk_recognised 0',
			'C5 dvk_registered 5',
			'D5 dvk_recognised 2',
			'C6 dvk_registered 0'
		]);
		expect(issues(report)).toEqual([['dash-read', 'note', 'D4', 2]]);
		expect(report.reports.map(({ cellsFilled }) => cellsFilled)).toEqual([2, 2, 1]);
	});

	it('is what the analyst decides, there and back, and stays so for the form', async () => {
		const report = await read(...rows);
		const blank = decided(report, { dash: 'blank' });
		expect(facts(blank)).toEqual([
			'C4 dvk_registered 12',
			'C5 dvk_registered 5',
			'D5 dvk_recognised 2'
		]);
		expect(
			blank.reports.map(({ cellsFilled, cellsRequired }) => [cellsFilled, cellsRequired])
		).toEqual([
			[1, 2],
			[2, 2]
		]);
		const none = decided(blank, { dash: 'na' });
		expect(
			none.reports.map(({ cellsFilled, cellsRequired }) => [cellsFilled, cellsRequired])
		).toEqual([
			[1, 1],
			[2, 2]
		]);
		expect(facts(decided(none, { dash: 'zero' }))).toEqual(facts(report));
		const [table] = blank.tables;
		if (!table) throw new Error('no table');
		const memories = [memoryOf(table)];
		const again = await readReport(
			new TextEncoder().encode([...HEAD, ...rows].join('\n')),
			'mo-hinh.csv',
			{ ...context, memories }
		);
		expect(facts(again)).toEqual(facts(blank));
	});

	it('leaves in doubt what it is beside a written zero', async () => {
		const report = await read(...rows.slice(0, 3), '3;TT Xuân Trường;—;0');
		expect(issues(report)).toEqual([['dash-read', 'warning', 'D4', 2]]);
		expect(issues(decided(report, { dash: 'zero' }))).toEqual([['dash-read', 'note', 'D4', 2]]);
	});

	it('is no rate of 0 %', async () => {
		const report = await read(
			'STT;Đơn vị;Tỷ lệ hộ dùng nước sạch (%)',
			'1;Xã Xuân Hồng;97,5',
			'2;Xã Trà Lũ;-',
			'3;TT Xuân Trường;0'
		);
		expect(report.facts.map(({ source, value }) => [source.a1, value])).toEqual([
			['C4', 97.5],
			['C6', 0]
		]);
		expect(issues(report)).toContainEqual(['dash-read', 'note', 'C5', 1]);
	});
});

it('loses no words beside a figure without saying so, and asks where they are no figure', async () => {
	const report = await read(
		'STT;Đơn vị;Số MH đăng ký;Số mô hình được công nhận',
		'1;Xã Xuân Hồng;12 (tăng 2);03 (02 tập thể, 01 cá nhân)',
		'2;Xã Trà Lũ;5 mô hình;03 (02 tập thể, 02 cá nhân)',
		'3;TT Xuân Trường;khoảng 30;1 + 2',
		'4;Xã Xuân Giang;18;>20',
		'5;Xã Xuân Ninh;1 234;4 (2 đơn trùng)'
	);
	expect(facts(report)).toEqual([
		'C4 dvk_registered 12',
		'D4 dvk_recognised 3',
		'C5 dvk_registered 5',
		'D5 dvk_recognised 3',
		'C7 dvk_registered 18',
		'C8 dvk_registered 1234',
		'D8 dvk_recognised 4'
	]);
	expect(issues(report)).toEqual(
		expect.arrayContaining([
			['unread-number', 'warning', 'C6', 1],
			['words-beside-figure', 'note', 'C4', 2],
			['unread-number', 'warning', 'D6', 2],
			['words-beside-figure', 'note', 'D4', 2],
			['parts-differ', 'warning', 'D5', 1]
		])
	);
});

it('takes words that mean zero and are merged over several columns for zero in each', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['KẾT QUẢ TIẾP CÔNG DÂN QUÝ II NĂM 2024 - HUYỆN VĨNH CỬU'],
				['TT', 'Đơn vị', 'Số lượt tiếp', 'Số đơn tiếp nhận', 'Ghi chú'],
				[1, 'Xã Phú Lý', 5, 4],
				[2, 'Xã Trị An', 'Không phát sinh'],
				[3, 'Xã Tân An', 'Chưa có số liệu']
			],
			merges: ['C4:E4', 'C5:E5']
		}
	]);
	const values = report.facts.map(({ source, value }) => `${source.a1}=${value}`);
	expect(values).toEqual(['C3=5', 'D3=4', 'C4=0', 'D4=0']);
	expect(codes(report)).toEqual(['no-figure-said C5']);
});

describe('words for no figure', () => {
	const HEAD_ROW = 'STT;Đơn vị;Số MH đăng ký;Số mô hình được công nhận';

	it.each([
		['n/a', 'na'],
		['N/A', 'na'],
		['không có số liệu', 'blank'],
		['Chưa báo cáo', 'blank']
	])('are no nought, and what %j is taken for is told once a table', async (words, taken) => {
		const report = await read(
			HEAD_ROW,
			`1;Xã Xuân Hồng;12;${words}`,
			'2;Xã Trà Lũ;05;2',
			`3;TT Xuân Trường;${words};3`
		);
		expect(facts(report)).toEqual([
			'C4 dvk_registered 12',
			'C5 dvk_registered 5',
			'D5 dvk_recognised 2',
			'D6 dvk_recognised 3'
		]);
		expect(report.issues).toMatchObject([
			{
				code: 'no-figure-said',
				severity: 'note',
				a1: 'D4',
				raw: words,
				count: 2,
				details: { taken }
			}
		]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it.each(['x', '/', '…', ''])('are not told of the marks of the forms: %j', async (mark) => {
		const report = await read(HEAD_ROW, `1;Xã Xuân Hồng;12;${mark}`, '2;Xã Trà Lũ;05;2');
		expect(codes(report)).toEqual([]);
	});
});
