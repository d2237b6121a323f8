import { expect, it } from 'vitest';
import type { TrendSpec } from '$lib/model';
import { chartOption, LIGHT } from '.';

const SPEC: TrendSpec = {
	kind: 'trend',
	title: '',
	subtitle: '',
	description: '',
	unit: 'mô hình',
	decimals: 0,
	locale: 'vi',
	foot: '',
	windows: ['Quý I/2024', 'Quý II/2024'],
	chosen: null,
	lines: [],
	breaks: [],
	target: null
};
const stepOf = (spec: Partial<TrendSpec>) =>
	(chartOption({ ...SPEC, ...spec }, LIGHT, { width: 600 }).yAxis as { minInterval?: number })
		.minInterval;

it('marks an axis of counts by whole numbers, and one of rates and scores by parts of them', () => {
	expect(stepOf({})).toBe(1);
	expect(stepOf({ unit: '%', decimals: 1 })).toBeUndefined();
	expect(stepOf({ unit: 'điểm', decimals: 2 })).toBeUndefined();
});
