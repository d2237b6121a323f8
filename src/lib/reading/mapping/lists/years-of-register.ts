import type { Issue, ReadCell, Table, TableRow, Window } from '$lib/model';
import { readWindow } from '$lib/reference/calendar';
import { leafKey } from '$lib/reference/forms';
import { findDates } from '$lib/text';
import { cellText } from '../ground/cell-text';

const WHEN = '(?:nam|ngay|thang|quy|thoi gian|thoi diem|ngay thang|ngay thang nam)';
const REGISTERED = new RegExp(`^${WHEN} (?:da )?dang ky(?: moi| mo hinh| xay dung)?$`);
const RECOGNISED = new RegExp(`^${WHEN} (?:duoc )?cong nhan(?: mo hinh)?$`);
/** What a row is of, or when its model began. */
const OF_ROW =
	/^nam(?: (?:bao cao|thuc hien|trien khai|xay dung|bat dau|thanh lap|ra mat|ap dung))?$/;

/** How what a row says of a time lies to the window: in it, around it (a year that holds it), before or after it, or nobody can tell. */
type Lies = 'within' | 'around' | 'before' | 'after' | 'unclear' | 'unsaid';

/** What a row of a register counts for in the window, by the years in it. */
export interface YearsOfRow {
	/** Whether its model is one of those of the window. */
	readonly isOfWindow: boolean;
	/** Whether its model was recognised in the window; null where it does not say when, or not well enough. */
	readonly isRecognised: boolean | null;
}

/** What a row counts for that says nothing of time. */
export const UNDATED: YearsOfRow = { isOfWindow: true, isRecognised: null };

function liesTo({ start, end, kind }: Window, from: string, until: string): Lies {
	if (kind === 'as-of') return from <= end ? 'within' : 'after';
	if (until < start) return 'before';
	if (from > end) return 'after';
	if (from >= start && until <= end) return 'within';
	return from <= start && until >= end ? 'around' : 'unclear';
}

/** How what rows say in a column lies to the window; most say the same as the one before. */
function liesIn(column: number, window: Window): (row: TableRow) => Lies {
	let before: ReadCell | null = null;
	let lies: Lies = 'unsaid';
	return (row) => {
		const cell = row.cells[column];
		if (!cell) return 'unsaid';
		if (before?.raw !== cell.raw || before.value !== cell.value)
			lies = liesAt(cellText(row, column), cell.value, window);
		before = cell;
		return lies;
	};
}

function liesAt(text: string, value: ReadCell['value'], window: Window): Lies {
	if (text === '') return 'unsaid';
	const year = typeof value === 'number' ? String(value) : text;
	if (/^(?:19|20)\d\d$/.test(year)) return liesTo(window, `${year}-01-01`, `${year}-12-31`);
	const iso = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
	const [found, second] = findDates(text);
	const day = iso ?? (second ? undefined : found?.iso);
	if (day !== undefined) return liesTo(window, day, day);
	const said = readWindow(text, { yearHint: Number(window.end.slice(0, 4)) })?.window;
	return said ? liesTo(window, said.start, said.end) : 'unclear';
}

/** What a column says of the times of rows. */
interface SaidOfTime {
	readonly lies: (row: TableRow) => Lies;
	/** Whether some row says another time than the window's: then one that says none is unclear. */
	readonly isMixed: boolean;
}

function isElsewhere(lies: Lies): boolean {
	return lies === 'before' || lies === 'after';
}

/** Whether a row is of the window by a column; where there is none nothing speaks against it. */
function isIn(row: TableRow, said: SaidOfTime | null): boolean {
	if (said === null) return true;
	const lies = said.lies(row);
	return lies === 'unsaid' ? !said.isMixed : lies === 'within' || lies === 'around';
}

/**
 * What the rows of a register count for by the years that columns give: `Năm đăng ký`, `Năm`, `Năm công nhận`. A model registered in
 * another year, or recognised before the window, was not registered in it. Rows that are not counted are told, with those of which
 * nobody can say.
 */
export class YearsOfRegister {
	/** The heading of the column that says of some row that its model was recognised in the window; else null. */
	readonly saysRecognised: string | null;
	readonly #left: string[] = [];
	/** What the columns say of a row; null where there is no such column. */
	readonly #registered: SaidOfTime | null;
	readonly #ofRow: SaidOfTime | null;
	readonly #recognised: ((row: TableRow) => Lies) | null;

	constructor({ columns, rows }: Table, window: Window) {
		const find = (words: RegExp) =>
			columns.findIndex(
				({ path, kind }) => kind !== 'personal' && kind !== 'mark' && words.test(leafKey(path))
			);
		const data = rows.filter(({ role }) => role === 'data');
		const said = (column: number): SaidOfTime | null => {
			if (column === -1) return null;
			const lies = liesIn(column, window);
			return { lies, isMixed: data.some((row) => isElsewhere(lies(row))) };
		};
		this.#registered = said(find(REGISTERED));
		this.#ofRow = said(find(OF_ROW));
		const recognised = find(RECOGNISED);
		this.#recognised = recognised === -1 ? null : liesIn(recognised, window);
		this.saysRecognised =
			this.#recognised !== null && data.some((row) => this.#isRecognised(row) === true)
				? (columns[recognised]?.path.at(-1) ?? null)
				: null;
	}

	#isRecognised(row: TableRow): boolean | null {
		const lies = this.#recognised?.(row) ?? 'unsaid';
		return lies === 'unsaid' || lies === 'around' ? null : lies === 'within';
	}

	/**
	 * @param base what the model counts for without its states, null where nothing says it. One that is carried on may be of any year.
	 * @param a1 the place of the row.
	 */
	of(row: TableRow, base: string | null, a1: string): YearsOfRow {
		const isRecognised = this.#isRecognised(row);
		if (base === 'dvk_maintained') return { isOfWindow: true, isRecognised };
		const isRegistered = base === 'dvk_registered' || base === null;
		const registered = isRegistered ? this.#registered : null;
		const isTold = registered !== null || this.#ofRow !== null;
		const isOfWindow =
			isIn(row, registered) &&
			isIn(row, this.#ofRow) &&
			(isRegistered
				? isTold || this.#recognised?.(row) !== 'before'
				: base !== 'dvk_recognised' || isRecognised !== false);
		if (!isOfWindow) this.#left.push(a1);
		return isOfWindow && isRecognised === null ? UNDATED : { isOfWindow, isRecognised };
	}

	issues(sheet: string): Issue[] {
		const [a1] = this.#left;
		return a1 === undefined
			? []
			: [
					{
						code: 'models-of-other-years',
						severity: 'warning',
						sheet,
						a1,
						count: this.#left.length
					}
				];
	}
}
