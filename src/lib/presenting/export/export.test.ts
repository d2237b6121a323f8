import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedBarSpec, ReleasedChart } from '$lib/model';
import { LIGHT } from '$lib/presenting/charts';
import { fileNameOf, formulaSafe, fromFormulaSafe, toCsv, toSvg } from '.';

const spec = (name: string, over: Partial<RankedBarSpec['items'][number]> = {}) =>
	({
		kind: 'ranked-bar',
		title: `Số mô hình theo ${name}`,
		subtitle: '',
		unit: 'mô hình',
		foot: 'Nguồn',
		decimals: 0,
		description: '',
		locale: 'vi',
		items: [
			{
				name,
				value: 1234,
				valueText: '1.234',
				numerator: null,
				denominator: null,
				low: null,
				high: null,
				keys: { unit: 'x' },
				compared: null,
				tone: 'plain',
				...over
			}
		],
		comparedWith: 'kỳ trước',
		reference: null,
		target: null,
		notReported: ['Xã Xuân Vinh'],
		withoutFigure: ['Xã Xuân Phú'],
		max: null
	}) satisfies RankedBarSpec as unknown as ReleasedChart;

describe('what leaves the machine', () => {
	it('never runs as a formula, and comes back as it was', () => {
		for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =']) {
			expect(formulaSafe(`${start}HYPERLINK("x")`)).toMatch(/^'/);
		}
		expect(formulaSafe('-12,5')).toBe('-12,5');
		fc.assert(
			fc.property(
				fc.string(),
				(text) => fromFormulaSafe(formulaSafe(text)) === text || !formulaSafe(text).startsWith("'")
			)
		);
	});

	it('writes CSV with every number and the units that did not report', () => {
		const csv = toCsv(spec('=HYPERLINK("http://x")'));
		expect(csv).toContain('"\'=HYPERLINK(""http://x"")",1234');
		expect(csv).toContain('Xã Xuân Vinh,');
		expect(csv.startsWith('\uFEFF')).toBe(true);
	});

	it('has a column for what the bars are compared with, and says at its end where it is from', () => {
		const lines = toCsv(spec('Xã Trà Lũ', { compared: 1200 })).split('\r\n');
		expect(lines[0]).toBe('\uFEFFĐơn vị,Giá trị (mô hình),kỳ trước');
		expect(lines[1]).toBe('Xã Trà Lũ,1234,1200');
		expect(lines.slice(-4)).toEqual(['', 'Số mô hình theo Xã Trà Lũ', 'Nguồn', '']);
	});

	it('says in a table that a small count is left out, not that nothing was reported', () => {
		const csv = toCsv(spec('Xã Trà Lũ', { value: null, valueText: '<5', hidden: true }));
		expect(csv).toContain('Xã Trà Lũ,<5');
	});

	it('draws an SVG that holds text as text only', () => {
		const svg = toSvg(spec('<img src=x onerror=alert(1)>'), LIGHT, 800);
		expect(svg).toContain('<svg');
		expect(svg).not.toContain('<img');
		expect(svg).toContain('&lt;img');
	});

	it('says in the picture what is counted and who did not report', () => {
		const svg = toSvg(spec('Xã Xuân Hồng'), LIGHT, 800);
		expect(svg).toContain('Đơn vị tính: mô hình');
		expect(svg).toContain('Chưa báo cáo: Xã Xuân Vinh');
		expect(svg).toContain('không có số liệu này: Xã Xuân Phú');
	});

	it('names files in plain ASCII', () => {
		expect(fileNameOf('Tỷ lệ giải quyết đơn, quý IV/2024', 'csv')).toBe(
			'ty-le-giai-quyet-don-quy-iv-2024.csv'
		);
	});
});
