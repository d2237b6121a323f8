import { expect, it } from 'vitest';
import type { FunnelSpec } from '$lib/model';
import { chartOption, LIGHT } from '.';

const MARKUP = '<img src=x onerror="hit()">';
const SPEC: FunnelSpec = {
	kind: 'funnel',
	title: '',
	subtitle: '',
	description: '',
	unit: 'đơn',
	decimals: 0,
	locale: 'vi',
	foot: '',
	steps: [
		{
			name: MARKUP,
			value: 1250,
			valueText: '1.250',
			numerator: null,
			denominator: null,
			low: null,
			high: null,
			keys: {},
			shareOfPrevious: null,
			sources: [{ file: 'a.xlsx', hash: '', sheet: MARKUP, a1: 'B2', raw: '1.250' }]
		}
	]
};

interface Tooltip {
	readonly formatter?: (params: { dataIndex: number; seriesIndex: number }) => unknown;
}

it('gives what stands under the pointer to be made an element, never a text that would be markup', () => {
	const made: string[] = [];
	const element = {} as HTMLElement;
	const tip = (text: string) => {
		made.push(text);
		return element;
	};
	const { formatter } = chartOption(SPEC, LIGHT, { width: 600, tip }).tooltip as Tooltip;
	expect(formatter?.({ dataIndex: 0, seriesIndex: 0 })).toBe(element);
	expect(made).toEqual([`${MARKUP}\n1.250 đơn\nNguồn: a.xlsx · ${MARKUP} · B2`]);
	expect(formatter?.({ dataIndex: 7, seriesIndex: 0 })).toBe('');
});

it('leaves a picture without one', () => {
	expect(chartOption(SPEC, LIGHT, { width: 600, framed: true }).tooltip).toEqual({ show: false });
});
