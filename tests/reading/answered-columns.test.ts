import { describe, expect, it } from 'vitest';
import type { Decisions, Meaning, ReadReport } from '../../src/lib/model';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import { codes, context, figures, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const COMMUNE = 'UBND XÃ PHÚ LÝ';
const MONTH = 'BÁO CÁO THÁNG 11 NĂM 2024';

const read = (rows: Row[], own = context) =>
	readSheets([{ name: 'Sheet1', rows }], 'bao-cao.xlsx', own);
/** A form of one commune: lines of figures below these headings. */
const form = (title: string, headings: string[], lines: Row[], own = context) =>
	read([[COMMUNE], [title], ['STT', 'Nội dung', 'ĐVT', ...headings], ...lines], own);
const turns = (...figure: (number | null)[]): Row => [
	1,
	'Số lượt tiếp công dân',
	'lượt',
	...figure
];
/** Two communes across, each above the same two headings. */
const across = (headings: [string, string], ...lines: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ NĂM 2024'],
				['TT', 'Nội dung', 'Xã Xuân Ninh', null, 'Xã Xuân Hồng', null],
				[null, null, ...headings, ...headings],
				...lines
			],
			merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3']
		}
	]);

const decide = (report: ReadReport, decisions: Decisions) =>
	applyDecisions(report, new Map([[0, decisions]]), context);
const figuresOf = (own: object): Meaning => ({
	role: 'measure',
	measure: '',
	dims: {},
	factor: 1,
	...own
});
const isReady = ({ tables }: ReadReport) => tables[0]?.ready;

describe('an answer for a column of figures beside lines', () => {
	it('says of which window its figures are', async () => {
		const report = await form(MONTH, ['Tháng 11', 'Lũy kế', 'Cùng kỳ 2023'], [turns(12, 118, 100)]);
		expect(codes(report)).toEqual(['header-window F3']);
		const answered = (own: object) => {
			const decided = decide(report, { figures: { 'Cùng kỳ 2023': figuresOf(own) } });
			expect([isReady(decided), codes(decided)]).toEqual([true, []]);
			return placedFigures(decided).filter(([a1]) => a1 === 'F4');
		};
		expect(answered({ windowKind: 'period', yearsBack: 1 })).toEqual([
			['F4', 'tcd_turns', 100, '2023-11-01', '2023-11-30']
		]);
		expect(answered({ windowKind: 'cumulative', yearsBack: 1 })).toEqual([
			['F4', 'tcd_turns', 100, '2023-01-01', '2023-11-30']
		]);
		expect(answered({ period: 'Y', yearsBack: 1 })).toEqual([
			['F4', 'tcd_turns', 100, '2023-01-01', '2023-12-31']
		]);
	});

	it('says that a column nobody knows holds the result, or is left out', async () => {
		const report = await form(MONTH, ['Nghị quyết', 'Đại hội'], [turns(77, 90)]);
		expect([report.facts, isReady(report)]).toEqual([[], false]);
		const one = decide(report, {
			figures: { 'Nghị quyết': figuresOf({ windowKind: 'period' }) }
		});
		expect([figures(one), isReady(one)]).toEqual([['tcd_turns@26173=77'], false]);
		const both = decide(report, {
			figures: {
				'Nghị quyết': figuresOf({ windowKind: 'period' }),
				'Đại hội': { role: 'ignore' }
			}
		});
		expect([figures(both), codes(both), isReady(both)]).toEqual([['tcd_turns@26173=77'], [], true]);
	});

	it('lets a plan beside it be one', async () => {
		const report = await form(MONTH, ['KH năm 2024', 'Nghị quyết'], [turns(100, 77)]);
		const decided = decide(report, {
			figures: { 'Nghị quyết': figuresOf({ windowKind: 'period' }) }
		});
		expect(figures(decided)).toEqual(['tcd_turns@26173=77']);
		expect(codes(decided)).toEqual(['plan-columns-left-out D3']);
	});

	it('goes for the same heading below every unit', async () => {
		const report = await across(['Tự chấm', 'Đề nghị'], [1, 'Số mô hình đăng ký', 5, 50, 6, 60]);
		expect(report.facts).toEqual([]);
		const decided = decide(report, {
			figures: { 'Tự chấm': figuresOf({ windowKind: 'period' }), 'Đề nghị': { role: 'ignore' } }
		});
		expect(isReady(decided)).toBe(true);
		expect(figures(decided)).toEqual(['dvk_registered@14143=5', 'dvk_registered@14095=6']);
	});

	it('has parts added up, and tells where one is blank or a rate', async () => {
		const part = figuresOf({ dims: { rows: 'part' }, windowKind: 'period' });
		const report = await form(
			MONTH,
			['Nam', 'Nữ'],
			[
				turns(7, 9),
				[2, 'Số cuộc ra quân', 'cuộc', 3, null],
				[3, 'Tỷ lệ người dân hài lòng', '%', 90, 80]
			]
		);
		expect(report.facts).toEqual([]);
		const decided = decide(report, { figures: { Nam: part, Nữ: part } });
		expect(isReady(decided)).toBe(true);
		expect(
			decided.facts.map(({ measure, dims, value, source }) => [measure, dims, value, source.a1])
		).toEqual([['tcd_turns', {}, 16, 'D4,E4']]);
		const told = decided.issues.map(({ code, a1, count }) => [code, a1, count]);
		expect(told).toContainEqual(['parts-not-added', 'D5', 2]);
	});

	it('is remembered for the next file of the form', async () => {
		const headings = ['Tháng 11', 'Lũy kế', 'Cùng kỳ 2023', 'Nghị quyết'];
		const report = await form(MONTH, headings, [turns(12, 118, 100, 5)]);
		const decided = decide(report, {
			figures: {
				'Cùng kỳ 2023': figuresOf({ windowKind: 'cumulative', yearsBack: 1 }),
				'Nghị quyết': { role: 'ignore' }
			}
		});
		const [table] = decided.tables;
		if (!table) throw new Error('no table');
		const memories = [memoryOf(table)];
		const next = await form(MONTH, headings, [turns(13, 119, 101, 6)], { ...context, memories });
		expect([isReady(next), codes(next)]).toEqual([true, []]);
		expect(placedFigures(next)).toContainEqual([
			'F4',
			'tcd_turns',
			101,
			'2023-01-01',
			'2023-11-30'
		]);
		expect(next.facts).toHaveLength(3);
	});

	it('is nobody’s for a heading of a name that objects have', async () => {
		const report = await form(MONTH, ['constructor', '__proto__'], [turns(77, 90)]);
		expect(report.facts).toEqual([]);
		expect(decide(report, { figures: {} }).facts).toEqual([]);
	});
});

describe('an answer for a column of a list of units whose window is not clear', () => {
	const list = () =>
		read([
			['UBND huyện Xuân Trường'],
			[MONTH],
			['STT', 'Đơn vị', 'Số lượt người tham gia', null, null],
			[null, null, 'Cùng kỳ 2023', 'Tháng 11', 'Lũy kế'],
			[1, 'Xã Xuân Ninh', 90, 10, 100]
		]);
	const HEADER = 'Số lượt người tham gia / Cùng kỳ 2023';
	const people = (own: object) => figuresOf({ measure: 'cd_participants', ...own });

	it('says the window too, or is asked for it', async () => {
		const report = await list();
		expect(codes(report)).toEqual(['header-window C4']);
		const measure = report.tables[0]?.columns[2]?.value;
		const own = measure?.role === 'measure' ? { measure: measure.measure } : {};
		const plain = decide(report, { meanings: { [HEADER]: people(own) } });
		expect([isReady(plain), codes(plain)]).toEqual([false, ['header-window C4']]);
		const whole = people({ ...own, windowKind: 'cumulative', yearsBack: 1 });
		const said = decide(report, { meanings: { [HEADER]: whole } });
		expect([isReady(said), codes(said)]).toEqual([true, []]);
		expect(placedFigures(said).map(([a1, , , start, end]) => [a1, start, end])).toContainEqual([
			'C5',
			'2023-01-01',
			'2023-11-30'
		]);
		const period = people({ ...own, windowKind: 'period', yearsBack: 1 });
		expect(
			placedFigures(decide(report, { meanings: { [HEADER]: period } })).map(([a1, , , start]) => [
				a1,
				start
			])
		).toContainEqual(['C5', '2023-11-01']);
	});
});

describe('an answer for a column of two figures a cell', () => {
	it('gives what stands above and what stands below', async () => {
		const report = await read([
			['UBND huyện Xuân Trường'],
			[MONTH],
			['STT', 'Đơn vị', 'Kết quả giải quyết', 'Số lượt tiếp công dân'],
			[1, 'Xã Xuân Ninh', '10/12', 4],
			[2, 'Xã Xuân Hồng', '3/3', 5]
		]);
		expect(isReady(report)).toBe(false);
		const halves = figuresOf({ measure: 'gq_resolved', over: 'gq_in_competence' });
		const decided = decide(report, { meanings: { 'Kết quả giải quyết': halves } });
		expect(isReady(decided)).toBe(true);
		expect(figures(decided).filter((one) => one.startsWith('gq_'))).toEqual([
			'gq_resolved@14143=10',
			'gq_in_competence@14143=12',
			'gq_resolved@14095=3',
			'gq_in_competence@14095=3'
		]);
	});
});

describe('an indicator of one’s own that a form is remembered with', () => {
	const LAND = 'Diện tích đất hiến';
	const land = (unit: string, figure: number, own = context) =>
		form(MONTH, ['Số lượng'], [[1, LAND, unit, figure]], own);
	const OWN = {
		id: 'own:dien-tich-dat-hien',
		name: LAND,
		unitOfMeasure: 'm2',
		aggregation: 'NEVER',
		direction: 'up'
	} as const;

	it.each([
		['m2', 1500, 1500],
		['m²', 1500, 1500],
		['ha', 0.2, 2000],
		['km2', 0.002, 2000]
	])('is told in its own unit, whatever the next file states: %s', async (unit, figure, value) => {
		const report = await land('m2', 1500);
		const [table] = decide(report, {
			own: [OWN],
			meanings: { [LAND]: { role: 'measure', measure: OWN.id, dims: {}, factor: 1 } }
		}).tables;
		if (!table) throw new Error('no table');
		const next = await land(unit, figure, { ...context, memories: [memoryOf(table, [OWN])] });
		expect([isReady(next), codes(next)]).toEqual([true, []]);
		expect(next.facts.map((fact) => [fact.measure, fact.value])).toEqual([[OWN.id, value]]);
	});
});
