import type {
	ColumnKind,
	IssueCode,
	LeftOutReason,
	RowRole,
	Severity,
	Window
} from '../../src/lib/model';

/** What stands in a cell of a file to be written. */
export interface DraftCell {
	readonly value: string | number;
	readonly formula?: string;
	/** The file does not hold the formula's result. */
	readonly uncached?: true;
	/** `value` is an error code such as `#REF!`. */
	readonly error?: true;
	readonly format?: string;
	readonly bold?: true;
	readonly struck?: true;
	readonly font?: string;
}

export type Put = string | number | DraftCell;

/** A cell by row and column, both 0-based. */
export type Place = readonly [row: number, column: number];

export interface ColumnTruth {
	readonly column: number;
	readonly kind: ColumnKind;
	/** As `meaningText` of the comparison writes it. */
	readonly means: string;
	readonly path: readonly string[];
}

export interface RowTruth {
	readonly row: number;
	readonly role: RowRole;
	readonly unit?: string;
	readonly line?: string;
	readonly section?: string | null;
}

export interface TableTruth {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly title: string | null;
	readonly header: readonly number[];
	readonly window: Window | null;
	readonly unit?: string | null;
	readonly columns: readonly ColumnTruth[];
	readonly rows: readonly RowTruth[];
}

export interface FactTruth {
	/** One cell; several joined by `,` or, with `range`, the first and the last. */
	readonly cells: readonly Place[];
	readonly range?: true;
	readonly measure: string;
	readonly dims: Readonly<Record<string, string>>;
	readonly unit: string;
	readonly window: Window;
	readonly value: number;
}

export interface IssueTruth {
	readonly code: IssueCode;
	readonly severity: Severity;
	/** Null for the whole sheet. */
	readonly at: Place | null;
}

export type Fate = LeftOutReason | 'data' | 'in-error';

export interface MergeDraft {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

/** One sheet being described: what is written in it and what a right reading of it gives. */
export class SheetDraft {
	readonly cells = new Map<string, DraftCell>();
	merges: MergeDraft[] = [];
	hiddenRows = new Set<number>();
	hiddenColumns = new Set<number>();
	hidden = false;
	/** An empty cell with a format of its own, far below everything. */
	ghost: Place | null = null;
	fates = new Map<number, Fate>();
	tables: TableTruth[] = [];
	facts: FactTruth[] = [];
	issues: IssueTruth[] = [];
	/** Places that mutations need: `unit`, `total`. */
	marks = new Map<string, Place>();

	constructor(public name: string) {}

	put(row: number, column: number, put: Put): void {
		this.cells.set(`${row},${column}`, typeof put === 'object' ? put : { value: put });
	}

	at(row: number, column: number): DraftCell | undefined {
		return this.cells.get(`${row},${column}`);
	}

	/** A line of words in one cell, which is no row of figures. */
	line(row: number, column: number, put: Put, fate: Fate, span = 1): void {
		this.put(row, column, put);
		this.merge(row, column, row, column + span - 1);
		this.fates.set(row, fate);
	}

	merge(top: number, left: number, bottom: number, right: number): void {
		if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
	}

	note(code: IssueCode, severity: Severity, at: Place | null): void {
		this.issues.push({ code, severity, at });
	}

	/** Rows and columns up to the last cell. */
	size(): { rows: number; columns: number } {
		let rows = 0;
		let columns = 0;
		for (const key of this.cells.keys()) {
			const [row = 0, column = 0] = key.split(',').map(Number);
			rows = Math.max(rows, row + 1);
			columns = Math.max(columns, column + 1);
		}
		return { rows, columns };
	}

	/** Every cell with its place, in reading order. */
	placed(): { row: number; column: number; cell: DraftCell }[] {
		return [...this.cells]
			.map(([key, cell]) => {
				const [row = 0, column = 0] = key.split(',').map(Number);
				return { row, column, cell };
			})
			.sort((a, b) => a.row - b.row || a.column - b.column);
	}
}

/** A file being described. */
export interface BookDraft {
	/** Without ending. */
	readonly name: string;
	readonly sheets: SheetDraft[];
	/** Of the whole file. */
	readonly issues: IssueTruth[];
}
