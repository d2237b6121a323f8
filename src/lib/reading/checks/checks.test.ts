import { describe, expect, it } from 'vitest';
import type { Dims, Fact } from '$lib/model';
import { checkIndexed } from './check-all';
import { indexOf } from './fact-index';

let next = 1;

function fact(measure: string, value: number, own: Partial<Fact> & { dims?: Dims } = {}): Fact {
	return {
		measure,
		unit: '14095@2023-01-01',
		start: '2024-10-01',
		end: '2024-12-31',
		windowKind: 'period',
		dims: {},
		value,
		state: value === 0 ? 'zero' : 'value',
		source: { file: 'a.xlsx', hash: '', sheet: 'S', a1: `C${next++}`, raw: String(value) },
		...own
	};
}

const found = (facts: Fact[]) =>
	checkIndexed(indexOf(facts)).map(
		({ code, severity, a1 }) =>
			`${code} ${severity} ${facts.findIndex((one) => one.source.a1 === a1)}`
	);

describe('rules inside one report', () => {
	it.each([
		['R01', ['gq_in_competence', 3], ['gq_resolved', 4], 'R01 error 1'],
		['R03', ['dvk_registered', 3], ['dvk_recognised', 4], 'R03 error 1'],
		['R09 people', ['tcd_people', 3], ['tcd_turns', 4], 'R09 warning 1'],
		['R09 cases', ['tcd_turns', 3], ['tcd_cases', 4], 'R09 warning 1'],
		['R10', ['households', 90], ['water_households', 91], 'R10 error 1'],
		['R15', ['dvk_registered', 3], ['dvk_recognised', 1.5], 'R15 error 1'],
		['R20', ['care_households', 2], ['care_value', 101], 'R20 warning 1'],
		['R05', ['sat_respondents', 100], ['answers_level', 99], 'R05 error 0']
	] as const)('%s', (_, [a, x], [b, y], expected) => {
		const dims = (measure: string) => (measure === 'answers_level' ? { dims: { level: '4' } } : {});
		expect(found([fact(a, x), fact(b, y, dims(b))])).toEqual([expected]);
	});

	it('lets the equal case pass and counts what was carried on', () => {
		expect(
			found([fact('dvk_registered', 3), fact('dvk_maintained', 2), fact('dvk_recognised', 5)])
		).toEqual([]);
		expect(
			found([fact('don_carried_in', 1), fact('don_received', 3), fact('don_processed', 4)])
		).toEqual([]);
	});

	it('compares only within one breakdown', () => {
		const kind = { dims: { kind: 'to-cao' } };
		expect(found([fact('gq_in_competence', 3), fact('gq_resolved', 4, kind)])).toEqual([]);
		expect(found([fact('gq_in_competence', 3, kind), fact('gq_resolved', 4, kind)])).toEqual([
			'R01 error 1'
		]);
	});

	it('lets leaders hold more sessions than required', () => {
		expect(
			found([fact('tcd_leader_sessions_required', 3), fact('tcd_leader_sessions', 9)])
		).toEqual([]);
	});
});

describe('rules over time', () => {
	it('R02: what is carried in is what was left', () => {
		const before = { start: '2024-07-01', end: '2024-09-30' };
		expect(found([fact('don_backlog', 2, before), fact('don_carried_in', 2)])).toEqual([]);
		expect(found([fact('don_backlog', 2, before), fact('don_carried_in', 3)])).toEqual([
			'R02 warning 1'
		]);
	});

	it('R11: a cumulative series does not fall', () => {
		const upTo = (end: string) => ({ start: '2024-01-01', end, windowKind: 'cumulative' as const });
		expect(
			found([
				fact('tt_sessions', 9, upTo('2024-09-30')),
				fact('tt_sessions', 7, upTo('2024-06-30'))
			])
		).toEqual([]);
		expect(
			found([
				fact('tt_sessions', 9, upTo('2024-06-30')),
				fact('tt_sessions', 7, upTo('2024-09-30'))
			])
		).toEqual(['R11 error 1']);
	});

	it('R11: nor is the half year below its first quarter; a stock may fall', () => {
		const quarter = { start: '2024-01-01', end: '2024-03-31' };
		const half = { start: '2024-01-01', end: '2024-06-30', windowKind: 'cumulative' as const };
		const next = { start: '2024-04-01', end: '2024-06-30' };
		expect(found([fact('tt_sessions', 9, quarter), fact('tt_sessions', 7, half)])).toEqual([
			'R11 error 1'
		]);
		expect(found([fact('tt_sessions', 9, quarter), fact('tt_sessions', 7, next)])).toEqual([]);
		expect(found([fact('don_backlog', 9, quarter), fact('don_backlog', 7, half)])).toEqual([]);
	});

	it('R18: figures repeated from the window before, five or more of them not zero', () => {
		const report = (start: string, end: string, last: number, more = {}) =>
			['cd_events', 'cd_participants', 'tt_sessions', 'tt_attendees']
				.map((measure, i) => fact(measure, i + 5, { start, end, ...more }))
				.concat(fact('bhyt_new', last, { start, end, ...more }));
		const third = report('2024-07-01', '2024-09-30', 9);
		const fourth = (last: number) => report('2024-10-01', '2024-12-31', last);
		expect(found([...third, ...fourth(9)])).toEqual(['R18 warning 5']);
		expect(found([...fourth(9), ...third])).toEqual(['R18 warning 0']);
		expect(found([...third, ...fourth(8)])).toEqual([]);
		// Two windows later it may be chance or the season; and a stock may stand still.
		expect(found([...report('2024-04-01', '2024-06-30', 9), ...fourth(9)])).toEqual([]);
		const stocks = (start: string, end: string) =>
			['households', 'population', 'water_households', 'waste_households', 'groups_total'].map(
				(measure, i) => fact(measure, 100 - i, { start, end })
			);
		expect(
			found([...stocks('2024-07-01', '2024-09-30'), ...stocks('2024-10-01', '2024-12-31')])
		).toEqual([]);
	});

	it('R19: denominators stay within 5 %', () => {
		const before = { start: '2024-07-01', end: '2024-09-30' };
		expect(found([fact('households', 1000, before), fact('households', 1050)])).toEqual([]);
		expect(found([fact('households', 1000, before), fact('households', 1051)])).toEqual([
			'R19 warning 1'
		]);
	});
});

describe('rules over places', () => {
	const unit = (n: number) => ({ unit: `1409${n}@2023-01-01` });

	it('R14: two values for one figure', () => {
		expect(found([fact('dvk_registered', 3), fact('dvk_registered', 3)])).toEqual([]);
		expect(found([fact('dvk_registered', 3), fact('dvk_registered', 4)])).toEqual(['R14 error 1']);
	});

	it('R14: answers on five levels and on three of as many satisfied contradict nothing', () => {
		const on = (sheet: string, levels: Readonly<Record<string, number>>) =>
			Object.entries(levels).map(([level, value], i) =>
				fact('answers_level', value, {
					dims: { level },
					source: { file: 'a.xlsx', hash: '', sheet, a1: `${sheet}${i + 1}`, raw: String(value) }
				})
			);
		const five = on('A', { 5: 40, 4: 30, 3: 20, 2: 6, 1: 4 });
		expect(found([...five, ...on('B', { 4: 70, 3: 20, 2: 10 })])).toEqual([]);
		expect(found([...five, ...on('B', { 4: 71, 3: 20, 2: 6 })])).toEqual(['R14 error 7']);
		expect(found([...five, ...on('B', { 5: 30, 4: 40, 3: 20, 2: 6, 1: 4 })])).toEqual([
			'R14 error 8',
			'R14 error 9'
		]);
	});

	it('R16: ten times the median of at least five', () => {
		const five = [1, 2, 3, 4].map((n) => fact('tt_sessions', n, unit(n)));
		expect(found([...five, fact('tt_sessions', 30, unit(5))])).toEqual([]);
		expect(found([...five, fact('tt_sessions', 31, unit(5))])).toEqual(['R16 warning 4']);
		expect(found([...five.slice(1), fact('tt_sessions', 31, unit(5))])).toEqual([]);
	});

	it('R16: for its people, where all say how many they are', () => {
		const facts = [1, 2, 3, 4, 5].flatMap((n) => [
			fact('population', n === 5 ? 1000 : 10_000, unit(n)),
			fact('tt_sessions', n === 5 ? 21 : 20, unit(n))
		]);
		const [issue] = checkIndexed(indexOf(facts)).filter(({ code }) => code === 'R16');
		// 20 for 10,000 people are 2 for 1,000.
		expect(issue?.details).toMatchObject({ found: 21, expected: 2 });
	});

	it('R17: everybody has 100 %', () => {
		const full = [1, 2, 3].flatMap((n) => [
			fact('bodies_obliged', n, unit(n)),
			fact('bodies_done', n, unit(n))
		]);
		expect(
			checkIndexed(indexOf(full)).map(({ code, details }) => [code, details?.indicator])
		).toEqual([['R17', 'cd_body_coverage']]);
		expect(found(full.slice(0, 4))).toEqual([]);
		const more = [...full.slice(0, 5), fact('bodies_done', 4, unit(3))];
		expect(found(more).filter((issue) => issue.startsWith('R17'))).toEqual([]);
	});

	it('R18: a report copied from another unit', () => {
		const report = (n: number, last: number) =>
			['cd_events', 'cd_participants', 'tt_sessions', 'tt_attendees']
				.map((measure, i) => fact(measure, i + 5, unit(n)))
				.concat(fact('bhyt_new', last, unit(n)));
		expect(found([...report(1, 9), ...report(2, 9)])).toEqual(['R18 warning 5']);
		expect(found([...report(1, 9), ...report(2, 8)])).toEqual([]);
	});
});
