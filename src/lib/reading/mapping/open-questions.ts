import {
	placeOfCell,
	type Decisions,
	type Issue,
	type MappedTable,
	type Meaning,
	type Suggestion,
	type Table,
	type TableRow
} from '$lib/model';
import { a1Of } from '$lib/text';
import { cellText, textsOfColumn } from './ground/cell-text';
import { headerId } from './ground/header-id';
import { lacksMoneyUnit } from './figures/money-in-cells';
import { isOpenAcross } from './parts/parts-across';
import { periodColumns } from './windows/period-columns';
import { isAskedForTitle, titleIssues } from './meanings/doubtful-title';
import { isRowInDoubt } from './units/rows-in-doubt';
import { unitIssue } from './units/unit-issue';
import { isOfTwoWindows } from './windows/own-series';
import { windowIssue } from './windows/window-issue';

/** The cell of a column's header that holds a text; the top one when it cannot be told. */
function headerCellOf({ columns, headerRows }: Table, column: number, text: string): string | null {
	const { index, path } = columns[column] ?? {};
	const row = headerRows[Math.max(0, path?.indexOf(text) ?? 0)] ?? headerRows[0];
	return index === undefined || row === undefined ? null : a1Of(row, index);
}

/** Rows that name no unit and bear the one a row above them names, which is asked about where it stands. */
function takenFromAbove({ table, units }: MappedTable, unitColumn: number): ReadonlySet<number> {
	const taken = new Set<number>();
	if (unitColumn === -1) return taken;
	const texts = textsOfColumn(table, unitColumn);
	let above = '';
	for (let r = 0; r < table.rows.length; r++) {
		const row = table.rows[r] as TableRow;
		const own = row.role === 'data' ? (texts[r] ?? '') : cellText(row, unitColumn);
		if (own !== '') above = own;
		else if (above !== '' && units[r]?.text === above) taken.add(r);
	}
	return taken;
}

/** Rows of a list of units that name none and hold a figure of some measure. */
function rowsWithoutUnit({ table, units, columns }: MappedTable, unitColumn: number): number[] {
	if (table.shape !== 'units-down' || unitColumn === -1) return [];
	return [...table.rows.keys()].filter((r) => {
		const row = table.rows[r];
		return (
			row?.role === 'data' &&
			units[r] === null &&
			cellText(row, unitColumn) === '' &&
			columns.some(({ value }, c) => value.role === 'measure' && row.cells[c]?.state === 'value')
		);
	});
}

/** The place of a cell of a row, of an empty one too; the first place of merged ones. */
function placeIn({ columns, rows }: Table, r: number, column: number): string | null {
	const row = rows[r];
	const index = columns[column]?.index;
	return row === undefined || index === undefined
		? null
		: (placeOfCell({ columns }, row, column) ?? a1Of(row.index, index));
}

/** Index of the column where a row says what it is. */
function columnOfText({ columns, rows }: Table, r: number, text: string): number {
	const row = rows[r];
	return columns.findIndex((_, c) => row !== undefined && cellText(row, c) === text);
}

/** Of a header that says more than a measure is: what it says besides, and the measure. Of a column that parts units into rows: the breakdown. */
function partDetails({ value, reasons }: Suggestion<Meaning>): Pick<Issue, 'details'> {
	if (value.role === 'dimension') return { details: { part: value.name } };
	const words = reasons.find(({ code }) => code === 'words-left-over')?.details?.words;
	return words === undefined || value.role !== 'measure'
		? {}
		: { details: { words, measure: value.measure } };
}

/** Sums of money of which nothing says whether they are in đồng or in millions. */
function moneyUnitMissing(sheet: string, a1: string | null, header: string): Issue {
	return { code: 'money-unit-missing', severity: 'warning', sheet, a1, details: { header } };
}

/** Figures whose header may be of two windows, or of one that nobody can tell. */
function windowOfHeader(sheet: string, a1: string | null, header: string): Issue {
	return { code: 'header-window', severity: 'warning', sheet, a1, raw: header };
}

/** Figures from before a merger of which nobody said whose they are, once a table. */
function mergerIssue({ table: { sheet }, merged = [] }: MappedTable): Issue[] {
	const [first] = merged;
	if (!first) return [];
	const { text, a1, since } = first;
	const details = { since };
	return [
		{
			code: 'before-merger',
			severity: 'warning',
			sheet,
			a1,
			raw: text,
			count: merged.length,
			details
		}
	];
}

/** What has to be asked before a table can be imported whole, as issues with their places. */
export function openQuestions(mapped: MappedTable, decisions: Decisions | null): Issue[] {
	const { table, window: span } = mapped;
	const issues: Issue[] = [
		...(decisions?.beforeMerger === undefined ? mergerIssue(mapped) : []),
		...titleIssues(mapped)
	];
	const dated = span.value !== null;
	if (!dated) {
		issues.push(windowIssue(mapped));
	}
	const unitColumn = mapped.columns.findIndex(({ value }) => value.role === 'unit');
	const fromAbove = takenFromAbove(mapped, unitColumn);
	for (let r = 0; r < mapped.units.length; r++) {
		const guess = mapped.units[r];
		if (!guess || fromAbove.has(r)) continue;
		// Nearly every unit is known, and needs no place.
		if (guess.key !== null && guess.confidence === 'sure') continue;
		const column = isRowInDoubt(guess) ? columnOfText(table, r, guess.text) : unitColumn;
		const issue = unitIssue(guess, table.sheet, placeIn(table, r, column), dated);
		if (issue) issues.push(issue);
	}
	const [first] = fromAbove;
	if (first !== undefined)
		issues.push({
			code: 'unit-from-above',
			severity: 'note',
			sheet: table.sheet,
			a1: placeIn(table, first, unitColumn),
			count: fromAbove.size
		});
	const nameless = rowsWithoutUnit(mapped, unitColumn);
	if (nameless[0] !== undefined)
		issues.push({
			code: 'rows-without-unit',
			severity: 'warning',
			sheet: table.sheet,
			a1: placeIn(table, nameless[0], unitColumn),
			count: nameless.length
		});
	const across = new Set<string>();
	for (const [c, guess] of (mapped.unitsOfColumns ?? []).entries()) {
		const issue =
			guess && !across.has(guess.text)
				? unitIssue(guess, table.sheet, headerCellOf(table, c, guess.text), dated)
				: null;
		if (guess) across.add(guess.text);
		if (issue) issues.push(issue);
	}
	if (mapped.unit) {
		const issue = unitIssue(mapped.unit, table.sheet, null, dated);
		if (issue) issues.push(issue);
	}
	const named = [...mapped.units, ...(mapped.unitsOfColumns ?? []), mapped.unit].some(
		(guess) => guess !== null
	);
	if (!named)
		issues.push({
			code: 'unknown-unit',
			severity: 'warning',
			sheet: table.sheet,
			a1: null,
			raw: table.unitText ?? '',
			details: { text: table.unitText ?? '' }
		});
	const periods = periodColumns(table);
	const ofPeriods = mapped.columns.flatMap(({ confidence }, c) =>
		confidence === 'ask' && periods[c] ? [c] : []
	);
	for (const [c, suggestion] of mapped.columns.entries()) {
		const path = table.columns[c]?.path ?? [];
		const a1 = placeIn(table, 0, c);
		const isElsewhere = isAskedForTitle(suggestion) || isOpenAcross(suggestion);
		if (suggestion.confidence !== 'ask' || isElsewhere) continue;
		if (lacksMoneyUnit(suggestion)) {
			issues.push(moneyUnitMissing(table.sheet, a1, path.join(' › ')));
			continue;
		}
		if (isOfTwoWindows(suggestion)) {
			issues.push(
				windowOfHeader(table.sheet, headerCellOf(table, c, path.at(-1) ?? '') ?? a1, headerId(path))
			);
			continue;
		}
		// One answer goes for all columns headed by periods alone.
		if (periods[c] && c !== ofPeriods[0]) continue;
		issues.push({
			code: 'unknown-column',
			severity: 'warning',
			sheet: table.sheet,
			a1,
			raw: periods[c]
				? ofPeriods.map((one) => headerId(table.columns[one]?.path ?? [])).join(', ')
				: headerId(path),
			...(periods[c] ? { count: ofPeriods.length } : {}),
			...partDetails(suggestion)
		});
	}
	for (const [r, suggestion] of mapped.lines.entries()) {
		const row = table.rows[r];
		if (row?.role !== 'data') continue;
		const told = row.cells.findIndex(
			(one) => one && typeof one.value === 'string' && one.value.length > 3
		);
		const raw = row.cells[told]?.raw ?? '';
		const a1 = placeOfCell(table, row, told);
		if (suggestion.confidence !== 'ask' || isAskedForTitle(suggestion)) continue;
		if (lacksMoneyUnit(suggestion)) {
			issues.push(moneyUnitMissing(table.sheet, a1, raw));
			continue;
		}
		if (isOfTwoWindows(suggestion)) {
			issues.push(windowOfHeader(table.sheet, a1, raw));
			continue;
		}
		issues.push({
			code: 'unknown-column',
			severity: 'warning',
			sheet: table.sheet,
			a1,
			raw,
			...partDetails(suggestion)
		});
	}
	return issues;
}
