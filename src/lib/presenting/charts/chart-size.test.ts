import { describe, expect, it } from 'vitest';
import type { HeatSpec } from '$lib/model';
import { chartHeight, chartMinWidth, PAPER_WIDTH, paperHeight, withoutPercent } from './chart-size';

describe('a figure in a narrow cell', () => {
	it('goes without its percent sign in either language', () => {
		expect(['90,4\u00a0%', '90.4%', '1.234'].map(withoutPercent)).toEqual([
			'90,4',
			'90.4',
			'1.234'
		]);
	});
});

/** A table of three units over so many windows. */
function heatOver(windows: number): HeatSpec {
	const rows = ['Xã Xuân Hồng', 'Xã Xuân Giang', 'Xã Xuân Hưng'];
	const columns = Array.from({ length: windows }, (_, i) => `Tháng ${i + 1}`);
	const mark = {
		name: '',
		value: 12,
		valueText: '12',
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		keys: {}
	};
	return {
		kind: 'heat',
		title: '',
		subtitle: '',
		unit: '',
		foot: '',
		decimals: 0,
		description: '',
		locale: 'vi',
		rows,
		columns,
		chosen: null,
		cells: rows.map(() => columns.map(() => mark)),
		scale: 'value'
	};
}

describe('a chart on paper', () => {
	it('is as high as at the width of an upright sheet', () => {
		const spec = heatOver(8);
		expect(paperHeight(spec)).toBe(chartHeight(spec, PAPER_WIDTH));
	});

	it('is set smaller where it is too wide for the sheet', () => {
		const spec = heatOver(24);
		const needed = chartMinWidth(spec, PAPER_WIDTH);
		expect(needed).toBeGreaterThan(PAPER_WIDTH);
		expect(paperHeight(spec) / PAPER_WIDTH).toBeCloseTo(chartHeight(spec, needed) / needed, 2);
	});
});
