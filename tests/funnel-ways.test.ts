import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import { askMark, traceMark } from '$lib/app/state/answers/trace';
import { PLANS, type ChartPlan } from '$lib/app/state/chart-plan';
import type { FunnelSpec, MarkDetail } from '$lib/model';
import { windowOf } from '$lib/reference/calendar';
import { ASKED, figuresOf } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();

const UNITS = ['a', 'b', 'c', 'd', 'e'];
const planOf = (theme: 'models' | 'petitions') =>
	PLANS[theme].find((plan) => plan.kind === 'funnel') as ChartPlan;

type Given = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The process as it is drawn of what each unit gave, with the means to pick a step of it. */
async function drawn(given: Given, theme: 'models' | 'petitions' = 'models', released = false) {
	const facts = Object.entries(given).flatMap(([unit, measures]) =>
		Object.entries(measures).map(([measure, value]) => f(measure, unit, '2024-Q4', value))
	);
	await load(facts);
	const figures = figuresOf(engine(), facts, UNITS, {
		released,
		windows: [{ theme, period: '2024-Q4', ...windowOf('2024-Q4', 'calendar', 'period') }]
	});
	const { signal } = new AbortController();
	const spec = (await answerPlan(figures, planOf(theme), ASKED, signal)) as FunnelSpec;
	return {
		spec,
		steps: spec.steps.map(({ name, value }) => [name, value]),
		pick: async (at: number) => {
			const mark = spec.steps[at] as MarkDetail;
			const { detail } = await askMark(figures, planOf(theme), ASKED, mark);
			const cells = await traceMark(figures, planOf(theme), ASKED, mark.keys);
			return { value: detail.value, units: [...new Set(cells.map(({ unit }) => unit))] };
		}
	};
}

/** A commune that gave all there is to give on models, and one whose form does not ask what was carried on. */
const FULL = { dvk_registered: 10, dvk_maintained: 5, dvk_implemented: 12, dvk_recognised: 6 };
const SHORT = { dvk_registered: 10, dvk_implemented: 8, dvk_recognised: 4 };

describe('the steps of a process', () => {
	it('start from what was registered alone where nobody gave what was carried on, and say what is not drawn', async () => {
		const { spec, steps, pick } = await drawn({ a: SHORT, b: SHORT, c: { dvk_registered: 7 } });
		expect(steps).toEqual([
			['Đăng ký', 20],
			['Được công nhận', 8]
		]);
		expect(spec.steps.map(({ shareOfPrevious }) => shareOfPrevious)).toEqual([null, 40]);
		expect(spec.coverage).toBe('2/5 đơn vị đủ số liệu');
		expect(spec.foot).toContain(
			'2/5 đơn vị đủ số liệu · không vẽ “Đăng ký và duy trì”, “Triển khai hiệu quả”: không đơn vị nào có đủ số liệu · không tính c: thiếu số liệu của bước khác'
		);
		expect(await pick(0)).toEqual({ value: 20, units: ['a', 'b'] });
	});

	it('are all drawn of the units that gave all of them, where these are half of those that gave some', async () => {
		const { spec, steps } = await drawn({ a: FULL, b: FULL, c: SHORT, d: SHORT });
		expect(steps).toEqual([
			['Đăng ký và duy trì', 30],
			['Triển khai hiệu quả', 24],
			['Được công nhận', 12]
		]);
		expect(spec.foot).toContain('2/5 đơn vị đủ số liệu · không tính c, d: thiếu số liệu');
		const { spec: fewer, steps: short } = await drawn({ a: FULL, b: SHORT, c: SHORT, d: SHORT });
		expect(short).toEqual([
			['Đăng ký', 40],
			['Được công nhận', 18]
		]);
		expect(fewer.foot).toContain(
			'4/5 đơn vị đã báo cáo · không vẽ “Đăng ký và duy trì”, “Triển khai hiệu quả”: chỉ 1 đơn vị có đủ số liệu'
		);
	});

	it('leave out the last one before anybody gave it, as within a year', async () => {
		const { dvk_registered, dvk_maintained, dvk_implemented } = FULL;
		const { spec, steps } = await drawn({ a: { dvk_registered, dvk_maintained, dvk_implemented } });
		expect(steps).toEqual([
			['Đăng ký và duy trì', 15],
			['Triển khai hiệu quả', 12]
		]);
		expect(spec.foot).toContain('không vẽ “Được công nhận”: không đơn vị nào có đủ số liệu');
	});

	it('are none where nobody gave two that belong together', async () => {
		const { spec, steps } = await drawn({ a: { dvk_registered: 3 }, b: { dvk_recognised: 2 } });
		expect([steps, spec.coverage]).toEqual([[], '0/5 đơn vị đủ số liệu']);
		expect(spec.foot).toContain('không tính a, b: thiếu số liệu của bước khác');
	});

	it('are of the same units in what leaves the machine, and each is picked for itself', async () => {
		const petitions = {
			don_received: 20,
			don_carried_in: 4,
			don_processed: 18,
			gq_in_competence: 9,
			gq_resolved: 7
		};
		const given = { a: petitions, b: petitions, c: { gq_in_competence: 30, gq_resolved: 30 } };
		const { steps, pick } = await drawn(given, 'petitions');
		expect(steps.map(([, value]) => value)).toEqual([48, 36, 18, 14]);
		expect((await pick(1)).value).toBe(36);
		expect(await pick(3)).toEqual({ value: 14, units: ['a', 'b'] });
		expect((await drawn(given, 'petitions', true)).steps).toEqual(steps);
	});
});
