import type { UnitKey, UnitVersion } from '$lib/model';
import { lineageOf, type Roster, type UnitEdge } from '$lib/reference/units';

/** One unit version of a history, a line of its own. */
export interface LineageRow {
	readonly unit: UnitVersion;
	/** Steps from the oldest: how far to the right its dot stands. */
	readonly depth: number;
	/** Changes it came from. */
	readonly from: readonly UnitEdge[];
}

export interface LineageRows {
	/** Oldest first. */
	readonly rows: readonly LineageRow[];
	/** Lines between rows, by their numbers. */
	readonly links: readonly {
		readonly from: number;
		readonly to: number;
		readonly partial: boolean;
	}[];
}

/** A unit's history as lines under each other with links between them; no rows for an unknown key. */
export function lineageRows(roster: Roster, key: UnitKey): LineageRows {
	const { before, after } = lineageOf(roster, key);
	const edges = [...before, ...after];
	const keys = new Set([key, ...edges.flatMap((edge) => [edge.from, edge.to])]);
	const units = [...keys]
		.flatMap((one) => roster.byKey(one) ?? [])
		.sort((a, b) => order(a.validFrom, b.validFrom) || order(a.code, b.code));
	const depths = new Map<UnitKey, number>();
	const rows = units.map((unit): LineageRow => {
		const from = edges.filter((edge) => edge.to === unit.key);
		const depth = Math.max(0, ...from.map((edge) => (depths.get(edge.from) ?? 0) + 1));
		depths.set(unit.key, depth);
		return { unit, depth, from };
	});
	const at = new Map(rows.map(({ unit }, i) => [unit.key, i]));
	const links = edges.map((edge) => ({
		from: at.get(edge.from) ?? 0,
		to: at.get(edge.to) ?? 0,
		partial: edge.kind === 'partial'
	}));
	return { rows, links };
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
