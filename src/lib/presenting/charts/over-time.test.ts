import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { seriesRow } from '../../../../tests/support/series-row';
import { buildHeat, buildTrend, chartOption, LIGHT, tableTwin } from '.';

const query = { indicator: 'tcd_turns', groupBy: ['unit', 'window'] } as const;
const WINDOWS = ['Quý III/2024', 'Quý IV/2024'].map((label) => ({ key: label, end: '', label }));
const row = (window: string, value: number, unitsReporting: number) =>
	seriesRow({
		keys: { unit: 'A', window },
		value,
		numerator: value,
		unitsReporting,
		unitsDue: 3
	});
const series = { query, rows: [row('Quý III/2024', 16, 3), row('Quý IV/2024', 10, 2)] };
const CONTEXT = {
	indicator: INDICATORS.get('tcd_turns') as Indicator,
	locale: 'vi' as const,
	nameOf: (key: string) => key,
	period: 'Quý IV/2024',
	foot: '',
	target: null,
	compared: ''
};

describe('a figure of two of three units', () => {
	it('has a sign in a heat table, words in its legend, and a column in its table', () => {
		const spec = buildHeat(series, 'unit', ['A'], WINDOWS, CONTEXT, () => true);
		expect(spec.legend).toBe('†: chưa đủ đơn vị báo cáo');
		const { columns, rows } = tableTwin(spec);
		expect(columns).toEqual(['Đơn vị', 'Quý III/2024', 'Quý IV/2024', 'Chưa đủ đơn vị']);
		expect(rows[0]?.map(({ text }) => text)).toEqual(['A', '16', '10†', 'Quý IV/2024: 2/3 đơn vị']);
		expect(rows[0]?.map(({ value }) => value).slice(1, 3)).toEqual([16, 10]);
	});

	it('is a hollow dot on a line, in words below it', () => {
		const spec = buildTrend(WINDOWS, [{ name: 'Lượt', series }], CONTEXT);
		expect(spec.legend).toBe('điểm rỗng: chưa đủ đơn vị báo cáo');
		expect(spec.description).toBe('Lượt: Quý III/2024 16, Quý IV/2024 10 (2/3 đơn vị)');
		const option = chartOption(spec, LIGHT, { width: 600 });
		const [line] = option.series as { data: { itemStyle?: { color: string } }[] }[];
		expect(line?.data.map(({ itemStyle }) => itemStyle?.color)).toEqual([undefined, LIGHT.paper]);
		expect(tableTwin(spec).rows.map((cells) => cells.map(({ text }) => text))).toEqual([
			['Quý III/2024', '16', ''],
			['Quý IV/2024', '10†', '2/3 đơn vị']
		]);
	});
});
