import { describe, expect, it } from 'vitest';
import { acrossFiles } from '$lib/app/state/answers/across-files';
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

	it('show a count far from eight others, and nothing of another period', async () => {
		const counts = [30, 34, 28, 41, 37, 33, 29, 36, 3300];
		await load(counts.map((count, i) => f('tcd_turns', `u${i}`, '2024-Q4', count)));
		expect((await found()).outliers).toEqual([['u8', 3300, 34]]);
		await load(counts.map((count, i) => f('tcd_turns', `u${i}`, '2024-Q3', count)));
		expect(await found()).toEqual({ issues: [], outliers: [] });
	});
});
