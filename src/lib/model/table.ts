import type { Issue } from './issue';
import type { Window } from './window';

/** The states of a cell, which never blur. */
export type CellState = 'value' | 'zero' | 'blank' | 'na' | 'error';

export type ColumnKind = 'label' | 'number' | 'percent' | 'date' | 'text' | 'mark' | 'personal';
export type RowRole = 'data' | 'total' | 'subtotal' | 'section';

/** A row of a sheet that gave no figures, and why. */
export type LeftOutReason =
	| 'title'
	| 'header'
	| 'column-numbers'
	| 'identity'
	| 'section'
	| 'subtotal'
	| 'total'
	| 'note'
	| 'signature'
	| 'blank'
	| 'residue'
	/** Every cell of it is crossed out. */
	| 'struck-through'
	/** The same figures stand elsewhere in the file: an earlier answer, a sheet that sums others up. */
	| 'duplicate'
	| 'hidden-sheet'
	| 'no-table'
	| 'unknown-unit'
	| 'unknown-column'
	| 'unknown-window'
	| 'no-figures'
	/** The analyst left the table out. */
	| 'skipped'
	/** The analyst chose another row of its unit. */
	| 'not-chosen';

/** Why the reader decided so: a code with its details, turned into words in `messages/<locale>/issues.json`. */
export interface Reason {
	readonly code: string;
	readonly details?: Readonly<Record<string, string | number>>;
}

/** How sure a suggestion is: `sure` needs no click, `likely` is shown, `ask` waits for the analyst. */
export type Confidence = 'sure' | 'likely' | 'ask';

/**
 * A cell of a table with its value decided. Percent values are in percent (85.7). It tells no place of its own (see {@link placeOfCell}):
 * cells alike of thousands of rows are one.
 */
export interface ReadCell {
	readonly raw: string;
	readonly value: number | string | null;
	readonly state: CellState;
	/** By how much the number format divides what is stored, where it does: the value is the one shown. */
	readonly scale?: number;
	/**
	 * Of a share of which nothing says whether it is in per cent or a fraction of one: the figure as it is written. Its value is none until
	 * somebody says it.
	 */
	readonly share?: number;
	/** Written as a dash: what that stands for is decided for the whole table. */
	readonly dash?: true;
	/** The sheet row, 0-based, where it stands if that is not its own: that of a text merged down. */
	readonly from?: number;
	/** The sheet column, 0-based, where it stands if that is not its own: that of the words of a line with its figure behind them. */
	readonly column?: number;
}

export interface TableColumn {
	/** 0-based sheet column. */
	readonly index: number;
	/** Header texts from the top down, without repeats of one merged text. */
	readonly path: readonly string[];
	readonly kind: ColumnKind;
	readonly unitOfMeasure: string | null;
	/** What the row of column numbers says of it, such as `1=2+3`. */
	readonly identity: string | null;
	readonly hidden: boolean;
	readonly reasons: readonly Reason[];
	/** Its figures fit two ways of writing (`1.250`: thousands or a fraction) and nothing settles which. */
	readonly twoWays?: true;
	/** Some of its shares are written otherwise than the others (`0,85` beside 92), see {@link ReadCell.share}. */
	readonly mixedShares?: true;
}

export interface TableRow {
	/** 0-based sheet row. */
	readonly index: number;
	readonly role: RowRole;
	/** The section it stands under, or null. */
	readonly section: string | null;
	readonly hidden: boolean;
	/** One per column of the table, in the same order. Personal columns have null here. */
	readonly cells: readonly (ReadCell | null)[];
	readonly reasons: readonly Reason[];
}

/** How a table is laid out. */
export type TableShape =
	/** Units down, indicators across. */
	| 'units-down'
	/** Indicators down, units across. */
	| 'units-across'
	/** Indicators down, one value column, the unit in the title or sheet name. */
	| 'key-value'
	/** One row a model. */
	| 'register'
	/** One row a petition: personal, only ever counted. */
	| 'case-list'
	/** One row a person and nothing to count: who attended, who was awarded. */
	| 'people'
	/** One row an answer of an online form. */
	| 'answers'
	/** Satisfaction questions down, levels across. */
	| 'survey';

/** Rows in = data rows + rows left out with a named reason + rows in error. */
export interface Ledger {
	readonly rowsIn: number;
	/** Of a table: its rows of figures. Of a sheet: the rows whose figures were taken in. */
	readonly data: number;
	readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
	readonly inError: number;
}

/** The rows of one sheet of a file, each counted once however many tables it holds. */
export interface SheetLedger {
	readonly sheet: string;
	/** Ranges of its tables, joined by commas; empty when it has none. */
	readonly range: string;
	readonly ledger: Ledger;
}

/** Windows that the lines above a table may mean: the period they name is not that of the days they write, or the days run backwards. */
export interface TitleDoubt {
	readonly windows: readonly Window[];
	/** The days that run backwards, as they are written. */
	readonly reversed?: { readonly start: string; readonly end: string };
	/** Whether the last of them is that of a caption, the first that of the title above it. */
	readonly isOfCaption?: true;
}

export interface Table {
	readonly sheet: string;
	/** A1 range from the first header row to the last row of the table. */
	readonly range: string;
	readonly title: string | null;
	/** The lines that make up its title, where these are several. */
	readonly titleLines?: readonly string[];
	/** 0-based sheet rows of the header. */
	readonly headerRows: readonly number[];
	readonly shape: TableShape;
	readonly window: Window | null;
	/** Where the lines above it contradict themselves about the window; absent where they do not. */
	readonly titleDoubt?: TitleDoubt;
	/** The window of the title over the caption right above the table; absent where it has no caption or no such title. */
	readonly titleWindow?: Window;
	/** Whether the title over it, or over the tables above, speaks of other work than petitions: its periods are the common calendar's. */
	readonly isOfCommonReport?: true;
	/** Unit of measure said for the whole table. */
	readonly unitOfMeasure: string | null;
	/** The unit the title block or sheet name speaks of, as written. */
	readonly unitText: string | null;
	/** The date the report was signed, ISO, from its place-and-date line. */
	readonly signedOn: string | null;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
	/** What each sheet row of the table's stretch was taken for; for tinting the review. */
	readonly roles: readonly { readonly row: number; readonly role: RowRole | LeftOutReason }[];
	readonly ledger: Ledger;
	/** Same for every file of one form: a hash over the folded header paths and the shape. */
	readonly fingerprint: string;
	readonly reasons: readonly Reason[];
	readonly issues: readonly Issue[];
	/** Where rows at the foot of a list, left out of it, bear figures of another window; absent where none do. */
	readonly otherTimes?: { readonly a1: string; readonly raw: string; readonly count: number };
	/** Where rows that only part the one above them were left out; absent where none were. */
	readonly partRows?: { readonly a1: string; readonly count: number };
	/** Figures that are not what the rows left out below them add up to; absent where all are or none need be. */
	readonly partSums?: readonly {
		readonly a1: string;
		readonly raw: string;
		readonly expected: number;
		readonly found: number;
	}[];
	/** Where rows that sum a survey up as a share or an index were left out; absent where none were. */
	readonly indexRows?: { readonly a1: string; readonly count: number };
}
