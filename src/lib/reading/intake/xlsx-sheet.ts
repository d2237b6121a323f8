import type { Cell } from '$lib/model';
import { rangeOf, readPlace, shiftFormula, type Place } from './address';
import type { CellBudget, SheetDraft } from './draft';
import { putCell } from './draft';
import { emptyRows } from './empty-rows';
import { LIMITS } from './limits';
import { numberText } from './number-text';
import { hostile } from './refusal';
import { cellText, readRichText, type SharedText } from './xlsx-strings';
import type { CellStyle } from './xlsx-styles';
import { attribute, innerOf, tagsOf } from './xml';

/** What the cells of every sheet of one workbook refer to. */
export interface SheetContext {
	readonly strings: readonly SharedText[];
	readonly styles: readonly CellStyle[];
	readonly date1904: boolean;
	readonly budget: CellBudget;
	/** See {@link RowTeller}; rows of this sheet. */
	readonly onRows: RowTeller;
}

/** Told every {@link ROWS_A_SIGN} rows how many are read, and how many there are. */
export type RowTeller = (rows: number, of: number) => void;

const ROWS_A_SIGN = 2_000;

interface Tag {
	/** Where the reference stands in the part, empty when there is none. */
	from: number;
	to: number;
	s: string | null;
	t: string | null;
}

interface SharedFormula extends Place {
	readonly text: string;
}

/** A sheet part this scanner does not know how to walk, such as one with prefixed element names. */
export class UnknownSheetShape extends Error {
	override readonly name = 'UnknownSheetShape';
}

/**
 * Fills a draft from a worksheet part by one forward scan, without building a tree. Cells that hold
 * nothing are skipped, whatever their format; references outside a sheet are refused.
 */
export function readSheetXml(xml: string, draft: SheetDraft, context: SheetContext): void {
	const start = xml.search(/<sheetData[\s>/]/);
	if (start < 0) {
		if (/<\w+:sheetData[\s>/]/.test(xml)) throw new UnknownSheetShape();
		return;
	}
	const end = xml.indexOf('</sheetData>', start);
	readColumns(xml.slice(0, start), draft);
	readRows(xml, xml.indexOf('>', start) + 1, end < 0 ? xml.length : end, draft, context);
	if (end >= 0) readMerges(xml.slice(end), draft);
}

function readColumns(head: string, draft: SheetDraft): void {
	for (const tag of tagsOf(innerOf(head, 'cols') ?? '', 'col')) {
		const hidden = attribute(tag, 'hidden');
		if (hidden !== '1' && hidden !== 'true') continue;
		const first = Number(attribute(tag, 'min'));
		const last = Math.min(Number(attribute(tag, 'max')), LIMITS.columns);
		for (let column = first; column <= last; column++) draft.hiddenColumns.add(column - 1);
	}
}

function readMerges(tail: string, draft: SheetDraft): void {
	const tags = tagsOf(innerOf(tail, 'mergeCells') ?? '', 'mergeCell');
	if (tags.length > LIMITS.merges) throw hostile('merges');
	for (const tag of tags) {
		const reference = attribute(tag, 'ref');
		if (reference) draft.merges.push(rangeOf(reference));
	}
}

function readRows(
	xml: string,
	from: number,
	to: number,
	draft: SheetDraft,
	context: SheetContext
): void {
	const shared = new Map<string, SharedFormula>();
	const tag: Tag = { from: 0, to: 0, s: null, t: null };
	const place = { row: -1, column: -1 };
	let row = -1;
	let column = -1;
	let told = 0;
	let last = 0;
	const behindEmpty = emptyRows(xml, to);
	const plainCell = plainCells(context);
	for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at + 1)) {
		const isCell = xml.charCodeAt(at + 1) === 99 && isNameEnd(xml.charCodeAt(at + 2));
		const isRow = !isCell && xml.startsWith('row', at + 1) && isNameEnd(xml.charCodeAt(at + 4));
		if (!isCell && !isRow) continue;
		const close = xml.indexOf('>', at);
		if (close < 0) break;
		if (isRow) {
			const head = xml.slice(at + 4, close);
			const number = attribute(head, 'r');
			row = number === null ? row + 1 : Number(number) - 1;
			if (!(Number.isInteger(row) && row >= 0 && row < LIMITS.rows))
				throw hostile('cell-reference');
			column = -1;
			if (row - told >= ROWS_A_SIGN) {
				told = row;
				last ||= lastRow(xml, to);
				context.onRows(row, Math.max(row, last));
			}
			if (head.includes('hidden')) {
				const hidden = attribute(head, 'hidden');
				if (hidden === '1' || hidden === 'true') draft.hiddenRows.add(row);
			}
			at = close;
			continue;
		}
		readTag(xml, at + 2, close, tag);
		if (tag.to > 0) {
			readPlace(xml, tag.from, tag.to, place);
			column = place.column;
		} else {
			place.row = row;
			place.column = ++column;
		}
		if (xml.charCodeAt(close - 1) === 47) {
			at = behindEmpty(close);
			continue;
		}
		let cell: Cell | null;
		const valueEnd = xml.startsWith('<v>', close + 1) ? xml.indexOf('<', close + 4) : -1;
		if (valueEnd >= 0 && xml.startsWith('</v></c>', valueEnd)) {
			// Nearly every cell is a lone `<v>…</v>`.
			cell = plainCell(xml.slice(close + 4, valueEnd), tag);
			at = valueEnd + 4;
		} else {
			const end = xml.indexOf('</c>', close);
			if (end < 0) break;
			cell = readCell(xml.slice(close + 1, end), tag, place, shared, context);
			at = end;
		}
		if (cell) putCell(draft, place.row, place.column, cell, context.budget);
	}
}

/** The number the last row before a place bears; 0 when it bears none. */
function lastRow(xml: string, to: number): number {
	const at = xml.lastIndexOf('<row', to);
	return at < 0 ? 0 : Number(attribute(xml.slice(at, xml.indexOf('>', at)), 'r') ?? 0) || 0;
}

function isNameEnd(code: number): boolean {
	return code === 62 || code === 47 || isSpace(code);
}

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Reads the one-letter attributes of a cell's tag; a regular expression a cell would cost a third of the time. */
function readTag(xml: string, from: number, to: number, tag: Tag): void {
	tag.s = tag.t = null;
	tag.to = 0;
	for (let at = from; at < to;) {
		const equals = xml.indexOf('=', at);
		if (equals < 0 || equals >= to) return;
		let letter = equals - 1;
		while (isSpace(xml.charCodeAt(letter))) letter--;
		const name = isSpace(xml.charCodeAt(letter - 1)) ? xml.charCodeAt(letter) : 0;
		let open = equals + 1;
		while (isSpace(xml.charCodeAt(open))) open++;
		const close = xml.indexOf(xml.charCodeAt(open) === 39 ? "'" : '"', open + 1);
		if (close < 0 || close > to) return;
		if (name === 114) {
			tag.from = open + 1;
			tag.to = close;
		} else if (name === 115) tag.s = xml.slice(open + 1, close);
		else if (name === 116) tag.t = xml.slice(open + 1, close);
		at = close + 1;
	}
}

/** What the first element of a one-letter name holds inside a cell; null when it is absent, `''` when empty. */
function child(inner: string, name: 'v' | 'f'): { tag: string; text: string } | null {
	for (let at = inner.indexOf(`<${name}`); at >= 0; at = inner.indexOf(`<${name}`, at + 1)) {
		if (!isNameEnd(inner.charCodeAt(at + 2))) continue;
		const close = inner.indexOf('>', at);
		if (close < 0) return null;
		const tag = inner.slice(at + 2, close);
		if (tag.endsWith('/')) return { tag, text: '' };
		const end = inner.indexOf(`</${name}>`, close);
		return end < 0 ? null : { tag, text: inner.slice(close + 1, end) };
	}
	return null;
}

function styleOf({ s }: Tag, { styles }: SheetContext): CellStyle | undefined {
	return s === null ? styles[0] : styles[Number(s)];
}

/**
 * Reads cells that hold a value alone. The same shared string in the same style is the same cell: a sheet repeats its
 * words in row after row, and a cell is never changed.
 */
function plainCells(context: SheetContext): (value: string, tag: Tag) => Cell | null {
	const read = (value: string, tag: Tag): Cell | null => {
		const style = styleOf(tag, context);
		const content = contentOf('', tag.t, value, style, context);
		if (content === null || (content.type === 'text' && content.value === '')) return null;
		return dressed(content, style, content.textFont, undefined);
	};
	const byStyle = new Map<string | null, (Cell | null)[]>();
	return (value, tag) => {
		const index = value === '' ? NaN : Number(value);
		if (tag.t !== 's' || !(index in context.strings)) return read(value, tag);
		let known = byStyle.get(tag.s);
		if (!known) byStyle.set(tag.s, (known = []));
		let cell = known[index];
		if (cell === undefined) known[index] = cell = read(value, tag);
		return cell;
	};
}

function readCell(
	inner: string,
	tag: Tag,
	place: Place,
	shared: Map<string, SharedFormula>,
	context: SheetContext
): Cell | null {
	const style = styleOf(tag, context);
	const value = child(inner, 'v');
	const formulaTag = child(inner, 'f');
	const formula = formulaTag ? formulaText(formulaTag, place, shared) : undefined;
	const content = contentOf(inner, tag.t, value?.text ?? null, style, context);
	if (content === null) {
		if (!formulaTag) return null;
		return dressed({ raw: '', type: 'text', value: '', uncached: true }, style, undefined, formula);
	}
	if (content.type === 'text' && content.value === '' && !formulaTag) return null;
	return dressed(content, style, content.textFont, formula);
}

interface Content {
	readonly raw: string;
	readonly type: Cell['type'];
	readonly value: Cell['value'];
	readonly uncached?: true;
	readonly textFont?: string;
}

function contentOf(
	inner: string,
	type: string | null,
	value: string | null,
	style: CellStyle | undefined,
	context: SheetContext
): Content | null {
	if (type === 'inlineStr') {
		const inline = innerOf(inner, 'is');
		if (inline === null) return null;
		const { text, font } = readRichText(inline);
		return { raw: text, type: 'text', value: text, textFont: font };
	}
	if (type === 'str') {
		if (value === null) return null;
		const text = cellText(value);
		return { raw: text, type: 'text', value: text };
	}
	if (value === null || value === '') return null;
	switch (type) {
		case 's': {
			const string = context.strings[Number(value)];
			return string
				? { raw: string.text, type: 'text', value: string.text, textFont: string.font }
				: null;
		}
		case 'b': {
			const truth = value.trim() === '1' || value.trim() === 'true';
			return { raw: truth ? 'TRUE' : 'FALSE', type: 'boolean', value: truth };
		}
		case 'e': {
			const code = cellText(value);
			return { raw: code, type: 'error', value: code };
		}
		case 'd': {
			const serial = isoSerial(value, context.date1904);
			if (serial === null) return { raw: value, type: 'text', value };
			return { raw: value, type: 'number', value: serial };
		}
		default: {
			const number = Number(value);
			if (!Number.isFinite(number)) {
				const text = cellText(value);
				return { raw: text, type: 'text', value: text };
			}
			return {
				raw: numberText(number, style?.format, context.date1904),
				type: 'number',
				value: number
			};
		}
	}
}

/** The serial number of an ISO date or date-time as strict files hold it; null when it is none. */
export function isoSerial(text: string, date1904: boolean): number | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(
		text.trim()
	);
	if (!match) return null;
	const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
	const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
	const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
	return days - (date1904 ? -24_107 : -25_569) + time;
}

function formulaText(
	formula: { tag: string; text: string },
	place: Place,
	shared: Map<string, SharedFormula>
): string | undefined {
	const text = cellText(formula.text);
	if (!formula.tag.includes('shared')) return text === '' ? undefined : text;
	const index = attribute(formula.tag, 'si') ?? '';
	if (text !== '') {
		shared.set(index, { text, ...place });
		return text;
	}
	const master = shared.get(index);
	return master
		? shiftFormula(master.text, place.row - master.row, place.column - master.column)
		: undefined;
}

function dressed(
	content: Content,
	style: CellStyle | undefined,
	textFont: string | undefined,
	formula: string | undefined
): Cell {
	const cell: { -readonly [K in keyof Cell]: Cell[K] } = {
		raw: content.raw,
		type: content.type,
		value: content.value
	};
	const font = textFont ?? style?.font;
	if (style?.format !== undefined) cell.format = style.format;
	if (font !== undefined) cell.font = font;
	if (formula !== undefined) cell.formula = formula;
	if (content.uncached) cell.uncached = true;
	if (style?.struck) cell.struck = true;
	if (style?.bold) cell.bold = true;
	return cell;
}
