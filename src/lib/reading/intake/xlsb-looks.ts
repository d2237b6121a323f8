import { lookOfFont, type Look } from './look';
import type { LookOf } from './sheetjs';
import { recordsOf, viewOf } from './xlsb-records';

const FONT = 43;
const FORMAT = 47;
const BEGIN_CELL_FORMATS = 617;
const END_CELL_FORMATS = 618;
const NAME_AT = 21;
const ROW = 0;
/** Cells of a kind that can hold text: long ones name their column, short ones stand behind the one before. */
const LONG_TEXTS = new Set([6, 7, 8, 62]);
const isLongCell = (type: number) => (type >= 1 && type <= 11) || type === 62;
const isShortCell = (type: number) => type >= 12 && type <= 18;

/** The looks of cells by the index of their format, from the styles part of an XLSB package (MS-XLSB 2.4.150, 2.4.812). */
export function looksOfStyles(styles: Uint8Array): readonly Look[] {
	const view = viewOf(styles);
	const fonts: Look[] = [];
	const looks: Look[] = [];
	let ofCells = false;
	for (const { type, body, end } of recordsOf(styles)) {
		if (type === BEGIN_CELL_FORMATS) ofCells = true;
		else if (type === END_CELL_FORMATS) ofCells = false;
		else if (type === FONT && body + NAME_AT + 4 <= end) {
			const from = body + NAME_AT + 4;
			const letters = Math.min(view.getUint32(from - 4, true), (end - from) >> 1);
			fonts.push(
				lookOfFont({
					name: new TextDecoder('utf-16le').decode(styles.subarray(from, from + letters * 2)),
					struck: (view.getUint16(body + 2, true) & 0x08) !== 0,
					bold: view.getUint16(body + 4, true) >= 600
				})
			);
		} else if (type === FORMAT && ofCells && body + 6 <= end)
			looks.push(fonts[view.getUint16(body + 4, true)] ?? {});
	}
	return looks;
}

/** The looks of the texts of one sheet, from its part of an XLSB package. */
export function looksOfSheet(sheet: Uint8Array, looks: readonly Look[]): LookOf {
	const view = viewOf(sheet);
	const rows = new Map<number, Map<number, number>>();
	let row = new Map<number, number>();
	let column = -1;
	for (const { type, body, end } of recordsOf(sheet)) {
		if (type === ROW && body + 4 <= end) {
			rows.set(view.getUint32(body, true), (row = new Map()));
			column = -1;
		} else if (isLongCell(type) && body + 8 <= end) {
			column = view.getUint32(body, true);
			if (LONG_TEXTS.has(type)) row.set(column, view.getUint32(body + 4, true) & 0xffffff);
		} else if (isShortCell(type) && body + 4 <= end) {
			row.set(++column, view.getUint32(body, true) & 0xffffff);
		}
	}
	return (r, c) => looks[rows.get(r)?.get(c) ?? -1];
}
