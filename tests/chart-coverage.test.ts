import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import type { ChartPlan } from '$lib/app/state/chart-plan';
import { matrixOf } from '$lib/app/state/discipline';
import type { Question } from '$lib/app/state/question';
import { ASKED, dueIn, figuresOf, LATEST } from './support/figures-at-hand';
import { f, metricEngine, u } from './support/metric-engine';

const { engine, load } = metricEngine();

/** Of the communes a, b, c and d, of which a and b merge into n, d says nothing; the quarter before all four spoke. */
const UNITS = ['a', 'b', 'c', 'd'];
const quarter = (window: string, units: readonly string[]) =>
	units.flatMap((unit, i) => [
		f('tcd_turns', unit, window, 10 + i),
		f('don_received', unit, window, 5 + i, { kind: 'khieu-nai' }),
		f('gq_resolved', unit, window, 8),
		f('gq_in_competence', unit, window, 9 + i)
	]);
const FACTS = [...quarter('2024-Q3', UNITS), ...quarter('2024-Q4', ['a', 'b', 'c'])];
const to = (unit: string, target: string) => ({
	asOf: LATEST,
	unit,
	target,
	share: 1,
	exact: true,
	parts: 1,
	same: unit === target
});

const PLANS: readonly ChartPlan[] = [
	{ kind: 'ranked-bar', indicator: 'tcd_turns' },
	{ kind: 'funnel-plot', indicator: 'gq_resolved_rate' },
	{ kind: 'trend', indicator: 'tcd_turns' },
	{ kind: 'heat', indicator: 'tcd_turns' },
	{ kind: 'stack', indicator: 'don_received', dimension: 'kind' },
	{
		kind: 'funnel',
		id: 'petitions',
		ways: [[{ indicator: 'gq_resolved_rate', part: 'numerator', label: 'resolved' }]]
	}
];

/** What each kind of chart says of its units: on its badge, and at its foot, which goes out with the picture. */
async function said(over: Partial<Question>, due: readonly string[], released = false) {
	await load(FACTS, {
		units: [...UNITS.map((key) => u(key)), u('n', { validFrom: LATEST })],
		groups: UNITS.map((unit) => ({
			groupId: unit === 'c' ? 'district:2' : 'district:1',
			unit,
			exact: true
		})),
		restated: [to('a', 'n'), to('b', 'n'), to('c', 'c'), to('d', 'd')],
		due: dueIn(due, '2024-Q3', '2024-Q4')
	});
	const figures = figuresOf(engine(), FACTS, due, { released });
	return Promise.all(
		PLANS.map(async (plan) => {
			const { signal } = new AbortController();
			const spec = await answerPlan(figures, plan, { ...ASKED, ...over }, signal);
			return [plan.kind, spec?.coverage, spec?.foot.split(' · ').slice(2, -1).join(' · ')];
		})
	);
}

/** A chart of several windows names them all, and the one its units are counted in. */
const SHOWN = 'Kỳ: Quý III/2024 – Quý IV/2024';

describe('how many units stand behind a chart', () => {
	it('is said by every kind of them, and by none as if the silent one had spoken', async () => {
		const [badge, foot] = ['3/4 đơn vị', '3/4 đơn vị đã báo cáo'];
		const through = `${SHOWN} · Quý IV/2024: ${foot}`;
		const figures = [
			['ranked-bar', badge, foot],
			['funnel-plot', badge, foot],
			['trend', `Quý IV/2024: ${badge}`, through],
			['heat', `Quý IV/2024: ${badge}`, through],
			['stack', badge, foot],
			['funnel', badge, foot]
		];
		expect(await said({}, UNITS)).toEqual(figures);
		expect(await said({}, UNITS, true)).toEqual(figures);
	});

	it('is said without a whole where nobody said who had to report', async () => {
		expect((await said({}, [])).map(([, badge]) => badge)).toEqual([
			'3 đơn vị',
			'3 đơn vị',
			'Quý IV/2024: 3 đơn vị',
			'Quý IV/2024: 3 đơn vị',
			'3 đơn vị',
			'3 đơn vị'
		]);
	});

	it('counts the units of the view where they are restated, and those that reported behind them', async () => {
		// n, of a and b, and c have all of theirs; d has nothing.
		const restated = ['2/3 đơn vị đủ số liệu', '2/3 đơn vị đủ số liệu, 3/4 đơn vị đã báo cáo'];
		const [ranked, plot, , heat, stack] = await said({ unitsAs: 'today' }, UNITS);
		expect(ranked).toEqual(['ranked-bar', ...restated]);
		expect(plot).toEqual(['funnel-plot', ...restated]);
		const [badge, foot] = restated.map((text) => `Quý IV/2024: ${text}`);
		expect(heat).toEqual(['heat', badge, `${SHOWN} · ${foot}`]);
		expect(stack).toEqual(['stack', ...restated]);
		// The first district lacks d, the second has c.
		const [district] = await said({ unitsAs: 'district' }, UNITS);
		expect(district).toEqual([
			'ranked-bar',
			'1/2 đơn vị đủ số liệu',
			'1/2 đơn vị đủ số liệu, 3/4 đơn vị đã báo cáo'
		]);
	});

	it('is said of the table of who reported: those none of whose reports is missing', () => {
		const row = (unit: string, status: 'on-time' | 'missing') => ({
			unitKey: unit,
			unit,
			theme: `T${status}`,
			status,
			statusText: '',
			receivedOn: null,
			deadline: '2025-01-05',
			daysLate: 0,
			filled: '–'
		});
		const rows = [row('a', 'on-time'), row('a', 'missing'), row('b', 'on-time')];
		const { coverage, foot } = matrixOf(rows, ASKED, { nameOf: (key) => key, fileCount: 1 });
		expect([coverage, foot]).toEqual([
			'1/2 đơn vị',
			expect.stringContaining('1/2 đơn vị đã báo cáo')
		]);
	});
});
