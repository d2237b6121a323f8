import {
	placeOfCell,
	type MappedTable,
	type Table,
	type TableColumn,
	type TableRow,
	type Window
} from '$lib/model';
import { headerKey, leafKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import { readDate } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { holdsWindow, isOfState, timeInCell, timeOfDays, type TimeSaid } from './time-in-words';
import { remarksOf, type Reads, type Speaking } from './remarks-of-rows';
import { shiftedWindow } from './shifted-window';
import type { SectionWindow } from './window-of-section';

/** Headings of a column that says of which time its row is. */
const PERIOD =
	/^(?:(?:ky|quy|thang|nam|thoi ky|nien do|thoi diem)(?: (?:bao cao|so lieu|thong ke|tong hop|tinh|chot|chot so lieu|lay so lieu|du lieu))*|(?:thang|quy) nam|nam (?:thang|quy)|so lieu (?:ky|thang|quy|nam|den|tinh den|den ngay|tinh den ngay)|tinh den(?: ngay)?|period|month|quarter|year|reporting period)$/;
/** Headings under which such words may stand, and others as well. */
const MAYBE =
	/^(?:thoi gian(?: bao cao| so lieu| thong ke)?|giai doan|moc(?: thoi gian)?|dot(?: bao cao)?)$/;
/** What columns of figures of a period and of sums are headed by; beside them `Tháng` is one of them. */
const OF_FIGURES =
	/^(?:tong|cong|ca nam|luy ke|cong don|tang|giam|so sanh|so voi|chenh lech|ty le|%)/;

/** Under which headings bare numbers are periods, and which they may be. */
const NUMBERS: readonly (readonly [heading: RegExp, first: number, last: number])[] = [
	[/^(?:thang|month)(?: |$)/, 1, 12],
	[/^(?:quy|quarter)(?: |$)/, 1, 4],
	[/^(?:nam|year|nien do)(?: |$)/, 1990, 2100]
];

/** Headings over words that tell what the figures of a row are. */
const OF_WORDS = /^(?:(?:loai )?so lieu|chi so|loai)?$/;

/** What a row says of its time, and the cell that says it. */
export interface TimeOfRow {
	readonly time: TimeSaid;
	readonly a1: string | null;
	readonly raw: string;
}

/** How the rows of a table are told apart by time. */
export interface TimesOfRows {
	/** The columns that say it, remarks apart. */
	readonly columns: ReadonlySet<number>;
	/** Those among them that tell plans from results and name no periods. */
	readonly states: ReadonlySet<number>;
	/** Whether every row of figures names a time within the table's in this column, so that rows of one unit are of their own times and no parts. */
	placesAll(column: number): boolean;
	of(row: TableRow): TimeOfRow | null;
}

function isHeaded({ path }: TableColumn, ...words: readonly RegExp[]): boolean {
	const keys = path.map(headerKey);
	return keys.length > 0 && keys.every((key) => words.some((one) => one.test(key)));
}

/** Whether the numbers of a column can be periods, and another column holds the figures. */
function areNumbersOfPeriods(table: Table, c: number): boolean {
	const heading = leafKey(table.columns[c]?.path);
	const [, first = 1, last = 0] = NUMBERS.find(([words]) => words.test(heading)) ?? [];
	const areInRange = table.rows.every(({ role, cells }) => {
		const value = cells[c]?.value;
		if (role !== 'data' || typeof value !== 'number') return true;
		return Number.isInteger(value) && value >= first && value <= last;
	});
	return (
		areInRange &&
		table.columns.some(({ kind, path }) => {
			const leaf = leafKey(path);
			return (
				(kind === 'number' || kind === 'percent') &&
				![PERIOD, OF_FIGURES].some((words) => words.test(leaf)) &&
				plainColumn(leaf) === null &&
				windowOfHeader([leaf]).period === undefined
			);
		})
	);
}

/** The different texts of a column in rows of data, as long as each of them is as wanted; null where one is not. */
function textsIn(
	rows: readonly TableRow[],
	column: number,
	isWanted: (text: string) => boolean
): ReadonlySet<string> | null {
	const texts = new Set<string>();
	for (const row of rows) {
		const text = cellText(row, column);
		if (texts.has(text)) continue;
		if (!isWanted(text)) return null;
		texts.add(text);
	}
	return texts;
}

/** What a column says of the time of its rows; null for one that says nothing of that. */
function speaking(
	table: Table,
	column: number,
	window: Window,
	rows: readonly TableRow[]
): Speaking | null {
	const one = table.columns[column] as TableColumn;
	const { kind, path } = one;
	const leaf = leafKey(path);
	const isNumber = kind === 'number' || kind === 'percent';
	const isSure = isHeaded(one, PERIOD);
	if (kind === 'personal' || (isNumber && !(isSure && areNumbersOfPeriods(table, column))))
		return null;
	const plain = plainColumn(leaf);
	if (plain !== null && plain !== 'line') return null;
	const isDated = kind !== 'date' || /diem|den/.test(leaf);
	if (isSure || isHeaded(one, PERIOD, MAYBE)) {
		const texts = textsIn(rows, column, () => isDated) ?? new Set<string>();
		const [only = ''] = texts;
		const isSaid = [...texts].some((text) => timeInCell(text, leaf, window) !== null);
		if (!isSaid) return null;
		// One period for all that the table's lies in says no more than the title.
		if (texts.size === 1 && holdsWindow(only, leaf, window))
			return { column, isOfStates: false, reads: () => ({}) };
		const blank: TimeSaid = isSure ? 'other' : {};
		return {
			column,
			isOfStates: false,
			reads: (text) => (text === '' ? blank : (timeInCell(text, leaf, window) ?? 'other'))
		};
	}
	const mayName = plain === 'line' || OF_WORDS.test(leaf);
	const isWanted = (text: string) =>
		text === '' || isOfState(text) || (mayName && timeInCell(text, leaf, window) !== null);
	const texts = isNumber ? null : textsIn(rows, column, isWanted);
	if (!texts || [...texts].every((text) => text === '')) return null;
	return {
		column,
		isOfStates: [...texts].every((text) => text === '' || isOfState(text)),
		reads: (text) => timeInCell(text, leaf, window) ?? 'other'
	};
}

/** The columns of first and last days of rows (`Từ ngày | Đến ngày`); null where there are not both. */
function daysBeside({ columns }: Table): { readonly from: number; readonly until: number } | null {
	const at = (words: RegExp) =>
		columns.findIndex(({ path, kind }) => kind === 'date' && words.test(leafKey(path)));
	const from = at(/^(?:tu ngay|ngay bat dau|bat dau)$/);
	const until = at(/^(?:den(?: het)?(?: ngay)?|ngay ket thuc|ket thuc)$/);
	return from === -1 || until === -1 ? null : { from, until };
}

/** What the first and last days of a row say: a period by its name, of days within the table's window nothing more than that. */
function betweenDays({ from, until }: { from: number; until: number }): Reads {
	const dayIn = (row: TableRow, c: number) => readDate(cellText(row, c));
	return (_, window, row) => {
		const [start, end] = [dayIn(row, from), dayIn(row, until)];
		if (start === null || end === null) return null;
		return timeOfDays({ start, end, kind: 'period' }, window);
	};
}

/** The narrower of two windows told from one table's: `Quý` beside `Năm`. */
function narrower(one: SectionWindow, other: SectionWindow, window: Window): SectionWindow {
	const days = (own: SectionWindow) => {
		const { start, end } = shiftedWindow(window, own);
		return Date.parse(end) - Date.parse(start);
	};
	return days(other) < days(one) || Object.keys(one).length === 0 ? other : one;
}

/**
 * What the rows of a list of units say of the time of their figures: in a column of periods (`Kỳ báo cáo`, `Tháng`), in one that tells
 * plans from results, in a remark, or behind the name of the unit. Null where none of them says anything.
 * @param settled columns that somebody said something else of.
 */
export function timesOfRows(
	table: Table,
	unitColumn: number,
	window: Window | null,
	settled: (column: number) => boolean = () => false
): TimesOfRows | null {
	const isList = table.shape === 'units-down' || table.shape === 'answers';
	if (!isList || unitColumn === -1 || window === null) return null;
	const rows = table.rows.filter(({ role }) => role === 'data');
	const days = daysBeside(table);
	const columns = [
		...(days && !settled(days.from) && !settled(days.until)
			? [{ column: days.until, isOfStates: false, reads: betweenDays(days) }]
			: []),
		...[...table.columns.keys()]
			.filter((c) => c !== unitColumn && !settled(c) && c !== days?.from && c !== days?.until)
			.flatMap((c) => speaking(table, c, window, rows) ?? [])
	];
	return new SaidTimes(table, window, columns, remarksOf(table, unitColumn));
}

class SaidTimes implements TimesOfRows {
	readonly columns: ReadonlySet<number>;
	readonly states: ReadonlySet<number>;
	readonly #table: Pick<Table, 'columns' | 'rows'>;
	readonly #window: Window;
	/** Columns first, remarks behind them. */
	readonly #speakers: readonly Speaking[];
	readonly #ofColumns: number;

	constructor(
		table: Pick<Table, 'columns' | 'rows'>,
		window: Window,
		columns: readonly Speaking[],
		remarks: readonly Speaking[]
	) {
		this.#table = table;
		this.columns = new Set(columns.map(({ column }) => column));
		this.states = new Set(
			columns.flatMap(({ column, isOfStates }) => (isOfStates ? [column] : []))
		);
		this.#window = window;
		this.#speakers = [...columns, ...remarks];
		this.#ofColumns = columns.length;
	}

	placesAll(column: number): boolean {
		const speaker = this.#speakers.slice(0, this.#ofColumns).find((one) => one.column === column);
		return (
			speaker !== undefined &&
			!speaker.isOfStates &&
			this.#table.rows.every((row) => {
				if (row.role !== 'data') return true;
				const text = cellText(row, column);
				return text !== '' && typeof speaker.reads(text, this.#window, row) === 'object';
			})
		);
	}

	of(row: TableRow): TimeOfRow | null {
		const window = this.#window;
		let own: SectionWindow = {};
		let found: TimeOfRow | null = null;
		for (let i = 0; i < this.#speakers.length; i++) {
			const { column, reads } = this.#speakers[i] as Speaking;
			const raw = cellText(row, column);
			const time = reads(raw, i < this.#ofColumns ? window : shiftedWindow(window, own), row);
			if (time === null) continue;
			const a1 = placeOfCell(this.#table, row, column);
			if (typeof time === 'string') return { time, a1, raw };
			own = narrower(own, time, window);
			found = { time: own, a1, raw };
		}
		return found;
	}
}

/** What the rows of a table say of their time, save by a column that somebody said parts units into rows. */
export function timesIn({ table, columns, window }: MappedTable): TimesOfRows | null {
	return timesOfRows(
		table,
		columns.findIndex(({ value }) => value.role === 'unit'),
		window.value,
		(c) => columns[c]?.value.role === 'dimension' && columns[c].confidence !== 'ask'
	);
}
