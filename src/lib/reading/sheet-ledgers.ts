import {
	rowOfCell,
	type CodedFacts,
	type Decisions,
	type Issue,
	type LeftOutReason,
	type MappedTable,
	type Sheet,
	type SheetLedger,
	type Table,
	type TableRow,
	type Workbook
} from '$lib/model';
import { uncountedIn } from './mapping';

type Fate = LeftOutReason | 'imported' | 'in-error';

/** 0-based rows of a sheet. */
class Rows {
	#held = new Uint8Array(512);

	has(row: number): boolean {
		return this.#held[row] === 1;
	}

	add(row: number): void {
		if (row >= this.#held.length) {
			const held = new Uint8Array(Math.max(row + 1, 2 * this.#held.length));
			held.set(this.#held);
			this.#held = held;
		}
		this.#held[row] = 1;
	}
}

/** Rows by their sheet. */
class Places {
	readonly #rows = new Map<string, Rows>();

	/** Those of one sheet, to be read or added to. */
	of(sheet: string): Rows {
		let rows = this.#rows.get(sheet);
		if (!rows) this.#rows.set(sheet, (rows = new Rows()));
		return rows;
	}
}

/** Places of the cells that facts came from, by what became of those facts. */
interface Taken {
	readonly facts: Places;
	/** Read, but refused by a rule. */
	readonly blocked: Places;
	/** Read, but held elsewhere in the file. */
	readonly repeated: Places;
}

/** Adds the 0-based rows of `C8`, `C8:C12` and `C8,C11`. Read letter by letter: a register names a hundred thousand cells. */
function addRows(rows: Rows, a1: string): void {
	let row = 0;
	let from = 0;
	for (let at = 0; at <= a1.length; at++) {
		const code = at === a1.length ? COMMA : a1.charCodeAt(at);
		if (code >= 48 && code <= 57) row = row * 10 + code - 48;
		else if (code === COLON) {
			from = row;
			row = 0;
		} else if (code === COMMA) {
			if (row > 0) for (let one = from || row; one <= row; one++) rows.add(one - 1);
			from = row = 0;
		}
	}
}

const COMMA = 44;
const COLON = 58;

function addPlaces(places: Places, { columns, cells }: CodedFacts): Places {
	const rowsOf = columns.sheets.map(({ sheet }) => places.of(sheet));
	let before = -1;
	let last = -1;
	for (let i = 0; i < cells.length; i++) {
		const sheet = columns.sheet[i] as number;
		const cell = cells[i] as number;
		const row = cell === -1 ? -1 : rowOfCell(cell);
		// Figures come row by row.
		if (row !== -1 && row === last && sheet === before) continue;
		before = sheet;
		last = row;
		if (row === -1) addRows(rowsOf[sheet] as Rows, columns.a1[i] as string);
		else (rowsOf[sheet] as Rows).add(row);
	}
	return places;
}

function placesOfIssues(issues: readonly Issue[]): Places {
	const places = new Places();
	for (const { sheet, a1 } of issues)
		if (sheet !== null && a1 !== null) addRows(places.of(sheet), a1);
	return places;
}

function hasOnlyErrors(row: TableRow, mapped: MappedTable): boolean {
	const figures = row.cells.filter(
		(cell, c) =>
			(['number', 'percent'].includes(mapped.table.columns[c]?.kind ?? '') ||
				mapped.columns[c]?.value.role === 'measure') &&
			cell !== null &&
			cell.state !== 'blank' &&
			cell.state !== 'na'
	);
	return figures.length > 0 && figures.every((cell) => cell?.state === 'error');
}

/** Why a data row of a table gave no fact. */
function whyLeftOut(
	mapped: MappedTable,
	r: number,
	decisions: Decisions | null
): LeftOutReason | 'in-error' {
	const row = mapped.table.rows[r] as TableRow;
	if (decisions?.skip === true) return 'skipped';
	if (hasOnlyErrors(row, mapped)) return 'in-error';
	if (mapped.table.shape === 'people') return 'no-figures';
	if (mapped.window.value === null) return 'unknown-window';
	const guesses = [mapped.units[r] ?? mapped.unit, ...(mapped.unitsOfColumns ?? [])];
	if (!guesses.some((guess) => guess && guess.key !== null)) return 'unknown-unit';
	const uncounted = uncountedIn(mapped, r);
	if (uncounted) return uncounted.counted === undefined ? 'unknown-unit' : 'not-chosen';
	const line = mapped.lines[r]?.value;
	// Rows of a list of models are figures by themselves.
	if (mapped.table.shape === 'register') return 'no-figures';
	const means = (role: string | undefined) => role === 'measure';
	const meant =
		mapped.lines.length > 0
			? means(line?.role)
			: mapped.columns.some(({ value }) => means(value.role));
	return meant ? 'no-figures' : 'unknown-column';
}

/** Tells by its number on the sheet where a row stands in a table. Made where it is asked for: hardly any row is. */
function placesOf({ rows }: Table): (row: number) => number {
	let places: Map<number, number> | null = null;
	return (row) => {
		places ??= new Map(rows.map(({ index }, r) => [index, r]));
		return places.get(row) as number;
	};
}

/** Settles what became of the rows of a table among those of its sheet: of two tables side by side over a row the one that took the most decides. */
function settleFates(
	fates: (Fate | null)[],
	mapped: MappedTable,
	decisions: Decisions | null,
	taken: Taken,
	broken: Places
): void {
	const { table } = mapped;
	const placeOf = placesOf(table);
	const facts = taken.facts.of(table.sheet);
	const blocked = taken.blocked.of(table.sheet);
	const repeated = taken.repeated.of(table.sheet);
	const lost = broken.of(table.sheet);
	const fateOf = (row: number): Fate => {
		if (facts.has(row) && !lost.has(row)) return 'imported';
		if (blocked.has(row) || lost.has(row)) return 'in-error';
		if (repeated.has(row)) return 'duplicate';
		return whyLeftOut(mapped, placeOf(row), decisions);
	};
	for (const { row, role } of table.roles) {
		const before = fates[row] ?? null;
		if (before === 'imported') continue;
		const fate = role === 'data' ? fateOf(row) : role;
		if (before === null || fate === 'imported' || fate === 'in-error') fates[row] = fate;
	}
}

function ledgerOf(fates: readonly Fate[]): SheetLedger['ledger'] {
	const leftOut: Partial<Record<LeftOutReason, number>> = {};
	let data = 0;
	let inError = 0;
	for (const fate of fates) {
		if (fate === 'imported') data++;
		else if (fate === 'in-error') inError++;
		else leftOut[fate] = (leftOut[fate] ?? 0) + 1;
	}
	return { rowsIn: fates.length, data, leftOut, inError };
}

function isBlank(row: Sheet['grid'][number]): boolean {
	return row.every((cell) => !cell || (cell.raw.trim() === '' && cell.uncached !== true));
}

/**
 * What became of every row of every sheet, hidden sheets included: rows in = rows imported + rows left out with a named
 * reason + rows in error. A row counts as imported when a fact names one of its cells, as in error when its figures
 * are lost or a rule blocked all of them.
 * @param facts facts that were taken in; `blocked` those a rule refused; `repeated` those held elsewhere in the file.
 */
export function sheetLedgers(
	workbook: Workbook,
	tables: readonly MappedTable[],
	decisions: ReadonlyMap<number, Decisions>,
	found: {
		readonly facts: CodedFacts;
		readonly blocked: CodedFacts;
		readonly repeated: CodedFacts;
		readonly issues: readonly Issue[];
	}
): SheetLedger[] {
	const answers = found.issues.filter(({ code }) => code === 'duplicate-answer');
	const taken: Taken = {
		facts: addPlaces(new Places(), found.facts),
		blocked: addPlaces(new Places(), found.blocked),
		repeated: addPlaces(placesOfIssues(answers), found.repeated)
	};
	const surveys = new Set(
		tables.flatMap(({ table }) => (table.shape === 'survey' ? [table.sheet] : []))
	);
	// A survey's facts name the whole column: a question left out of the sum has an issue of its own there.
	const broken = placesOfIssues(
		found.issues.filter(({ code, sheet }) => code === 'R05' && surveys.has(sheet ?? ''))
	);
	return workbook.sheets.map((sheet) => {
		const own: MappedTable[] = [];
		const fates = new Array<Fate | null>(sheet.grid.length).fill(null);
		for (const [i, mapped] of tables.entries()) {
			if (mapped.table.sheet !== sheet.name) continue;
			own.push(mapped);
			settleFates(fates, mapped, decisions.get(i) ?? null, taken, broken);
		}
		const outside = sheet.hidden ? 'hidden-sheet' : 'no-table';
		for (let row = 0; row < fates.length; row++)
			fates[row] ??= isBlank(sheet.grid[row] ?? []) ? 'blank' : outside;
		return {
			sheet: sheet.name,
			range: own.map(({ table }) => table.range).join(', '),
			ledger: ledgerOf(fates as Fate[])
		};
	});
}
