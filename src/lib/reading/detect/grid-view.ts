import { cellsAnywhere, type Cell, type Merge, type Sheet } from '$lib/model';
import { cleanText, isDateFormat, isPercentFormat, scaleOfFormat } from '$lib/text';

/** A sheet's grid with its merges resolved and its texts cleaned once. Rows and columns are 0-based. */
export interface GridView {
	readonly sheet: Sheet;
	readonly height: number;
	readonly width: number;
	/** Whether any cell is struck through. */
	readonly hasStruck: boolean;
	/** Whether any cell is in letters that nobody sees, or a number of which nothing is shown. */
	readonly hasUnseen: boolean;
	/** The cell as it stands; null where nothing stands or another cell's merge covers the place. */
	cell(row: number, column: number): Cell | null;
	/** What {@link cell} gives for a row, column by column. */
	cellsOf(row: number): GridRow;
	/** Cleaned text of the cell, `''` when there is none. */
	text(row: number, column: number): string;
	/** Whether anything stands in the cell: text, or a formula whose result is missing. */
	holds(row: number, column: number): boolean;
	mergeAt(row: number, column: number): Merge | null;
	/** What the cell's number format makes of its value. */
	formatOf(cell: Cell): FormatKind;
	/** Columns of the row where something stands, in order. */
	columnsOf(row: number): readonly number[];
}

export type GridRow = Sheet['grid'][number];

export interface FormatKind {
	readonly date: boolean;
	readonly percent: boolean;
	/** By how much it divides what it shows. */
	readonly scale: number;
}

/** What nearly every format makes of a value: nothing. */
export const PLAIN_FORMAT: FormatKind = { date: false, percent: false, scale: 1 };

const EXPANSION_LIMIT = 400_000;

type CellAt = (row: number, column: number) => Cell | null;

/** What is looked for in every cell of a sheet once, so that nothing need be looked for where none is so. */
interface Seen {
	/** Whether no text has anything to be cleaned. */
	readonly isClean: boolean;
	readonly hasStruck: boolean;
	readonly hasUnseen: boolean;
}

function seenIn({ grid }: Sheet): Seen {
	let isClean = true;
	let hasStruck = false;
	let hasUnseen = false;
	for (const cells of cellsAnywhere(grid)) {
		for (let i = 0; i < cells.length; i++) {
			const cell = cells[i];
			if (!cell) continue;
			const { raw } = cell;
			if (cell.struck === true) hasStruck = true;
			if (cell.unseen === true) hasUnseen = true;
			if (cell.type !== 'number') {
				if (isClean && cleanText(raw) !== raw) isClean = false;
			} else if (raw === '' || !(raw.charCodeAt(0) > 32) || !endsInFigure(raw)) {
				const text = raw.trim();
				if (text !== raw) isClean = false;
				if (text === '') hasUnseen = true;
			}
		}
	}
	return { isClean, hasStruck, hasUnseen };
}

/** Whether a text ends in one of the figures 0 to 9, as nearly every number does. */
export function endsInFigure(text: string): boolean {
	const code = text.charCodeAt(text.length - 1);
	return code >= 48 && code <= 57;
}

/** The cleaned texts of a sheet in which some are to be cleaned. Each is asked for about ten times. */
function textsOf({ grid }: Sheet, cell: CellAt): (row: number, column: number) => string {
	const texts = new Map<string, string>();
	const cleaned = ({ type, raw }: Cell) => {
		if (type === 'number') return raw.trim();
		let text = texts.get(raw);
		if (text === undefined) texts.set(raw, (text = cleanText(raw)));
		return text;
	};
	const textsIn = (row: number) => {
		const found: string[] = [];
		const length = grid[row]?.length ?? 0;
		for (let column = 0; column < length; column++) {
			const here = cell(row, column);
			found.push(here ? cleaned(here) : '');
		}
		return found;
	};
	// A place in a list is found much sooner than a text in a map.
	const byRow: (readonly string[] | undefined)[] = [];
	return (row, column) => (row in grid ? ((byRow[row] ??= textsIn(row))[column] ?? '') : '');
}

/** A view of the sheet. Merges beyond the grid are cut; a hostile amount of them is ignored beyond a fixed area. */
export function viewOf(sheet: Sheet): GridView {
	const grid = sheet.grid;
	const height = grid.length;
	let width = 0;
	for (const row of grid) width = Math.max(width, row.length);
	const merges = new Map<number, Merge>();
	const isMerged = new Uint8Array(height);
	let room = EXPANSION_LIMIT;
	for (const merge of sheet.merges) {
		const bottom = Math.min(merge.bottom, height - 1);
		const right = Math.min(merge.right, Math.max(width - 1, merge.left));
		room -= Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
		if (room < 0) break;
		for (let row = merge.top; row <= bottom; row++) {
			isMerged[row] = 1;
			for (let column = merge.left; column <= right; column++) {
				merges.set(row * 20_000 + column, merge);
			}
		}
	}
	const mergeAt = (row: number, column: number) =>
		isMerged[row] === 1 ? (merges.get(row * 20_000 + column) ?? null) : null;
	const cell = (row: number, column: number) => {
		const found = grid[row]?.[column] ?? null;
		if (found === null || isMerged[row] !== 1) return found;
		const merge = mergeAt(row, column);
		return merge && (merge.top !== row || merge.left !== column) ? null : found;
	};
	const { isClean, hasStruck, hasUnseen } = seenIn(sheet);
	const text = isClean
		? (row: number, column: number) => cell(row, column)?.raw ?? ''
		: textsOf(sheet, cell);
	const holds = (row: number, column: number) => {
		const found = cell(row, column);
		if (found === null) return false;
		return found.type === 'number' || found.uncached === true || text(row, column) !== '';
	};
	const formats = new Map<string, FormatKind>();
	const formatOf = ({ format }: Cell) => {
		if (format === undefined) return PLAIN_FORMAT;
		let kind = formats.get(format);
		if (!kind) formats.set(format, (kind = kindOfFormat(format)));
		return kind;
	};
	const cellsOf = (row: number): GridRow =>
		isMerged[row] === 1
			? (grid[row] ?? []).map((_, column) => cell(row, column))
			: (grid[row] ?? []);
	const columnsOf = (row: number) => {
		const columns: number[] = [];
		const length = grid[row]?.length ?? 0;
		for (let column = 0; column < length; column++) if (holds(row, column)) columns.push(column);
		return columns;
	};
	return {
		sheet,
		height,
		width,
		hasStruck,
		hasUnseen,
		cell,
		text,
		cellsOf,
		holds,
		mergeAt,
		formatOf,
		columnsOf
	};
}

function kindOfFormat(format: string): FormatKind {
	const date = isDateFormat(format);
	const percent = isPercentFormat(format);
	const scale = scaleOfFormat(format);
	return date || percent || scale !== 1 ? { date, percent, scale } : PLAIN_FORMAT;
}
