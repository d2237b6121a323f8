import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import type { RankedBarSpec, ReleasedChart, Target } from '$lib/model';
import { WHOLE } from '$lib/metrics';
import { toCsv } from '$lib/presenting/export';
import { ASKED, figuresOf } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();

const target = (unit: string | null, met: number, period: string | null = null): Target => ({
	id: `${unit}|${period}`,
	indicator: 'tcd_turns',
	unit,
	period,
	met,
	exceeded: null,
	near: null,
	source: ''
});

async function ranked(targets: readonly Target[]) {
	const facts = [
		f('tcd_turns', 'a', '2024-Q4', 40),
		f('tcd_turns', 'b', '2024-Q4', 30),
		f('tcd_turns', 'c', '2024-Q4', 20)
	];
	await load(facts);
	const spec = await answerPlan(
		figuresOf(engine(), facts, ['a', 'b', 'c'], { targets, released: true }),
		{ kind: 'ranked-bar', indicator: 'tcd_turns' },
		ASKED,
		new AbortController().signal
	);
	return spec as RankedBarSpec & ReleasedChart;
}

describe('targets on the bars', () => {
	it('set for one unit stand on its bar, those of every unit are a line, those of the whole neither', async () => {
		const spec = await ranked([
			target(null, 25),
			target('a', 50),
			target('b', 15, '2024-Q3'),
			target('c', 22, '2024-Q4'),
			target(WHOLE, 900)
		]);
		expect(spec.items.map(({ name, target }) => [name, target])).toEqual([
			['a', 50],
			['b', undefined],
			['c', 22]
		]);
		expect(spec.target?.value).toBe(25);
		expect(spec.legend).toContain('◇: mục tiêu riêng của đơn vị');
		expect(toCsv(spec).split('\r\n').slice(0, 4)).toEqual([
			'\uFEFFĐơn vị,Giá trị (lượt),Mục tiêu',
			'a,40,50',
			'b,30,25',
			'c,20,22'
		]);
	});

	it('leave no mark, word or column behind when there are none', async () => {
		const spec = await ranked([target(WHOLE, 900)]);
		expect(spec.legend).not.toContain('◇');
		expect(toCsv(spec).split('\r\n')[0]).toBe('\uFEFFĐơn vị,Giá trị (lượt)');
	});
});
