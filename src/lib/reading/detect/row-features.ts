import { stateOfText } from '$lib/text';
import type { Cell } from '$lib/model';
import type { GridView } from './grid-view';

/** What a cell looks like before anything is decided about its column. */
export type Look = 'none' | 'number' | 'date' | 'state' | 'error' | 'text';

export interface RowFeatures {
	readonly columns: readonly number[];
	readonly looks: readonly Look[];
	/** Cells that look like numbers, dates, marks or errors. */
	readonly values: number;
	readonly texts: number;
	/** A row such as `A B 1 2 3=1+2` that numbers the columns. */
	readonly numbersColumns: boolean;
	/** A row whose only numbers are years, or months of years: a header can hold them. */
	readonly years: boolean;
}

const NUMBER =
	/^[-+−(]?\s*(\d{1,3}([.,\s\u00a0]\d{3})+([.,]\d+)?|\d+([.,]\d+)?|\d+(\.\d+)+)\s*[.)]?\s*%?$/;
const FRACTION = /^\d{1,6}\s*\/\s*\d{1,6}$/;
const DATE = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})([ T,]|$)/;
/** `2024`, `01/2024`. */
const YEAR_OR_MONTH = /^(?:(?:0?[1-9]|1[0-2])\s*[/.-]\s*)?(?:19[89]\d|20[0-4]\d)$/;
const MONTH_AND_YEAR = /^(\d{1,2})\D+(\d{4})$/;
const SYMBOL_STATE = /^[-–—x✓✔/.…+*]+$/iu;
const LETTER_TOKEN = /^[([]?[A-Z][)\]]?$/;
const NUMBER_TOKEN = /^[([]?\d{1,3}[a-z]?[)\]]?$/;
const IDENTITY_TOKEN = /^[([]?\d{1,3}[)\]]?\s*=[\s\d()[\]+\-–*x×/.,…=:%]+$/i;
const RANGE_TOKEN = /^\(?\d{1,3}\)?\s*(…|\.{2,})\s*\(?\d{1,3}\)?$/;
const NAME_TOKEN = /^(MS|Mã số|A\/B)$/iu;
const LONGEST_NAME = 'Mã số'.length;

/** What the cell looks like, `none` where nothing stands. A formula without a result looks like a number: only numbers are computed. */
function lookOf(
	view: GridView,
	cell: Cell,
	row: number,
	column: number,
	known: Map<string, Look>
): Look {
	if (cell.type === 'number') return view.formatOf(cell).date ? 'date' : 'number';
	const text = view.text(row, column);
	if (text === '' && cell.uncached !== true) return 'none';
	if (cell.type === 'error') return 'error';
	if (cell.uncached) return 'number';
	let look = known.get(text);
	if (look === undefined) known.set(text, (look = lookOfText(text)));
	return look;
}

function lookOfText(text: string): Look {
	if (text === '') return 'none';
	if (/^#(REF|DIV\/0|VALUE|N\/A|NAME|NUM|NULL)[!?]?$/.test(text)) return 'error';
	if (NUMBER.test(text) || FRACTION.test(text)) return 'number';
	if (DATE.test(text)) return 'date';
	if (SYMBOL_STATE.test(text) && (stateOfText(text) !== null || /^[✓✔x+]$/iu.test(text))) {
		return 'state';
	}
	return 'text';
}

/** Whether the text could stand in a row of column numbers. */
export function isColumnToken(text: string): boolean {
	const first = text.charCodeAt(0);
	// What begins with neither a figure nor a bracket can only be a letter or a name.
	if (first !== 40 && first !== 91 && !(first >= 48 && first <= 57))
		return text.length <= LONGEST_NAME && (LETTER_TOKEN.test(text) || NAME_TOKEN.test(text));
	return (
		NUMBER_TOKEN.test(text) ||
		LETTER_TOKEN.test(text) ||
		(text.includes('=') && IDENTITY_TOKEN.test(text)) ||
		RANGE_TOKEN.test(text)
	);
}

/** The first whole number in a text; null where it has no figure. */
function firstNumberIn(text: string): number | null {
	let number: number | null = null;
	for (let at = 0; at < text.length; at++) {
		const figure = text.charCodeAt(at) - 48;
		if (figure >= 0 && figure <= 9) number = (number ?? 0) * 10 + figure;
		else if (number !== null) break;
	}
	return number;
}

function numbersColumns(view: GridView, row: number, columns: readonly number[]): boolean {
	if (columns.length < 2) return false;
	let tokens = 0;
	let strange = 0;
	let letters = 0;
	let identities = 0;
	const numbers: number[] = [];
	const places: number[] = [];
	for (let place = 0; place < columns.length; place++) {
		const column = columns[place] as number;
		const cell = view.cell(row, column);
		if (cell?.type === 'error') continue;
		const text = view.text(row, column);
		if (!isColumnToken(text)) {
			strange++;
			if (strange * 6 > columns.length - strange) return false;
			continue;
		}
		tokens++;
		const number = firstNumberIn(text);
		if (number === null) letters++;
		else {
			if (numbers.length === 0 && number > 3) return false;
			numbers.push(number);
			places.push(place);
		}
		if (text.includes('=')) identities++;
	}
	if (strange > tokens / 6 || numbers.length === 0) return false;
	// A lost number between two others still counts as a step of its own.
	const rising = numbers.filter((n, i) => {
		const step = n - (numbers[i - 1] ?? NaN);
		return step === 1 || (step > 1 && step === (places[i] as number) - (places[i - 1] as number));
	}).length;
	const steps = numbers.length - 1;
	// Beside a name, or far beyond the columns there are, figures that rise by one are figures.
	if (rising < steps * (strange > 0 ? 1 : 0.6)) return false;
	if (Math.max(...numbers) > 3 + 2 * ((columns.at(-1) as number) + 1)) return false;
	return numbers.length >= 3 || letters + identities > 0;
}

/** How many of the last different rows a row is compared with. */
const KEPT = 4;

/**
 * The features of every row of a sheet. Rows alike share theirs: in most sheets all rows of figures are, which is why what is asked
 * of a row's features need be asked once only.
 */
export function featuresOfRows(view: GridView): RowFeatures[] {
	const known = new Map<string, Look>();
	/** The last different rows, the latest first. */
	const kept: RowFeatures[] = [];
	const columns: number[] = [];
	const looks: Look[] = [];
	const all: RowFeatures[] = [];
	for (let row = 0; row < view.height; row++) {
		// The two lists are written over by every row: to empty them would cost as much as new ones.
		const count = looksOfRow(view, row, known, columns, looks);
		let features = likeOneOf(kept, columns, looks, count);
		if (features === undefined) {
			features = featuresOf(columns.slice(0, count), looks.slice(0, count));
			kept.unshift(features);
			if (kept.length > KEPT) kept.pop();
		}
		const years = hasYears(view, row, features);
		const numbers = numbersColumns(view, row, features.columns);
		all.push(years || numbers ? { ...features, years, numbersColumns: numbers } : features);
	}
	return all;
}

/** Writes which columns of a row hold something, and what it looks like; how many do. */
function looksOfRow(
	view: GridView,
	row: number,
	known: Map<string, Look>,
	columns: number[],
	looks: Look[]
): number {
	let count = 0;
	const cells = view.cellsOf(row);
	for (let column = 0; column < cells.length; column++) {
		const cell = cells[column];
		const look = cell ? lookOf(view, cell, row, column, known) : 'none';
		if (look === 'none') continue;
		columns[count] = column;
		looks[count++] = look;
	}
	return count;
}

/** The features of rows that are neither of years nor of column numbers. */
function featuresOf(columns: readonly number[], looks: readonly Look[]): RowFeatures {
	const texts = looks.filter((look) => look === 'text').length;
	return {
		columns,
		looks,
		values: looks.length - texts,
		texts,
		years: false,
		numbersColumns: false
	};
}

function likeOneOf(
	kept: readonly RowFeatures[],
	columns: readonly number[],
	looks: readonly Look[],
	count: number
): RowFeatures | undefined {
	for (const one of kept) {
		if (one.columns.length !== count) continue;
		let i = 0;
		while (i < count && one.columns[i] === columns[i] && one.looks[i] === looks[i]) i++;
		if (i === count) return one;
	}
	return undefined;
}

/**
 * Whether all values of a row are years or months of years, not all the same. Months that Excel holds as dates may be days of a row
 * of data, so they have to follow one another, three at least where words stand beside them.
 */
function hasYears(view: GridView, row: number, features: RowFeatures): boolean {
	const { columns, looks, values, texts } = features;
	if (values < 2) return false;
	// Hardly any row comes so far that they are kept.
	let years: string[] | null = null;
	let dates = 0;
	for (let i = 0; i < columns.length; i++) {
		const look = looks[i];
		if (look === 'text') continue;
		if (look !== 'number' && look !== 'date') return false;
		const text = view.text(row, columns[i] as number);
		if (!YEAR_OR_MONTH.test(text)) return false;
		if (look === 'date') dates++;
		(years ??= []).push(text);
	}
	if (years === null || new Set(years).size < 2) return false;
	return dates === 0 || (areMonthsInRow(years) && years.length >= (texts === 0 ? 2 : 3));
}

/** Whether texts are months that follow one another: `04/2024`, `05/2024`. */
function areMonthsInRow(texts: readonly string[]): boolean {
	const counted = texts.map((text) => {
		const [, month, year] = MONTH_AND_YEAR.exec(text) ?? [];
		return Number(year) * 12 + Number(month);
	});
	return counted.every((n, i) => i === 0 || n === (counted[i - 1] as number) + 1);
}
