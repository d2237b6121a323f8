import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedBarSpec, ReleasedChart } from '$lib/model';
import { LIGHT } from '$lib/presenting/charts';
import { fileNameOf, formulaSafe, fromFormulaSafe, toCsv, toSvg, toXlsx } from '.';
import { withoutTail } from './table-figures';

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

	it('writes figures without the tails of binary fractions, and large ones in full', () => {
		const written = (value: number) =>
			toCsv(spec('Xã Trà Lũ', { value })).split('\r\n')[1]?.split(',')[1];
		expect(written(89.1929824561)).toBe('89.19');
		expect(written(28.000000000000004)).toBe('28');
		expect(written(220.79999999999998)).toBe('220.8');
		expect(written(1_234_567_890_123_456)).toBe('1234567890123456');
		expect(withoutTail(123_456_789_012.345)).toBe(123_456_789_012.345);
		fc.assert(
			fc.property(fc.array(fc.nat(1e7), { minLength: 2 }), (hundredths) => {
				const sum = hundredths.reduce((before, one) => before + one / 100, 0);
				const exact = hundredths.reduce((before, one) => before + one, 0) / 100;
				expect(withoutTail(sum)).toBeCloseTo(exact, 6);
				if (exact >= 1) expect(withoutTail(sum)).toBe(exact);
			})
		);
	});

	it('writes a workbook with the rows of the table: numbers as numbers, text never a formula', () => {
		const formula = '=HYPERLINK("http://x")';
		const chart = {
			...spec(formula, { value: 21.875, compared: 1200 }),
			legend: 'vạch ngắn: kỳ trước'
		};
		const bytes = toXlsx(chart);
		const book = XLSX.read(bytes, { type: 'array', cellFormula: true });
		expect(book.SheetNames).toEqual(['Số liệu']);
		const sheet = book.Sheets['Số liệu'] as XLSX.WorkSheet;
		expect(XLSX.utils.sheet_to_json(sheet, { header: 1, blankrows: false, raw: true })).toEqual([
			[`Số mô hình theo ${formula}`],
			['Đơn vị tính: mô hình'],
			['Đơn vị', 'Giá trị (mô hình)', 'kỳ trước'],
			[formula, 21.875, 1200],
			['Xã Xuân Vinh', 'chưa báo cáo'],
			['Xã Xuân Phú', expect.any(String)],
			['Nguồn']
		]);
		expect(sheet['A5']).toMatchObject({ t: 's', v: formula });
		expect(sheet['A5']).not.toHaveProperty('f');
	});

	it('leaves a small count out of the workbook too', () => {
		const hidden = { value: null, valueText: '<5', hidden: true } as const;
		const book = XLSX.read(toXlsx(spec('Xã Trà Lũ', hidden)), { type: 'array' });
		expect(book.Sheets['Số liệu']?.['B5']).toMatchObject({ t: 's', v: '<5' });
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
