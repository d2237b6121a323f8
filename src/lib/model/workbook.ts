import type { Issue } from './issue';

export type FileFormat =
	'csv' | 'tsv' | 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml2003' | 'unknown';

/** One cell as it stands in the file, text already Unicode NFC. Absent cells are null in the grid. */
export interface Cell {
	/** The text a person sees; for CSV the field, for workbooks the formatted value. */
	readonly raw: string;
	readonly type: 'text' | 'number' | 'boolean' | 'error';
	/** The native value behind `raw`: a number for dates too (the serial). Errors: the code such as `#REF!`. */
	readonly value: string | number | boolean;
	/** Number format code such as `0.0%` or `dd/mm/yyyy`, when it is not General. */
	readonly format?: string;
	/** Font name, when the format tells it. Legacy encodings hide there. */
	readonly font?: string;
	readonly formula?: string;
	/** A formula whose result the file does not hold. */
	readonly uncached?: true;
	/** A nought that its formula makes of blank cells alone. */
	readonly ofBlanks?: true;
	/** Its record has more fields than columns, so nobody can say which column it is of. */
	readonly misplaced?: true;
	/** Its text is of pieces of which some are crossed out, or stand apart: the figures in it are not one. */
	readonly inPieces?: true;
	/** Struck through. */
	readonly struck?: true;
	readonly bold?: true;
	/** White letters on white ground. */
	readonly unseen?: true;
	/** The text before a legacy encoding was decoded, for showing before and after. */
	readonly undecoded?: string;
}

/** A merged range, 0-based, both ends inclusive. */
export interface Merge {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	/** Row-major, 0-based from A1, trimmed to the last cell that holds something; rows may be ragged. */
	readonly grid: readonly (readonly (Cell | null | undefined)[])[];
	readonly merges: readonly Merge[];
	readonly hiddenRows: ReadonlySet<number>;
	readonly hiddenColumns: ReadonlySet<number>;
	/** Encoding found in this sheet's text. */
	readonly encoding: string;
	/** How many comments hang on cells. Their text is never kept. */
	readonly comments: number;
}

/** One file, read. `sheets` is empty when it could not be read, and `issues` then says why. */
export interface Workbook {
	/** File name without folders. */
	readonly name: string;
	readonly size: number;
	/** SHA-256 of the bytes, lower-case hex. */
	readonly hash: string;
	readonly format: FileFormat;
	/** `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni`, … the most telling of its sheets. */
	readonly encoding: string;
	readonly date1904: boolean;
	readonly sheets: readonly Sheet[];
	readonly issues: readonly Issue[];
}
