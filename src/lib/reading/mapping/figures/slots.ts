import {
	type Dims,
	dimsText,
	type MappedTable,
	type Meaning,
	type MeasureMeaning,
	type ReadCell,
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

/**
 * Goes over the slots of a table, the places where a figure is asked for: whose, of what, and its cell. There are thousands, and an
 * object each would cost as much as the figures.
 */
export type Slots = (
	visit: (
		unit: UnitGuess,
		meaning: MeasureMeaning,
		cell: ReadCell | null,
		/** Where the halves of one figure stand that are added up: alike for both. */
		halfAt?: string
	) => void
) => void;

/** The measure of a column or line; what has to be asked first gives none. */
function measureOf(suggestion: Suggestion<Meaning> | undefined): MeasureMeaning | null {
	return suggestion?.value.role === 'measure' && suggestion.confidence !== 'ask'
		? suggestion.value
		: null;
}

/**
 * Slots of a table with units down and measures across; rows of totals and sections have none. Where a section names a window
 * (`I. Quý I`), its rows are of that one unless the column says otherwise; so is a row that says its own period. A row that says its
 * figures are of another time than the table's, planned or not reported has none.
 */
export function slotsDown(mapped: MappedTable): Slots {
	const measured = mapped.columns.flatMap((column, c) => {
		const meaning = measureOf(column);
		if (!meaning || meaning.measure === '') return [];
		return [{ c, meaning }];
	});
	const halves = onTimeHalves(
		mapped.table.columns.map(({ path }) => path),
		mapped.columns.map(measureOf)
	);
	const partOf = partOfRow(mapped);
	const inParts = new Map<string, readonly MeasureMeaning[]>();
	/** Cells of one column and part share one meaning: thousands of figures have few of them. */
	const meaningsIn = (part: Dims, section: string | null) => {
		const id = `${section ?? ''}|${dimsText(part)}`;
		let known = inParts.get(id);
		if (!known) {
			const span = mapped.window.value;
			const own = section === null || span === null ? {} : windowOfSection(section, span);
			known = measured.map(({ meaning }) => ({
				...own,
				...meaning,
				dims: { ...meaning.dims, ...part }
			}));
			inParts.set(id, known);
		}
		return known;
	};
	const isOpen = isOpenPart(mapped);
	const windowOfRow = windowsOfRows(mapped);
	const times = windowOfRow ? null : timesIn(mapped);
	return (visit) => {
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
				meanings = meaningsIn(part, row.section);
			[lastPart, lastSection] = [part, row.section];
			for (let i = 0; i < measured.length; i++) {
				const c = measured[i]?.c ?? -1;
				const known = meanings[i] as MeasureMeaning;
				const meaning = time ? { ...time, ...known } : known;
				visit(unit, meaning, row.cells[c] ?? null, halves[c] ? `row ${r}` : undefined);
			}
		}
	};
}

/**
 * Slots of a table with measures down: units across, or one unit for the whole table. The line says what, the
 * column says whose and of which window.
 */
export function slotsAcross(mapped: MappedTable): Slots {
	const lineColumns = lineColumnsOf(mapped.table);
	const halves = lineColumns
		? onTimeHalves(
				underUnits(linePaths(mapped.table, lineColumns, mapped.units), mapped.units),
				mapped.lines.map(measureOf)
			)
		: [];
	return (visit) => {
		for (const [r, row] of mapped.table.rows.entries()) {
			const line = measureOf(mapped.lines[r]);
			if (row.role !== 'data' || !line || line.measure === '') continue;
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
				const halfAt = halves[r]
					? `column ${c} ${JSON.stringify(mapped.units[r]?.key ?? null)}`
					: undefined;
				visit(unit, meaning, row.cells[c] ?? null, halfAt);
			}
		}
	};
}
