import { headerKey, measureOfHeader, plainColumn } from '$lib/reference/forms';
import type { GridView } from './grid-view';

/** Where a header stands, and the first row below it. */
interface Head {
	readonly headerRows: readonly number[];
	readonly bodyTop: number;
}

/** Whether two headings are of one column, however they are written: `STT` and `TT`, `Số mô hình đăng ký` and `Mô hình đăng ký.`. */
function headTheSame(one: string, other: string): boolean {
	const keys = [headerKey(one), headerKey(other)] as const;
	if (keys[0] === keys[1]) return true;
	const plain = plainColumn(keys[0]);
	if (plain !== null) return plain !== 'text' && plain === plainColumn(keys[1]);
	const [left, right] = [measureOfHeader([one]), measureOfHeader([other])];
	return (
		left.value.role === 'measure' &&
		left.confidence !== 'ask' &&
		right.confidence !== 'ask' &&
		JSON.stringify(left.value) === JSON.stringify(right.value)
	);
}

/** Whether a header heads the same columns as another in the same places, be it in words a little different. */
export function headsTheSame(view: GridView, one: Head, other: Head): boolean {
	if (one.headerRows.length !== other.headerRows.length) return false;
	return one.headerRows.every((row, i) => {
		const again = other.headerRows[i] as number;
		for (let column = 0; column < view.width; column++) {
			const texts = [view.text(row, column), view.text(again, column)] as const;
			if ((texts[0] === '') !== (texts[1] === '') || !headTheSame(...texts)) return false;
		}
		return true;
	});
}

/** The running numbers of a column between two rows, in their order. */
function numbersBetween(view: GridView, column: number, from: number, to: number): number[] {
	const numbers: number[] = [];
	for (let row = from; row < to; row++) {
		const text = view.text(row, column);
		if (/^\d{1,4}\.?$/.test(text)) numbers.push(Number.parseInt(text, 10));
	}
	return numbers;
}

/** Whether the running numbers below a header are the next ones after those below another above it; false where there are none. */
export function numbersGoOn(view: GridView, head: Head, above: Head): boolean {
	const [row] = head.headerRows;
	if (row === undefined) return false;
	const column = view
		.columnsOf(row)
		.find((at) => plainColumn(headerKey(view.text(row, at))) === 'order');
	if (column === undefined) return false;
	const last = numbersBetween(view, column, above.bodyTop, row).at(-1);
	const [next] = numbersBetween(view, column, head.bodyTop, view.height);
	return last !== undefined && next === last + 1;
}
