import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import type { ChartPlan } from '$lib/app/state/chart-plan';
import type { ChartSpec, ReleasedChart } from '$lib/model';
import { toCsv } from '$lib/presenting/export';
import { windowOf } from '$lib/reference/calendar';
import { ASKED, figuresOf } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();
const NEVER = new AbortController().signal;
const WINDOWS = ['2024-Q3', '2024-Q4'];
const NOTE = 'không rõ ngày gửi, không tính ở đây';

/** The communes a and b sent a report in time in both quarters; of c, which had to send one as well, nobody knows when. */
const FACTS = WINDOWS.flatMap((window, i) => [
	...['a', 'b'].flatMap((unit) => [
		f('rep_due', unit, window, 1, { theme: 'models' }),
		f('rep_received_ontime', unit, window, 1, { theme: 'models' })
	]),
	f('rep_undated', 'c', window, 1, { theme: 'models' }),
	...(i === 1 ? [f('rep_undated', 'c', window, 1, { theme: 'petitions' })] : [])
]);

async function drawn(plan: ChartPlan, released = false, facts = FACTS): Promise<ChartSpec> {
	await load(facts);
	const windows = WINDOWS.map((period) => ({
		theme: 'reporting' as const,
		period,
		...windowOf(period, 'calendar', 'period')
	}));
	const figures = figuresOf(engine(), facts, ['a', 'b', 'c'], { windows, released });
	const spec = await answerPlan(figures, plan, ASKED, NEVER);
	if (!spec) throw new Error('nothing drawn');
	return spec;
}
const BARS: ChartPlan = { kind: 'ranked-bar', indicator: 'rep_ontime_rate' };

describe('reports of unknown day', () => {
	it('are told under the rate that leaves them out, of the window it is of', async () => {
		const { foot } = await drawn(BARS);
		expect(foot).toContain(` · 2 báo cáo ${NOTE} · `);
		expect((await drawn({ ...BARS, kind: 'trend' })).foot).toContain(`3 báo cáo ${NOTE}`);
	});

	it('are no part of what the rate says it was divided by', async () => {
		const more = [
			...FACTS,
			f('rep_due', 'a', '2024-Q4', 1, { theme: 'petitions' }),
			f('rep_due', 'c', '2024-Q4', 1, { theme: 'campaigns' }),
			f('rep_received_ontime', 'c', '2024-Q4', 0, { theme: 'campaigns' })
		];
		const { coverage, foot } = await drawn(BARS, false, more);
		// Two reports of a, one of b, one of three of c.
		expect(coverage).toBe('4 báo cáo của 3 đơn vị');
		expect(foot).toContain(` · tính trên 4 báo cáo của 3 đơn vị · 2 báo cáo ${NOTE}`);
		const over = await Promise.all(
			(['trend', 'heat'] as const).map((kind) => drawn({ ...BARS, kind }, false, more))
		);
		expect(over.map((spec) => spec.coverage)).toEqual([
			'Quý IV/2024: 4 báo cáo của 3 đơn vị',
			'Quý IV/2024: 4 báo cáo của 3 đơn vị'
		]);
		const late: ChartPlan = { kind: 'ranked-bar', indicator: 'rep_days_late' };
		const days = [...more, f('rep_days_late', 'a', '2024-Q4', 3, { theme: 'models' })];
		expect((await drawn(late, false, days)).coverage).toBe('báo cáo của 1 đơn vị');
	});

	it('are told in the file of the chart', async () => {
		const spec = (await drawn(BARS, true)) as ChartSpec & ReleasedChart;
		expect(toCsv(spec)).toContain(`2 báo cáo ${NOTE}`);
	});

	it('are not told where there are none, nor under figures that count them', async () => {
		const dated = FACTS.filter(({ measure }) => measure !== 'rep_undated');
		expect((await drawn(BARS, false, dated)).foot).not.toContain(NOTE);
		const cells = [
			...FACTS,
			f('cells_required', 'c', '2024-Q4', 10, { theme: 'models' }),
			f('cells_filled', 'c', '2024-Q4', 8, { theme: 'models' })
		];
		const complete: ChartPlan = { kind: 'ranked-bar', indicator: 'rep_completeness' };
		expect((await drawn(complete, false, cells)).foot).not.toContain(NOTE);
	});
});
