import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { textOf } from '$lib/engine/sql';
import type { MetricQuery } from '$lib/model';
import { compileMetric, MetricQuerySchema } from '.';

const HOSTILE = "x'; DROP TABLE fact; --";

describe('compileMetric', () => {
	it('lets no text of a query become SQL', () => {
		const query: MetricQuery = {
			indicator: 'tcd_turns',
			groupBy: ['unit', `group:${HOSTILE}`, `dim:${HOSTILE}`],
			scope: HOSTILE,
			units: [HOSTILE]
		};
		const literals = textOf(compileMetric(query)).replace(/'(?:[^']|'')*'/g, '?');
		expect(literals).not.toContain('DROP');
		expect(literals).not.toContain('--');
	});

	it('filters on the measure and the days before all else', () => {
		const text = textOf(
			compileMetric({
				indicator: 'tcd_turns',
				groupBy: ['unit'],
				start: '2024-01-01',
				end: '2024-12-31',
				windowKind: 'cumulative'
			})
		);
		expect(text).toContain(
			"FROM fact f WHERE f.measure = 'tcd_turns' AND f.start_date >= CAST('2024-01-01' AS DATE) AND f.end_date <= CAST('2024-12-31' AS DATE)"
		);
		expect(text.match(/FROM fact\b/g)).toHaveLength(1);
	});
});

describe('MetricQuerySchema', () => {
	it('takes what the command line documents', () => {
		const query = {
			indicator: 'tcd_turns',
			groupBy: ['unit', 'parent', 'group:district:364', 'window', 'dim:kind'],
			scope: '26425@2025-07-01',
			start: '2024-01-01',
			end: '2024-12-31',
			windowKind: 'period',
			unitsAs: '2025-07-01',
			compareTo: 'last-year'
		};
		expect(v.parse(MetricQuerySchema, query)).toEqual(query);
	});

	it.each([
		[{ indicator: '', groupBy: [] }],
		[{ indicator: 'x' }],
		[{ indicator: 'x', groupBy: ['group:'] }],
		[{ indicator: 'x', groupBy: ['group:a', 'group:b'] }],
		[{ indicator: 'x', groupBy: [], windowKind: 'weekly' }],
		[{ indicator: 'x', groupBy: [], unitsAs: 'today' }],
		[{ indicator: 'x', groupBy: [], sql: '1' }],
		[null]
	])('refuses %j', (query) => {
		expect(v.is(MetricQuerySchema, query)).toBe(false);
	});
});
