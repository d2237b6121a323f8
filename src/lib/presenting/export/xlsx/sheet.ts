import type { Merge } from '$lib/model';

/** How a cell looks. What is not said stays as the program has it. */
export interface XlsxStyle {
	/** Background as `RRGGBB`. */
	readonly fill?: string;
	/** Text colour as `RRGGBB`. */
	readonly color?: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	/** Points; 11 unless said. */
	readonly size?: number;
	readonly wrap?: boolean;
	readonly align?: 'left' | 'center' | 'right';
	/** Hairlines all round. */
	readonly border?: boolean;
	/** A format code such as `#,##0`, `0.0%` or `dd/mm/yyyy`. */
	readonly format?: string;
}

export interface XlsxCell {
	/** Text stays text, whatever it begins with. Dates are numbers (the serial) with a `format`. */
	readonly value: string | number | boolean | null;
	readonly style?: XlsxStyle;
	/** Shown when the pointer rests on the cell. */
	readonly comment?: string;
}

/** What may be typed into a range; anything else is refused with `message`. */
export interface XlsxValidation {
	/** Such as `C6:F20`. */
	readonly range: string;
	readonly allow:
		| { readonly kind: 'whole' | 'decimal'; readonly min: number; readonly max?: number }
		/** One of a few short texts without commas, 255 characters together. */
		| { readonly kind: 'one-of'; readonly values: readonly string[] }
		/** One of the cells of another place, such as `'Đơn vị'!$A$2:$A$40`. */
		| { readonly kind: 'one-in'; readonly place: string };
	readonly title: string;
	readonly message: string;
}

export interface XlsxSheet {
	/** Mended where a spreadsheet program would refuse it: 31 characters, none of `[]:*?/\`, no name twice. */
	readonly name: string;
	/** Row-major from A1; ragged rows and holes are fine, a bare value is a cell without looks. */
	readonly rows: readonly (readonly (XlsxCell | string | number | null | undefined)[])[];
	readonly merges?: readonly Merge[];
	/** Width of each column in characters. */
	readonly widths?: readonly (number | undefined)[];
	/** Rows and columns that stay in sight while scrolling. */
	readonly freeze?: { readonly rows: number; readonly columns: number };
	readonly hiddenRows?: ReadonlySet<number>;
	readonly hiddenColumns?: ReadonlySet<number>;
	readonly hidden?: boolean;
	readonly validations?: readonly XlsxValidation[];
	/** Printed lying, as wide as the page. */
	readonly landscape?: boolean;
}
