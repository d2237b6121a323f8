import { describe, expect, it } from 'vitest';
import {
	areContradicted,
	CATALOGUE,
	contradictionsOf,
	reportChoicesOf,
	settingsWithReportChoices,
	withoutReportChoice,
	withReportChoice,
	type ReportChoice
} from '$lib/metrics';
import type { EngineFact } from '$lib/engine/duckdb';
import { f, metricEngine, type Asked } from '../support/metric-engine';

const { engine, load, ask } = metricEngine();

const from = (form: string, fact: EngineFact): EngineFact => ({
	...fact,
	form,
	source: { ...fact.source, file: `${form}.xlsx`, hash: form }
});
const over = (form: string, other: string, measure = 'tcd_turns'): ReportChoice => ({
	measure,
	form,
	over: other
});
const found = async (query: Asked, choices: readonly ReportChoice[] = []) =>
	(
		await contradictionsOf(
			engine(),
			{ groupBy: [], ...query },
			{ ...CATALOGUE, reportChoices: choices }
		)
	).map(({ keys, contradiction: { taken, other, settled } }) => [
		...Object.values(keys),
		`${taken.value} ${taken.source.file}`,
		`${other.value} ${other.source.file}`,
		...(settled ? ['settled'] : [])
	]);
const shown = async (query: Asked, choices: readonly ReportChoice[] = []) =>
	(await ask(query, { ...CATALOGUE, reportChoices: choices })).map((row) => [
		...Object.values(row.keys),
		row.value
	]);
const BY_UNIT = { indicator: 'tcd_turns', groupBy: ['unit'] } as const;

describe('two reports that give one figure differently', () => {
	const facts = [
		from('mẫu-b', f('tcd_turns', 'a', '2024-Q1', 45.5)),
		from('mẫu-a', f('tcd_turns', 'a', '2024-Q1', 56.5)),
		from('mẫu-b', f('tcd_turns', 'b', '2024-Q1', 7)),
		from('mẫu-a', f('tcd_turns', 'b', '2024-Q1', 7)),
		from('mẫu-b', f('tcd_turns', 'c', '2024-Q1', 8)),
		from('~mẫu-a', f('tcd_turns', 'c', '2024-Q1', 9))
	];

	it('are told with both cells, whatever the figure is put together by; nothing else is', async () => {
		await load(facts);
		expect(await areContradicted(engine(), 'tcd_turns')).toBe(true);
		expect(await areContradicted(engine(), 'dvk_registered')).toBe(false);
		expect(await found(BY_UNIT)).toEqual([['a', '56.5 mẫu-a.xlsx', '45.5 mẫu-b.xlsx']]);
		expect(await found({ indicator: 'tcd_turns', groupBy: ['window'] })).toEqual([
			['2024-01-01/2024-03-31/period', '56.5 mẫu-a.xlsx', '45.5 mẫu-b.xlsx']
		]);
		expect(await found({ ...BY_UNIT, start: '2024-04-01', end: '2024-06-30' })).toEqual([]);
		await load(facts.slice(2));
		expect(await areContradicted(engine(), 'tcd_turns')).toBe(false);
	});

	it('give the same figure in whichever order they came in, typed rates too', async () => {
		const typed = [
			from('mẫu-b', f('svc_ontime_rate', 'a', '2024-Q1', 90)),
			from('mẫu-a', f('svc_ontime_rate', 'a', '2024-Q1', 95))
		];
		const rate = { indicator: 'svc_ontime_rate', groupBy: ['unit'] } as const;
		for (const order of [[...facts, ...typed], [...facts, ...typed].reverse()]) {
			await load(order);
			expect(await shown(BY_UNIT)).toEqual([
				['a', 56.5],
				['b', 7],
				['c', 8]
			]);
			expect(await shown(rate)).toEqual([['a', 95]]);
			expect(await found(rate)).toEqual([['a', '95 mẫu-a.xlsx', '90 mẫu-b.xlsx']]);
		}
	});

	it('count as it was chosen, for all units, and are settled then; the choice of another measure is no choice', async () => {
		await load(facts);
		const chosen = [over('mẫu-b', 'mẫu-a')];
		expect(await shown(BY_UNIT, chosen)).toEqual([
			['a', 45.5],
			['b', 7],
			['c', 8]
		]);
		expect(await found(BY_UNIT, chosen)).toEqual([
			['a', '45.5 mẫu-b.xlsx', '56.5 mẫu-a.xlsx', 'settled']
		]);
		const another = [over('mẫu-b', 'mẫu-a', 'dvk_registered')];
		expect(await shown(BY_UNIT, another)).toEqual(await shown(BY_UNIT));
		const typed = [
			from('mẫu-b', f('svc_ontime_rate', 'a', '2024-Q1', 90)),
			from('mẫu-a', f('svc_ontime_rate', 'a', '2024-Q1', 95))
		];
		await load(typed);
		const rate = { indicator: 'svc_ontime_rate', groupBy: ['unit'] } as const;
		expect(await shown(rate, [over('mẫu-b', 'mẫu-a', 'svc_ontime_rate')])).toEqual([['a', 90]]);
	});

	it('count as it was chosen in rates and breakdowns, even where the form chosen lacks another term', async () => {
		await load([
			from('mẫu-a', f('bodies_done', 'a', '2024-Q1', 9)),
			from('mẫu-a', f('bodies_obliged', 'a', '2024-Q1', 10)),
			from('mẫu-b', f('bodies_done', 'a', '2024-Q1', 5)),
			from('mẫu-a', f('tcd_turns', 'a', '2024-Q1', 3, { channel: 'regular' })),
			from('mẫu-b', f('tcd_turns', 'a', '2024-Q1', 4, { channel: 'regular' }))
		]);
		const byChannel = { indicator: 'tcd_turns', groupBy: ['dim:channel'] } as const;
		expect(await shown(byChannel)).toEqual([['regular', 3]]);
		expect(await shown(byChannel, [over('mẫu-b', 'mẫu-a')])).toEqual([['regular', 4]]);
		const coverage = { indicator: 'cd_body_coverage', groupBy: ['unit'] } as const;
		expect(await shown(coverage)).toEqual([['a', 90]]);
		expect(await found(coverage)).toEqual([['a', '9 mẫu-a.xlsx', '5 mẫu-b.xlsx']]);
		expect(await shown(coverage, [over('mẫu-b', 'mẫu-a', 'bodies_done')])).toEqual([['a', 50]]);
	});
});

describe('the reports chosen', () => {
	it('are kept in the journal’s settings beside all else, and taken back', () => {
		const settings = settingsWithReportChoices({ units: 1 }, [over('b', 'a')]);
		expect(settings.units).toBe(1);
		const kept = JSON.parse(JSON.stringify(settings)) as typeof settings;
		expect(reportChoicesOf(kept)).toEqual([over('b', 'a')]);
		expect(withoutReportChoice(reportChoicesOf(kept), over('a', 'b'))).toEqual([]);
		expect(reportChoicesOf({ 'report-choices': [{ form: 1 }] })).toEqual([]);
	});

	it('never go in a ring: what speaks against the last choice goes', () => {
		const chain = withReportChoice(withReportChoice([], over('a', 'b')), over('b', 'c'));
		expect(chain).toHaveLength(2);
		expect(withReportChoice(chain, over('b', 'a'))).toEqual([over('b', 'c'), over('b', 'a')]);
	});

	it('count before all they gave way to, once they are chosen', async () => {
		const chain = withReportChoice(withReportChoice([], over('a', 'b')), over('b', 'c'));
		expect(chain).toEqual([over('b', 'a'), over('b', 'c')]);
		expect(withReportChoice(chain, over('c', 'a'))).toEqual([
			over('b', 'a'),
			over('c', 'b'),
			over('c', 'a')
		]);
		await load([
			from('mẫu-a', f('tcd_turns', 'a', '2024-Q1', 50)),
			from('mẫu-b', f('tcd_turns', 'a', '2024-Q1', 46)),
			from('mẫu-c', f('tcd_turns', 'a', '2024-Q1', 99))
		]);
		const first = withReportChoice([], over('mẫu-b', 'mẫu-a'));
		expect(await shown(BY_UNIT, withReportChoice(first, over('mẫu-a', 'mẫu-c')))).toEqual([
			['a', 50]
		]);
	});

	it('are taken back where a third form stands between the two', () => {
		const byThird = withReportChoice(
			withReportChoice([over('x', 'y', 'another')], over('b', 'a')),
			over('a', 'c')
		);
		const chosen = [over('x', 'y', 'another'), over('a', 'b'), over('a', 'c')];
		expect(byThird).toEqual(chosen);
		const given = [over('x', 'y', 'another'), over('b', 'a'), over('a', 'c')];
		expect(withoutReportChoice(given, over('b', 'c'))).toEqual([over('x', 'y', 'another')]);
		expect(withoutReportChoice(given, over('c', 'a'))).toEqual(given.slice(0, 2));
	});
});
