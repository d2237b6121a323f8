import type { Cell } from '$lib/model';
import { shiftFormula, type Place } from './address';
import { numberText } from './number-text';
import { cellText, readRichText, type SharedText } from './xlsx-strings';
import type { CellStyle } from './xlsx-styles';
import { attribute, innerOf } from './xml';

/** What the cells of every sheet of one workbook refer to. */
export interface CellContext {
	readonly strings: readonly SharedText[];
	readonly styles: readonly CellStyle[];
	readonly date1904: boolean;
}

/** The attributes of a cell's tag that count. */
export interface CellTag {
	/** Where the reference stands in the part, empty when there is none. */
	from: number;
	to: number;
	s: string | null;
	t: string | null;
}

/** A formula that a sheet stores once for many cells. */
export interface SharedFormula extends Place {
	readonly text: string;
}

/** Whether a letter ends the name of an element. */
export function isNameEnd(code: number): boolean {
	return code === 62 || code === 47 || isSpace(code);
}

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Reads the one-letter attributes of a cell's tag; a regular expression a cell would cost a third of the time. */
export function readTag(xml: string, from: number, to: number, tag: CellTag): void {
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

function styleOf({ s }: CellTag, { styles }: CellContext): CellStyle | undefined {
	return s === null ? styles[0] : styles[Number(s)];
}

/**
 * Reads cells that hold a value alone. The same shared string in the same style is the same cell: a sheet repeats its
 * words in row after row, and a cell is never changed.
 */
export function plainCells(context: CellContext): (value: string, tag: CellTag) => Cell | null {
	const read = (value: string, tag: CellTag): Cell | null => {
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

/** Reads a cell by all that it holds; null when that is nothing. */
export function readCell(
	inner: string,
	tag: CellTag,
	place: Place,
	shared: Map<string, SharedFormula>,
	context: CellContext
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
	context: CellContext
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
function isoSerial(text: string, date1904: boolean): number | null {
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
