import type { UnitKey, UnitVersion } from '$lib/model';
import type { Roster, ShareKind, UnitEdge } from './types';

/** One unit of the earlier date that passed into a unit of the later date. */
export interface LedgerSource {
	readonly unit: UnitVersion;
	/** True when all of it went there. */
	readonly whole: boolean;
	/** What the conversion table says of a part; null for whole units and where it says nothing. */
	readonly share: ShareKind | null;
}

/** What one unit of the later date is made of. */
export interface LedgerRow {
	readonly target: UnitVersion;
	/** Ordered by code. */
	readonly sources: readonly LedgerSource[];
	/** `same`: untouched. `rename`, `retype`, `reparent`: one to one, the last such change. `merge`: of several. `split`: some source is divided. */
	readonly change: 'same' | 'rename' | 'retype' | 'reparent' | 'merge' | 'split';
	/** Resolutions on the way with article and clause, oldest first. */
	readonly acts: readonly string[];
}

export interface MergeLedger {
	/** Ordered by code of the target. */
	readonly rows: readonly LedgerRow[];
	/** Units of the earlier date that nothing follows (districts after June 2025). */
	readonly ended: readonly UnitVersion[];
}

/**
 * What became what between two dates, and by which resolution. `scopeUnits` bounds it to rows in which
 * one of these keys is the target or a source; null takes all that is a commune on the later date. Sources outside the scope are
 * listed too: a merged unit is never shown as made of fewer parts than it is.
 */
export function mergeLedger(
	roster: Roster,
	from: string,
	to: string,
	scopeUnits: Iterable<UnitKey> | null
): MergeLedger {
	const scope = scopeUnits && new Set(scopeUnits);
	const rows = new Map<UnitKey, { sources: Map<UnitKey, LedgerSource>; edges: Set<UnitEdge> }>();
	const ended: UnitVersion[] = [];
	for (const unit of roster.at(from)) {
		const ways = waysFrom(roster, unit, to);
		const wanted = scope ? scope.has(unit.key) : unit.level === 'commune';
		if (ways.length === 0 && wanted) ended.push(unit);
		const whole = new Set(ways.map((way) => way.target)).size === 1 && !ways.some(isOpen);
		for (const way of ways) {
			const row = rows.get(way.target) ?? { sources: new Map(), edges: new Set() };
			rows.set(way.target, row);
			const share = way.edges.findLast((edge) => edge.share)?.share ?? null;
			const partial = way.edges.some((edge) => edge.kind === 'partial');
			row.sources.set(unit.key, { unit, whole: whole || !partial, share: whole ? null : share });
			for (const edge of way.edges) row.edges.add(edge);
		}
	}
	const result: LedgerRow[] = [];
	for (const [key, row] of rows) {
		const target = roster.byKey(key);
		if (!target || !isWanted(target, row.sources.keys(), scope)) continue;
		const sources = [...row.sources.values()].sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
		const edges = [...row.edges].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
		result.push({
			target,
			sources,
			change: changeOf(sources, edges),
			acts: [...new Set(edges.map((edge) => edge.legalBasis))]
		});
	}
	return { rows: result.sort((a, b) => (a.target.code < b.target.code ? -1 : 1)), ended };
}

function isWanted(
	target: UnitVersion,
	sources: Iterable<UnitKey>,
	scope: ReadonlySet<UnitKey> | null
): boolean {
	if (!scope) return target.level === 'commune';
	return scope.has(target.key) || [...sources].some((source) => scope.has(source));
}

interface Way {
	readonly target: UnitKey;
	readonly edges: readonly UnitEdge[];
	/** A partial edge without a sibling: the rest went nobody knows where. */
	readonly open: boolean;
}

function isOpen(way: Way): boolean {
	return way.open;
}

function waysFrom(roster: Roster, unit: UnitVersion, date: string): readonly Way[] {
	if (unit.validTo === null || unit.validTo >= date)
		return [{ target: unit.key, edges: [], open: false }];
	const edges = roster.edgesFrom(unit.key);
	return edges.flatMap((edge) => {
		const next = roster.byKey(edge.to);
		const open = edge.kind === 'partial' && edges.length === 1;
		return next
			? waysFrom(roster, next, date).map((way) => ({
					target: way.target,
					edges: [edge, ...way.edges],
					open: open || way.open
				}))
			: [];
	});
}

function changeOf(
	sources: readonly LedgerSource[],
	edges: readonly UnitEdge[]
): LedgerRow['change'] {
	if (sources.some((source) => !source.whole)) return 'split';
	if (sources.length > 1) return 'merge';
	const last = edges.at(-1);
	if (!last) return 'same';
	return last.kind === 'full' || last.kind === 'partial' ? 'merge' : last.kind;
}
