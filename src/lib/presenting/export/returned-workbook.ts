import {
	placeOfCell,
	type Cell,
	type MappedTable,
	type ReadCell,
	type ReadReport,
	type Sheet
} from '$lib/model';
import { a1Of, cleanText } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import type { SenderPoint } from './sender-points';
import { writeXlsx, type XlsxCell, type XlsxSheet, type XlsxStyle } from './xlsx';

type Locale = 'vi' | 'en';

const MUST = 'F8CBAD';
const LOOK = 'FFE699';
const HEAD = 'E3EEEE';
const WIDEST = 36;

interface Marked {
	readonly must: boolean;
	readonly texts: readonly string[];
}

/** What is to be said at each cell of one sheet, by address. */
function marksOf(sheet: string, points: readonly SenderPoint[]): Map<string, Marked> {
	const marks = new Map<string, Marked>();
	for (const point of points) {
		if (point.sheet !== sheet || point.a1 === null) continue;
		for (const a1 of point.a1.split(',')) {
			const before = marks.get(a1);
			marks.set(a1, {
				must: point.must || before?.must === true,
				texts: [...(before?.texts ?? []), point.text]
			});
		}
	}
	return marks;
}

/** Cells of the tables of one sheet as they were kept, by address: numbers of people are gone from their texts. */
function keptCells(tables: readonly MappedTable[]): Map<string, ReadCell> {
	const kept = new Map<string, ReadCell>();
	for (const { table } of tables)
		for (const row of table.rows)
			for (const [c, cell] of row.cells.entries()) {
				const a1 = placeOfCell(table, row, c);
				if (cell && a1 !== null) kept.set(a1, cell);
			}
	return kept;
}

function valueOf(cell: Cell, kept: ReadCell | undefined): string | number | boolean {
	if (cell.type === 'number' || cell.type === 'boolean') return cell.value;
	const asKept = kept && cleanText(kept.raw) !== cleanText(cell.raw);
	return asKept ? kept.raw : cell.raw;
}

function inTable(tables: readonly MappedTable[], row: number, column: number): boolean {
	return tables.some(
		({ table }) =>
			(table.headerRows.includes(row) || table.rows.some(({ index }) => index === row)) &&
			table.columns.some(({ index }) => index === column)
	);
}

function sheetOf(
	sheet: Sheet,
	tables: readonly MappedTable[],
	points: readonly SenderPoint[]
): XlsxSheet {
	const marks = marksOf(sheet.name, points);
	const kept = keptCells(tables);
	const tableRows = new Set(
		tables.flatMap(({ table }) => [...table.headerRows, ...table.rows.map(({ index }) => index)])
	);
	const tableColumns = new Set(
		tables.flatMap(({ table }) => table.columns.map(({ index }) => index))
	);
	const widths: number[] = [];
	const rows = sheet.grid.map((cells, row) => {
		const columns = Math.max(cells.length, tableRows.has(row) ? Math.max(...tableColumns) + 1 : 0);
		return Array.from({ length: columns }, (_, column): XlsxCell | null => {
			const cell = cells[column];
			const a1 = a1Of(row, column);
			const mark = marks.get(a1);
			const framed = tableRows.has(row) && tableColumns.has(column) && inTable(tables, row, column);
			if (!cell && !mark && !framed) return null;
			const value = cell ? valueOf(cell, kept.get(a1)) : null;
			if (framed)
				widths[column] = Math.min(
					WIDEST,
					Math.max(widths[column] ?? 9, String(value ?? '').length + 2)
				);
			const style: XlsxStyle = {
				...(mark ? { fill: mark.must ? MUST : LOOK } : {}),
				...(framed ? { border: true } : {}),
				...(cell?.bold ? { bold: true } : {}),
				...(cell?.format && cell.type === 'number' ? { format: cell.format } : {}),
				...(framed && typeof value === 'string' ? { wrap: true } : {})
			};
			return {
				value,
				...(Object.keys(style).length > 0 ? { style } : {}),
				...(mark ? { comment: mark.texts.join('\n') } : {})
			};
		});
	});
	return {
		name: sheet.name,
		rows,
		merges: sheet.merges,
		widths: Array.from(widths, (width) => width),
		hiddenRows: sheet.hiddenRows,
		hiddenColumns: sheet.hiddenColumns
	};
}

function listSheet(
	file: string,
	points: readonly SenderPoint[],
	taken: readonly string[],
	locale: Locale
): XlsxSheet {
	const head = { bold: true, fill: HEAD, border: true, wrap: true } as const;
	const body = { border: true, wrap: true } as const;
	const plain = m.return_list_sheet({}, { locale });
	return {
		name: taken.includes(plain) ? `${plain} ✓` : plain,
		widths: [5, 20, 12, 18, 70, 14],
		freeze: { rows: 5, columns: 0 },
		landscape: true,
		merges: [0, 1, 2].map((row) => ({ top: row, bottom: row, left: 0, right: 5 })),
		rows: [
			[{ value: m.return_title({ file }, { locale }), style: { bold: true, size: 14 } }],
			[m.return_how({}, { locale })],
			[m.return_dropped({}, { locale })],
			[],
			[
				m.return_number,
				m.return_sheet,
				m.return_cell,
				m.return_written,
				m.return_problem,
				m.return_grade
			].map((words) => ({ value: words({}, { locale }), style: head })),
			...points.map(({ sheet, a1, raw, text, must }, i) => [
				{ value: i + 1, style: body },
				{ value: sheet ?? '', style: body },
				{ value: a1?.replaceAll(',', ', ') ?? '', style: body },
				{ value: raw, style: body },
				{ value: text, style: body },
				{
					value: must ? m.return_must({}, { locale }) : m.return_look({}, { locale }),
					style: { ...body, fill: must ? MUST : LOOK }
				}
			])
		]
	};
}

/**
 * A file as it was read, back as XLSX for whoever sent it: cells to check coloured, each with a comment that says
 * why, and a list of all points on a first sheet. Built from what is held in memory, so what was dropped is not in it:
 * columns about people, and sheets that nothing was read from, because nobody looked for people there. Formulas come back as
 * their values, texts as texts.
 */
export function returnedWorkbook(
	{ workbook, tables }: Pick<ReadReport, 'workbook' | 'tables'>,
	points: readonly SenderPoint[],
	locale: Locale = 'vi'
): Uint8Array {
	const shown = workbook.sheets.flatMap((sheet) => {
		const own = tables.filter(({ table }) => table.sheet === sheet.name);
		return own.length === 0 || sheet.hidden ? [] : [sheetOf(sheet, own, points)];
	});
	const names = shown.map(({ name }) => name);
	return writeXlsx([listSheet(workbook.name, points, names, locale), ...shown]);
}
