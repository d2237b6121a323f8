import type { Cell, Merge, Sheet } from '../../src/lib/model';

/** What a test writes for a cell: a text, a number, or a cell with the parts it cares about. */
export type Written = string | number | null | Partial<Cell>;

/** A native number with a format, such as a percentage or a day. */
export function formatted(value: number, format: string, raw = String(value)): Partial<Cell> {
	return { type: 'number', value, raw, format };
}

/** A formula whose result the file does not hold. */
export function uncached(formula: string, format?: string): Partial<Cell> {
	return {
		type: 'number',
		value: '',
		raw: '',
		formula,
		uncached: true,
		...(format ? { format } : {})
	};
}

/** A lost formula such as `#DIV/0!`. */
export function lost(code: string): Partial<Cell> {
	return { type: 'error', value: code, raw: code };
}

/** A text in bold. */
export function bold(raw: string): Partial<Cell> {
	return { raw, bold: true };
}

function cellOf(written: Written | undefined): Cell | null {
	if (written === null || written === undefined || written === '') return null;
	if (typeof written === 'number') return { raw: String(written), type: 'number', value: written };
	if (typeof written === 'string') return { raw: written, type: 'text', value: written };
	const raw = written.raw ?? '';
	return { type: 'text', value: raw, ...written, raw };
}

/** `B3:D4` as a merge, 0-based. */
export function merge(range: string): Merge {
	const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
	if (!parts) throw new Error(`not a range: ${range}`);
	const column = (letters: string) =>
		[...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return {
		top: Number(parts[2]) - 1,
		left: column(parts[1] as string),
		bottom: Number(parts[4]) - 1,
		right: column(parts[3] as string)
	};
}

/** A sheet from rows as a person would type them, with merges as ranges and hidden rows and columns 0-based. */
export function sheet(
	rows: readonly (readonly Written[])[],
	parts: {
		name?: string;
		merges?: readonly string[];
		hiddenRows?: readonly number[];
		hiddenColumns?: readonly number[];
		hidden?: boolean;
	} = {}
): Sheet {
	return {
		name: parts.name ?? 'Sheet1',
		hidden: parts.hidden ?? false,
		grid: rows.map((row) => row.map(cellOf)),
		merges: (parts.merges ?? []).map(merge),
		hiddenRows: new Set(parts.hiddenRows ?? []),
		hiddenColumns: new Set(parts.hiddenColumns ?? []),
		encoding: 'utf-8',
		comments: 0
	};
}
