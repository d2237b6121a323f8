import { LONE_TOTAL, type Reason, type Table, type TableColumn, type TableShape } from '$lib/model';
import { a1Of, readMoneyUnit } from '$lib/text';
import { calendarOfGroups } from '$lib/reference/forms';
import { inheritedWindow, isOfCommonReport, isOfStatedDays } from './calendar-of-title';
import { isMoneyHeader, measureInHeader } from './column-cues';
import { identityOf, markedHeaders } from './column-marks';
import {
	figuresAbove,
	hiddenIssues,
	mergedFigures,
	rowsBelow,
	unseenFigures
} from './doubtful-places';
import { withFiguresInLabels } from './figures-in-labels';
import { fingerprintOf } from './fingerprint';
import type { GridView } from './grid-view';
import { headerPaths, pathsOfPairs } from './header-paths';
import { ledgerOf } from './ledger';
import { readColumns } from './read-columns';
import type { ReadColumn } from './read-figures';
import type { RowFeatures } from './row-features';
import { loneTotal } from './lone-total';
import { nothingKnown, type BodyContext } from './row-context';
import { rowsOfOtherTime } from './rows-beside';
import { FIGURE_ROLES, type RolesOfBody } from './roles-of-body';
import { bodyRoles } from './row-roles';
import { settleTotals } from './settle-totals';
import { struckIssues, withoutStruckRows } from './struck-rows';
import { rolesOf, titleRowsOf, type Stretch } from './stretch';
import { columnParts } from './table-columns';
import { tableRowsOf } from './table-rows';
import { indicatorsDown, shapeOf } from './table-shape';
import { surveyForms, unitOfSheetName } from './table-words';
import { readTitleBlock } from './title-block';
import { FROM_ABOVE, titleWindowAbove, windowBelow } from './window-below';

/**
 * Builds the table of one stretch and one block of its columns: `columns`, one of `blocks`. `above` is the table before it on
 * the sheet.
 */
export function buildTable(
	view: GridView,
	features: readonly RowFeatures[],
	stretch: Stretch,
	blocks: readonly (readonly number[])[],
	columns: readonly number[],
	file: { name: string; date1904: boolean },
	above: Table | null
): Table {
	const { frame, end } = stretch;
	const sheet = view.sheet;
	const { paths: written, manner } = frame.pairs
		? pathsOfPairs(columns)
		: headerPaths(view, frame.headerRows, columns);
	const { paths, identities } = markedHeaders(
		written,
		columns.map((column) => numberOver(view, frame, column))
	);
	const parts = columnParts(features, frame, end, columns, paths);
	const labelPath = paths.get(parts.labelColumn) ?? [];
	const orderedPaths = columns.map((column) => paths.get(column) ?? []);
	const context: BodyContext = {
		view,
		features,
		columns,
		...parts,
		indicatorsDown: indicatorsDown({ paths: orderedPaths, labelPath }),
		known: nothingKnown(frame.bodyTop)
	};
	const roles = bodyRoles(context, frame, end, stretch.repeats);
	withoutStruckRows(view, columns, roles);
	const read = readColumns(
		view,
		frame,
		columns,
		paths,
		parts.valueColumns.has(parts.labelColumn) ? null : parts.labelColumn,
		roles.rowsOf(FIGURE_ROLES),
		(row) => roles.of(row) === 'data',
		file
	);
	const texts = (row: number) => view.columnsOf(row).map((column) => view.text(row, column));
	const titleRows = titleRowsOf(stretch);
	const valuePaths = columns
		.filter(
			(column) =>
				['number', 'percent'].includes(read.get(column)?.kind ?? '') &&
				column !== parts.numberColumn
		)
		.map((column) => paths.get(column) ?? []);
	const shape = shapeOf({
		paths: orderedPaths,
		labelPath,
		title: [...titleRows.flatMap(texts), sheet.name, file.name].join(' '),
		words: () => wordsOf(read),
		valuePaths
	});
	const why = new Map<number, Reason[]>();
	if (shape === 'units-down') settleTotals(context, read, roles, why);
	const fingerprint = fingerprintOf(orderedPaths, shape);
	const lone = loneTotal(context, read, roles, { fingerprint, labelPath, shape }, above);
	if (lone !== null) {
		roles.set(lone, 'data');
		why.set(lone, [{ code: LONE_TOTAL }]);
	}
	const { below, remarks } = textRows(features, roles);
	const ofGroups = calendarOfGroups(valuePaths);
	const block = readTitleBlock(view, titleRows, [...below, ...remarks].flatMap(texts), {
		file: file.name,
		sheet: sheet.name,
		blocks,
		own: columns,
		ofGroups,
		above: above && {
			title: above.titleWindow ?? null,
			own: above.window,
			isCommon: above.isOfCommonReport === true
		}
	});
	const unitOfMeasure = block.unitOfMeasure;
	const tableColumns = columns.map((column): TableColumn => {
		const path = paths.get(column) ?? [];
		const decided = read.get(column) as ReadColumn;
		return {
			index: column,
			path,
			// A list of petitions or people names its rows by nothing but people.
			kind:
				isOfRowsOfPeople(shape) && column === parts.labelColumn && decided.kind === 'label'
					? 'text'
					: decided.kind,
			unitOfMeasure: measureFor(path, decided, unitOfMeasure),
			identity: identityOf(numberOver(view, frame, column), identities.get(column)),
			hidden: sheet.hiddenColumns.has(column),
			reasons: decided.reasons,
			...(decided.twoWays ? { twoWays: true } : {}),
			...(decided.mixedShares ? { mixedShares: true } : {})
		};
	});
	const inLabels = withFiguresInLabels(
		context,
		roles,
		tableColumns,
		tableRowsOf(context, columns, read, roles, why)
	);
	const tableRows = inLabels.rows;
	const allRoles = rolesOf(view, stretch, roles);
	const forms = surveyForms([...titleRows, ...below].flatMap(texts));
	const lastRow = tableRows[tableRows.length - 1]?.index ?? frame.numberRow ?? frame.bodyTop - 1;
	const heir = above && windowBelow(above, block);
	const doubt = block.doubt ?? heir?.doubt;
	const isCommon =
		(heir ? null : isOfCommonReport(block.titleLines)) ?? above?.isOfCommonReport === true;
	const titleWindow = block.titleWindow ?? titleWindowAbove(block, above);
	return {
		sheet: sheet.name,
		range: `${a1Of(frame.top, columns[0] as number)}:${a1Of(lastRow, columns[columns.length - 1] as number)}`,
		title: block.title,
		...(block.titleLines.length > 1 ? { titleLines: block.titleLines } : {}),
		headerRows: frame.headerRows,
		shape,
		window: heir?.window
			? inheritedWindow(
					heir.window,
					above?.reasons ?? [],
					{ title: block.title, ofGroups },
					isCommon
				)
			: block.window,
		...(doubt ? { titleDoubt: doubt } : {}),
		...(titleWindow ? { titleWindow } : {}),
		...(isCommon ? { isOfCommonReport: true as const } : {}),
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
		fingerprint,
		...rowsOfOtherTime(context, roles),
		reasons: [
			{ code: `header-${manner}`, details: { rows: frame.headerRows.length } },
			...(frame.numberRow === null
				? []
				: [{ code: 'column-numbers', details: { row: frame.numberRow + 1 } }]),
			...(above && heir?.window
				? [{ code: FROM_ABOVE }, ...above.reasons.filter(isOfStatedDays)]
				: block.reasons),
			...(forms ? [forms] : [])
		],
		issues: [
			...columns.flatMap((column) => (read.get(column) as ReadColumn).issues),
			...hiddenIssues(view, tableRows, tableColumns, frame, parts.labelColumn),
			...unseenFigures(view, tableRows, tableColumns),
			...mergedFigures(view, tableRows, tableColumns, parts.labelColumn),
			...struckIssues(view, tableRows, tableColumns, roles),
			...figuresAbove(view, titleRows),
			...inLabels.issues,
			...rowsBelow(context, roles)
		]
	};
}

/** What the row of column numbers says of a column; empty where there is none. */
function numberOver(view: GridView, { numberRow }: Stretch['frame'], column: number): string {
	return numberRow === null ? '' : view.text(numberRow, column);
}

function isOfRowsOfPeople(shape: TableShape): boolean {
	return shape === 'case-list' || shape === 'people';
}

/** What stands in columns of words, each column's cells in their order. */
function* wordsOf(read: ReadonlyMap<number, ReadColumn>): Generator<string> {
	for (const { kind, cells } of read.values())
		if (kind === 'text' || kind === 'label') for (const cell of cells) if (cell) yield cell.raw;
}

/** The rows of notes and signatures, and those below the last figures where one text stands alone. */
function textRows(
	features: readonly RowFeatures[],
	roles: RolesOfBody
): { below: number[]; remarks: number[] } {
	const below: number[] = [];
	let remarks: number[] = [];
	let hasFigures = false;
	for (let row = roles.top; row < roles.end; row++) {
		const role = roles.of(row);
		if (role === undefined) continue;
		if (role === 'signature' || role === 'note') below.push(row);
		if (!FIGURE_ROLES.has(role)) continue;
		const { values, columns } = features[row] as RowFeatures;
		if (values > 0) {
			hasFigures = true;
			if (remarks.length > 0) remarks = [];
		} else if (role === 'data' && columns.length === 1) remarks.push(row);
	}
	return { below, remarks: hasFigures ? remarks : [] };
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
	const isMoney = readMoneyUnit(whole) !== null || /đồng|trđ|tr\.đ/iu.test(whole);
	return !isMoney || isMoneyHeader(path) ? whole : null;
}
