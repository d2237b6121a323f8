import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb, type EngineData, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { textOf, type QueryBackend } from '$lib/engine/sql';
import { dimsText, isAppError } from '$lib/model';
import type { Dims, GroupBy, Indicator, MetricQuery, Term, Window } from '$lib/model';
import { CATALOGUE, runMetric } from '$lib/metrics';
import { seededUniform } from '$lib/metrics/statistics';

const SEED = Number(process.env.TONGHOP_SEED ?? 20240915);
const DATASETS = 25;
const QUERIES = 80;

const uniform = seededUniform(SEED);
const upTo = (n: number) => Math.floor(uniform() * n);
const pick = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
const chance = (p: number) => uniform() < p;

const UNITS = ['a@1', 'b@1', 'c@1', 'd@1', '364@1'];
const PARENTS = new Map([
	['a@1', ['364', '36']],
	['b@1', ['364', '36']],
	['c@1', ['365', '36']],
	['364@1', ['36']]
]);
const MEMBERS = new Map([
	['district:364', ['a@1', 'b@1']],
	['district:365', ['c@1']],
	['own:x', ['a@1', 'c@1', 'd@1']]
]);
const WINDOWS: readonly Window[] = [
	{ start: '2024-01-01', end: '2024-03-31', kind: 'period' },
	{ start: '2024-04-01', end: '2024-06-30', kind: 'period' },
	{ start: '2024-07-01', end: '2024-09-30', kind: 'period' },
	{ start: '2024-01-01', end: '2024-06-30', kind: 'period' },
	{ start: '2024-03-15', end: '2024-06-14', kind: 'period' },
	{ start: '2024-01-01', end: '2024-06-30', kind: 'cumulative' },
	{ start: '2024-01-01', end: '2024-09-30', kind: 'cumulative' },
	{ start: '2024-06-30', end: '2024-06-30', kind: 'as-of' },
	{ start: '2024-09-30', end: '2024-09-30', kind: 'as-of' }
];
const INDICATORS = [
	'tcd_turns',
	'don_backlog',
	'don_carried_in',
	'dvk_effective_rate',
	'don_processed_rate',
	'kn_resolved_rate',
	'gq_resolved_rate',
	'sat_index',
	'sat_mean',
	'water_rate'
];

function termsOf(indicator: Indicator): {
	numerator: readonly Term[];
	denominator: readonly Term[];
} {
	const formula = indicator.formula;
	if (formula.kind === 'measure') return { numerator: formula.terms, denominator: [] };
	if (formula.kind === 'ratio') return formula;
	throw new Error(`not for the oracle: ${indicator.id}`);
}

function randomFacts(): EngineFact[] {
	const measures = new Set(
		INDICATORS.flatMap((id) => {
			const { numerator, denominator } = termsOf(CATALOGUE.indicators.get(id) as Indicator);
			return [...numerator, ...denominator].map((term) => term.measure);
		})
	);
	const mostWindows = pick([2, 4, WINDOWS.length]);
	const facts: EngineFact[] = [];
	for (const measure of measures) {
		for (const unit of UNITS) {
			for (const window of WINDOWS.slice(0, mostWindows)) {
				for (const dims of randomBreakdowns(measure)) {
					for (const form of chance(0.15) ? ['f1', 'f2'] : [pick(['f1', 'f2'])]) {
						const value = chance(0.2) ? 0 : upTo(40);
						facts.push({
							measure,
							unit,
							start: window.start,
							end: window.end,
							windowKind: window.kind,
							dims,
							value,
							state: value === 0 ? 'zero' : 'value',
							form,
							theme: 'petitions',
							period: null,
							source: { file: 'x', hash: 'h', sheet: 'S', a1: 'A1', raw: String(value) }
						});
					}
				}
			}
		}
	}
	return facts.sort(() => uniform() - 0.5);
}

function randomBreakdowns(measure: string): Dims[] {
	if (chance(0.25)) return [];
	if (measure === 'answers_level') {
		return ['1', '2', '3', '4', '5'].filter(() => chance(0.8)).map((level) => ({ level }));
	}
	const kinds = ['khieu-nai', 'to-cao'];
	const found: Dims[] = [];
	if (!measure.startsWith('gq_') && chance(0.7)) found.push({});
	if (measure.startsWith('gq_') || chance(0.3)) found.push(...kinds.map((kind) => ({ kind })));
	if (chance(0.2)) found.push(...kinds.map((kind) => ({ kind, via: 'leader' })));
	return found;
}

function randomQuery(): MetricQuery {
	const keys: GroupBy[] = [
		'unit',
		'parent',
		'window',
		'group:old-district',
		'group:own:x',
		'dim:kind'
	];
	const groupBy = [...new Set(Array.from({ length: upTo(4) }, () => pick(keys)))];
	const groups = groupBy.filter((key) => key.startsWith('group:'));
	return {
		indicator: pick(INDICATORS),
		groupBy: groups.length > 1 ? groupBy.filter((key) => key !== groups[1]) : groupBy,
		...(chance(0.3) ? { scope: pick(['a@1', '364@1', 'district:364', 'own:x', '36', 'zz']) } : {}),
		...(chance(0.2) ? { units: UNITS.filter(() => chance(0.5)) } : {}),
		...(chance(0.4) ? { start: pick(['2024-01-01', '2024-03-01', '2024-04-01']) } : {}),
		...(chance(0.4) ? { end: pick(['2024-06-30', '2024-09-30']) } : {}),
		...(chance(0.6) ? { windowKind: pick(['period', 'cumulative', 'as-of'] as const) } : {})
	};
}

type Answer = ReadonlyMap<string, { n: number; d: number | null; units: number }> | 'refused';

/** One unit's figures in one window, by dimension values. */
interface Piece {
	readonly unit: string;
	readonly window: Window;
	readonly kind: string;
	/** One a term, numerator first; null where the term has no fact but its measure has. */
	readonly figures: readonly (number | null)[];
}

/** The answer by going through the facts one by one, straight from the rules in words. */
function oracle(facts: readonly EngineFact[], query: MetricQuery): Answer {
	const indicator = CATALOGUE.indicators.get(query.indicator) as Indicator;
	const { numerator, denominator } = termsOf(indicator);
	const sides = [
		...numerator.map((term) => ({ term, side: 'n' })),
		...denominator.map((term) => ({ term, side: 'd' }))
	];
	const usable = facts.filter(
		(fact) =>
			(query.start === undefined || fact.start >= query.start) &&
			(query.end === undefined || fact.end <= query.end) &&
			(query.windowKind === undefined || fact.windowKind === query.windowKind) &&
			(query.units === undefined || query.units.includes(fact.unit)) &&
			(query.scope === undefined || inScope(fact.unit, query.scope))
	);
	const byKind = query.groupBy.includes('dim:kind');
	const windowed = query.groupBy.includes('window');

	const pieces: Piece[] = [];
	for (const unit of UNITS) {
		for (const window of WINDOWS) {
			const here = usable.filter(
				(f) =>
					f.unit === unit &&
					f.start === window.start &&
					f.end === window.end &&
					f.windowKind === window.kind
			);
			const bestOf = sides.map(({ term }) =>
				bestFacts(
					here,
					term,
					sides.map((s) => s.term),
					byKind
				)
			);
			for (const kind of byKind ? ['khieu-nai', 'to-cao'] : ['']) {
				const figures = bestOf.map((chosen) => {
					const mine = chosen.filter((f) => !byKind || f.dims.kind === kind);
					return mine.length === 0 ? null : mine.reduce((sum, f) => sum + f.value, 0);
				});
				const whole = sides.every(({ term, side }) =>
					sides.some(
						(other, i) =>
							other.side === side && other.term.measure === term.measure && figures[i] !== null
					)
				);
				if (whole) pieces.push({ unit, window, kind, figures });
			}
		}
	}

	const rows = new Map<
		string,
		{ unit: string; n: number; d: number | null; kind: string; unaddable: boolean }[]
	>();
	const add = (
		piece: Pick<Piece, 'unit' | 'kind'>,
		window: Window | null,
		figures: Piece['figures'],
		{ kind, unaddable } = { kind: '', unaddable: false }
	) => {
		const total = (side: string) =>
			sides.reduce(
				(sum, s, i) => (s.side === side ? sum + (s.term.weight ?? 1) * (figures[i] ?? 0) : sum),
				0
			);
		for (const key of keysOf(piece, window, query.groupBy)) {
			const list = rows.get(key) ?? [];
			list.push({
				unit: piece.unit,
				n: total('n'),
				d: denominator.length === 0 ? null : total('d'),
				kind,
				unaddable
			});
			rows.set(key, list);
		}
	};
	if (windowed) {
		for (const piece of pieces) add(piece, piece.window, piece.figures);
	} else {
		for (const unit of UNITS) {
			for (const kind of ['', 'khieu-nai', 'to-cao']) {
				const mine = pieces.filter((p) => p.unit === unit && p.kind === kind);
				if (mine.length === 0) continue;
				if (['LAST', 'STOCK'].includes(indicator.overTime)) {
					add({ unit, kind }, null, [...mine].sort(later)[0]?.figures ?? []);
					continue;
				}
				const largest = mine.filter((p) => !mine.some((other) => holds(other.window, p.window)));
				const unaddable =
					new Set(largest.map((p) => p.window.kind)).size > 1 ||
					largest.some((p) => largest.some((q) => p !== q && overlap(p.window, q.window)));
				const inTime = [...largest].sort((p, q) => (p.window.end < q.window.end ? -1 : 1));
				add(
					{ unit, kind },
					null,
					sides.map(({ term }, i) => {
						const said = inTime.map((p) => p.figures[i] ?? null).filter((v) => v !== null);
						if (said.length === 0) return null;
						const stock = CATALOGUE.measures.get(term.measure)?.overTime !== 'SUM';
						if (stock && term.measure === 'don_carried_in') return said[0] ?? null;
						if (stock || inTime[0]?.window.kind === 'as-of') return said.at(-1) ?? null;
						return said.reduce((a, b) => a + b, 0);
					}),
					{ kind: inTime[0]?.window.kind ?? '', unaddable }
				);
			}
		}
	}
	const held = [...rows].map(([key, list]) => ({
		key,
		held: list.filter(
			({ unit }) =>
				query.groupBy.includes('unit') ||
				!list.some((other) => PARENTS.get(other.unit)?.includes(unit.split('@')[0] ?? ''))
		)
	}));
	// Windows that cannot be added spoil only an answer that counts them.
	const spoilt = held.some(
		(row) =>
			row.held.some(({ unaddable }) => unaddable) ||
			new Set(row.held.map(({ kind }) => kind)).size > 1
	);
	if (spoilt) return 'refused';
	return new Map(
		held.map(({ key, held }) => {
			const sum = (of: (row: (typeof held)[number]) => number | null) =>
				held.reduce((total, row) => total + (of(row) ?? 0), 0);
			return [
				key,
				{
					n: sum((r) => r.n),
					d: denominator.length === 0 ? null : sum((r) => r.d),
					units: new Set(held.map((r) => r.unit)).size
				}
			];
		})
	);
}

/** The facts of one breakdown and one form: the total, else the smallest breakdown; the form that says most of the query. */
function bestFacts(
	here: readonly EngineFact[],
	term: Term,
	terms: readonly Term[],
	byKind: boolean
): readonly EngineFact[] {
	const fits = (fact: EngineFact, t: Term) =>
		fact.measure === t.measure &&
		Object.entries(t.where ?? {}).every(([name, value]) => fact.dims[name] === value) &&
		(!byKind || fact.dims.kind !== undefined);
	const sameCell = (a: EngineFact, b: EngineFact) =>
		a.form === b.form && Object.keys(a.dims).sort().join() === Object.keys(b.dims).sort().join();
	const rank = (fact: EngineFact) => {
		const names = Object.keys(fact.dims).sort();
		const said = terms.filter((t) => here.some((other) => sameCell(other, fact) && fits(other, t)));
		const missing = byKind ? 0 : terms.length - said.length;
		return [names.length, names.join(), missing, fact.form] as const;
	};
	const mine = here.filter((fact) => fits(fact, term));
	const [best] = [...mine].sort((a, b) => {
		const [ra, rb] = [rank(a), rank(b)];
		const at = [0, 1, 2, 3].find((i) => ra[i as 0] !== rb[i as 0]);
		return at === undefined ? 0 : ra[at as 0] < rb[at as 0] ? -1 : 1;
	});
	return best ? mine.filter((fact) => sameCell(fact, best)) : [];
}

function inScope(unit: string, scope: string): boolean {
	const code = scope.endsWith('@1') ? (scope.split('@')[0] as string) : scope;
	return (
		unit === scope ||
		(MEMBERS.get(scope)?.includes(unit) ?? false) ||
		(PARENTS.get(unit)?.includes(code) ?? false)
	);
}

function keysOf(
	piece: Pick<Piece, 'unit' | 'kind'>,
	window: Window | null,
	groupBy: readonly GroupBy[]
) {
	const choices = groupBy.map((key): string[] => {
		if (key === 'unit') return [piece.unit];
		if (key === 'window') return [window ? `${window.start}/${window.end}/${window.kind}` : ''];
		if (key === 'parent') {
			const parent = PARENTS.get(piece.unit)?.[0] ?? '';
			return [parent === '364' ? '364@1' : parent];
		}
		if (key === 'dim:kind') return [piece.kind];
		const id = key.slice('group:'.length);
		return [...MEMBERS]
			.filter(([group]) => (id === 'old-district' ? group.startsWith('district:') : group === id))
			.flatMap(([group, members]) => (members.includes(piece.unit) ? [group] : []));
	});
	return choices.reduce<string[]>(
		(made, options) => made.flatMap((text) => options.map((option) => `${text}${option};`)),
		['']
	);
}

function holds(outer: Window, inner: Window): boolean {
	return (
		outer.kind === inner.kind &&
		outer.start <= inner.start &&
		outer.end >= inner.end &&
		(outer.start !== inner.start || outer.end !== inner.end)
	);
}

function overlap(a: Window, b: Window): boolean {
	return a.kind === b.kind && a.start <= b.end && b.start <= a.end;
}

const KINDS = ['period', 'cumulative', 'as-of'];
function later(a: Piece, b: Piece): number {
	if (a.window.end !== b.window.end) return a.window.end > b.window.end ? -1 : 1;
	if (a.window.kind !== b.window.kind) {
		return KINDS.indexOf(b.window.kind) - KINDS.indexOf(a.window.kind);
	}
	return a.window.start < b.window.start ? -1 : 1;
}

const REFUSALS: readonly unknown[] = ['mixed-windows', 'overlapping-windows'];

async function engineAnswer(duckDb: DuckDb, query: MetricQuery): Promise<Answer> {
	try {
		const { rows } = await runMetric(withoutDue(duckDb), query);
		return new Map(
			rows
				.filter((row) => row.unitsReporting > 0)
				.map((row) => [
					query.groupBy.map((key) => `${row.keys[key]};`).join(''),
					{ n: row.numerator ?? Number.NaN, d: row.denominator, units: row.unitsReporting }
				])
		);
	} catch (error) {
		if (isAppError(error, 'query-refused') && REFUSALS.includes(error.details.reason))
			return 'refused';
		throw error;
	}
}

/** The engine, not asked who had to report: nobody had to here, and that takes half of the time. */
function withoutDue(duckDb: DuckDb): QueryBackend {
	return {
		run: (statement, signal) =>
			textOf(statement).includes('FROM due d')
				? Promise.resolve({ columns: [], rows: [] })
				: duckDb.run(statement, signal)
	};
}

function units(): EngineData['units'] {
	return UNITS.filter((key) => key !== 'd@1').map((key) => ({
		key,
		code: key.split('@')[0] ?? '',
		validFrom: '2000-01-01',
		validTo: null,
		level: key === '364@1' ? 'district' : 'commune',
		type: key === '364@1' ? 'huyen' : 'xa',
		name: key,
		fullName: key,
		parentCode: PARENTS.get(key)?.[0] ?? null,
		provinceCode: '36'
	}));
}

describe(`the engine and a plain walk over the facts (seed ${SEED})`, () => {
	let duckDb: DuckDb;
	beforeAll(async () => {
		duckDb = await openNodeDuckDb();
	});
	afterAll(() => duckDb.close());

	let answered = 0;
	let refused = 0;

	it.each(Array.from({ length: DATASETS }, (_, i) => i + 1))(
		'give the same answers to dataset %i',
		async () => {
			const facts = randomFacts();
			const groups = [...MEMBERS].flatMap(([groupId, members]) =>
				members.map((unit) => ({ groupId, unit, exact: true }))
			);
			await duckDb.load({ ...NO_DATA, facts, units: units(), groups });
			for (let i = 0; i < QUERIES; i++) {
				const query = randomQuery();
				const expected = oracle(facts, query);
				const got = await engineAnswer(duckDb, query);
				const plain = (answer: Answer) => (answer === 'refused' ? answer : [...answer].sort());
				expect({ query, answer: plain(got) }).toEqual({ query, answer: plain(expected) });
				if (expected === 'refused') refused++;
				else if (expected.size > 0) answered++;
			}
		},
		120_000
	);

	it('met both answers and refusals, and facts with every kind of breakdown', () => {
		expect(answered).toBeGreaterThan((DATASETS * QUERIES) / 4);
		expect(refused).toBeGreaterThan(5);
		const kinds = new Set(randomFacts().map((fact) => dimsText(fact.dims).replace(/=[^|]*/g, '')));
		expect([...kinds].sort()).toEqual(expect.arrayContaining(['', 'kind', 'kind|via', 'level']));
	});
});
