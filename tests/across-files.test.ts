import { describe, expect, it } from 'vitest';
import { acrossFiles, disputeNow } from '$lib/app/state/answers/across-files';
import { attentionOf } from '$lib/app/state/answers/attention';
import type { KeptIssue } from '$lib/app/state/kept-issues';
import { CATALOGUE, type ReportChoice } from '$lib/metrics';
import { ASKED } from './support/figures-at-hand';
import { f, metricEngine } from './support/metric-engine';

const { engine, load } = metricEngine();

const FIGURES = { nameOf: (key: string) => `Xã ${key}`, indicators: CATALOGUE.indicators };
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

	/** A figure as a sheet of a file of some form gives it. */
	const said = (file: string, form: string, value: number, measure = 'care_value', sheet = 'S') => {
		const fact = f(measure, 'a', '2024-Q4', value);
		return { ...fact, form, source: { ...fact.source, file, hash: file, sheet, a1: 'C3' } };
	};
	const told = async (choices: readonly ReportChoice[] = [], issues: readonly KeptIssue[] = []) =>
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
			FIGURES
		).map(({ text, place, choose }) => [text, place, ...(choose ? [choose.label] : [])]);

	it('show a figure that two files give differently, whichever form each has, and where to choose', async () => {
		await load([said('một.xlsx', 'form-1', 56.8), said('hai.xlsx', 'form-2', 1045.6)]);
		expect(await told()).toEqual([
			[
				'Xã a, Giá trị chăm lo, xã hội hóa: hai báo cáo ghi số khác nhau (56,8 – 1.045,6)',
				'một.xlsx · hai.xlsx',
				'Chọn báo cáo được tính'
			]
		]);
		await load([said('một.xlsx', 'form-1', 9), said('hai.xlsx', 'form-2', 9)]);
		expect(await told()).toEqual([]);
		await load([said('một.xlsx', 'form-1', 9), said('sau.xlsx', '~form-1', 12)]);
		expect(await told()).toEqual([]);
	});

	it('gather what two sheets of one file, and what two reports give differently, in a line each', async () => {
		const counts = ['cd_events', 'cd_participants', 'tt_sessions', 'tt_attendees'];
		await load([
			...counts.map((measure, i) => said('hai-ban.xlsx', 'form', i, measure, 'Bản 1')),
			...counts.map((measure, i) => said('hai-ban.xlsx', '}2form', i + 9, measure, 'Bản 2')),
			...['care_value', 'bhyt_new'].flatMap((measure, i) => [
				said('một.xlsx', 'form-1', i, measure),
				said('hai.xlsx', 'form-2', i + 9, measure)
			])
		]);
		expect(await told()).toEqual([
			[
				'2 số ghi khác nhau giữa hai báo cáo: Số đăng ký mới BHYT; Giá trị chăm lo, xã hội hóa',
				'một.xlsx · hai.xlsx',
				'Chọn báo cáo được tính'
			],
			[
				'4 số ghi khác nhau giữa hai trang tính của “hai-ban.xlsx”: Số hoạt động ra quân; Số lượt người tham gia; Số lượt người nghe và 1 chỉ tiêu nữa',
				'Bản 1 · Bản 2',
				'Chọn trang tính được tính'
			]
		]);
		// What is chosen of one measure is not told any more, the rest is.
		const choice = { measure: 'bhyt_new', form: 'form-2', over: 'form-1' };
		expect((await told([choice]))[0]?.[0]).toBe(
			'Xã a, Giá trị chăm lo, xã hội hóa: hai báo cáo ghi số khác nhau (0 – 9)'
		);
	});

	it('say nothing of what was chosen, be it told of two sheets when their file was read', async () => {
		await load([said('một.xlsx', 'form-1', 56.8), said('hai.xlsx', 'form-2', 1045.6)]);
		const chosen = [{ measure: 'care_value', form: 'form-2', over: 'form-1' }];
		const ownOf = (a1: string): KeptIssue => ({
			issue: { code: 'R14', severity: 'error', sheet: 'S', a1, raw: '1045,6' },
			file: 'hai.xlsx',
			periods: ['2024-Q4']
		});
		expect(await told(chosen, [ownOf('C3')])).toEqual([]);
		expect(await told(chosen, [ownOf('C4')])).toHaveLength(1);
	});

	it('are looked up again to choose in, with what was chosen', async () => {
		await load([said('một.xlsx', 'form-1', 1), said('hai.xlsx', 'form-2', 2)]);
		const choice = { measure: 'care_value', form: 'form-2', over: 'form-1' };
		const { signal } = new AbortController();
		const id = JSON.stringify([false, 'form-1', 'form-2']);
		const now = async (reportChoices: readonly ReportChoice[]) =>
			(await disputeNow({ backend: engine(), reportChoices }, '2024-Q4', id, signal))?.figures.map(
				({ contradictions: [one] }) => [one?.taken.value, one?.other.value, one?.settled]
			);
		expect(await now([])).toEqual([[1, 2, false]]);
		expect(await now([choice])).toEqual([[2, 1, true]]);
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
			attentionOf([], [], await across(most), ASKED, FIGURES).map(({ text }) => text);
		expect(await told(10)).toEqual([]);
		expect(await told(9)).toEqual([
			'Kỳ này và các kỳ cần đối chiếu có hơn 60.000 số liệu nên chưa đối chiếu được các báo cáo với nhau; lỗi trong từng tệp vẫn được nêu.'
		]);
	});
});
