import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import { overviewOf } from '$lib/app/state/answers/overview';
import type { Question } from '$lib/app/state/question';
import type { RankedBarSpec, ReleasedChart } from '$lib/model';
import { toCsv } from '$lib/presenting/export';
import { ASKED, dueIn, figuresOf, LATEST } from './support/figures-at-hand';
import { f, metricEngine, u } from './support/metric-engine';

const { engine, load } = metricEngine();

/**
 * Of five communes a, b and e report both quarters, c only the last and d only the one before: as many now as then, but not
 * the same. a, b and d are one district and merge into n; c and e stay what they are.
 */
const UNITS = ['a', 'b', 'c', 'd', 'e'];
const report = (unit: string, window: string, turns: number, resolved: number) => [
	f('tcd_turns', unit, window, turns),
	f('gq_resolved', unit, window, resolved),
	f('gq_in_competence', unit, window, 100)
];
const FACTS = [
	...report('a', '2024-Q3', 100, 50),
	...report('b', '2024-Q3', 200, 50),
	...report('d', '2024-Q3', 400, 100),
	...report('e', '2024-Q3', 10, 50),
	...report('a', '2024-Q4', 150, 90),
	...report('b', '2024-Q4', 300, 90),
	...report('c', '2024-Q4', 1000, 0),
	...report('e', '2024-Q4', 20, 90)
];
const target = new Map([
	['a', 'n'],
	['b', 'n'],
	['d', 'n']
]);
const district = new Map([
	['c', 'district:2'],
	['e', 'district:3']
]);

async function figures() {
	await load(FACTS, {
		units: [...UNITS, 'n'].map((key) => u(key)),
		groups: UNITS.map((unit) => ({
			groupId: district.get(unit) ?? 'district:1',
			unit,
			exact: true
		})),
		restated: UNITS.map((unit) => ({
			asOf: LATEST,
			unit,
			target: target.get(unit) ?? unit,
			share: 1,
			exact: true,
			parts: 1,
			same: !target.has(unit)
		})),
		due: dueIn(UNITS, '2024-Q3', '2024-Q4')
	});
	return figuresOf(engine(), FACTS, UNITS);
}

async function ranked(over: Partial<Question>, indicator = 'tcd_turns') {
	const { signal } = new AbortController();
	const plan = { kind: 'ranked-bar', indicator } as const;
	const spec = await answerPlan(await figures(), plan, { ...ASKED, ...over }, signal);
	return spec as RankedBarSpec & ReleasedChart;
}

const ticks = ({ items }: RankedBarSpec) => items.map(({ name, compared }) => [name, compared]);
const firstSentence = ({ story }: RankedBarSpec) => story?.[0]?.map(({ text }) => text).join('');

describe('what is compared with an earlier window', () => {
	it('is told of the units that have both, on the bars, in words, in the table and its file', async () => {
		const spec = await ranked({});
		expect(ticks(spec)).toEqual([
			['c', null],
			['b', 200],
			['a', 100],
			['e', 10]
		]);
		const both = 'kỳ trước (tính trên 3 đơn vị có cả hai kỳ)';
		expect(spec.legend).toContain(`vạch ngắn: ${both}`);
		expect(toCsv(spec).split('\r\n').slice(0, 3)).toEqual([
			`\uFEFFĐơn vị,Giá trị (lượt),${both}`,
			'c,1000,',
			'b,300,200'
		]);
		// 150 + 300 + 20 against 100 + 200 + 10; all there is would make 1,470 against 710.
		expect(firstSentence(spec)).toContain(
			'tăng 160 so với kỳ trước, tính trên 3 đơn vị có cả hai kỳ.'
		);
	});

	it('is told on a card of the units that have both', async () => {
		const { figures: cards } = await overviewOf(
			await figures(),
			[],
			[],
			ASKED,
			new AbortController().signal
		);
		// 270/300 against 150/300; all there is would make 270/400 against 250/400.
		expect(cards.find(({ id }) => id === 'gq_resolved_rate')?.change).toBe(
			'tăng 40,0 điểm % so với kỳ trước, tính trên 3 đơn vị có cả hai kỳ'
		);
	});

	it('is no group that lacks a unit it had, whose units are still compared one by one', async () => {
		const spec = await ranked({ unitsAs: 'district' });
		// The first district had d as well: 450 of two communes stand against 700 of three.
		expect(ticks(spec)).toEqual([
			['district:2', null],
			['district:1', null],
			['district:3', 10]
		]);
		expect(spec.comparedWith).toBe('kỳ trước (tính trên 1 đơn vị có cả hai kỳ)');
		expect(firstSentence(spec)).toContain(
			'tăng 160 so với kỳ trước, tính trên 3 đơn vị có cả hai kỳ.'
		);
	});

	it('leaves a group without a tick in the ranking', async () => {
		const { items } = await ranked({ unitsAs: 'district' }, 'gq_resolved_rate');
		expect(items.map(({ name, compared, tier }) => [name, compared, tier])).toEqual([
			['district:1', null, 1],
			['district:3', 50, 1],
			['district:2', null, 2]
		]);
	});

	it('is no unit of today that was not all there', async () => {
		const spec = await ranked({ unitsAs: 'today' });
		expect(ticks(spec)).toEqual([
			['c', null],
			['n', null],
			['e', 10]
		]);
		// 20 of e against 10 may be chance: no change is told.
		expect(firstSentence(spec)).not.toContain('tăng');
	});
});
