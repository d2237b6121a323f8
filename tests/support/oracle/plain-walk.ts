import type { EngineFact } from '$lib/engine/duckdb';
import { CATALOGUE } from '$lib/metrics';
import type { GroupBy, Indicator, MetricQuery, Term, Window } from '$lib/model';
import { MEMBERS, PARENTS, termsOf, UNITS, WINDOWS } from './world';

/** `derived` and `negative`: of how many units a quarter was worked out, and came out below nothing. */
interface Row {
	readonly n: number | null;
	readonly d: number | null;
	readonly units: number;
	readonly derived: number;
	readonly negative: number;
}

export type Answer = ReadonlyMap<string, Row> | 'refused';

/** One unit's figures in one window, by dimension values. */
interface Piece {
	readonly unit: string;
	readonly window: Window;
	readonly kind: string;
	/** One a term, numerator first; null where the term has no fact but its measure has. */
	readonly figures: readonly (number | null)[];
	/** A quarter worked out from two reports, and whether a term of it came out negative. */
	readonly derived?: boolean;
	readonly negative?: boolean;
}

/** The answer by going through the facts one by one, straight from the rules in words. */
export function oracle(facts: readonly EngineFact[], query: MetricQuery): Answer {
	const indicator = CATALOGUE.indicators.get(query.indicator) as Indicator;
	const { numerator, denominator } = termsOf(indicator);
	const sides = [
		...numerator.map((term) => ({ term, side: 'n' })),
		...denominator.map((term) => ({ term, side: 'd' }))
	];
	const usable = facts.filter(
		(fact) =>
			(query.units === undefined || query.units.includes(fact.unit)) &&
			(query.scope === undefined || inScope(fact.unit, query.scope))
	);
	const byKind = query.groupBy.includes('dim:kind');
	const windowed = query.groupBy.includes('window');

	const reported: Piece[] = [];
	for (const unit of UNITS) {
		for (const window of WINDOWS) {
			const here = usable.filter(
				(f) =>
					f.unit === unit &&
					f.start === window.start &&
					f.end === window.end &&
					f.windowKind === window.kind
			);
			const terms = sides.map(({ term }) => term);
			const bestOf = sides.map(({ term, side }) => {
				const parts = sides.filter((s) => s.side === side && s.term.measure === term.measure);
				const best = bestFacts(
					here,
					parts.map((part) => part.term),
					terms,
					byKind
				);
				return best.filter((fact) => isOf(fact, term));
			});
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
				if (whole) reported.push({ unit, window, kind, figures });
			}
		}
	}

	const asked = ({ start, end, kind }: Window) =>
		(query.start === undefined || start >= query.start) &&
		(query.end === undefined || end <= query.end) &&
		(query.windowKind === undefined || kind === query.windowKind);
	const additive =
		!['LAST', 'STOCK'].includes(indicator.overTime) &&
		sides.every(({ term }) => CATALOGUE.measures.get(term.measure)?.overTime === 'SUM');
	const pieces = [
		...reported.filter(({ window }) => asked(window)),
		...(additive
			? quarters(reported, (window) => !windowed && asked(window)).filter(({ window }) =>
					asked(window)
				)
			: [])
	];

	const rows = new Map<
		string,
		{
			unit: string;
			n: number;
			d: number | null;
			kind: string;
			unaddable: boolean;
			derived: boolean;
			negative: boolean;
		}[]
	>();
	const add = (
		piece: Pick<Piece, 'unit' | 'kind'>,
		window: Window | null,
		figures: Piece['figures'],
		behind: readonly Piece[],
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
				unaddable,
				derived: behind.some((one) => one.derived),
				negative: behind.some((one) => one.negative)
			});
			rows.set(key, list);
		}
	};
	if (windowed) {
		for (const piece of pieces) add(piece, piece.window, piece.figures, [piece]);
	} else {
		for (const unit of UNITS) {
			for (const kind of ['', 'khieu-nai', 'to-cao']) {
				const mine = pieces.filter((p) => p.unit === unit && p.kind === kind);
				if (mine.length === 0) continue;
				if (['LAST', 'STOCK'].includes(indicator.overTime)) {
					add({ unit, kind }, null, [...mine].sort(later)[0]?.figures ?? [], []);
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
					largest,
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
			const good = held.filter(({ negative }) => !negative);
			const sum = (of: (row: (typeof held)[number]) => number | null) =>
				good.length === 0 ? null : good.reduce((total, row) => total + (of(row) ?? 0), 0);
			const count = (rows: typeof held) => new Set(rows.map((row) => row.unit)).size;
			return [
				key,
				{
					n: sum((row) => row.n),
					d: denominator.length === 0 ? null : sum((row) => row.d),
					units: count(good),
					derived: count(good.filter(({ derived }) => derived)),
					negative: count(held.filter(({ negative }) => negative))
				}
			];
		})
	);
}

/**
 * The quarters a unit did not report by itself: what the longer of two reports from one day on has more. Not from a longer
 * report that is `counted` itself; of several pairs the one that begins first, and of those the one of cumulative reports.
 */
function quarters(reported: readonly Piece[], counted: (window: Window) => boolean): Piece[] {
	const made = new Map<string, Piece>();
	const order = [...reported].sort((a, b) =>
		`${a.window.start}${a.window.kind}` < `${b.window.start}${b.window.kind}` ? -1 : 1
	);
	for (const longer of order) {
		if (longer.window.kind === 'as-of' || counted(longer.window)) continue;
		for (const shorter of order) {
			const { unit, kind, window } = shorter;
			if (unit !== longer.unit || kind !== longer.kind || window.kind === 'as-of') continue;
			if (window.start !== longer.window.start || !quarterApart(window.end, longer.window.end))
				continue;
			const start = nextDay(window.end);
			const { end } = longer.window;
			const own = reported.some(
				(p) =>
					p.unit === unit &&
					p.window.kind === 'period' &&
					p.window.start === start &&
					p.window.end === end
			);
			const id = `${unit}|${kind}|${start}|${end}`;
			if (own || made.has(id)) continue;
			const figures = longer.figures.map((figure, i) => {
				const less = shorter.figures[i] ?? null;
				return figure === null && less === null ? null : (figure ?? 0) - (less ?? 0);
			});
			made.set(id, {
				unit,
				kind,
				window: { start, end, kind: 'period' },
				figures,
				derived: true,
				negative: figures.some((figure) => figure !== null && figure < 0)
			});
		}
	}
	return [...made.values()];
}

const QUARTER_ENDS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

/** Whether a quarter lies between the two ends. */
function quarterApart(before: string, end: string): boolean {
	const at = QUARTER_ENDS.indexOf(before);
	return at >= 0 && QUARTER_ENDS[at + 1] === end;
}

function nextDay(date: string): string {
	return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function isOf(fact: EngineFact, { measure, where = {} }: Term): boolean {
	return (
		fact.measure === measure &&
		Object.entries(where).every(([name, value]) => fact.dims[name] === value)
	);
}

/**
 * The facts of terms that are parts of one measure, of one breakdown and one form: the total, else the smallest breakdown; the form
 * that says most of the query.
 */
function bestFacts(
	here: readonly EngineFact[],
	parts: readonly Term[],
	terms: readonly Term[],
	byKind: boolean
): readonly EngineFact[] {
	const fits = (fact: EngineFact, t: Term) =>
		isOf(fact, t) && (!byKind || fact.dims.kind !== undefined);
	const sameCell = (a: EngineFact, b: EngineFact) =>
		a.form === b.form && Object.keys(a.dims).sort().join() === Object.keys(b.dims).sort().join();
	const rank = (fact: EngineFact) => {
		const names = Object.keys(fact.dims).sort();
		const said = terms.filter((t) => here.some((other) => sameCell(other, fact) && fits(other, t)));
		const missing = byKind ? 0 : terms.length - said.length;
		return [names.length, names.join(), missing, fact.form] as const;
	};
	const mine = here.filter((fact) => parts.some((part) => fits(fact, part)));
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
