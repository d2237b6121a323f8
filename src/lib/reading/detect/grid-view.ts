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

/** More columns than a sheet has. */
const COLUMNS = 20_000;

// A class: what is made anew for every sheet is compiled anew for many of them.
class SheetView implements GridView {
	readonly sheet: Sheet;
	readonly height: number;
	readonly width: number;
	readonly hasStruck: boolean;
	readonly hasUnseen: boolean;
	readonly #grid: Sheet['grid'];
	/** The merge over each place. */
	readonly #merges = new Map<number, Merge>();
	/** 1 for rows that a merge touches. */
	readonly #isMerged: Uint8Array;
	readonly #isClean: boolean;
	readonly #formats = new Map<string, FormatKind>();
	/** Texts as they are once cleaned; each is asked for about ten times. */
	readonly #cleaned = new Map<string, string>();
	/** A place in a list is found much sooner than a text in a map. */
	readonly #texts: (readonly string[] | undefined)[] = [];

	constructor(sheet: Sheet) {
		this.sheet = sheet;
		this.#grid = sheet.grid;
		this.height = sheet.grid.length;
		let width = 0;
		for (const row of sheet.grid) width = Math.max(width, row.length);
		this.width = width;
		this.#isMerged = new Uint8Array(this.height);
		this.#placeMerges();
		const { isClean, hasStruck, hasUnseen } = seenIn(sheet);
		this.#isClean = isClean;
		this.hasStruck = hasStruck;
		this.hasUnseen = hasUnseen;
	}

	cell(row: number, column: number): Cell | null {
		const found = this.#grid[row]?.[column] ?? null;
		if (found === null || this.#isMerged[row] !== 1) return found;
		const merge = this.mergeAt(row, column);
		return merge && (merge.top !== row || merge.left !== column) ? null : found;
	}

	cellsOf(row: number): GridRow {
		const cells = this.#grid[row] ?? [];
		return this.#isMerged[row] === 1 ? cells.map((_, column) => this.cell(row, column)) : cells;
	}

	text(row: number, column: number): string {
		if (this.#isClean) return this.cell(row, column)?.raw ?? '';
		if (!(row in this.#grid)) return '';
		return (this.#texts[row] ??= this.#textsIn(row))[column] ?? '';
	}

	holds(row: number, column: number): boolean {
		const found = this.cell(row, column);
		if (found === null) return false;
		return found.type === 'number' || found.uncached === true || this.text(row, column) !== '';
	}

	mergeAt(row: number, column: number): Merge | null {
		return this.#isMerged[row] === 1 ? (this.#merges.get(row * COLUMNS + column) ?? null) : null;
	}

	formatOf({ format }: Cell): FormatKind {
		if (format === undefined) return PLAIN_FORMAT;
		let kind = this.#formats.get(format);
		if (!kind) this.#formats.set(format, (kind = kindOfFormat(format)));
		return kind;
	}

	columnsOf(row: number): readonly number[] {
		const columns: number[] = [];
		const length = this.#grid[row]?.length ?? 0;
		for (let column = 0; column < length; column++)
			if (this.holds(row, column)) columns.push(column);
		return columns;
	}

	#placeMerges(): void {
		let room = EXPANSION_LIMIT;
		for (const merge of this.sheet.merges) {
			const bottom = Math.min(merge.bottom, this.height - 1);
			const right = Math.min(merge.right, Math.max(this.width - 1, merge.left));
			room -= Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
			if (room < 0) break;
			for (let row = merge.top; row <= bottom; row++) {
				this.#isMerged[row] = 1;
				for (let column = merge.left; column <= right; column++)
					this.#merges.set(row * COLUMNS + column, merge);
			}
		}
	}

	#textsIn(row: number): readonly string[] {
		const found: string[] = [];
		const length = this.#grid[row]?.length ?? 0;
		for (let column = 0; column < length; column++) {
			const here = this.cell(row, column);
			found.push(here ? this.#cleanedText(here) : '');
		}
		return found;
	}

	#cleanedText({ type, raw }: Cell): string {
		if (type === 'number') return raw.trim();
		let text = this.#cleaned.get(raw);
		if (text === undefined) this.#cleaned.set(raw, (text = cleanText(raw)));
		return text;
	}
}

/** A view of the sheet. Merges beyond the grid are cut; a hostile amount of them is ignored beyond a fixed area. */
export function viewOf(sheet: Sheet): GridView {
	return new SheetView(sheet);
}

function kindOfFormat(format: string): FormatKind {
	const date = isDateFormat(format);
	const percent = isPercentFormat(format);
	const scale = scaleOfFormat(format);
	return date || percent || scale !== 1 ? { date, percent, scale } : PLAIN_FORMAT;
}
