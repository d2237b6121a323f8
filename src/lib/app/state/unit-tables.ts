import { buildUnitTables, type TablePart } from '$lib/engine/duckdb';
import { unitRows } from '$lib/metrics';
import type { UnitKey } from '$lib/model';
import type { Roster } from '$lib/reference/units';

interface Made {
	readonly roster: Roster;
	readonly asOf: string;
	readonly units: ReadonlySet<UnitKey>;
	readonly tables: readonly TablePart[];
}

/** The engine's tables of units with figures, made anew only for other units: those of a whole country take as long as many reports. */
export class UnitTables {
	#made: Made | null = null;

	/** Units, the groups they stand in, and how they are restated to those of `asOf`. The bytes are the caller's. */
	of(roster: Roster, units: ReadonlySet<UnitKey>, asOf: string): readonly TablePart[] {
		let made = this.#made;
		if (made?.roster !== roster || made.asOf !== asOf || !isSame(made.units, units)) {
			const tables = [...buildUnitTables(unitRows(roster, units, asOf))];
			this.#made = made = { roster, asOf, units, tables };
		}
		return made.tables.map(({ table, bytes }) => ({ table, bytes: bytes.slice() }));
	}
}

function isSame(one: ReadonlySet<UnitKey>, other: ReadonlySet<UnitKey>): boolean {
	return one.size === other.size && [...one].every((unit) => other.has(unit));
}
