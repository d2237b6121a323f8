import type { EngineData } from '$lib/engine/duckdb';
import { unitRows } from '$lib/metrics';
import { decodeRoster } from '$lib/reference/units';
import rosterText from '$lib/reference/units/roster.txt?raw';
import { syntheticFacts } from './synthetic-facts';

/** The day whose communes report. */
const REPORTED_ON = '2024-12-31';

export interface RestatableFacts {
	readonly data: EngineData;
	readonly facts: number;
	/** The newest day of the roster: what the facts are restated to. */
	readonly today: string;
}

/** About `size` synthetic facts reported by real communes from all over the country, with what becomes of them. */
export function factsOfRealUnits(size: number): RestatableFacts {
	const roster = decodeRoster(rosterText);
	const today = roster.dates.at(-1) as string;
	const data = syntheticFacts(size);
	const [columns] = data.factColumns;
	const communes = roster.at(REPORTED_ON, 'commune');
	const stride = communes.length / data.units.length;
	if (stride < 1) throw new Error(`the country has only ${communes.length} communes`);
	const keyOf = new Map(
		data.units.map(({ key }, i) => [key, communes[Math.floor(i * stride)]?.key ?? ''] as const)
	);
	const keys = [...keyOf.values()];
	return {
		facts: columns.length,
		today,
		data: {
			...data,
			factColumns: [{ ...columns, units: keys }],
			due: data.due.map((window) => ({
				...window,
				units: window.units.map((unit) => keyOf.get(unit) ?? '')
			})),
			...unitRows(roster, new Set(keys), today)
		}
	};
}
