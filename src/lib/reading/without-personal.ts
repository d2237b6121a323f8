import { cellsAnywhere, type Cell, type Sheet, type Table, type Workbook } from '$lib/model';

type Row = Sheet['grid'][number];

/** Stands for every cell of a sheet nothing was read from: nobody looked for people there. */
const UNREAD: Cell = Object.freeze({ raw: '…', type: 'text', value: '…' });

function isFilled(cell: Cell | null | undefined): boolean {
	return Boolean(cell) && (cell?.raw.trim() !== '' || cell?.uncached === true);
}

function hollow(sheet: Sheet): Sheet {
	return {
		...sheet,
		grid: sheet.grid.map((row) => row.map((cell) => (isFilled(cell) ? UNREAD : null)))
	};
}

interface Gone {
	readonly column: number;
	readonly from: number;
	readonly until: number;
	/** A figure that was somebody's number: whatever else stands there stays. */
	readonly figure?: true;
}

function goneFrom(tables: readonly Table[]): Gone[] {
	return tables.flatMap((table) => {
		const from = Math.max(-1, ...table.headerRows) + 1;
		const until = table.roles.reduce((last, { row }) => Math.max(last, row), from);
		const columns = table.columns
			.filter(({ kind }) => kind === 'personal')
			.map(({ index }) => ({ column: index, from, until }));
		return [...columns, ...strayFigures(table)];
	});
}

/** The cells whose figures were dropped as telephone or identity numbers. */
function strayFigures({ columns, rows }: Table): Gone[] {
	const gone: Gone[] = [];
	for (const { index: row, cells } of rows)
		for (let i = 0; i < cells.length; i++) {
			const cell = cells[i];
			const column = columns[i]?.index;
			if (cell?.state === 'error' && cell.raw === '' && column !== undefined)
				gone.push({ column, from: row, until: row, figure: true });
		}
	return gone;
}

/** The cells of a sheet that name somebody, with what is left of each. */
function stripped({ grid }: Sheet, strip: (cell: Cell) => Cell): ReadonlyMap<Cell, Cell> {
	const kept = new Map<Cell, Cell>();
	for (const cells of cellsAnywhere(grid))
		for (const cell of cells) {
			const rest = cell ? strip(cell) : null;
			if (cell && rest && rest !== cell) kept.set(cell, rest);
		}
	return kept;
}

function cleaned(sheet: Sheet, gone: readonly Gone[], strip: (cell: Cell) => Cell): Sheet {
	const rests = stripped(sheet, strip);
	const grid: Row[] = [];
	for (let r = 0; r < sheet.grid.length; r++) {
		const here =
			gone.length === 0 ? gone : gone.filter(({ from, until }) => r >= from && r <= until);
		const row = sheet.grid[r] as Row;
		grid.push(here.length === 0 && rests.size === 0 ? row : cleanedRow(row, here, rests));
	}
	return { ...sheet, grid };
}

/** A row without what is gone from it; the row itself where nothing is. */
function cleanedRow(row: Row, gone: readonly Gone[], rests: ReadonlyMap<Cell, Cell>): Row {
	let made: (Cell | null | undefined)[] | null = null;
	for (let c = 0; c < row.length; c++) {
		const cell = row[c];
		if (!cell) continue;
		const kept = isGone(c, cell, gone) ? null : (rests.get(cell) ?? cell);
		if (kept !== cell) (made ??= [...row])[c] = kept;
	}
	return made ?? row;
}

function isGone(c: number, cell: Cell, gone: readonly Gone[]): boolean {
	for (let i = 0; i < gone.length; i++) {
		const { column, figure } = gone[i] as Gone;
		if (c === column && (!figure || cell.type === 'number')) return true;
	}
	return false;
}

/**
 * The workbook without people, so that neither the review of a file nor what goes back to its sender can show them: cells of
 * personal columns are gone, texts name nobody (signatures and remarks beside the tables too), and sheets without a table,
 * hidden ones among them, keep only which of their cells are filled.
 * @param said a text without people.
 */
export function withoutPersonal(
	workbook: Workbook,
	tables: readonly Table[],
	said: (text: string) => string
): Workbook {
	const strip = (cell: Cell): Cell => {
		if (cell.type !== 'text') return cell;
		const raw = said(cell.raw);
		if (raw === cell.raw) return cell;
		return { raw, type: 'text', value: raw, ...(cell.bold ? { bold: true as const } : {}) };
	};
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => {
			const own = tables.filter((table) => table.sheet === sheet.name);
			return own.length === 0 ? hollow(sheet) : cleaned(sheet, goneFrom(own), strip);
		})
	};
}
