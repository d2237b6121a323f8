import { describe, expect, it } from 'vitest';
import type { BarItem, RankedBarSpec } from '$lib/model';
import { chartHeight, chartOption, LIGHT } from '.';
import { barValues } from './bar-values';
import { textWidth } from './label-room';

const bar = (name: string, value: number, over: Partial<BarItem> = {}): BarItem => ({
	name,
	value,
	valueText: String(value),
	numerator: null,
	denominator: null,
	low: null,
	high: null,
	keys: { unit: name },
	compared: null,
	tone: 'plain',
	...over
});
const bars = (...items: readonly BarItem[]): RankedBarSpec => ({
	kind: 'ranked-bar',
	title: '',
	subtitle: '',
	unit: 'đơn',
	decimals: 0,
	description: '',
	locale: 'vi',
	foot: '',
	items,
	comparedWith: '',
	reference: null,
	target: null,
	notReported: [],
	withoutFigure: [],
	max: null
});

/** Pixels a chart has on a phone. */
const PHONE = 358;
const LONG = { valueText: '1.245 (ước tính) · 12/14 đơn vị', unsettled: true } as const;

describe('the values at the ends of bars', () => {
	it('stand on one line where there is room', () => {
		const doubted = bars(bar('Xã A', 20, { unsettled: true }));
		expect(barValues(doubted, 900).texts).toEqual(['20 · chưa thống nhất']);
		expect(barValues(doubted, PHONE).texts).toEqual(['20\nchưa thống nhất']);
	});

	it('are whole on a phone, with all that is said of them, and make the room they need', () => {
		const spec = bars(bar('Xã A', 1245, LONG), bar('Xã B', 3));
		const { texts, width, height } = barValues(spec, PHONE);
		expect(texts[0]?.replaceAll('\n', ' ')).toBe('1.245 (ước tính) 12/14 đơn vị chưa thống nhất');
		const lines = texts[0]?.split('\n') ?? [];
		expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThan(width);
		expect(width).toBeLessThan(PHONE * 0.4);
		const { grid } = chartOption(spec, LIGHT, { width: PHONE }) as {
			readonly grid: { readonly right: number; readonly top: number; readonly bottom: number };
		};
		expect(grid.right).toBe(width);
		const plot = chartHeight(spec, PHONE) - grid.top - grid.bottom;
		expect(plot / spec.items.length).toBeGreaterThan(height);
	});
});

it('gives a bar of zero the whole of its band to be picked by, and a picture none', () => {
	const spec = bars(bar('Xã A', 3), bar('Xã B', 0));
	const seriesOf = (setting: object) =>
		(
			chartOption(spec, LIGHT, { width: PHONE, ...setting }) as unknown as {
				readonly series: readonly {
					readonly type: string;
					readonly silent?: boolean;
					readonly data: readonly unknown[];
				}[];
			}
		).series;
	const picked = seriesOf({ tip: () => ({}) as HTMLElement }).filter(({ silent }) => !silent);
	expect(picked.map(({ type, data }) => [type, data])).toEqual([['custom', [[0], [1]]]]);
	expect(seriesOf({ framed: true }).filter(({ silent }) => !silent)).toEqual([]);
});
