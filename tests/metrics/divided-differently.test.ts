import { describe, expect, it } from 'vitest';
import {
	areContradicted,
	CATALOGUE,
	contradictionsOf,
	differencesAmong,
	withReportChoice,
	type ReportChoice
} from '$lib/metrics';
import type { EngineFact } from '$lib/engine/duckdb';
import { f, metricEngine, type Asked } from '../support/metric-engine';

const { engine, load, ask } = metricEngine();

type Parts = Readonly<Record<string, number>>;
const ANSWERS = 'answers_level';
const MODELS = 'dvk_registered';
const INDEX = { indicator: 'sat_index', groupBy: ['unit'] } as const;
const COUNT = { indicator: MODELS, groupBy: ['unit'] } as const;

/** What a report says of one quarter of a unit: `{ '': 9 }` in all, `{ 'field=kinh-te': 3, … }` in parts. */
const says = (form: string, measure: string, parts: Parts, unit = 'a'): EngineFact[] =>
	Object.entries(parts).map(([dims, value]) => {
		const [name = '', member = ''] = dims.split('=');
		const fact = f(measure, unit, '2024-Q1', value, dims === '' ? {} : { [name]: member }, form);
		return { ...fact, source: { ...fact.source, file: form, hash: form } };
	});
const levels = (of: Parts): Parts =>
	Object.fromEntries(Object.entries(of).map(([level, value]) => [`level=${level}`, value]));
const fields = (...of: readonly number[]): Parts =>
	Object.fromEntries(
		['kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'he-thong-chinh-tri'].flatMap((field, i) =>
			of[i] === undefined ? [] : [[`field=${field}`, of[i]]]
		)
	);

/** What is told of two reports of a measure, each as `value form`, that which counts first. */
async function told(
	measure: string,
	one: Parts,
	other: Parts,
	query: Asked = measure === ANSWERS ? INDEX : { indicator: measure, groupBy: ['unit'] }
) {
	await load([...says('a', measure, one), ...says('b', measure, other)]);
	const found = await contradictionsOf(engine(), { groupBy: [], ...query });
	const pairs = found.map(({ contradiction: { taken, other: against } }) => [
		`${taken.value} ${taken.form}`,
		`${against.value} ${against.form}`
	]);
	expect(await areContradicted(engine(), measure)).toBe(
		pairs.length > 0 || query.groupBy?.includes('dim:field') === true
	);
	return pairs;
}
async function shown(query: Asked, choices: readonly ReportChoice[]) {
	const catalogue = { ...CATALOGUE, reportChoices: choices };
	const [row] = await ask(query, catalogue);
	const [first] = await contradictionsOf(engine(), { groupBy: [], ...query }, catalogue);
	return [row?.value, first?.contradiction.settled];
}
const over = (form: string, other: string, measure: string) =>
	withReportChoice([], { measure, form, over: other });

const FIVE = levels({ 5: 20, 4: 60, 3: 12, 2: 5, 1: 3 });
const FOUR = levels({ 5: 20, 4: 60, 3: 12, 2: 8 });

describe('answers that two reports divide differently', () => {
	it('are told where the satisfied of the one are not as many as those of the other', async () => {
		expect(await told(ANSWERS, FIVE, levels({ '4-5': 90, '1-3': 10 }))).toEqual([
			['20 a', '10 b'],
			['80 a', '90 b']
		]);
		expect(await told(ANSWERS, FIVE, levels({ '4-5': 90, '1-3': 20 }))).toEqual([['80 a', '90 b']]);
	});

	it('are not told where they come to the same', async () => {
		expect(await told(ANSWERS, FIVE, levels({ '4-5': 80, '1-3': 20 }))).toEqual([]);
		expect(await told(ANSWERS, FIVE, { '': 100 })).toEqual([]);
	});

	it('are compared by all who are satisfied where one scale has a level fewer', async () => {
		expect(await told(ANSWERS, FOUR, levels({ 4: 80, 3: 12, 2: 8 }))).toEqual([]);
		expect(await told(ANSWERS, FIVE, FOUR)).toEqual([]);
		expect(await told(ANSWERS, FOUR, levels({ 4: 70, 3: 12, 2: 8 }))).toEqual([['80 a', '70 b']]);
	});

	it('are compared level by level where both have the same', async () => {
		expect(await told(ANSWERS, FOUR, levels({ 5: 30, 4: 50, 3: 12, 2: 8 }))).toEqual([
			['60 a', '50 b'],
			['20 a', '30 b']
		]);
	});

	it('are told of all answers where the other gives nothing but these', async () => {
		const found = await told(ANSWERS, FIVE, { '': 160 });
		expect(found).toEqual([['160 b', '100 a']]);
		expect(await shown(INDEX, over('a', 'b', ANSWERS))).toEqual([80, true]);
		expect(await shown(INDEX, over('b', 'a', ANSWERS))).toEqual([50, true]);
	});

	it('are never held as a part against the whole', async () => {
		expect(await told(ANSWERS, levels({ 5: 20, 4: 60 }), { '': 120 })).toEqual([]);
		expect(await told(ANSWERS, levels({ 4: 60, 2: 1, 1: 1 }), levels({ '4-5': 90 }))).toEqual([]);
		expect(await told(ANSWERS, levels({ 5: 20 }), levels({ '4-5': 90, '1-3': 10 }))).toEqual([]);
	});
});

describe('counts that two reports divide differently', () => {
	it('are told where the parts of the one do not come to the total of the other', async () => {
		expect(await told(MODELS, fields(3, 2, 1, 2), { '': 9 })).toEqual([['9 b', '8 a']]);
		expect(await told(MODELS, fields(3, 2, 1, 2), { '': 8 })).toEqual([]);
	});

	it('name the cells of all the parts', async () => {
		await load([...says('a', MODELS, { '': 9 }), ...says('b', MODELS, fields(3, 2, 1, 2))]);
		const [found] = await contradictionsOf(engine(), { ...COUNT });
		expect(found?.contradiction.other.source.a1).toMatch(/^C\d+( \+ C\d+){3}$/);
		expect(found?.contradiction.taken.source.a1).toMatch(/^C\d+$/);
	});

	it('count as it was chosen: the parts of the one as well as the total of the other', async () => {
		await told(MODELS, fields(3, 2, 1, 2), { '': 9 });
		expect(await shown(COUNT, [])).toEqual([9, false]);
		expect(await shown(COUNT, over('a', 'b', MODELS))).toEqual([8, true]);
		expect(await shown(COUNT, over('b', 'a', MODELS))).toEqual([9, true]);
	});

	it('stay the total where the form chosen gives a part alone', async () => {
		await load([...says('a', MODELS, fields(3, 2)), ...says('b', MODELS, { '': 9 })]);
		expect(await shown(COUNT, over('a', 'b', MODELS))).toEqual([9, undefined]);
	});

	it('are told of two breakdowns that are both whole', async () => {
		const subjects = { 'subject=tap-the': 5, 'subject=ca-nhan': 4 };
		expect(await told(MODELS, fields(3, 2, 1, 2), subjects)).toEqual([['8 a', '9 b']]);
		expect(await told(MODELS, fields(3, 2, 1, 3), subjects)).toEqual([]);
	});

	it('are not told where parts need not be all there is', async () => {
		expect(await told(MODELS, fields(3, 2, 1), { '': 9 })).toEqual([]);
		expect(await told('tcd_turns', { 'channel=online': 3 }, { '': 9 })).toEqual([]);
		expect(
			await told('don_received', { 'kind=khieu-nai': 3, 'kind=to-cao': 1 }, { '': 9 })
		).toEqual([]);
	});

	it('are compared part by part where both give parts: what is left over in one is no other figure', async () => {
		expect(await told(MODELS, { '': 10, ...fields(3, 2, 1, 2) }, fields(3, 2, 1, 2))).toEqual([]);
		const rest = { ...fields(3, 2, 1, 2), 'field=khac': 2 };
		expect(await told(MODELS, fields(3, 2, 1, 2), rest)).toEqual([]);
	});

	it('leave alone the rows that are parts, which nobody gives differently', async () => {
		const byField = { indicator: MODELS, groupBy: ['dim:field'] } as const;
		expect(await told(MODELS, fields(3, 2, 1, 2), { '': 9 }, byField)).toEqual([]);
	});

	it('do not differ by what binary fractions leave behind', async () => {
		expect(await told('care_value', fields(0.1, 0.2, 0.3, 0.1), { '': 0.7 })).toEqual([]);
	});

	it('are not told of parts of which one sheet gives one twice', () => {
		const given = (form: string, dims: string, value: number) => ({ form, dims, value });
		const parts = Object.entries(fields(3, 2, 1, 2)).map(([dims, value]) =>
			given('a', dims, value)
		);
		expect(differencesAmong([...parts, given('b', '', 9)])).toHaveLength(1);
		expect(differencesAmong([...parts, given('a', 'field=kinh-te', 1), given('b', '', 9)])).toEqual(
			[]
		);
	});
});

it('a report counts as chosen wherever it is told to differ, whatever levels its scale has', async () => {
	const all = ['1', '2', '3', '4', '5', '1-3', '4-5'];
	const scales = Array.from({ length: 2 ** all.length }, (_, bits) =>
		all.filter((_level, i) => (bits >> i) % 2 === 1)
	).slice(1);
	await load(
		scales.flatMap((scale, i) => [
			...says('a', ANSWERS, levels(Object.fromEntries(scale.map((level) => [level, 1]))), `u${i}`),
			...says('b', ANSWERS, { '': 99 }, `u${i}`)
		])
	);
	const catalogue = { ...CATALOGUE, reportChoices: over('a', 'b', ANSWERS) };
	const differ = new Set(
		(await contradictionsOf(engine(), { ...INDEX }, catalogue)).map(({ keys }) => keys['unit'])
	);
	const rows = await ask(INDEX, catalogue);
	expect(rows.length).toBeGreaterThan(100);
	const taken = rows
		.filter(({ denominator }) => denominator !== 99)
		.map(({ keys }) => keys['unit']);
	expect(taken.sort()).toEqual([...differ].sort());
	expect(taken).toHaveLength(12);
});
