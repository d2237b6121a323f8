import type {
	Decisions,
	Fact,
	Issue,
	LeftOutReason,
	MappedTable,
	Sheet,
	SheetLedger,
	TableRow,
	Workbook
} from '$lib/model';

type Fate = LeftOutReason | 'imported' | 'in-error';

/** Of two tables side by side over one row the one that took the most decides. */
const RANK: readonly Fate[] = ['imported', 'in-error'];

/** Rows by their sheet. */
class Places {
	readonly #rows = new Map<string, Set<number>>();

	add(sheet: string, row: number): void {
		const rows = this.#rows.get(sheet);
		if (rows) rows.add(row);
		else this.#rows.set(sheet, new Set([row]));
	}
	has(sheet: string, row: number): boolean {
		return this.#rows.get(sheet)?.has(row) === true;
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

/** 0-based rows of `C8`, `C8:C12` and `C8,C11`. Read letter by letter: a register names a hundred thousand cells. */
function rowsOf(a1: string): number[] {
	const rows: number[] = [];
	let row = 0;
	let from = 0;
	for (let at = 0; at <= a1.length; at++) {
		const code = at === a1.length ? COMMA : a1.charCodeAt(at);
		if (code >= 48 && code <= 57) row = row * 10 + code - 48;
		else if (code === COLON) [from, row] = [row, 0];
		else if (code === COMMA) {
			if (row > 0) for (let one = from || row; one <= row; one++) rows.push(one - 1);
			[from, row] = [0, 0];
		}
	}
	return rows;
}

const COMMA = 44;
const COLON = 58;

/** 0-based row of a single cell such as `C8`; null for several. */
function rowOf(a1: string): number | null {
	let row = 0;
	for (let at = 0; at < a1.length; at++) {
		const code = a1.charCodeAt(at);
		if (code >= 48 && code <= 57) row = row * 10 + code - 48;
		else if (code === 58 || code === 44) return null;
	}
	return row > 0 ? row - 1 : null;
}

function addPlaces(places: Places, facts: readonly Fact[]): Places {
	let [sheet, row] = ['', -1];
	for (const { source } of facts) {
		const alone = rowOf(source.a1);
		if (alone === null) {
			for (const each of rowsOf(source.a1)) places.add(source.sheet, each);
			continue;
		}
		// Figures come row by row.
		if (alone === row && source.sheet === sheet) continue;
		[sheet, row] = [source.sheet, alone];
		places.add(sheet, row);
	}
	return places;
}

function placesOfIssues(issues: readonly Issue[]): Places {
	const places = new Places();
	for (const { sheet, a1 } of issues)
		if (sheet !== null && a1 !== null) for (const row of rowsOf(a1)) places.add(sheet, row);
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
	if (mapped.window.value === null) return 'unknown-window';
	const guesses = [mapped.units[r] ?? mapped.unit, ...(mapped.unitsOfColumns ?? [])];
	if (!guesses.some((guess) => guess && guess.key !== null)) return 'unknown-unit';
	const line = mapped.lines[r]?.value;
	const means = (role: string | undefined) => role === 'measure';
	const meant =
		mapped.lines.length > 0
			? means(line?.role)
			: mapped.columns.some(({ value }) => means(value.role));
	return meant ? 'no-figures' : 'unknown-column';
}

function fatesOfTable(
	mapped: MappedTable,
	decisions: Decisions | null,
	taken: Taken,
	broken: Places
): Map<number, Fate> {
	const { table } = mapped;
	const indexOf = new Map(table.rows.map((row, r) => [row.index, r]));
	return new Map(
		table.roles.map(({ row, role }): [number, Fate] => {
			if (role !== 'data') return [row, role];
			const isIn = (places: Places) => places.has(table.sheet, row);
			if (isIn(taken.facts) && !isIn(broken)) return [row, 'imported'];
			if (isIn(taken.blocked) || isIn(broken)) return [row, 'in-error'];
			if (isIn(taken.repeated)) return [row, 'duplicate'];
			return [row, whyLeftOut(mapped, indexOf.get(row) as number, decisions)];
		})
	);
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
		readonly facts: readonly Fact[];
		readonly blocked: readonly Fact[];
		readonly repeated: readonly Fact[];
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
		const own = tables.flatMap((mapped, i) =>
			mapped.table.sheet === sheet.name
				? [{ mapped, fates: fatesOfTable(mapped, decisions.get(i) ?? null, taken, broken) }]
				: []
		);
		const rows = own
			.flatMap(({ mapped }) => mapped.table.roles)
			.reduce((most, { row }) => Math.max(most, row + 1), sheet.grid.length);
		const fates = Array.from({ length: rows }, (_, row): Fate => {
			const here = own.flatMap(({ fates: each }) => each.get(row) ?? []);
			const best = RANK.find((fate) => here.includes(fate)) ?? here[0];
			if (best) return best;
			if (isBlank(sheet.grid[row] ?? [])) return 'blank';
			return sheet.hidden ? 'hidden-sheet' : 'no-table';
		});
		return {
			sheet: sheet.name,
			range: own.map(({ mapped }) => mapped.table.range).join(', '),
			ledger: ledgerOf(fates)
		};
	});
}
