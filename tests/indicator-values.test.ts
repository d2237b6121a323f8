import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { memoryStore, openJournal } from '$lib/journal';
import { CATALOGUE, runMetric } from '$lib/metrics';
import { reportId, type Batch, type Fact, type MetricQuery, type Theme } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';

// Every indicator of the catalogue on the real engine, each expected figure worked out by hand. Four communes: `a` and `b`
// report, `c` leaves a cell blank, `d` reports zeros; `e` is due and never reports. Each report came twice: a first version
// with other figures that the second supersedes, and once more on a second form with the same figures.

const QUARTERS = new Map([
	['q1', { start: '2024-01-01', end: '2024-03-31' }],
	['q2', { start: '2024-04-01', end: '2024-06-30' }],
	['q3', { start: '2024-07-01', end: '2024-09-30' }]
]);
const THEMES: readonly Theme[] = ['models', 'satisfaction', 'petitions', 'campaigns', 'reporting'];

/** `a q1 12` of a measure, possibly of part of a breakdown. */
interface Cell {
	readonly measure: string;
	readonly dims?: Fact['dims'];
	readonly at: string;
}

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await openNodeDuckDb();
});
afterAll(() => duckDb.close());

function batchOf(id: string, cells: readonly Cell[], form: string, change: number): Batch {
	const facts = cells.map(({ measure, dims = {}, at }): Fact => {
		const [unit = '', quarter = '', text = ''] = at.split(' ');
		const { start, end } = QUARTERS.get(quarter) ?? { start: '', end: '' };
		const value = Number(text) + change;
		const source = { file: `${id}.xlsx`, hash: id, sheet: 'S', a1: 'B2', raw: String(value) };
		const state = value === 0 ? 'zero' : 'value';
		return { measure, unit, start, end, windowKind: 'period', dims, value, state, source };
	});
	const keys = [...new Set(facts.map(({ unit, start, end }) => `${unit}|${start}|${end}`))];
	return {
		id,
		importedAt: `2024-07-01T0${change}:00:00Z`,
		file: { name: `${id}.xlsx`, hash: id.padEnd(64, '0'), size: 1 },
		reports: keys.map((key) => {
			const [unit = '', start = '', end = ''] = key.split('|');
			const report = { unit, form, theme: 'other', start, end, windowKind: 'period' } as const;
			return {
				...report,
				id: reportId(report),
				receivedOn: '2024-07-01',
				cellsRequired: 1,
				cellsFilled: 1
			};
		}),
		reportOf: facts.map(({ unit, start, end }) => keys.indexOf(`${unit}|${start}|${end}`)),
		facts,
		issues: [],
		ledgers: []
	};
}

/** Puts the cells into a journal with all its history and what holds of them into the engine. */
async function report(cells: readonly Cell[]): Promise<void> {
	const journal = await openJournal(memoryStore());
	await journal.append(batchOf('first', cells, 'form', 7));
	await journal.append(batchOf('second', cells, 'form', 0));
	await journal.append(batchOf('twin', cells, 'other form', 0));
	const { facts, reports, reportOf } = await journal.active();
	const held = facts.map((fact, i): EngineFact => ({
		...fact,
		form: reports[reportOf[i] as number]?.form ?? '',
		theme: 'other',
		period: null
	}));
	const due = [...QUARTERS.values()].flatMap(({ start, end }) =>
		THEMES.map((theme) => ({
			theme,
			period: null,
			start,
			end,
			units: ['a', 'b', 'c', 'd', 'e']
		}))
	);
	await duckDb.load({ ...NO_DATA, facts: held, due });
}

async function whole(indicator: string, range: Pick<MetricQuery, 'start' | 'end'>) {
	const { rows } = await runMetric(duckDb, { indicator, groupBy: [], ...range });
	expect(rows).toHaveLength(1);
	return rows[0];
}
const Q1 = QUARTERS.get('q1') ?? {};
const Q3 = QUARTERS.get('q3') ?? {};
const YEAR = { start: '2024-01-01', end: '2024-12-31' };
const tested = new Set<string>();

async function check(id: string, first: object, year: object): Promise<void> {
	tested.add(id);
	expect(await whole(id, Q1)).toMatchObject({ unitsDue: 5, typed: false, ...first });
	expect(await whole(id, YEAR)).toMatchObject(year);
	expect(await whole(id, Q3)).toMatchObject({ value: null, numerator: null, unitsReporting: 0 });
}

describe('counts that add up over communes and quarters', () => {
	const IDS = [
		'dvk_registered',
		'dvk_inspected',
		'dvk_recognised',
		'dvk_exemplary_collectives',
		'dvk_exemplary_individuals',
		'dvk_awarded',
		'dvk_replicated',
		'sat_respondents',
		'svc_received',
		'svc_guided',
		'tcd_turns',
		'tcd_people',
		'tcd_cases',
		'tcd_groups',
		'don_received',
		'don_resolved',
		'dialogue_sessions',
		'cd_events',
		'cd_participants',
		'tt_sessions',
		'tt_attendees',
		'bhyt_new',
		'care_households',
		'care_value',
		'training_turns'
	];
	beforeAll(() =>
		report(
			IDS.flatMap((measure) =>
				['a q1 12', 'b q1 8', 'd q1 0', 'a q2 5'].map((at) => ({ measure, at }))
			)
		)
	);
	// First quarter 12 + 8 + 0 = 20 of three communes; the second brings 5 more, 20 + 5 = 25.
	it.each(IDS)('%s: 12 + 8 + 0, and 5 later', (id) =>
		check(id, { value: 20, denominator: null, unitsReporting: 3 }, { value: 25, unitsReporting: 3 })
	);
});

describe('stocks that add up over communes only', () => {
	const IDS = ['dvk_maintained', 'dvk_implemented', 'don_carried_in', 'don_backlog'];
	beforeAll(() =>
		report(
			IDS.flatMap((measure) =>
				['a q1 12', 'b q1 8', 'd q1 0', 'a q2 5'].map((at) => ({ measure, at }))
			)
		)
	);
	// Of each commune the last: 5 of a, 8 of b, 0 of d make 13, not 25.
	it.each(IDS)('%s: 12 + 8 + 0, and at last 5 + 8 + 0', (id) =>
		check(id, { value: 20, unitsReporting: 3 }, { value: 13, unitsReporting: 3 })
	);
});

describe('rates of two counts', () => {
	/** Numerator and what the denominator is made of. */
	const FLOWS = new Map<string, readonly [Omit<Cell, 'at'>, Omit<Cell, 'at'>]>([
		['dvk_recognition_rate', [{ measure: 'dvk_recognised' }, { measure: 'dvk_registered' }]],
		['sat_response_rate', [{ measure: 'sat_respondents' }, { measure: 'forms_issued' }]],
		['sat_feedback_ontime', [{ measure: 'feedback_ontime' }, { measure: 'feedback_received' }]],
		['svc_online_rate', [{ measure: 'dossiers_online' }, { measure: 'svc_received' }]],
		[
			'tcd_leader_rate',
			[{ measure: 'tcd_leader_sessions' }, { measure: 'tcd_leader_sessions_required' }]
		],
		...(
			[
				['kn_resolved_rate', 'khieu-nai'],
				['tc_resolved_rate', 'to-cao'],
				['knpa_resolved_rate', 'kien-nghi-phan-anh']
			] as const
		).map(
			([id, kind]) =>
				[
					id,
					[
						{ measure: 'gq_resolved', dims: { kind } },
						{ measure: 'gq_in_competence', dims: { kind } }
					]
				] as const
		),
		[
			'tcd_decision_exec_rate',
			[{ measure: 'gq_decisions_executed' }, { measure: 'gq_decisions_due' }]
		],
		['cd_body_coverage', [{ measure: 'bodies_done' }, { measure: 'bodies_obliged' }]],
		['rep_ontime_rate', [{ measure: 'rep_received_ontime' }, { measure: 'rep_due' }]],
		['rep_completeness', [{ measure: 'cells_filled' }, { measure: 'cells_required' }]],
		['rep_check_pass', [{ measure: 'rules_passed' }, { measure: 'rules_applicable' }]]
	]);
	const STOCKS = new Map<string, readonly [Omit<Cell, 'at'>, Omit<Cell, 'at'>]>([
		[
			'dvk_target_coverage',
			[{ measure: 'agencies_with_effective_model' }, { measure: 'agencies_obliged' }]
		],
		['fri_commitment_rate', [{ measure: 'staff_signed' }, { measure: 'staff_obliged' }]],
		['bhyt_coverage', [{ measure: 'insured' }, { measure: 'population' }]],
		['water_rate', [{ measure: 'water_households' }, { measure: 'households' }]],
		['waste_rate', [{ measure: 'waste_households' }, { measure: 'households' }]],
		['family_model_rate', [{ measure: 'model_families' }, { measure: 'households' }]],
		['group_model_rate', [{ measure: 'model_groups' }, { measure: 'groups_total' }]]
	]);
	const cellsOf = ([top, bottom]: readonly [Omit<Cell, 'at'>, Omit<Cell, 'at'>]): Cell[] => [
		...['a q1 9', 'b q1 1', 'd q1 0', 'a q2 3'].map((at) => ({ ...top, at })),
		// c fills the denominator and leaves the numerator blank.
		...['a q1 12', 'b q1 8', 'c q1 40', 'd q1 0', 'a q2 4'].map((at) => ({ ...bottom, at }))
	];
	beforeAll(() => {
		const cells = [...FLOWS.values(), ...STOCKS.values()].flatMap(cellsOf);
		const once = new Map(cells.map((cell) => [JSON.stringify(cell), cell]));
		return report([...once.values()]);
	});
	const first = { value: 50, numerator: 10, denominator: 20, unitsReporting: 3 };

	// First quarter (9 + 1 + 0) / (12 + 8 + 0) = 10/20 = 50 %, not the mean of 75 % and 12.5 %; the 40 of c count nowhere.
	// Year (9 + 3 + 1 + 0) / (12 + 4 + 8 + 0) = 13/24 = 54.1666… %.
	it.each([...FLOWS.keys()])('%s: 10 of 20, over the year 13 of 24', async (id) => {
		await check(id, first, { numerator: 13, denominator: 24, unitsReporting: 3 });
		expect((await whole(id, YEAR))?.value).toBeCloseTo(54.166_666_7, 6);
	});

	// Year: the last of each commune, (3 + 1 + 0) / (4 + 8 + 0) = 4/12 = 33.33… %.
	it.each([...STOCKS.keys()])('%s: 10 of 20, at last 4 of 12', async (id) => {
		await check(id, first, { numerator: 4, denominator: 12, unitsReporting: 3 });
		expect((await whole(id, YEAR))?.value).toBeCloseTo(33.333_333_3, 6);
	});

	it('have no value where the denominator is zero, and no commune where nothing was reported', async () => {
		for (const indicator of [...FLOWS.keys(), ...STOCKS.keys()]) {
			const { rows } = await runMetric(duckDb, { indicator, groupBy: ['unit'], ...Q1 });
			expect([indicator, rows.map((row) => [row.keys['unit'], row.value, row.unitsDue])]).toEqual([
				indicator,
				[
					['a', 75, 1],
					['b', 12.5, 1],
					['c', null, 1],
					['d', null, 1],
					['e', null, 1]
				]
			]);
		}
	});
});

describe('rates with a formula of their own', () => {
	const both = (measure: string, ats: readonly string[], dims?: Fact['dims']): Cell[] =>
		ats.map((at) => ({ measure, at, ...(dims ? { dims } : {}) }));

	// Kept in time of kept + not kept: (9 + 1) / (9 + 3 + 1 + 7) = 10/20; with the second quarter 13/24.
	it.each([
		['svc_ontime_rate', 'dossiers_resolved_ontime', 'dossiers_resolved_late'],
		['gq_ontime_rate', 'gq_time_kept', 'gq_time_not_kept']
	])('%s: of kept and not kept together', async (id, kept, missed) => {
		await report([
			...both(kept, ['a q1 9', 'b q1 1', 'd q1 0', 'a q2 3']),
			...both(missed, ['a q1 3', 'b q1 7', 'c q1 40', 'd q1 0', 'a q2 1'])
		]);
		await check(
			id,
			{ value: 50, numerator: 10, denominator: 20, unitsReporting: 3 },
			{ numerator: 13, denominator: 24 }
		);
	});

	// Denominator registered + maintained: 10 + 2 of a, 5 + 3 of b. Over the year the registered add up (10 + 4 of a), the maintained
	// and the effective are the last (3 and 6 of a): inspected (9 + 3 + 1) / (14 + 3 + 5 + 3) = 13/25; effective (6 + 1) / 25.
	it('dvk_effective_rate and dvk_inspection_rate: of registered and maintained', async () => {
		await report([
			...both('dvk_registered', ['a q1 10', 'b q1 5', 'd q1 0', 'a q2 4']),
			...both('dvk_maintained', ['a q1 2', 'b q1 3', 'c q1 9', 'd q1 0', 'a q2 3']),
			...both('dvk_inspected', ['a q1 9', 'b q1 1', 'd q1 0', 'a q2 3']),
			...both('dvk_implemented', ['a q1 9', 'b q1 1', 'd q1 0', 'a q2 6'])
		]);
		const first = { value: 50, numerator: 10, denominator: 20, unitsReporting: 3 };
		await check('dvk_inspection_rate', first, { numerator: 13, denominator: 25 });
		await check('dvk_effective_rate', first, { numerator: 7, denominator: 25 });
	});

	// Carried in counts once, in the first quarter: (9 + 1) / (10 + 2 + 5 + 3) = 10/20, then 13 / (10 + 4 + 2 + 5 + 3) = 13/24.
	it('don_processed_rate: of received and what was carried in at the start', async () => {
		await report([
			...both('don_processed', ['a q1 9', 'b q1 1', 'd q1 0', 'a q2 3']),
			...both('don_received', ['a q1 10', 'b q1 5', 'c q1 30', 'd q1 0', 'a q2 4']),
			...both('don_carried_in', ['a q1 2', 'b q1 3', 'd q1 0', 'a q2 3'])
		]);
		await check(
			'don_processed_rate',
			{ value: 50, numerator: 10, denominator: 20, unitsReporting: 3 },
			{ numerator: 13, denominator: 24 }
		);
	});

	// All kinds: (9 + 1) / (12 + 8) and 13/24, however a commune breaks them down: a 4 + 5 of 6 + 6.
	it('gq_resolved_rate: complaints, denunciations and proposals together', async () => {
		const complaint = { kind: 'khieu-nai' };
		const proposal = { kind: 'kien-nghi-phan-anh' };
		await report([
			...both('gq_resolved', ['a q1 4', 'b q1 1', 'd q1 0', 'a q2 3'], complaint),
			...both('gq_resolved', ['a q1 5'], proposal),
			...both('gq_in_competence', ['a q1 6', 'b q1 8', 'c q1 40', 'd q1 0', 'a q2 4'], complaint),
			...both('gq_in_competence', ['a q1 6'], proposal)
		]);
		await check(
			'gq_resolved_rate',
			{ value: 50, numerator: 10, denominator: 20, unitsReporting: 3 },
			{ numerator: 13, denominator: 24 }
		);
	});

	// a: 1, 1, 2, 10, 6 answers of levels 1–5, b: 0, 0, 0, 4, 0; satisfied (16 + 4) / (20 + 4) = 20/24 = 83.33… %.
	// Mean: (1 + 2 + 6 + 40 + 30 + 16) / 24 = 95/24 = 3.9583…. The second quarter brings 6 answers of level 1:
	// satisfied 20/30 = 66.66… %, mean (95 + 6) / 30 = 3.3666….
	it('sat_index and sat_mean: by the number of answers', async () => {
		const level = (n: number, ...ats: string[]) => both('answers_level', ats, { level: String(n) });
		await report([
			...level(1, 'a q1 1', 'b q1 0', 'd q1 0', 'a q2 6'),
			...level(2, 'a q1 1', 'b q1 0', 'd q1 0', 'a q2 0'),
			...level(3, 'a q1 2', 'b q1 0', 'd q1 0', 'a q2 0'),
			...level(4, 'a q1 10', 'b q1 4', 'd q1 0', 'a q2 0'),
			...level(5, 'a q1 6', 'b q1 0', 'd q1 0', 'a q2 0')
		]);
		await check(
			'sat_index',
			{ numerator: 20, denominator: 24, unitsReporting: 3 },
			{ numerator: 20, denominator: 30 }
		);
		await check(
			'sat_mean',
			{ numerator: 95, denominator: 24, unitsReporting: 3 },
			{ numerator: 101, denominator: 30 }
		);
		expect((await whole('sat_index', Q1))?.value).toBeCloseTo(83.333_333_3, 6);
		expect((await whole('sat_mean', Q1))?.value).toBeCloseTo(3.958_333_3, 6);
		expect((await whole('sat_mean', YEAR))?.value).toBeCloseTo(3.366_666_7, 6);
	});
});

describe('figures that are never put together', () => {
	// Only the last of each commune is listed: 81 of a is followed by 85.
	it.each(['svc_766_score', 'par_score'])('%s: listed, the last of each commune', async (id) => {
		tested.add(id);
		await report(['a q1 81', 'b q1 70.5', 'd q1 0', 'a q2 85'].map((at) => ({ measure: id, at })));
		const query = { indicator: id, groupBy: ['unit'], ...YEAR } as const;
		const { rows } = await runMetric(duckDb, query);
		expect(
			rows.filter((row) => row.value !== null).map((row) => [row.keys['unit'], row.value])
		).toEqual([
			['a', 85],
			['b', 70.5],
			['d', 0]
		]);
		await expect(whole(id, YEAR)).rejects.toMatchObject({
			code: 'query-refused',
			details: { reason: 'never-aggregated', indicator: id }
		});
	});

	// The median of 0, 3, 4 and 10 days is (3 + 4) / 2; of the one form that counts.
	it('rep_days_late: the median of the reports', async () => {
		tested.add('rep_days_late');
		const cells = ['a q1 0', 'b q1 3', 'd q1 4', 'a q2 10'].map((at) => ({
			measure: 'rep_days_late',
			at
		}));
		await report(cells);
		expect((await whole('rep_days_late', YEAR))?.value).toBe(3.5);
		expect((await whole('rep_days_late', Q3))?.value).toBeNull();
	});
});

it('leaves no indicator of the catalogue out', () => {
	expect([...INDICATORS.keys()].filter((id) => !tested.has(id))).toEqual([]);
	expect(CATALOGUE.indicators.size).toBe(tested.size);
});
