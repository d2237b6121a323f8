import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import { ContradictedMeasures, withContradictions } from '$lib/app/state/answers/contradicted-rows';
import { overviewOf } from '$lib/app/state/answers/overview';
import { askMark, traceMark } from '$lib/app/state/answers/trace';
import type { FiguresAtHand } from '$lib/app/state/answers/figures-at-hand';
import type { ChartPlan } from '$lib/app/state/chart-plan';
import { contradictionPairs } from '$lib/app/state/contradiction-pairs';
import { chartOption, LIGHT, tableTwin } from '$lib/presenting/charts';
import { CATALOGUE, runMetric } from '$lib/metrics';
import type {
	ChartSpec,
	Dims,
	FunnelSpec,
	MarkDetail,
	RankedBarSpec,
	ReleasedChart,
	SeriesRow,
	StackSpec,
	TrendSpec
} from '$lib/model';
import { toCsv, toXlsx } from '$lib/presenting/export';
import { windowOf } from '$lib/reference/calendar';
import { ASKED, figuresOf } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();
const NEVER = new AbortController().signal;

const from = (
	file: string,
	unit: string,
	value: number,
	measure = 'tcd_turns',
	dims = {},
	window = '2024-Q4'
) => {
	const fact = f(measure, unit, window, value, dims);
	return {
		...fact,
		form: file,
		source: { ...fact.source, file: `${file}.xlsx`, hash: file, sheet: 'Báo cáo', a1: 'D9' }
	};
};
const FACTS = [
	from('mẫu-b', 'b', 20.5),
	from('mẫu-a', 'a', 45.5),
	from('mẫu-b', 'a', 56.5),
	from('mẫu-a', 'c', 7)
];
/** Models of the communes a and b in two quarters, as reports of a form give them. */
const quarters = (form: string, ofA: readonly number[], ofB: readonly number[]) =>
	['2024-Q3', '2024-Q4'].flatMap((window, i) => [
		from(form, 'a', ofA[i] as number, 'dvk_registered', {}, window),
		from(form, 'b', ofB[i] as number, 'dvk_registered', {}, window)
	]);
/** Figures of models, which are nobody's secret, on their way out. */
const OPEN = {
	released: true,
	windows: ['2024-Q3', '2024-Q4'].map((period) => ({
		theme: 'models' as const,
		period,
		...windowOf(period, 'calendar', 'period')
	}))
};
const CHOSEN = [{ measure: 'tcd_turns', form: 'mẫu-b', over: 'mẫu-a' }];
const BARS: ChartPlan = { kind: 'ranked-bar', indicator: 'tcd_turns' };

async function figures(over: Partial<FiguresAtHand> = {}, facts = FACTS): Promise<FiguresAtHand> {
	await load(facts);
	return figuresOf(engine(), facts, ['a', 'b', 'c'], {
		nameOf: (key) => `Xã ${key}`,
		namesOf: () => (key) => `Xã ${key}`,
		...over
	});
}
async function drawn<T extends ChartSpec>(
	plan: ChartPlan,
	over: Partial<FiguresAtHand> = {},
	facts = FACTS
): Promise<T> {
	return (await answerPlan(await figures(over, facts), plan, ASKED, NEVER)) as T;
}
const TOLD =
	'Chưa thống nhất: đang lấy 45,5 (mẫu-a.xlsx · Báo cáo · D9), báo cáo khác ghi 56,5 (mẫu-b.xlsx · Báo cáo · D9)';

describe('a figure that two reports give differently', () => {
	it('does not pass as settled on its bar, in the table, under the chart and in its sentences', async () => {
		const spec = await drawn<RankedBarSpec>(BARS);
		expect(spec.items.map(({ name, value, unsettled }) => [name, value, unsettled])).toEqual([
			['Xã a', 45.5, true],
			['Xã b', 20.5, undefined],
			['Xã c', 7, undefined]
		]);
		const { series } = chartOption(spec, LIGHT, { width: 600 }) as {
			readonly series: readonly { readonly label?: { readonly formatter?: unknown } }[];
		};
		const ends = series.flatMap(({ label }) =>
			typeof label?.formatter === 'function'
				? [0, 1].map((dataIndex): unknown => (label.formatter as Label)({ dataIndex }))
				: []
		);
		expect(ends).toEqual(['46 · chưa thống nhất', '21']);
		expect(spec.foot).toContain('số liệu chưa thống nhất giữa các báo cáo: Xã a ·');
		const said = spec.story?.flat().map(({ text }) => text) ?? [];
		expect(said).toContain('73 lượt – chưa thống nhất');
		const twin = tableTwin(spec);
		expect(twin.columns.at(-1)).toBe('Các báo cáo ghi khác nhau');
		expect(twin.rows.map((row) => row.at(-1)?.text)).toEqual([TOLD, '', '']);
	});

	it('is starred where there is little room: over time and by unit and window', async () => {
		const trend = await drawn({ kind: 'trend', indicator: 'tcd_turns' });
		expect(trend.legend).toBe('*: các báo cáo ghi số khác nhau');
		expect(trend.foot).toContain('chưa thống nhất giữa các báo cáo: Xã a');
		const heat = await drawn({ kind: 'heat', indicator: 'tcd_turns' });
		expect(tableTwin(heat).rows.map((row) => row[1]?.text)).toEqual(['46*', '21', '7']);
	});

	it('is told in the files of charts of several windows, under the name of each, and the figure stays a number', async () => {
		const facts = [
			...quarters('mẫu-a', [45, 30], [20, 21]),
			...quarters('mẫu-b', [56, 30], [20, 22])
		];
		const linesOf = async (plan: ChartPlan) => {
			const spec = await drawn<ChartSpec & ReleasedChart>(plan, OPEN, facts);
			const book = XLSX.read(toXlsx(spec), { type: 'array' });
			const sheet = book.Sheets['Số liệu'] as XLSX.WorkSheet;
			const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
			expect(toCsv(spec)).toContain(String(rows.at(-2)?.at(-1)));
			return rows.slice(2);
		};
		const told = (measured: string) =>
			`${measured}đang lấy 45 (mẫu-a.xlsx · Báo cáo · D9), báo cáo khác ghi 56 (mẫu-b.xlsx · Báo cáo · D9)`;
		const other =
			'đang lấy 21 (mẫu-a.xlsx · Báo cáo · D9), báo cáo khác ghi 22 (mẫu-b.xlsx · Báo cáo · D9)';
		const foot = (reported: string) =>
			`Tất cả đơn vị · Nguồn: 1 tệp đã nhập · Kỳ: Quý III/2024 – Quý IV/2024 · Quý IV/2024: ${reported} đơn vị đã báo cáo · số liệu chưa thống nhất giữa các báo cáo: Xã a (Quý III/2024), Xã b (Quý IV/2024) · đơn vị như báo cáo`;
		expect(await linesOf({ kind: 'heat', indicator: 'dvk_registered' })).toEqual([
			['Đơn vị', 'Quý III/2024', 'Quý IV/2024', 'Các báo cáo ghi khác nhau'],
			['Xã a', 45, 30, told('Quý III/2024: Chưa thống nhất: ')],
			['Xã b', 20, 21, `Quý IV/2024: Chưa thống nhất: ${other}`],
			[foot('2/3')]
		]);
		expect(await linesOf({ kind: 'trend', indicator: 'dvk_registered' })).toEqual([
			['Kỳ', 'Số mô hình, điển hình đăng ký', 'Các báo cáo ghi khác nhau'],
			['Quý III/2024', 65, told('Chưa thống nhất: ')],
			['Quý IV/2024', 51, `Chưa thống nhất: ${other}`],
			[foot('2')]
		]);
	});

	it('is told in the files of charts of parts and of steps, each of its own', async () => {
		const facts = ['mẫu-a', 'mẫu-b'].flatMap((form, i) => [
			from(form, 'a', 45 + i, 'dvk_registered', { field: 'kinh-te' }),
			from(form, 'a', 12, 'dvk_registered', { field: 'van-hoa-xa-hoi' }),
			from(form, 'a', 33 + i, 'dvk_recognised')
		]);
		const stack = await drawn<ChartSpec & ReleasedChart>(
			{ kind: 'stack', indicator: 'dvk_registered', dimension: 'field' },
			OPEN,
			facts
		);
		expect(stack.legend).toBe('*: các báo cáo ghi số khác nhau');
		const [head = '', line = ''] = toCsv(stack).slice(1).split('\r\n');
		expect(head.split(',').at(-1)).toBe('Các báo cáo ghi khác nhau');
		expect(line.split(',').slice(0, 3)).toEqual(['Xã a', '45', '12']);
		expect(line).toContain(`${head.split(',')[1]}: Chưa thống nhất: đang lấy 45 (`);
		const step = (indicator: string) => ({ indicator, part: 'value' as const, label: indicator });
		const funnel = await drawn<ChartSpec & ReleasedChart>(
			{
				kind: 'funnel',
				id: 'models',
				ways: [[step('dvk_registered'), step('dvk_recognised')]]
			},
			OPEN,
			facts
		);
		expect(toCsv(funnel)).toContain('Chưa thống nhất: đang lấy 33 (');
	});

	it('is told of a bar of parts where the other report gives its whole alone', async () => {
		const stack: ChartPlan = { kind: 'stack', indicator: 'dvk_registered', dimension: 'field' };
		const facts = [
			from('mẫu-b', 'a', 45, 'dvk_registered', { field: 'kinh-te' }),
			from('mẫu-b', 'a', 12, 'dvk_registered', { field: 'van-hoa-xa-hoi' }),
			from('mẫu-b', 'a', 57, 'dvk_registered'),
			from('mẫu-a', 'a', 60, 'dvk_registered'),
			from('mẫu-b', 'b', 3, 'dvk_registered', { field: 'kinh-te' })
		];
		const spec = await drawn<StackSpec & ReleasedChart>(stack, OPEN, facts);
		const said =
			'Chưa thống nhất: đang lấy 57 (mẫu-b.xlsx · Báo cáo · D9), báo cáo khác ghi 60 (mẫu-a.xlsx · Báo cáo · D9)';
		expect(spec.categories).toEqual([
			{ name: 'Xã a', contradicted: said, unsettled: true },
			{ name: 'Xã b' }
		]);
		expect(spec.legend).toBe('*: các báo cáo ghi số khác nhau');
		expect(spec.foot).toContain('số liệu chưa thống nhất giữa các báo cáo: Xã a ·');
		expect(toCsv(spec)).toContain(`"Tổng: ${said}"`);
		expect(tableTwin(spec).rows.map(([name]) => name?.text)).toEqual(['Xã a*', 'Xã b']);
		const option = chartOption(spec, LIGHT, { width: 600 });
		expect(option.yAxis).toMatchObject({ data: ['Xã a*', 'Xã b'] });
	});

	it('stars the step whose side of a fraction it is, and not the other side', async () => {
		const facts = [
			from('mẫu-a', 'a', 40, 'gq_resolved'),
			from('mẫu-a', 'a', 45, 'gq_in_competence'),
			from('mẫu-b', 'a', 50, 'gq_in_competence')
		];
		const steps = ['denominator', 'numerator'] as const;
		const funnel = await drawn<FunnelSpec>(
			{
				kind: 'funnel',
				id: 'petitions',
				ways: [steps.map((part) => ({ indicator: 'gq_resolved_rate', part, label: part }))]
			},
			{},
			facts
		);
		expect(funnel.steps.map(({ value, unsettled }) => [value, unsettled])).toEqual([
			[45, true],
			[40, undefined]
		]);
		expect(funnel.legend).toBe('*: các báo cáo ghi số khác nhau');
	});

	it('is told in what leaves the machine: of petitions by place alone, for one of the figures may be small', async () => {
		const spec = await drawn<RankedBarSpec & ReleasedChart>(BARS, { released: true });
		const [, line] = toCsv(spec).split('\r\n');
		expect(line).toBe(
			'Xã a,45.5,hai báo cáo ghi số khác nhau (mẫu-a.xlsx · Báo cáo · D9 và mẫu-b.xlsx · Báo cáo · D9)'
		);
		const models = [
			from('mẫu-a', 'a', 45, 'dvk_registered'),
			from('mẫu-b', 'a', 56, 'dvk_registered')
		];
		const open = await drawn<RankedBarSpec & ReleasedChart>(
			{ kind: 'ranked-bar', indicator: 'dvk_registered' },
			OPEN,
			models
		);
		expect(toCsv(open)).toContain(
			'"Chưa thống nhất: đang lấy 45 (mẫu-a.xlsx · Báo cáo · D9), báo cáo khác ghi 56 (mẫu-b.xlsx · Báo cáo · D9)"'
		);
	});

	it('names its places on the card of the overview', async () => {
		const facts = [
			from('mẫu-a', 'a', 45, 'gq_resolved'),
			from('mẫu-b', 'a', 40, 'gq_resolved'),
			from('mẫu-a', 'a', 50, 'gq_in_competence')
		];
		const { figures: cards } = await overviewOf(await figures({}, facts), [], [], ASKED, NEVER);
		const card = cards.find(({ id }) => id === 'gq_resolved_rate');
		expect(card?.contradicted).toBe('số liệu chưa thống nhất giữa các báo cáo: Xã a');
	});

	it('is marked as well where it is the earlier one that figures are compared with, and so is the change since', async () => {
		const facts = [
			...quarters('mẫu-a', [45, 30], [20, 21]),
			...quarters('mẫu-b', [56, 30], [20, 21])
		];
		const bars: ChartPlan = { kind: 'ranked-bar', indicator: 'dvk_registered' };
		const spec = await drawn<RankedBarSpec & ReleasedChart>(bars, OPEN, facts);
		const both = '45 (mẫu-a.xlsx · Báo cáo · D9), báo cáo khác ghi 56 (mẫu-b.xlsx · Báo cáo · D9)';
		expect(toCsv(spec).slice(1).split('\r\n').slice(0, 3)).toEqual([
			'Đơn vị,Giá trị (mô hình),kỳ trước,Các báo cáo ghi khác nhau',
			`Xã a,30,45,"kỳ trước: Chưa thống nhất: đang lấy ${both}"`,
			'Xã b,21,20,'
		]);
		expect(tableTwin(spec).rows.map((row) => row.slice(1, 3).map(({ text }) => text))).toEqual([
			['30', '45*'],
			['21', '20'],
			['chưa báo cáo', '']
		]);
		expect(spec.foot).toContain('số liệu kỳ trước chưa thống nhất giữa các báo cáo: Xã a ·');
		const cardOf = async (more: Partial<FiguresAtHand>) =>
			(await overviewOf(await figures({ ...OPEN, ...more }, facts), [], [], ASKED, NEVER))
				.figures[0];
		const card = await cardOf({});
		expect(card?.change).toContain('giảm 14');
		expect(card?.change).toContain('(số liệu chưa thống nhất)');
		expect(card?.contradicted).toBe('số liệu kỳ trước chưa thống nhất giữa các báo cáo: Xã a');
		const reportChoices = [{ measure: 'dvk_registered', form: 'mẫu-b', over: 'mẫu-a' }];
		const settled = await cardOf({ reportChoices });
		expect(settled?.change).toContain('giảm 25');
		expect([settled?.change.includes('thống nhất'), settled?.contradicted]).toEqual([false, '']);
		const chosen = await drawn<RankedBarSpec & ReleasedChart>(
			bars,
			{ ...OPEN, reportChoices },
			facts
		);
		expect(toCsv(chosen)).toContain('Xã a,30,56,"kỳ trước: Đã chọn: lấy 56 (');
	});

	it('leaves no change of it in the sentences without a word', async () => {
		const clear = [
			...quarters('mẫu-a', [400, 30], [300, 21]),
			...quarters('mẫu-b', [401, 30], [300, 21])
		];
		const trend = await drawn<TrendSpec>(
			{ kind: 'trend', indicator: 'dvk_registered' },
			{ windows: OPEN.windows },
			clear
		);
		expect(trend.subtitle).toContain('700 mô hình – chưa thống nhất');
		const bars = await drawn<RankedBarSpec>(
			{ kind: 'ranked-bar', indicator: 'dvk_registered' },
			{ windows: OPEN.windows },
			clear
		);
		const said = bars.story?.flat().map(({ text }) => text) ?? [];
		expect(said).toContain('649 – chưa thống nhất');
	});

	it('is the one of the report chosen, and says so, from the mark back to its cell', async () => {
		const spec = await drawn<RankedBarSpec>(BARS, { reportChoices: CHOSEN });
		const first = spec.items[0] as MarkDetail;
		expect([first.value, first.unsettled, first.contradicted]).toEqual([
			56.5,
			undefined,
			'Đã chọn: lấy 56,5 (mẫu-b.xlsx · Báo cáo · D9), không lấy 45,5 (mẫu-a.xlsx · Báo cáo · D9)'
		]);
		expect(spec.foot).toContain('1 đơn vị có hai số khác nhau, lấy theo báo cáo đã chọn');
		const at = await figures({ reportChoices: CHOSEN });
		const sources = await traceMark(at, BARS, ASKED, first.keys);
		expect(sources.map(({ file }) => file)).toEqual(['mẫu-b.xlsx']);
		const before = await askMark(await figures(), BARS, ASKED, first);
		expect([before.detail.valueText, before.contradictions.length]).toEqual(['46', 1]);
	});

	it('is not looked for where nothing was counted, and among reports themselves, which no report speaks of', async () => {
		const asked: unknown[] = [];
		const backend = {
			run: (query: unknown) => {
				asked.push(query);
				return Promise.resolve({ rows: [] });
			}
		} as unknown as FiguresAtHand['backend'];
		const [row] = (
			await runMetric((await figures()).backend, { indicator: 'tcd_turns', groupBy: [] })
		).rows;
		const look = async (indicator: string, value: number | null) => {
			asked.length = 0;
			const query = { indicator, groupBy: [] };
			const rows = [{ ...(row as SeriesRow), value }];
			const contradicted = new ContradictedMeasures();
			await withContradictions({ backend, contradicted }, { query, rows }, CATALOGUE);
			await withContradictions({ backend, contradicted }, { query, rows }, CATALOGUE);
			return asked.length;
		};
		expect(await look('tcd_turns', 5)).toBe(1);
		expect(await look('tcd_turns', null)).toBe(0);
		expect(await look('rep_ontime_rate', 5)).toBe(0);
	});

	it('is settled with all others of the two forms in one choice', async () => {
		const facts = [...FACTS, from('mẫu-a', 'b', 11), from('mẫu-c', 'c', 8)];
		const at = await figures({}, facts);
		const whole = { ...NO_MARK, keys: {} };
		const { contradictions } = await askMark(at, BARS, ASKED, whole);
		const pairs = contradictionPairs(contradictions);
		expect(pairs.map(({ choice, units }) => [choice.form, choice.over, units])).toEqual([
			['mẫu-a', 'mẫu-b', ['a', 'b']],
			['mẫu-a', 'mẫu-c', ['c']]
		]);
	});
});

describe('a figure that two reports give in parts of their own', () => {
	const part = (form: string, a1: string, value: number, measure: string, dims: Dims) => {
		const one = from(form, 'a', value, measure, dims);
		return { ...one, source: { ...one.source, a1 } };
	};
	const level = (form: string, a1: string, value: number, of: string) =>
		part(form, a1, value, 'answers_level', { level: of });
	const facts = [
		level('mẫu-a', 'D9', 20, '5'),
		level('mẫu-a', 'E9', 60, '4'),
		level('mẫu-a', 'F9', 20, '2'),
		level('mẫu-b', 'D9', 90, '4-5'),
		level('mẫu-b', 'E9', 20, '1-3')
	];
	const bars: ChartPlan = { kind: 'ranked-bar', indicator: 'sat_index' };
	const windows = OPEN.windows.map((window) => ({ ...window, theme: 'satisfaction' as const }));

	it('is told on its bar with the cells of all parts, and settled in one choice like any other', async () => {
		const spec = await drawn<RankedBarSpec>(bars, { windows }, facts);
		const [item] = spec.items;
		expect([item?.value, item?.unsettled]).toEqual([80, true]);
		expect(item?.contradicted).toContain(
			'đang lấy 80 (mẫu-a.xlsx · Báo cáo · D9 + E9), báo cáo khác ghi 90 (mẫu-b.xlsx · Báo cáo · D9)'
		);
		const at = await figures({ windows }, facts);
		const { contradictions } = await askMark(at, bars, ASKED, item as MarkDetail);
		const [pair] = contradictionPairs(contradictions);
		const { measure, form, over } = pair?.choice ?? { measure: '', form: '', over: '' };
		const reportChoices = [{ measure, form: over, over: form }];
		const [chosen] = (await drawn<RankedBarSpec>(bars, { windows, reportChoices }, facts)).items;
		expect(chosen?.unsettled).toBeUndefined();
		expect(chosen?.value).toBeCloseTo((100 * 90) / 110, 5);
	});

	it('is told in one line of the overview, to choose from there', async () => {
		const at = await figures({}, facts);
		const { attention } = await overviewOf(at, [], [], ASKED, NEVER);
		const told = attention.filter(({ choose }) => choose);
		expect(told.map(({ text }) => text)).toEqual([
			'Xã a, Số câu trả lời theo mức độ hài lòng: hai báo cáo ghi số khác nhau (80 – 90)'
		]);
		const settled = await figures(
			{ reportChoices: [{ measure: 'answers_level', form: 'mẫu-b', over: 'mẫu-a' }] },
			facts
		);
		const after = await overviewOf(settled, [], [], ASKED, NEVER);
		expect(after.attention.filter(({ choose }) => choose)).toEqual([]);
	});
});

type Label = (mark: { readonly dataIndex: number }) => string;

const NO_MARK: MarkDetail = {
	name: '',
	value: null,
	valueText: '',
	numerator: null,
	denominator: null,
	low: null,
	high: null,
	keys: {}
};
