import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../tests/support/journal-batches';
import { reportAt } from '$lib/model';
import { decodeRest, encodeRest } from './batch-files';
import { packReports, ReportsSchema } from './packed-reports';

const reports = batchOf('b', ['u1', 'u2', 'u1'], 1).reports.map((report, i) =>
	i === 2 ? { ...report, aside: true as const } : report
);
const again = (columns: Parameters<typeof reportAt>[0]) =>
	reports.map((_, i) => reportAt(columns, i));

describe('reports in a file', () => {
	it('come back as they were', () => {
		const rest = decodeRest(encodeRest({ reports, issues: [], ledgers: [] }));
		expect(again(rest.reports)).toEqual(reports);
	});

	it('are read from files of before, which held an object each', () => {
		const before = JSON.stringify({ reports, issues: [], ledgers: [] });
		const rest = decodeRest(new TextEncoder().encode(before));
		expect(again(rest.reports)).toEqual(reports);
	});

	it('are refused where a place points nowhere, a column is short or a number is none', () => {
		const packed = packReports(reports);
		expect(v.safeParse(ReportsSchema, packed).success).toBe(true);
		for (const broken of [
			{ ...packed, unit: [0, 2, 0] },
			{ ...packed, kind: [0, 0, packed.kinds.length] },
			{ ...packed, cellsFilled: [1, 2] },
			{ ...packed, cellsRequired: [1, 2, 0.5] },
			{ ...packed, unit: [0, 1, -1] },
			{ ...packed, kinds: packed.kinds.map((kind) => Object.assign({}, kind, { theme: 'x' })) }
		])
			expect(v.safeParse(ReportsSchema, broken).success).toBe(false);
	});
});
