import { describe, expect, it } from 'vitest';
import type { Decisions, MappedTable, ReadReport, UnitGuess, Window } from '$lib/model';
import { canShareWindow, decisionsWithin, inheritedDecisions, reviewGroups } from './review-queue';

interface Given {
	readonly print: string;
	readonly ready?: boolean;
	readonly sheet?: string;
	readonly title?: string;
	readonly window?: Window | null;
	readonly windows?: readonly Window[];
	readonly unit?: string;
	readonly headers?: readonly string[];
}

const Q3: Window = { start: '2026-07-01', end: '2026-09-30', kind: 'period' };
const YEAR: Window = { start: '2026-01-01', end: '2026-12-31', kind: 'period' };
const Q2: Window = { start: '2026-04-01', end: '2026-06-30', kind: 'period' };

function report(...tables: readonly Given[]): ReadReport {
	const mapped = tables.map(
		({ print, ready = false, sheet = 'S', title, window = Q3, windows, unit, headers = [] }) =>
			({
				table: {
					fingerprint: print,
					sheet,
					title: title ?? `Biểu ${print}`,
					columns: headers.map((header) => ({ path: [header] }))
				},
				ready,
				units: [],
				unit: unit ? ({ text: unit } as UnitGuess) : null,
				window: { value: window, confidence: 'sure', reasons: [] },
				...(windows ? { windows } : {})
			}) as unknown as MappedTable
	);
	return { workbook: { name: 'tệp.xlsx' }, tables: mapped } as unknown as ReadReport;
}

describe('files that wait for an answer', () => {
	it('stand together when they ask about the same forms, most first', () => {
		const files = [
			report({ print: 'a' }),
			report({ print: 'b' }, { print: 'known', ready: true }),
			report({ print: 'b' }),
			report({ print: 'a' }, { print: 'b' }),
			report({ print: 'b' })
		].map((one, id) => ({ id, report: one }));
		expect(reviewGroups(files)).toEqual([
			{ id: 'b', title: 'Biểu b', files: [1, 2, 4] },
			{ id: 'a', title: 'Biểu a · 1 bảng', files: [0] },
			{ id: 'a b', title: 'Biểu a · 2 bảng', files: [3] }
		]);
	});

	it('are told apart by their sheet or columns where they bear one title, else by a file', () => {
		const titles = (...given: readonly Partial<Given>[]) =>
			reviewGroups(
				given.map((one, id) => ({
					id,
					report: report({ print: String(id), title: 'Báo cáo', ...one })
				}))
			).map(({ title }) => title);
		expect(titles({ sheet: 'Quý I' }, { sheet: 'Quý II' }, { title: 'Danh sách' })).toEqual([
			'Báo cáo · trang “Quý I”',
			'Báo cáo · trang “Quý II”',
			'Danh sách'
		]);
		expect(titles({ headers: ['TT', 'Đơn vị'] }, { headers: ['TT', 'Đơn vị', 'Ghi chú'] })).toEqual(
			['Báo cáo · không có cột “Ghi chú”', 'Báo cáo · có cột “Ghi chú”']
		);
		expect(titles({ headers: ['TT'] }, { headers: ['TT'] })).toEqual([
			'Báo cáo · như tệp tệp.xlsx',
			'Báo cáo · như tệp tệp.xlsx'
		]);
	});

	it('can share a window only while no two of them speak of one unit', () => {
		const none = (unit: string) => report({ print: 'a', window: null, unit });
		expect(canShareWindow([none('Xã A'), none('Xã B')])).toBe(true);
		expect(canShareWindow([none('Xã A'), none('Xã B'), none('Xã A')])).toBe(false);
		expect(canShareWindow([none('Xã A'), report({ print: 'a', unit: 'Xã A' })])).toBe(true);
	});
});

describe('what one file was decided to mean', () => {
	const meanings = { Cột: { role: 'ignore' } } as const;
	const decided = new Map<number, Decisions>([
		[0, { meanings, units: { 'X. Hồng': 'u1' }, window: Q2, receivedOn: '2026-10-01' }]
	]);
	const from = report({ print: 'a', window: null }, { print: 'b', ready: true });

	it('holds for the tables of the same form in another file, its day of arrival does not', () => {
		const to = report({ print: 'z' }, { print: 'a', window: null });
		expect(inheritedDecisions(from, decided, to, new Map(), true)).toEqual(
			new Map([[1, { meanings, units: { 'X. Hồng': 'u1' }, window: Q2 }]])
		);
	});

	it('is what the models below a heading are, too, for the file and the sheet that ask it as well', () => {
		const models = { 'Mô hình tiêu biểu': 'dvk_recognised' };
		const given = new Map<number, Decisions>([[0, { models }]]);
		const own = new Map<number, Decisions>([[0, { models: { 'Mô hình xuất sắc': 'none' } }]]);
		const to = report({ print: 'a' });
		expect(inheritedDecisions(from, given, to, own, true).get(0)).toEqual({
			models: { ...models, 'Mô hình xuất sắc': 'none' }
		});
		const sheets = report({ print: 'a' }, { print: 'a' }, { print: 'b' });
		expect([...decisionsWithin(sheets, given)]).toEqual([
			[0, { models }],
			[1, { models }]
		]);
	});

	it('leaves the window of a file that names its own, and of all when it is not to be shared', () => {
		const names = report({ print: 'a', window: Q3 });
		expect(
			inheritedDecisions(from, decided, names, new Map(), true).get(0)?.window
		).toBeUndefined();
		const lacks = report({ print: 'a', window: null });
		expect(
			inheritedDecisions(from, decided, lacks, new Map(), false).get(0)?.window
		).toBeUndefined();
	});

	it('leaves the window of a file whose sources name other ones to choose from', () => {
		const torn = (windows: readonly Window[]) => report({ print: 'a', window: null, windows });
		const windowFor = (to: ReadReport) =>
			inheritedDecisions(torn([Q2, YEAR]), decided, to, new Map(), true).get(0)?.window;
		expect(windowFor(torn([Q2, YEAR]))).toEqual(Q2);
		expect(windowFor(torn([Q3, YEAR]))).toBeUndefined();
		expect(windowFor(report({ print: 'a', window: null }))).toBeUndefined();
	});

	it('yields to what was decided for the file itself', () => {
		const to = report({ print: 'a', window: null });
		const own = new Map<number, Decisions>([[0, { window: Q3 }]]);
		expect(inheritedDecisions(from, decided, to, own, true).get(0)).toEqual({
			meanings,
			units: { 'X. Hồng': 'u1' },
			window: Q3
		});
	});
});

describe('what one sheet was decided to mean', () => {
	const own = {
		id: 'own:diem',
		name: 'Điểm',
		unitOfMeasure: 'điểm',
		aggregation: 'NEVER',
		direction: 'up'
	} as const;
	const points = { role: 'measure', measure: own.id, dims: {}, factor: 1 } as const;
	const headers = ['Tỉnh', 'A', 'B', 'C', 'D'];

	it('holds for the other sheets of its form, windows and what is left out do not', () => {
		const six = report(...['2011', '2012', '2013'].map((sheet) => ({ print: 'papi', sheet })));
		const decided = new Map<number, Decisions>([
			[1, { meanings: { A: points }, own: [own], window: Q2, skip: true }]
		]);
		const all = decisionsWithin(six, decided);
		expect(all.get(0)).toEqual({ meanings: { A: points }, own: [own] });
		expect(all.get(1)).toEqual(decided.get(1));
		expect(all.get(2)).toEqual(all.get(0));
	});

	it('holds for a year with one column of five renamed, not for a form of its own', () => {
		const three = report(
			{ print: 'a', headers },
			{ print: 'b', headers: [...headers.slice(0, 4), 'E'] },
			{ print: 'c', headers: [...headers.slice(0, 3), 'E', 'F'] }
		);
		const all = decisionsWithin(three, new Map([[0, { meanings: { A: points }, own: [own] }]]));
		expect([...all.keys()]).toEqual([0, 1]);
	});

	it('yields column by column to what was decided on the sheet itself', () => {
		const two = report({ print: 'a' }, { print: 'a' });
		const all = decisionsWithin(
			two,
			new Map<number, Decisions>([
				[0, { meanings: { A: points, B: points }, own: [own] }],
				[1, { meanings: { B: { role: 'ignore' }, C: points } }]
			])
		);
		expect(all.get(1)?.meanings).toEqual({ A: points, B: { role: 'ignore' }, C: points });
		expect(all.get(0)?.meanings).toEqual({ A: points, B: points, C: points });
	});
});
