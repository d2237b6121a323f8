import { stateOfText } from '$lib/text';
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
const SYMBOL_STATE = /^[-–—x✓✔/.…+*]+$/iu;
const LETTER_TOKEN = /^\(?[A-Z]\)?$/;
const NUMBER_TOKEN = /^\(?\d{1,3}[a-z]?\)?$/;
const IDENTITY_TOKEN = /^\(?\d{1,3}\)?\s*=[\s\d()+\-–*x×/.,…=:%]+$/i;
const RANGE_TOKEN = /^\(?\d{1,3}\)?\s*(…|\.{2,})\s*\(?\d{1,3}\)?$/;
const NAME_TOKEN = /^(MS|Mã số|A\/B)$/iu;

/** What the cell looks like. A formula without a result looks like a number: only numbers are computed. */
function lookOf(view: GridView, row: number, column: number, known: Map<string, Look>): Look {
	const cell = view.cell(row, column);
	if (!cell) return 'none';
	if (cell.type === 'error') return 'error';
	if (cell.type === 'number') return view.formatOf(cell).date ? 'date' : 'number';
	if (cell.uncached) return 'number';
	const text = view.text(row, column);
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
	return (
		LETTER_TOKEN.test(text) ||
		NUMBER_TOKEN.test(text) ||
		IDENTITY_TOKEN.test(text) ||
		RANGE_TOKEN.test(text) ||
		NAME_TOKEN.test(text)
	);
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
		if (LETTER_TOKEN.test(text) || NAME_TOKEN.test(text)) letters++;
		else {
			const number = Number(/\d+/.exec(text)?.[0]);
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

/**
 * The features of one row, cheap enough to be computed for every row of a sheet.
 * @param known what texts of the sheet look like; filled on the way.
 * @param before the features of the row above: rows alike share their lists.
 */
export function featuresOf(
	view: GridView,
	row: number,
	known: Map<string, Look>,
	before: RowFeatures | undefined
): RowFeatures {
	const columns = view.columnsOf(row);
	const looks: Look[] = [];
	let texts = 0;
	let values = 0;
	let numbers = 0;
	for (let i = 0; i < columns.length; i++) {
		const look = lookOf(view, row, columns[i] as number, known);
		looks.push(look);
		if (look === 'text') texts++;
		else if (look !== 'none') values++;
		if (look === 'number') numbers++;
	}
	const years =
		numbers > 1 &&
		numbers === values &&
		areYears(
			columns.filter((_, i) => looks[i] === 'number').map((column) => view.text(row, column))
		);
	return {
		columns: shared(columns, before?.columns),
		looks: shared(looks, before?.looks),
		values,
		texts,
		years,
		numbersColumns: numbersColumns(view, row, columns)
	};
}

/** The list before where it holds the same. */
function shared<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
	if (before?.length !== list.length) return list;
	for (let i = 0; i < list.length; i++) if (list[i] !== before[i]) return list;
	return before;
}

function areYears(texts: readonly string[]): boolean {
	return texts.every((text) => YEAR_OR_MONTH.test(text)) && new Set(texts).size > 1;
}
