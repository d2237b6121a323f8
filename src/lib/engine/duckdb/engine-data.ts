import type {
	Fact,
	FactSheet,
	PeriodName,
	SparseTexts,
	Theme,
	UnitKey,
	UnitVersion
} from '$lib/model';
import type { TableName } from './tables';

/** Rows of one table as an Arrow IPC stream; several parts add up to the table. */
export interface TablePart {
	readonly table: TableName;
	readonly bytes: Uint8Array;
}

/** A fact with what its report says of it. */
export interface EngineFact extends Fact {
	readonly form: string;
	readonly theme: Theme;
	/** Name of the window in the reporting calendar, null when it has none. */
	readonly period: PeriodName | null;
}

/** What many facts have in common: all but whose they are, how much, and where they stand. */
export interface FactKind extends Pick<
	EngineFact,
	'measure' | 'start' | 'end' | 'windowKind' | 'form' | 'theme' | 'period'
> {
	/** Text of `dimsText`. */
	readonly dims: string;
}

/** Facts as columns of equal length: no object a row, for millions of facts. */
export interface FactColumns {
	readonly length: number;
	readonly kinds: readonly FactKind[];
	/** Index into `kinds`. */
	readonly kind: Int32Array;
	readonly units: readonly UnitKey[];
	/** Index into `units`. */
	readonly unit: Int32Array;
	readonly value: Float64Array;
	readonly sheets: readonly FactSheet[];
	/** Index into `sheets`. */
	readonly sheet: Int32Array;
	/** `cellNumber` of the cell a figure stands in; −1 where `a1` tells it, or there is none. */
	readonly cell: Int32Array;
	/** Where `cell` does not tell it. */
	readonly a1: SparseTexts;
	/** Where it is not the plain text of `value`. */
	readonly raw: SparseTexts;
}

/** What is said of units beside their figures. */
export interface UnitData {
	readonly units: readonly (UnitVersion & { readonly provinceCode: string | null })[];
	readonly groups: readonly {
		readonly groupId: string;
		readonly unit: UnitKey;
		readonly exact: boolean;
	}[];
	/** Where a unit's numbers go when looked at in the units of a date. */
	readonly restated: readonly {
		readonly asOf: string;
		readonly unit: UnitKey;
		readonly target: UnitKey;
		readonly share: number | null;
		/** True when all of the unit's counts go there. */
		readonly exact: boolean;
		/** How many targets together hold all of the unit; null where part of it went nobody knows where. */
		readonly parts: number | null;
		/** True when the target is the same unit, but for name, type and parent. */
		readonly same: boolean;
	}[];
}

/** Everything the engine holds. `facts`, all `factColumns` and `factsToCome` add up; ids run over them in this order. */
export interface EngineData extends UnitData {
	readonly facts: readonly EngineFact[];
	readonly factColumns?: Iterable<FactColumns>;
	/** Made only when the engine has those before them. */
	readonly factsToCome?: () => FactColumns;
	/** Tables of units that were made before, in the place of what is said of them here. */
	readonly unitTables?: () => Iterable<TablePart>;
	/** Who had to report on a theme in a window. */
	readonly due: readonly {
		readonly theme: Theme;
		readonly period: PeriodName | null;
		readonly start: string;
		readonly end: string;
		readonly units: readonly UnitKey[];
	}[];
}

/** No rows at all: what the engine holds before the first load. */
export const NO_DATA: EngineData = { facts: [], units: [], groups: [], restated: [], due: [] };
