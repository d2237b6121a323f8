import * as XLSX from '@e965/xlsx';
import type { Cell, Merge } from '$lib/model';
import { existing, newDraft, putCell, type CellBudget, type SheetDraft } from './draft';
import { LIMITS } from './limits';
import type { Look } from './look';
import { formatSeen, numberText } from './number-text';
import { hostile, Refusal } from './refusal';

/** Excel's error codes as SheetJS numbers them. */
const ERRORS = new Map([
	[0x00, '#NULL!'],
	[0x07, '#DIV/0!'],
	[0x0f, '#VALUE!'],
	[0x17, '#REF!'],
	[0x1d, '#NAME?'],
	[0x24, '#NUM!'],
	[0x2a, '#N/A'],
	[0x2b, '#GETTING_DATA']
]);

const READ_OPTIONS: XLSX.ParsingOptions = {
	dense: true,
	cellNF: true,
	cellDates: false,
	cellFormula: false,
	cellHTML: false,
	cellText: true,
	bookVBA: false
};

/** What stands behind one cell beyond what SheetJS tells: its font, strike and weight. */
export type LookOf = (row: number, column: number) => Look | undefined;

/**
 * Runs SheetJS over bytes whose claims were checked before. `withStyles` also reads hidden rows
 * and columns, at the price of a stub for every formatted empty cell; `withFormulas` their formulas.
 */
export function readWithSheetJs(
	data: Uint8Array | string,
	options: { withStyles: boolean; withFormulas?: boolean }
): XLSX.WorkBook {
	return XLSX.read(data, {
		...READ_OPTIONS,
		type: typeof data === 'string' ? 'string' : 'buffer',
		cellStyles: options.withStyles,
		cellFormula: options.withFormulas ?? false
	});
}

/**
 * Whether SheetJS's sheet is a worksheet, not a chart, dialog or macro sheet. Throws `corrupt` when it
 * gave up on the sheet: it does so in silence, and a silent gap is worse than a refused file.
 */
export function isWorksheet(sheet: XLSX.WorkSheet | undefined): sheet is XLSX.WorkSheet {
	if (sheet === undefined) throw new Refusal('corrupt');
	const type = sheet['!type'] as string | undefined;
	return type === undefined || type === 'sheet';
}

/** A draft of one of SheetJS's sheets. Walks existing cells only, never the used range. */
export function draftOf(
	sheet: XLSX.WorkSheet,
	name: string,
	hidden: boolean,
	date1904: boolean,
	budget: CellBudget,
	lookOf: LookOf = () => undefined
): SheetDraft {
	const draft = newDraft(name, hidden);
	const rows = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
	for (const row of existing(rows)) {
		const cells = rows[row];
		if (!cells) continue;
		for (const column of existing(cells)) {
			const source = cells[column];
			if (!source) continue;
			if (source.c) draft.comments++;
			const cell = cellOf(source, date1904);
			if (cell) putCell(draft, row, column, { ...cell, ...lookOf(row, column) }, budget);
		}
	}
	const merges = sheet['!merges'] ?? [];
	if (merges.length > LIMITS.merges) throw hostile('merges');
	draft.merges = merges.map(({ s, e }): Merge => ({
		top: s.r,
		left: s.c,
		bottom: e.r,
		right: e.c
	}));
	for (const row of existing(sheet['!rows'] ?? []))
		if (sheet['!rows']?.[row]?.hidden) draft.hiddenRows.add(row);
	for (const column of existing(sheet['!cols'] ?? []))
		if (sheet['!cols']?.[column]?.hidden) draft.hiddenColumns.add(column);
	return draft;
}

/** Drafts of all worksheets of a book SheetJS read, hidden ones too; `looks` in step with its sheets. */
export function draftsOf(
	book: XLSX.WorkBook,
	looks: readonly (LookOf | undefined)[],
	budget: CellBudget
): { drafts: SheetDraft[]; date1904: boolean } {
	const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const drafts = book.SheetNames.flatMap((name, i) => {
		const sheet = book.Sheets[name];
		if (!isWorksheet(sheet)) return [];
		const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
		return [draftOf(sheet, name, hidden, date1904, budget, looks[i])];
	});
	return { drafts, date1904 };
}

function cellOf(source: XLSX.CellObject, date1904: boolean): Cell | null {
	switch (source.t) {
		case 'n': {
			const value = Number(source.v);
			if (source.v === undefined || Number.isNaN(value)) return null;
			const known = typeof source.z === 'string' ? source.z : undefined;
			const format = formatSeen(known);
			const shown = format === known && source.w ? source.w : undefined;
			const raw = shown ?? numberText(value, format, date1904);
			return format === undefined
				? { raw, type: 'number', value }
				: { raw, type: 'number', value, format };
		}
		case 'b':
			return { raw: source.v ? 'TRUE' : 'FALSE', type: 'boolean', value: Boolean(source.v) };
		case 'e': {
			const code = ERRORS.get(Number(source.v)) ?? (source.w || '#ERROR!');
			return { raw: code, type: 'error', value: code };
		}
		case 's': {
			const text = String(source.v ?? '').replace(/\r\n?/g, '\n');
			if (text !== '') return { raw: text, type: 'text', value: text };
			return source.f === undefined ? null : uncached(source.f, source.z);
		}
		default:
			return null;
	}
}

/** A cell whose formula was never worked out. */
function uncached(formula: string, shown: XLSX.CellObject['z']): Cell {
	const format = formatSeen(typeof shown === 'string' ? shown : undefined);
	const cell: Cell = { raw: '', type: 'text', value: '', uncached: true, formula };
	return format === undefined ? cell : { ...cell, format };
}
