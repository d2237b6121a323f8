import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import type { HeatSpec, TrendSpec } from '$lib/model';
import { ASKED, dueIn, figuresOf } from './support/figures-at-hand';
import { f, metricEngine, u } from './support/metric-engine';

const { engine, load } = metricEngine();

const YEAR = '2024-01-01/2024-12-31/period';
const FACTS = [
	f('tcd_turns', 'a', '2024-Q1', 20),
	f('tcd_turns', 'a', '2024-Q2', 22),
	f('tcd_turns', 'a', '2024-Q4', 20),
	f('tcd_turns', 'a', YEAR, 90),
	f('don_received', 'a', YEAR, 90)
];

async function over(kind: 'trend' | 'heat', indicator: string, period = '2024-Q2') {
	await load(FACTS, { units: [u('a')], due: dueIn(['a'], '2024-Q1', '2024-Q2', '2024-Q4') });
	const figures = figuresOf(engine(), FACTS, ['a']);
	const { signal } = new AbortController();
	return answerPlan(figures, { kind, indicator }, { ...ASKED, period }, signal);
}

describe('windows along an axis', () => {
	it('are of one length: the year stands in no line of quarters, and no quarter has fallen since it', async () => {
		const trend = (await over('trend', 'tcd_turns')) as TrendSpec;
		expect(trend.windows).toEqual(['Quý I/2024', 'Quý II/2024', 'Quý III/2024', 'Quý IV/2024']);
		expect(JSON.stringify(trend)).not.toContain('Năm 2024');
		const heat = (await over('heat', 'tcd_turns')) as HeatSpec;
		expect(JSON.stringify(heat)).not.toContain('Năm 2024');
	});

	it('are those there are, where none is as long as the one asked about', async () => {
		const trend = (await over('trend', 'don_received')) as TrendSpec;
		expect(trend.windows).toEqual(['Năm 2024']);
	});
});
