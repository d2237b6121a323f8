import { describe, expect, it } from 'vitest';
import {
	STATUS_VALUE,
	type ChartSpec,
	type FunnelSpec,
	type HeatSpec,
	type MarkDetail,
	type ReportStatus,
	type StackSpec
} from '$lib/model';
import { narrateSpec } from '.';

const around = {
	title: '',
	subtitle: '',
	unit: '',
	foot: '',
	decimals: 0,
	description: '',
	locale: 'vi'
} as const;

const mark = (name: string, value: number): MarkDetail => ({
	name,
	value,
	valueText: String(value),
	numerator: null,
	denominator: null,
	low: null,
	high: null,
	keys: {}
});

const read = (spec: ChartSpec) =>
	narrateSpec(spec).map((parts) => parts.map((part) => part.text).join(''));

describe('what shares a place is named together', () => {
	const funnel = (...values: readonly number[]): FunnelSpec => ({
		...around,
		kind: 'funnel',
		steps: values.map((value, i) => ({
			...mark(`bước ${i + 1}`, value),
			shareOfPrevious: i === 0 ? null : (value / (values[i - 1] as number)) * 100
		}))
	});
	const stack = (...sums: readonly number[]): StackSpec => ({
		...around,
		kind: 'stack',
		categories: [{ name: 'A' }],
		parts: sums.map((sum, i) => ({ name: `phần ${i + 1}`, values: [mark('A', sum)] }))
	});

	it('steps that lose as much', () => {
		expect(read(funnel(100, 50, 40))).toEqual([
			'Giảm nhiều nhất ở bước “bước 2”: 50, bằng 50,0\u00a0% bước trước.'
		]);
		expect(read(funnel(100, 50, 25))).toEqual([
			'Giảm nhiều nhất ở các bước “bước 2”, “bước 3”: đều bằng 50,0\u00a0% bước trước.'
		]);
		expect(read({ ...funnel(100, 50, 25), locale: 'en' })).toEqual([
			'The largest drops are at “bước 2”, “bước 3”: each 50.0% of the step before.'
		]);
	});

	it('parts as large', () => {
		expect(read(stack(6, 4))).toEqual(['Nhiều nhất là phần 1: 6, 60,0\u00a0% tổng số.']);
		expect(read(stack(4, 4, 2))).toEqual([
			'Nhiều nhất là phần 1, phần 2: mỗi phần 4, 40,0\u00a0% tổng số.'
		]);
		expect(read(stack(4, 4))).toEqual([]);
	});
});

describe('how reports came in', () => {
	const matrix = (...statuses: readonly ReportStatus[]): HeatSpec => ({
		...around,
		kind: 'heat',
		scale: 'status',
		rows: statuses.map((_, i) => `Xã ${i}`),
		columns: ['Mô hình'],
		chosen: null,
		cells: statuses.map((status) => [mark(status, STATUS_VALUE[status])])
	});

	it('counts those of every kind', () => {
		expect(read(matrix('on-time', 'late', 'late', 'missing'))).toEqual([
			'1/4 báo cáo đúng hạn, 2 chậm, 1 chưa có.'
		]);
	});

	it('tells of those without a date that nobody knows', () => {
		expect(read(matrix('undated', 'undated', 'on-time'))).toEqual([
			'1/3 báo cáo đúng hạn, 0 chậm, 0 chưa có.',
			'2 báo cáo không ghi ngày nên không rõ đúng hạn hay chậm.'
		]);
	});
});
