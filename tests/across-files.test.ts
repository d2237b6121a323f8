import { describe, expect, it } from 'vitest';
import { acrossFiles } from '$lib/app/state/answers/across-files';
import { attentionOf } from '$lib/app/state/answers/attention';
import type { KeptIssue } from '$lib/app/state/keeping.svelte';
import type { ReportChoice } from '$lib/metrics';
import { ASKED } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();

const COUNTS = ['cd_events', 'cd_participants', 'tt_sessions', 'tt_attendees', 'bhyt_new'];
const report = (unit: string, window: string, plus = 0) =>
	COUNTS.map((measure, i) => f(measure, unit, window, 11 + i + plus));
const found = async () => {
	const { issues, outliers } = await acrossFiles(
		engine(),
		'2024-Q4',
		(key) => `Xã ${key}`,
		[],
		new AbortController().signal
	);
	return {
		issues: issues.map(({ issue, file }) => [
			issue.code,
			file,
			issue.sheet,
			issue.details?.expected
		]),
		outliers: outliers.map(({ fact, median }) => [fact.unit, fact.value, median])
	};
};

describe('reports held against each other, file by file', () => {
	it('show a copy of another unit’s, a repeat of the window before, and a denominator that drifts', async () => {
		await load([
			...report('a', '2024-Q4'),
			...report('b', '2024-Q4'),
			...report('c', '2024-Q3', 20),
			...report('c', '2024-Q4', 20),
			f('households', 'd', '2024-Q3', 1000),
			f('households', 'd', '2024-Q4', 1200)
		]);
		expect((await found()).issues.sort()).toEqual([
			['R18', 'b.xlsx', 'S', 'Xã a'],
			['R18', 'c.xlsx', 'S', 'Xã c, Quý III/2024'],
			['R19', 'd.xlsx', 'S', 1000]
		]);
	});

	it('show a figure that two files give differently, whichever form each has', async () => {
		const from = (file: string, form: string, value: number) => {
			const fact = f('tcd_turns', 'a', '2024-Q4', value);
			return { ...fact, form, source: { ...fact.source, file, hash: file, a1: 'C3' } };
		};
		await load([from('một.xlsx', 'form-1', 9), from('hai.xlsx', 'form-2', 900)]);
		expect((await found()).issues).toEqual([['R14', 'hai.xlsx', 'S', '9 (một.xlsx, S!C3)']]);
		await load([from('một.xlsx', 'form-1', 9), from('hai.xlsx', 'form-2', 9)]);
		expect((await found()).issues).toEqual([]);
		await load([from('một.xlsx', 'form-1', 9), from('sau.xlsx', '~form-1', 12)]);
		expect((await found()).issues).toEqual([]);
	});

	it('say both figures in one way of writing, and where to choose; what was chosen is not told any more', async () => {
		const from = (file: string, form: string, value: number) => {
			const fact = f('care_value', 'a', '2024-Q4', value);
			return { ...fact, form, source: { ...fact.source, file, hash: file, a1: 'C3' } };
		};
		await load([from('một.xlsx', 'form-1', 56.8), from('hai.xlsx', 'form-2', 1045.6)]);
		const told = async (choices: readonly ReportChoice[], issues: readonly KeptIssue[] = []) =>
			attentionOf(
				[],
				issues,
				await acrossFiles(
					engine(),
					'2024-Q4',
					(key) => `Xã ${key}`,
					choices,
					new AbortController().signal
				),
				ASKED,
				(key) => key
			).map(({ text }) => text);
		expect(await told([])).toEqual([
			'Xã a, Giá trị chăm lo, xã hội hóa: hai báo cáo ghi hai số khác nhau, 1.045,6 ở C3 và 56,8 (một.xlsx, S!C3). Hãy bấm vào số này trên biểu đồ để chọn báo cáo được tính, hoặc sửa tệp rồi thả lại.'
		]);
		const chosen = [{ measure: 'care_value', form: 'form-2', over: 'form-1' }];
		// Two sheets of one file were held against each other when it was read.
		const ownOf = (a1: string): KeptIssue => ({
			issue: { code: 'R14', severity: 'error', sheet: 'S', a1, raw: '1045,6' },
			file: 'hai.xlsx',
			periods: ['2024-Q4']
		});
		expect(await told(chosen, [ownOf('C3')])).toEqual([]);
		expect(await told(chosen, [ownOf('C4')])).toHaveLength(1);
	});

	it('show a count far from eight others, and nothing of another period', async () => {
		const counts = [30, 34, 28, 41, 37, 33, 29, 36, 3300];
		await load(counts.map((count, i) => f('tcd_turns', `u${i}`, '2024-Q4', count)));
		expect((await found()).outliers).toEqual([['u8', 3300, 34]]);
		await load(counts.map((count, i) => f('tcd_turns', `u${i}`, '2024-Q3', count)));
		expect(await found()).toEqual({ issues: [], outliers: [] });
	});

	it('look back as far as the rules do: the window before, what counts from the same day, the year’s denominators', async () => {
		await load([
			f('don_backlog', 'a', '2024-Q3', 7),
			f('don_carried_in', 'a', '2024-Q4', 9),
			f('cd_events', 'b', '2024-10-01/2024-10-31/cumulative', 30),
			f('cd_events', 'b', '2024-Q4', 20),
			f('households', 'c', '2024-Q1', 1000),
			f('households', 'c', '2024-Q4', 1200)
		]);
		expect((await found()).issues.sort()).toEqual([
			['R02', 'a.xlsx', 'S', 7],
			['R11', 'b.xlsx', 'S', 30],
			['R19', 'c.xlsx', 'S', 1000]
		]);
	});

	it('are not held where there are too many of them, which is said; windows no rule looks at do not count', async () => {
		await load([
			...['2023-Q4', '2024-Q1', '2024-Q2'].flatMap((window) => report('a', window)),
			...report('a', '2024-Q3', 1),
			...report('b', '2024-Q4')
		]);
		const across = (most: number) =>
			acrossFiles(engine(), '2024-Q4', (key) => key, [], new AbortController().signal, most);
		const told = async (most: number) =>
			attentionOf([], [], await across(most), ASKED, (key) => key).map(({ text }) => text);
		expect(await told(10)).toEqual([]);
		expect(await told(9)).toEqual([
			'Kỳ này và các kỳ cần đối chiếu có hơn 60.000 số liệu nên chưa đối chiếu được các báo cáo với nhau; lỗi trong từng tệp vẫn được nêu.'
		]);
	});
});
