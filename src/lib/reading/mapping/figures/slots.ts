import {
	type Dims,
	dimsText,
	type MappedTable,
	type Meaning,
	type MeasureMeaning,
	type Suggestion,
	type TableRow,
	type UnitGuess
} from '$lib/model';
import { onTimeHalves, underUnits } from './early-and-on-time';
import { lineColumnsOf, linePaths } from '../ground/line-path';
import { isOpenPart } from '../parts/column-of-rows';
import { partOfRow } from '../parts/part-columns';
import { windowsOfRows } from '../windows/rows-of-periods';
import { timesIn } from '../windows/times-of-rows';
import { windowOfSection } from '../windows/window-of-section';

/** Takes what stands in the slots of a table, one by one. */
export interface SlotTaker {
	/**
	 * @param column of the table, where the cell of the row stands.
	 * @param halfAt where the halves of one figure stand that are added up: alike for both.
	 */
	take(
		unit: UnitGuess,
		meaning: MeasureMeaning,
		row: TableRow,
		column: number,
		halfAt?: string
	): void;
}

/**
 * The slots of a table, the places where a figure is asked for: whose, of what, and its cell. There are thousands, and an object each
 * would cost as much as the figures.
 */
export interface Slots {
	/** Hands over every slot, row by row. */
	each(taker: SlotTaker): void;
}

/** The measure of a column or line; what has to be asked first gives none. */
function measureOf(suggestion: Suggestion<Meaning> | undefined): MeasureMeaning | null {
	return suggestion?.value.role === 'measure' && suggestion.confidence !== 'ask'
		? suggestion.value
		: null;
}

/** Where a measure stands among the columns of a table. */
interface Measured {
	readonly c: number;
	readonly meaning: MeasureMeaning;
}

// Classes: what is made anew for every table is compiled anew for many of them.
class SlotsDown implements Slots {
	readonly #mapped: MappedTable;
	readonly #measured: readonly Measured[];
	readonly #halves: ReturnType<typeof onTimeHalves>;
	/** By section and part: cells of one column share one meaning, thousands of figures have few of them. */
	readonly #inParts = new Map<string, readonly MeasureMeaning[]>();

	constructor(mapped: MappedTable) {
		this.#mapped = mapped;
		this.#measured = mapped.columns.flatMap((column, c) => {
			const meaning = measureOf(column);
			if (!meaning || meaning.measure === '') return [];
			return [{ c, meaning }];
		});
		this.#halves = onTimeHalves(
			mapped.table.columns.map(({ path }) => path),
			mapped.columns.map(measureOf)
		);
	}

	each(taker: SlotTaker): void {
		const mapped = this.#mapped;
		const partOf = partOfRow(mapped);
		const isOpen = isOpenPart(mapped);
		const windowOfRow = windowsOfRows(mapped);
		const times = windowOfRow ? null : timesIn(mapped);
		let lastPart: Dims | null = null;
		let lastSection: string | null = null;
		let meanings: readonly MeasureMeaning[] = [];
		const { rows } = mapped.table;
		for (let r = 0; r < rows.length; r++) {
			const row = rows[r] as TableRow;
			const unit = mapped.units[r] ?? mapped.unit;
			if (row.role !== 'data' || !unit || isOpen(r)) continue;
			const time = windowOfRow?.(row) ?? times?.of(row)?.time ?? null;
			if (typeof time === 'string') continue;
			const part = partOf(row);
			// Rows of one part and section follow one another.
			if (lastPart !== part || lastSection !== row.section)
				meanings = this.#meaningsIn(part, row.section);
			lastPart = part;
			lastSection = row.section;
			const own = time ? meanings.map((known) => ({ ...time, ...known })) : meanings;
			this.#takeRow(r, row, unit, own, taker);
		}
	}

	#takeRow(
		r: number,
		row: TableRow,
		unit: UnitGuess,
		meanings: readonly MeasureMeaning[],
		taker: SlotTaker
	): void {
		const measured = this.#measured;
		for (let i = 0; i < measured.length; i++) {
			const { c } = measured[i] as Measured;
			const halfAt = this.#halves[c] ? `row ${r}` : undefined;
			taker.take(unit, meanings[i] as MeasureMeaning, row, c, halfAt);
		}
	}

	#meaningsIn(part: Dims, section: string | null): readonly MeasureMeaning[] {
		const id = `${section ?? ''}|${dimsText(part)}`;
		let known = this.#inParts.get(id);
		if (!known) {
			const span = this.#mapped.window.value;
			const own = section === null || span === null ? {} : windowOfSection(section, span);
			known = this.#measured.map(({ meaning }) => ({
				...own,
				...meaning,
				dims: { ...meaning.dims, ...part }
			}));
			this.#inParts.set(id, known);
		}
		return known;
	}
}

class SlotsAcross implements Slots {
	readonly #mapped: MappedTable;
	readonly #halves: ReturnType<typeof onTimeHalves>;

	constructor(mapped: MappedTable) {
		this.#mapped = mapped;
		const lineColumns = lineColumnsOf(mapped.table);
		this.#halves = lineColumns
			? onTimeHalves(
					underUnits(linePaths(mapped.table, lineColumns, mapped.units), mapped.units),
					mapped.lines.map(measureOf)
				)
			: [];
	}

	each(taker: SlotTaker): void {
		const { table, lines } = this.#mapped;
		for (const [r, row] of table.rows.entries()) {
			const line = measureOf(lines[r]);
			if (row.role === 'data' && line && line.measure !== '') this.#takeRow(r, row, line, taker);
		}
	}

	#takeRow(r: number, row: TableRow, line: MeasureMeaning, taker: SlotTaker): void {
		const mapped = this.#mapped;
		for (const [c, column] of mapped.columns.entries()) {
			const place = measureOf(column);
			const unit = mapped.unitsOfColumns?.[c] ?? mapped.units[r] ?? mapped.unit;
			if (!place || !unit) continue;
			const windowKind = place.windowKind ?? line.windowKind;
			const yearsBack = place.yearsBack ?? line.yearsBack;
			const period = place.period ?? line.period;
			const meaning = {
				...line,
				dims: { ...line.dims, ...place.dims },
				...(windowKind === undefined ? {} : { windowKind }),
				...(yearsBack === undefined ? {} : { yearsBack }),
				...(period === undefined ? {} : { period })
			};
			const halfAt = this.#halves[r]
				? `column ${c} ${JSON.stringify(mapped.units[r]?.key ?? null)}`
				: undefined;
			taker.take(unit, meaning, row, c, halfAt);
		}
	}
}

/**
 * Slots of a table with units down and measures across; rows of totals and sections have none. Where a section names a window
 * (`I. Quý I`), its rows are of that one unless the column says otherwise; so is a row that says its own period. A row that says its
 * figures are of another time than the table's, planned or not reported has none.
 */
export function slotsDown(mapped: MappedTable): Slots {
	return new SlotsDown(mapped);
}

/**
 * Slots of a table with measures down: units across, or one unit for the whole table. The line says what, the
 * column says whose and of which window.
 */
export function slotsAcross(mapped: MappedTable): Slots {
	return new SlotsAcross(mapped);
}
