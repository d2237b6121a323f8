import { describe, expect, it } from 'vitest';
import { INDICATORS } from '$lib/reference/indicators';
import type { Indicator } from '$lib/model';
import { readNumber, targetOf } from './target-form';

const of = (id: string) => INDICATORS.get(id) as Indicator;

describe('what is typed into the fields of a target', () => {
	it.each([
		['95', 95],
		['87,5 %', 87.5],
		['87.5', 87.5],
		['1.200', 1200],
		['1.234,5', 1234.5],
		['', Number.NaN],
		['nhiều', Number.NaN],
		['1,2,3', Number.NaN]
	])('%j is %d', (text, value) => expect(readNumber(text)).toBe(value));

	it('has to go from best to worst, in the indicator’s own direction and limits', () => {
		const entry = { unit: null, period: '2024-Y', met: 90, exceeded: 95, near: 80 };
		expect(targetOf(of('sat_index'), 'x', entry)).toEqual({
			id: 'x',
			indicator: 'sat_index',
			source: '',
			...entry
		});
		expect(targetOf(of('sat_index'), 'x', { ...entry, exceeded: 85 })).toBeNull();
		expect(targetOf(of('sat_index'), 'x', { ...entry, exceeded: 101 })).toBeNull();
		expect(targetOf(of('sat_index'), 'x', { ...entry, met: Number.NaN })).toBeNull();
		expect(
			targetOf(of('don_backlog'), 'x', { ...entry, exceeded: 5, met: 10, near: 20 })
		).not.toBeNull();
		expect(targetOf(of('don_backlog'), 'x', entry)).toBeNull();
	});
});
