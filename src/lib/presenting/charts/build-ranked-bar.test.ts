import { describe, expect, it } from 'vitest';
import type { Indicator, SeriesRow } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { seriesRow } from '../../../../tests/support/series-row';
import { buildRankedBar, tableTwin } from '.';
import { barValues } from './bar-values';

const query = { indicator: 'tcd_turns', groupBy: ['unit'] } as const;
const row = (unit: string, value: number) => seriesRow({ keys: { unit }, value, numerator: value });

type Judge = Parameters<typeof buildRankedBar>[5];

/** Bars of these rows. */
const barsOf = (rows: readonly SeriesRow[], locale: 'vi' | 'en' = 'vi', judge: Judge = null) =>
	buildRankedBar(
		{ query, rows },
		{ query, rows: [] },
		'unit',
		{ notReported: [], withoutFigure: [] },
		{
			indicator: INDICATORS.get('tcd_turns') as Indicator,
			locale,
			nameOf: (key) => key,
			period: 'quý',
			foot: '',
			target: null,
			compared: ''
		},
		judge
	);

/** What is to be seen in bars of these values, of units A, B, C … */
const seen = (values: readonly number[], locale: 'vi' | 'en' = 'vi', judge: Judge = null) =>
	barsOf(
		values.map((value, i) => row(String.fromCharCode(65 + i), value)),
		locale,
		judge
	).subtitle;

describe('the highest and the lowest bar', () => {
	it('are named with all who share them, more than three by their number', () => {
		expect(seen([9, 2])).toBe('Cao nhất: A (9); thấp nhất: B (2)');
		expect(seen([9, 9, 2, 2, 2])).toBe('Cao nhất: A, B (9); thấp nhất: C, D, E (2)');
		expect(seen([9, 0, 0, 0, 0])).toBe('Cao nhất: A (9); thấp nhất: 4 đơn vị cùng 0');
		expect(seen([1500, 0, 0, 0, 0], 'en')).toBe('Highest: A (1,500); lowest: 4 units with 0 each');
		expect(seen([5, 5])).toBe('');
	});
});

describe('bars of which none is ranked', () => {
	const nobody = { limitsAt: () => null, tierOf: () => null, least: 30 };

	it('say why: too few cases, or a rate above the whole', () => {
		expect(seen([90, 80], 'vi', nobody)).toBe(
			'Mỗi đơn vị có dưới 30 trường hợp: quá ít để xếp hạng'
		);
		expect(seen([190, 80], 'vi', nobody)).toBe(
			'Có tỷ lệ trên 100 %: hãy xem lại số liệu, chưa thể xếp hạng'
		);
	});
});

describe('a bar of two of three units', () => {
	const spec = barsOf([
		row('A', 23),
		row('B', 11),
		{ ...row('C', 10), unitsReporting: 2, unitsDue: 3 }
	]);

	it('is called neither the highest nor the lowest', () => {
		expect(spec.subtitle).toBe('Trong các đơn vị đủ số liệu, cao nhất: A (23); thấp nhất: B (11)');
		expect(
			barsOf([row('A', 23), { ...row('C', 30), unitsReporting: 2, unitsDue: 3 }]).subtitle
		).toBe('');
	});

	it('says so at its end, to a screen reader and in its table', () => {
		expect(barValues(spec, 600).texts).toEqual(['23', '11', '10 · 2/3 đơn vị']);
		expect(spec.description).toBe('A: 23; B: 11; C: 10 (2/3 đơn vị)');
		const { columns, rows } = tableTwin(spec);
		expect(columns.at(-1)).toBe('Chưa đủ đơn vị');
		expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
			['A', '23', ''],
			['B', '11', ''],
			['C', '10†', '2/3 đơn vị']
		]);
		expect(rows[2]?.[1]?.mark).toBe(spec.items[2]);
	});
});
