import {
	placeOfCell,
	type Issue,
	type ReadCell,
	type Table,
	type TableColumn,
	type TableRow
} from '$lib/model';
import { countsThings, levelOfAnswer } from '$lib/reference/forms';
import { columnLetters, NAME_GONE } from '$lib/text';
import { areShortFigures, shortFigures, textsOfColumn, type ColumnTexts } from './column-texts';
import {
	headerSignal,
	isCountableHeader,
	isCountOfPeople,
	isFreeTextHeader,
	isNamingHeader,
	type Signal
} from './header-signal';
import { issuesWithoutPeople } from './issues-without-people';
import { numberOf } from './times';
import { isBareCode, isShortFigure, looksLikeName, valueSignal } from './value-signal';
import { headerWithoutPeople, strippedBy } from './stripped-by';

const MOST_KINDS = 15;
const LONGEST_KIND = 60;

/**
 * Takes everything personal out of a table before anything is kept: personal columns keep their header and become
 * kind `personal` with null cells, and `raw` goes from every issue of theirs. The issues name header and reason,
 * never a value. In case lists only dates, kinds, statuses and units stay; `isUnitName` tells communes from people.
 * @param strip what {@link strippedBy} gives, where it is shared with whoever cleans the rest of the file.
 */
export function dropPersonal(
	table: Table,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string = strippedBy(isUnitName)
): { table: Table; issues: Issue[] } {
	const columns = table.columns.map((column, i) => seenColumn(table, column, i, isUnitName, strip));
	const reasons = columns.map(({ reason }) => reason);
	const issues = table.columns.flatMap((column, i): Issue[] => {
		const reason = reasons[i];
		return reason
			? [
					{
						code: 'personal-dropped',
						severity: 'note',
						sheet: table.sheet,
						a1: `${columnLetters(column.index)}${(table.headerRows[0] ?? 0) + 1}`,
						details: { header: strip(column.path.join(' › ')), reason }
					}
				]
			: [];
	});
	const dropped = new Set(
		table.columns.filter((_, i) => reasons[i]).map((column) => columnLetters(column.index))
	);
	const rows = table.rows.map((row) => {
		const section = row.section === null ? null : strip(row.section) || null;
		const cells = cleanedCells(row, columns, strip);
		return section === row.section && cells === row.cells ? row : { ...row, section, cells };
	});
	const cleaned: Table = {
		...table,
		title: table.title === null ? null : strip(table.title),
		...(table.titleLines ? { titleLines: table.titleLines.map(strip) } : {}),
		unitText: table.unitText === null ? null : strip(table.unitText),
		columns: table.columns.map((column, i) => {
			const reason = reasons[i];
			const path = column.path.map((text) => headerWithoutPeople(text, isUnitName, strip));
			return reason
				? { ...column, path, kind: 'personal', reasons: [{ code: reason }] }
				: { ...column, path };
		}),
		rows,
		issues: issuesWithoutPeople(table, dropped, strip)
	};
	return { table: cleaned, issues: [...issues, ...strayIssues(table, cleaned, reasons)] };
}

/** What a column is known for before its rows are cleaned. */
interface SeenColumn {
	/** Why it is dropped, or null. */
	readonly reason: string | null;
	/** Whether every cell of its data rows stays as it is. */
	readonly isClean: boolean;
	/** What {@link isOfSmallFigures} says. */
	readonly isSmall: boolean;
}

const NO_TEXTS = { times: new Map(), filled: 0, readAs: new Set<string>() };

function seenColumn(
	table: Table,
	column: TableColumn,
	at: number,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string
): SeenColumn {
	// Hardly any column of figures needs more than to be known for too short ones, nor does one of running numbers.
	const figures = headerSignal(column.path)
		? null
		: isOfNumbers(column)
			? shortFigures(table, at)
			: mayNumberRows(table, column) && areShortFigures(table, at)
				? 'all'
				: null;
	const texts: ColumnTexts =
		figures === null ? textsOfColumn(table, at) : { ...NO_TEXTS, areShort: figures === 'all' };
	const found = personalReason(table, column, texts, isUnitName, strip);
	const reason = found !== null && isOfLevels(table, column, texts) ? null : found;
	const isSmall = isOfSmallFigures(table, column, at);
	const isClean =
		reason === null &&
		(texts.areShort || (figures === null && !isSmall && staysAsItIs(texts, strip)));
	return { reason, isClean, isSmall };
}

function isOfNumbers({ kind }: TableColumn): boolean {
	return kind === 'number' || kind === 'percent';
}

/** Whether a column may number the rows of a table that is no list of people. */
function mayNumberRows({ shape }: Table, { kind }: TableColumn): boolean {
	return kind === 'label' && shape !== 'answers' && !isOfRowsOfPeople(shape);
}

function staysAsItIs({ times, readAs }: ColumnTexts, strip: (text: string) => string): boolean {
	for (const text of times.keys()) if (!isShortFigure(text) && strip(text) !== text) return false;
	for (const text of readAs) if (strip(text) !== text) return false;
	return true;
}

function personalReason(
	table: Table,
	column: TableColumn,
	{ times, filled }: ColumnTexts,
	isUnitName: (text: string) => boolean,
	strip: (text: string) => string
): string | null {
	const isFigures = isOfNumbers(column) || column.kind === 'mark';
	const said = headerSignal(column.path);
	const isCase = table.shape === 'answers' || isOfRowsOfPeople(table.shape);
	const isPerson = (value: string) =>
		strip(value) === NAME_GONE || (looksLikeName(value) && !isUnitName(value));
	const names =
		column.kind === 'label' &&
		!isCase &&
		isNamingHeader(column.path) &&
		numberOf(times, isPerson) < filled * 0.9;
	const shown =
		isCountOfPeople(column.path) && isFigures
			? null
			: valueSignal(times, filled, column.kind, isPerson);
	// A column that names the rows is cleaned cell by cell rather than lost for one telephone number.
	const seen =
		names && (shown?.code === 'values-identifiers' || shown?.code === 'values-names') && !said
			? null
			: shown;
	if (seen?.strength === 'strong') return said?.strength === 'strong' ? said.code : seen.code;
	if (said?.strength === 'strong') {
		const isCounted = isIdentity(said)
			? !isCase && countsThings(column.path, [...times.keys()])
			: !isCase || said.code !== 'header-petition-content';
		return isFigures && isCounted ? null : said.code;
	}
	if (said && isCase && !isFigures) return said.code;
	if (isOfRowsOfPeople(table.shape) && !isKept(column, [...times.keys()]))
		return table.shape === 'people' ? 'people-words' : 'case-list-words';
	if (table.shape === 'answers' && column.kind === 'text' && isFreeTextHeader(column.path))
		return 'free-text';
	return null;
}

/** Whether a column holds the fixed answers to a question (`Rất hài lòng`) and nothing else, whomever the question speaks of. */
function isOfLevels({ shape }: Table, { kind }: TableColumn, { times }: ColumnTexts): boolean {
	if (shape !== 'answers' && shape !== 'units-down') return false;
	if (kind !== 'text' && kind !== 'label') return false;
	const texts = [...times.keys()];
	return (
		texts.some((text) => /hài lòng/iu.test(text)) &&
		texts.every((text) => levelOfAnswer(text) !== null)
	);
}

function isIdentity(signal: Signal): boolean {
	return signal.code === 'header-identity-number' || signal.code === 'header-contact';
}

function isOfRowsOfPeople(shape: Table['shape']): boolean {
	return shape === 'case-list' || shape === 'people';
}

/** Whether a column of a list of petitions or people stays: words only where they are few and short, kinds and statuses to be counted by. */
function isKept(column: TableColumn, values: readonly string[]): boolean {
	if (column.kind !== 'text' && column.kind !== 'label') return true;
	if (/^(stt|tt|số tt|số thứ tự)$/iu.test(column.path[column.path.length - 1] ?? '')) return true;
	const kinds = new Set(values.map((value) => value.toLowerCase()));
	const short = values.every((value) => value.length <= LONGEST_KIND);
	return short && kinds.size <= MOST_KINDS && isCountableHeader(column.path);
}

/** The cells of a row without people; the very same list where nobody is named. */
function cleanedCells(
	{ role, cells }: TableRow,
	columns: readonly SeenColumn[],
	strip: (text: string) => string
): TableRow['cells'] {
	let made: (ReadCell | null)[] | null = null;
	for (let i = 0; i < cells.length; i++) {
		const column = columns[i];
		if (column?.isClean && role === 'data') continue;
		const cell = cells[i] ?? null;
		const kept =
			column?.reason || cell === null ? null : withoutStray(cell, strip, column?.isSmall === true);
		if (kept !== cell) (made ??= [...cells])[i] = kept;
	}
	return made ?? cells;
}

/** Told of each column whose figures lost one that was somebody's number. */
function strayIssues(
	{ sheet, rows }: Table,
	cleaned: Table,
	reasons: readonly (string | null)[]
): Issue[] {
	const { columns } = cleaned;
	const stray = columns.map((): TableRow[] => []);
	for (let r = 0; r < cleaned.rows.length; r++) {
		const row = cleaned.rows[r] as TableRow;
		const { cells } = row;
		const before = rows[r]?.cells ?? [];
		if (cells === before || rows[r]?.role !== 'data') continue;
		for (const [i, cell] of cells.entries())
			if (!reasons[i] && cell?.state === 'error' && before[i]?.state === 'value')
				stray[i]?.push(row);
	}
	return stray.flatMap((found, i): Issue[] => {
		const [first] = found;
		if (!first || columns[i]?.kind === 'label' || columns[i]?.kind === 'text') return [];
		const details = { header: columns[i]?.path.join(' › ') ?? '' };
		const a1 = placeOfCell(cleaned, first, i);
		return [
			{ code: 'unread-number', severity: 'warning', sheet, a1, count: found.length, details }
		];
	});
}

/** Whether the figures of a column have six digits at most, save for one in three: a longer one is no count. */
function isOfSmallFigures(table: Table, { kind }: TableColumn, at: number): boolean {
	if (kind !== 'number') return false;
	let filled = 0;
	let long = 0;
	for (let r = 0; r < table.rows.length; r++) {
		const { role, cells } = table.rows[r] as TableRow;
		const value = role === 'data' ? cells[at]?.value : null;
		if (typeof value !== 'number') continue;
		filled++;
		if (Math.abs(value) >= 1_000_000) long++;
	}
	return long > 0 && long <= filled / 3;
}

function withoutStray(
	cell: ReadCell,
	strip: (text: string) => string,
	amongSmall: boolean
): ReadCell {
	if (isShortFigure(cell.raw)) return cell;
	const raw = amongSmall && isBareCode(cell.raw) ? '' : strip(cell.raw);
	// A telephone number among figures is none.
	if (raw === '') return { ...cell, raw, value: null, state: 'error' };
	const value =
		cell.value === cell.raw ? raw : typeof cell.value === 'string' ? strip(cell.value) : cell.value;
	return raw === cell.raw && value === cell.value ? cell : { ...cell, raw, value };
}
