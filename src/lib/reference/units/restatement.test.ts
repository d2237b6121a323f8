import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { groupMembersAt } from './groups';
import { restatementTo } from './restatement';
import { createRoster } from './roster';
import text from './roster.txt?raw';
import type { EdgeKind, ShareKind, UnitEdge, UnitVersion } from './types';

const SEED = 20_251_107;
const roster = decodeRoster(text);
const july = restatementTo(roster, '2025-07-01');

function total(values: Iterable<number>): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}

/** Restated sums of facts; facts that cannot be carried over exactly come back in `kept`. */
function restateFacts(
	facts: ReadonlyMap<string, number>,
	map: ReturnType<typeof restatementTo>
): { sums: Map<string, number>; kept: Map<string, number> } {
	const sums = new Map<string, number>();
	const kept = new Map<string, number>();
	for (const [unit, value] of facts) {
		const ways = map.get(unit) ?? [];
		if (ways.length === 0 || !ways.every((way) => way.exact)) kept.set(unit, value);
		else
			for (const way of ways)
				sums.set(way.target, (sums.get(way.target) ?? 0) + value * (way.share ?? Number.NaN));
	}
	return { sums, kept };
}

const communesOf = (date: string) => roster.at(date, 'commune').map((unit) => unit.key);
const factsOn = (date: string) =>
	fc
		.infiniteStream(fc.nat(10_000))
		.map((stream) => new Map(communesOf(date).map((key) => [key, stream.next().value as number])));

describe('sums are conserved', () => {
	it.each(['2023-01-01', '2024-06-14', '2024-12-14', '2025-06-30'])(
		'from %s to July 2025, but for what is left unrestated by name',
		(date) => {
			fc.assert(
				fc.property(factsOn(date), (facts) => {
					const { sums, kept } = restateFacts(facts, july);
					expect(total(sums.values()) + total(kept.values())).toBe(total(facts.values()));
				}),
				{ seed: SEED, numRuns: 10 }
			);
		}
	);

	it('leaves out only communes that were split, 441 less those with all people on one way', () => {
		const facts = new Map(communesOf('2025-06-30').map((key) => [key, 1]));
		const { kept } = restateFacts(facts, july);
		expect(kept.size).toBe(441 - 57);
		for (const key of kept.keys())
			expect(roster.edgesFrom(key).every((edge) => edge.kind === 'partial')).toBe(true);
	});

	it('within every old district that whole communes tile', () => {
		const districts = roster
			.at('2025-06-30', 'district')
			.map(({ code }) => `district:${code}`)
			.filter((id) => {
				const members = roster.group(id)?.members ?? [];
				return members.length > 0 && members.every(({ exact }) => exact);
			});
		expect(districts.length).toBeGreaterThan(350);
		fc.assert(
			fc.property(factsOn('2025-06-30'), (facts) => {
				const { sums, kept } = restateFacts(facts, july);
				for (const id of districts) {
					const then = groupMembersAt(roster, id, '2025-06-30').map(({ key }) => key);
					const now = groupMembersAt(roster, id, '2025-07-01').map(({ key }) => key);
					const reported = total(then.map((key) => facts.get(key) ?? 0));
					const restated = total(now.map((key) => sums.get(key) ?? 0));
					expect(restated + total(then.map((key) => kept.get(key) ?? 0))).toBe(reported);
				}
			}),
			{ seed: SEED, numRuns: 5 }
		);
	});

	it('over a chain of dates as over one step', () => {
		const april = restatementTo(roster, '2026-11-01');
		for (const unit of roster.at('2024-06-14', 'commune')) {
			const once = (july.get(unit.key) ?? []).flatMap((way) => april.get(way.target) ?? []);
			expect(new Set((april.get(unit.key) ?? []).map(({ target }) => target))).toEqual(
				new Set(once.map(({ target }) => target))
			);
		}
	});
});

describe('every answer', () => {
	it('names units in force on the date and never more than the whole', () => {
		for (const date of ['2024-01-01', '2025-01-01', '2026-11-01']) {
			const inForce = new Set(roster.at(date).map((unit) => unit.key));
			for (const [, ways] of restatementTo(roster, date)) {
				for (const way of ways) {
					expect(inForce.has(way.target)).toBe(true);
					expect(way.exact).toBe(way.share !== null);
				}
				expect(total(ways.map((way) => way.share ?? 0))).toBeLessThanOrEqual(1);
			}
		}
	});

	it('is the unit itself while it is in force', () => {
		const map = restatementTo(roster, '2024-06-14');
		for (const unit of roster.at('2024-06-14'))
			expect(map.get(unit.key)?.[0]?.target).toBe(unit.key);
	});
});

describe('parts', () => {
	const unit = (code: string, validFrom: string, validTo: string | null): UnitVersion => ({
		key: `${code}@${validFrom}`,
		code,
		validFrom,
		validTo,
		level: 'commune',
		type: 'xa',
		name: code,
		fullName: `Xã ${code}`,
		parentCode: null
	});
	const edge = (
		from: string,
		to: string,
		kind: EdgeKind,
		share: ShareKind | null = null
	): UnitEdge => ({ from, to, kind, share, date: to.slice(-10), legalBasis: 'x' });
	const A = '2023-01-01';
	const B = '2024-01-01';
	const C = '2025-01-01';
	const whole = (target: string) => ({
		target,
		share: 1,
		exact: true,
		parts: 1,
		same: false,
		kind: 'whole'
	});
	const part = (target: string, parts: number | null) => ({
		target,
		share: null,
		exact: false,
		parts,
		same: false,
		kind: 'part'
	});
	const land = 'area-part';
	const people = 'area-part+population-all';
	const ways = (edges: UnitEdge[]) =>
		restatementTo(
			createRoster({
				dates: [A, B, C],
				versions: [
					unit('10001', A, '2023-12-31'),
					unit('10002', B, '2024-12-31'),
					unit('10003', B, '2024-12-31'),
					unit('10004', C, null),
					unit('10005', C, null)
				],
				edges,
				aliases: []
			}),
			'2025-06-01'
		).get(`10001@${A}`);

	it('of unknown size are estimates', () => {
		expect(
			ways([
				edge(`10001@${A}`, `10002@${B}`, 'partial'),
				edge(`10001@${A}`, `10003@${B}`, 'partial'),
				edge(`10002@${B}`, `10004@${C}`, 'full'),
				edge(`10003@${B}`, `10005@${C}`, 'full')
			])
		).toEqual([part(`10004@${C}`, 2), part(`10005@${C}`, 2)]);
	});

	it('joined again are whole again', () => {
		expect(
			ways([
				edge(`10001@${A}`, `10002@${B}`, 'partial'),
				edge(`10001@${A}`, `10003@${B}`, 'partial'),
				edge(`10002@${B}`, `10004@${C}`, 'full'),
				edge(`10003@${B}`, `10004@${C}`, 'retype')
			])
		).toEqual([whole(`10004@${C}`)]);
	});

	it('with all people are whole, and land alone is nothing', () => {
		expect(
			ways([
				edge(`10001@${A}`, `10002@${B}`, 'partial', people),
				edge(`10001@${A}`, `10003@${B}`, 'partial', land),
				edge(`10002@${B}`, `10004@${C}`, 'full'),
				edge(`10003@${B}`, `10005@${C}`, 'full')
			])
		).toEqual([{ ...whole(`10004@${C}`), kind: people }]);
	});

	it('stay estimates when the only known successor took a part', () => {
		expect(
			ways([edge(`10001@${A}`, `10002@${B}`, 'partial'), edge(`10002@${B}`, `10004@${C}`, 'full')])
		).toEqual([part(`10004@${C}`, null)]);
	});

	it('of a later split make a whole passage an estimate', () => {
		expect(
			ways([
				edge(`10001@${A}`, `10002@${B}`, 'rename'),
				edge(`10002@${B}`, `10004@${C}`, 'partial', 'population-part'),
				edge(`10002@${B}`, `10005@${C}`, 'partial', 'area-all')
			])
		).toEqual([
			{ ...part(`10004@${C}`, 2), kind: 'population-part' },
			{ ...part(`10005@${C}`, 2), kind: 'area-all' }
		]);
	});
});
