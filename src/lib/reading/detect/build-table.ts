import type {
	Issue,
	LeftOutReason,
	Ledger,
	ReadCell,
	Reason,
	Table,
	TableColumn,
	TableRow
} from '$lib/model';
import { a1Of, type NumberConvention } from '$lib/text';
import { isMeasureHeader, isMoneyHeader, isWholeMeasure, measureInHeader } from './column-cues';
import { mergedFigures, rowsBelow } from './doubtful-places';
import type { Frame } from './find-frames';
import { boldSubtotals, compareWithSum, totalByArithmetic, type SummedRow } from './find-totals';
import { fingerprintOf } from './fingerprint';
import type { GridView } from './grid-view';
import { headerPaths } from './header-paths';
import { piecesOf, surelyWritten, type ColumnContext } from './column-pieces';
import { readColumn } from './read-column';
import type { ReadColumn } from './read-figures';
import type { RowFeatures } from './row-features';
import { bodyRoles, labelOf, type BodyContext, type SheetRowRole } from './row-roles';
import { columnParts } from './table-columns';
import { indicatorsDown, shapeOf } from './table-shape';
import { surveyForms, unitOfSheetName } from './table-words';
import { readTitleBlock } from './title-block';
import { afterSectionMark, isTotalWord } from './word-cues';

/** The rows of a sheet that one table answers for: title above, header, body, and all below until the next title. */
export interface Stretch {
	readonly top: number;
	/** First row that is no longer of the stretch. */
	readonly end: number;
	readonly frame: Frame;
	readonly repeats: readonly Frame[];
}

const TABLE_ROLES: ReadonlySet<SheetRowRole> = new Set(['data', 'total', 'subtotal', 'section']);
const FIGURE_ROLES: ReadonlySet<SheetRowRole> = new Set(['data', 'total', 'subtotal']);

const range = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Builds the table of one stretch and one block of columns. `above` is the table before it on the sheet. */
export function buildTable(
	view: GridView,
	features: readonly RowFeatures[],
	stretch: Stretch,
	columns: readonly number[],
	file: { name: string; date1904: boolean },
	above: Table | null
): Table {
	const { frame, end } = stretch;
	const sheet = view.sheet;
	const { paths, manner } = headerPaths(view, frame.headerRows, columns);
	const parts = columnParts(features, frame, end, columns, paths);
	const labelPath = paths.get(parts.labelColumn) ?? [];
	const orderedPaths = columns.map((column) => paths.get(column) ?? []);
	const context: BodyContext = {
		view,
		features,
		columns,
		...parts,
		indicatorsDown: indicatorsDown({ paths: orderedPaths, labelPath })
	};
	const roles = bodyRoles(context, frame, end, stretch.repeats);
	const rowsOf = (wanted: ReadonlySet<SheetRowRole>) =>
		[...roles].filter(([, role]) => wanted.has(role)).map(([row]) => row);
	const read = readColumns(
		view,
		frame,
		columns,
		paths,
		parts.labelColumn,
		rowsOf(FIGURE_ROLES),
		file
	);
	const shape = shapeOf({
		paths: orderedPaths,
		labelPath,
		valuePaths: columns
			.filter(
				(column) =>
					['number', 'percent'].includes(read.get(column)?.kind ?? '') &&
					column !== parts.numberColumn
			)
			.map((column) => paths.get(column) ?? [])
	});
	const why = new Map<number, Reason[]>();
	if (shape === 'units-down') settleTotals(context, read, roles, why);
	const below = [...roles]
		.filter(([, role]) => role === 'signature' || role === 'note')
		.map(([row]) => row);
	const texts = (row: number) => view.columnsOf(row).map((column) => view.text(row, column));
	const titleRows = range(stretch.top, frame.headerRows[0] as number);
	const block = readTitleBlock(view, titleRows, below.flatMap(texts), {
		file: file.name,
		sheet: sheet.name
	});
	const unitOfMeasure = block.unitOfMeasure;
	const tableColumns = columns.map((column): TableColumn => {
		const path = paths.get(column) ?? [];
		const decided = read.get(column) as ReadColumn;
		return {
			index: column,
			path,
			// A list of petitions names its rows by nothing but people.
			kind:
				shape === 'case-list' && column === parts.labelColumn && decided.kind === 'label'
					? 'text'
					: decided.kind,
			unitOfMeasure: measureFor(path, decided, unitOfMeasure),
			identity: frame.numberRow === null ? null : view.text(frame.numberRow, column) || null,
			hidden: sheet.hiddenColumns.has(column),
			reasons: decided.reasons
		};
	});
	const tableRows = rowsFor(context, columns, read, roles, why);
	const allRoles = allRowRoles(view, stretch, roles);
	const forms = surveyForms([...titleRows, ...below].flatMap(texts));
	const lastRow = tableRows[tableRows.length - 1]?.index ?? frame.numberRow ?? frame.bodyTop - 1;
	const inherited = block.window === null && above !== null && above.window !== null;
	return {
		sheet: sheet.name,
		range: `${a1Of(frame.headerRows[0] as number, columns[0] as number)}:${a1Of(lastRow, columns[columns.length - 1] as number)}`,
		title: block.title,
		headerRows: frame.headerRows,
		shape,
		window: inherited ? above.window : block.window,
		unitOfMeasure,
		unitText:
			block.unitText ??
			above?.unitText ??
			(shape === 'key-value' || shape === 'survey' ? unitOfSheetName(sheet.name) : null),
		signedOn: block.signedOn ?? above?.signedOn ?? null,
		columns: tableColumns,
		rows: tableRows,
		roles: allRoles,
		ledger: ledgerOf(allRoles, tableRows, tableColumns),
		fingerprint: fingerprintOf(orderedPaths, shape),
		reasons: [
			{ code: `header-${manner}`, details: { rows: frame.headerRows.length } },
			...(frame.numberRow === null
				? []
				: [{ code: 'column-numbers', details: { row: frame.numberRow + 1 } }]),
			...(inherited ? [{ code: 'window-from-table-above' }] : block.reasons),
			...(forms ? [forms] : [])
		],
		issues: [
			...columns.flatMap((column) => (read.get(column) as ReadColumn).issues),
			...hiddenIssues(view, tableRows, tableColumns, frame, parts.labelColumn),
			...mergedFigures(view, tableRows, tableColumns, parts.labelColumn),
			...rowsBelow(view, roles, parts.labelColumn)
		]
	};
}

function readColumns(
	view: GridView,
	frame: Frame,
	columns: readonly number[],
	paths: ReadonlyMap<number, readonly string[]>,
	labelColumn: number,
	rows: readonly number[],
	file: { date1904: boolean }
): Map<number, ReadColumn> {
	const measureColumn = columns.find((column) => isMeasureHeader(paths.get(column) ?? []));
	const sorts: ColumnContext['sorts'] = new Map();
	const contextOf = (column: number, decimalElsewhere: NumberConvention | null): ColumnContext => ({
		view,
		column,
		path: paths.get(column) ?? [],
		rows,
		isLabel: column === labelColumn,
		numbered: frame.numberRow !== null && /\d/.test(view.text(frame.numberRow, column)),
		date1904: file.date1904,
		decimalElsewhere,
		countsWhole: (row) =>
			measureColumn !== undefined && isWholeMeasure(view.text(row, measureColumn)),
		sorts
	});
	const pieces = new Map(
		columns.map((column) => [column, piecesOf(contextOf(column, null))] as const)
	);
	const piecesIn = (column: number) => pieces.get(column) ?? [];
	const sure = columns
		.filter((column) => column !== labelColumn)
		.map((column) => surelyWritten(paths.get(column) ?? [], piecesIn(column)));
	const count = (convention: NumberConvention) => sure.filter((one) => one === convention).length;
	const elsewhere = count('vi') === count('en') ? null : count('vi') > count('en') ? 'vi' : 'en';
	return new Map(
		columns.map((column) => [column, readColumn(contextOf(column, elsewhere), piecesIn(column))])
	);
}

function measureFor(
	path: readonly string[],
	decided: ReadColumn,
	whole: string | null
): string | null {
	const own = measureInHeader(path);
	if (own !== null) return own;
	if (decided.kind === 'percent') return '%';
	if (decided.kind !== 'number' || whole === null) return null;
	const isMoney = /đồng|trđ|tr\.đ/iu.test(whole);
	return !isMoney || isMoneyHeader(path) ? whole : null;
}

/** Totals that only the figures give away, and for those that words name, whether the figures agree. */
function settleTotals(
	context: BodyContext,
	read: ReadonlyMap<number, ReadColumn>,
	roles: Map<number, SheetRowRole>,
	why: Map<number, Reason[]>
): void {
	const figures = context.columns.filter(
		(column) => read.get(column)?.kind === 'number' && column !== context.numberColumn
	);
	const rows: SummedRow[] = [...roles]
		.filter(([, role]) => FIGURE_ROLES.has(role))
		.map(([row, role]) => ({
			row,
			role: role as SummedRow['role'],
			bold: context.view.cell(row, context.labelColumn)?.bold === true,
			cells: figures.map((column) => read.get(column)?.cells[row] ?? null)
		}));
	for (const head of boldSubtotals(rows)) {
		roles.set(head.row, 'subtotal');
		why.set(head.row, [{ code: 'subtotal-by-arithmetic' }]);
	}
	const now = rows.map((row) => ({ ...row, role: roles.get(row.row) as SummedRow['role'] }));
	const found = totalByArithmetic(now);
	if (found) {
		roles.set(found.row, 'total');
		why.set(found.row, [{ code: 'total-by-arithmetic' }]);
	}
	const data = now.filter((row) => row.role === 'data');
	for (const total of now.filter((row) => row.role === 'total')) {
		const { agree, differ } = compareWithSum(total, data);
		why.set(total.row, [{ code: 'total-by-words', details: { agree, differ } }]);
	}
}

function rowsFor(
	context: BodyContext,
	columns: readonly number[],
	read: ReadonlyMap<number, ReadColumn>,
	roles: ReadonlyMap<number, SheetRowRole>,
	why: ReadonlyMap<number, readonly Reason[]>
): TableRow[] {
	const { view } = context;
	const cellsOf = columns.map((column) => read.get(column)?.cells ?? []);
	const rows: TableRow[] = [];
	let section: string | null = null;
	for (const [row, role] of roles) {
		if (!TABLE_ROLES.has(role)) continue;
		const label = labelOf(context, row);
		const isHeading = role === 'section' || (role === 'subtotal' && !/^(tổng|cộng)/iu.test(label));
		if (isHeading) section = afterSectionMark(label) ?? label;
		if (role === 'total' && isTotalWord(label)) section = null;
		const struck = columns.some((column) => view.cell(row, column)?.struck === true);
		rows.push({
			index: row,
			role: role as TableRow['role'],
			section,
			hidden: view.sheet.hiddenRows.has(row),
			cells: columns.map((column, i) => cellsOf[i]?.[row] ?? headingCell(view, row, column)),
			reasons: [...(why.get(row) ?? []), ...(struck ? [{ code: 'struck-through' }] : [])]
		});
	}
	return rows;
}

/** A cell of a heading row: words only, since no column was decided over it. */
function headingCell(view: GridView, row: number, column: number): ReadCell {
	const raw = view.text(row, column);
	const a1 = a1Of(row, column);
	return raw === ''
		? { a1, raw, value: null, state: 'blank' }
		: { a1, raw, value: raw, state: 'value' };
}

function allRowRoles(
	view: GridView,
	stretch: Stretch,
	body: ReadonlyMap<number, SheetRowRole>
): { row: number; role: SheetRowRole }[] {
	const { frame } = stretch;
	return range(stretch.top, stretch.end).map((row) => {
		const known = body.get(row);
		if (known) return { row, role: known };
		if (frame.headerRows.includes(row)) return { row, role: 'header' };
		if (row === frame.numberRow) {
			const isIdentity = view.columnsOf(row).some((column) => view.text(row, column).includes('='));
			return { row, role: isIdentity ? 'identity' : 'column-numbers' };
		}
		return { row, role: view.columnsOf(row).length === 0 ? 'blank' : 'title' };
	});
}

/** Counts every row once. A data row whose every figure is an error is in error and not counted as data. */
function ledgerOf(
	roles: readonly { row: number; role: SheetRowRole }[],
	rows: readonly TableRow[],
	columns: readonly TableColumn[]
): Ledger {
	const isFigure = columns.map((column) => column.kind === 'number' || column.kind === 'percent');
	const inError = rows.filter((row) => {
		if (row.role !== 'data') return false;
		const figures = row.cells.filter(
			(cell, i) => isFigure[i] && cell !== null && cell.state !== 'blank' && cell.state !== 'na'
		);
		return figures.length > 0 && figures.every((cell) => cell?.state === 'error');
	}).length;
	const leftOut: Partial<Record<LeftOutReason, number>> = {};
	let data = 0;
	for (const { role } of roles) {
		if (role === 'data') data++;
		else leftOut[role] = (leftOut[role] ?? 0) + 1;
	}
	return { rowsIn: roles.length, data: data - inError, leftOut, inError };
}

function hiddenIssues(
	view: GridView,
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	frame: Frame,
	labelColumn: number
): Issue[] {
	const sheet = view.sheet.name;
	return [
		...rows
			.filter((row) => row.hidden && row.role !== 'section')
			.map((row): Issue => ({
				code: 'hidden-row',
				severity: 'note',
				sheet,
				a1: a1Of(row.index, labelColumn),
				details: { row: row.index + 1 }
			})),
		...columns
			.filter((column) => column.hidden)
			.map((column): Issue => ({
				code: 'hidden-column',
				severity: 'note',
				sheet,
				a1: a1Of(frame.headerRows[0] as number, column.index),
				details: { header: column.path.join(' › ') }
			}))
	];
}
