import type { Fact } from './fact';
import type { Issue } from './issue';
import type { SheetLedger } from './table';
import type { UnitKey } from './unit';
import type { WindowKind } from './window';

/** What part of the work a form speaks of. */
export type Theme = 'models' | 'satisfaction' | 'petitions' | 'campaigns' | 'reporting' | 'other';

/** One unit's report on one form for one window: what is due, late, superseded or undone. */
export interface Report {
	/** `unit|theme|form|start|end|kind`, with `|comparative` where it is that: a later batch with the same id supersedes this one. */
	readonly id: string;
	readonly unit: UnitKey;
	readonly form: string;
	readonly theme: Theme;
	readonly start: string;
	readonly end: string;
	readonly windowKind: WindowKind;
	/** ISO date the report bears, else the day it was imported. */
	readonly receivedOn: string;
	/** It bears no date: it came on `receivedOn` at the latest, nobody knows when. */
	readonly undated?: true;
	/** It holds what a later report says of this earlier window for comparison; nobody reported on the window itself. */
	readonly comparative?: true;
	/** One column on this theme in a report that is plainly on another: nobody had to report on this one. */
	readonly aside?: true;
	/**
	 * Another sheet of the file tells the same report again, and some figures differently: its place among the sheets with figures, from
	 * 1 on, the same for all units. It holds what that sheet says instead, has the id of the report, and gives way to it until somebody
	 * chooses.
	 */
	readonly again?: number;
	/** Cells the form asks for, and those that hold a value or a zero. */
	readonly cellsRequired: number;
	readonly cellsFilled: number;
}

/** What one import of one file added. Immutable. */
export interface Batch {
	readonly id: string;
	/** ISO date-time of the import. */
	readonly importedAt: string;
	readonly file: { readonly name: string; readonly hash: string; readonly size: number };
	readonly reports: readonly Report[];
	/** Index into `reports` for each fact, in step with `facts`. */
	readonly reportOf: readonly number[];
	readonly facts: readonly Fact[];
	readonly issues: readonly Issue[];
	readonly ledgers: readonly SheetLedger[];
}

/** What a report is told apart by. What a later report says of a window never takes the place of the report on it. */
export function reportId(
	report: Pick<Report, 'unit' | 'theme' | 'form' | 'start' | 'end' | 'windowKind'> & {
		readonly comparative?: true | undefined;
	}
): string {
	const { unit, theme, form, start, end, windowKind, comparative } = report;
	return `${unit}|${theme}|${form}|${start}|${end}|${windowKind}${comparative ? '|comparative' : ''}`;
}
