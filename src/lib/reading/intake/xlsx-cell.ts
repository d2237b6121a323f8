import type { Cell } from '$lib/model';
import { isDateFormat } from '$lib/text';
import { shiftFormula, type Place } from './address';
import { numberText } from './number-text';
import { cellText, readRichText, type SharedText } from './xlsx-strings';
import type { CellStyle } from './xlsx-styles';
import { isNameEnd, type CellTag } from './xlsx-tag';
import { attribute, innerOf } from './xml';

/** What the cells of every sheet of one workbook refer to. */
export interface CellContext {
	readonly strings: readonly SharedText[];
	readonly styles: readonly CellStyle[];
	readonly date1904: boolean;
}

/** A formula that a sheet stores once for many cells. */
export interface SharedFormula extends Place {
	readonly text: string;
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
	return styles[s];
}

/** The cells of one style that were met already. */
interface MetCells {
	/** By the number of their shared string. */
	readonly strings: (Cell | null | undefined)[];
	/** Of small whole numbers, by what they are. */
	readonly numbers: (Cell | null | undefined)[];
}

const SMALL = 10_000;

/**
 * Reads cells that hold a value alone, which stands in the part from one place to another. The same shared string, or the same
 * small number, in the same style is the same cell: a sheet repeats them in row after row, and a cell is never changed.
 * @param different is added each cell once.
 */
export function plainCells(
	context: CellContext,
	different: Cell[]
): (xml: string, from: number, to: number, tag: CellTag) => Cell | null {
	const read = (value: string, tag: CellTag): Cell | null => {
		const style = styleOf(tag, context);
		const content = contentOf('', tag.t, value, style, context);
		if (content === null || (content.type === 'text' && content.value === '')) return null;
		const cell = dressed(content, style, content.textFont, undefined);
		different.push(cell);
		return cell;
	};
	const byStyle = new Map<number, MetCells>();
	return (xml, from, to, tag) => {
		const isString = tag.t === 's';
		const number = isString || tag.t === null || tag.t === 'n' ? digitsIn(xml, from, to) : -1;
		if (number < 0 || number >= (isString ? context.strings.length : SMALL))
			return read(xml.slice(from, to), tag);
		let met = byStyle.get(tag.s);
		if (!met) byStyle.set(tag.s, (met = { strings: [], numbers: [] }));
		const known = isString ? met.strings : met.numbers;
		let cell = known[number];
		if (cell === undefined) known[number] = cell = read(xml.slice(from, to), tag);
		return cell;
	};
}

/** The number that digits alone make, -1 where anything else or nothing stands there. */
function digitsIn(xml: string, from: number, to: number): number {
	if (from === to || to - from > 9) return -1;
	let number = 0;
	for (let at = from; at < to; at++) {
		const digit = xml.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return -1;
		number = number * 10 + digit;
	}
	return number;
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
	/** Where the cell is of a kind that its style does not say. */
	readonly format?: string;
	readonly uncached?: true;
	readonly textFont?: string;
	readonly struck?: true;
	readonly inPieces?: true;
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
		return contentOfText(readRichText(inline));
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
			return string ? contentOfText(string) : null;
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
			const isSaid = style?.format !== undefined && isDateFormat(style.format);
			return { raw: value, type: 'number', value: serial, ...(isSaid ? {} : { format: ISO_DAY }) };
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

function contentOfText({ text, font, struck, inPieces }: SharedText): Content {
	return {
		raw: text,
		type: 'text',
		value: text,
		textFont: font,
		...(struck ? { struck } : {}),
		...(inPieces ? { inPieces } : {})
	};
}

/** The format of a date whose style shows numbers. */
const ISO_DAY = 'yyyy-mm-dd';

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

/** All cells have the same fields in the same order, held or not: what reads them is compiled for one shape alone. */
function dressed(
	content: Content,
	style: CellStyle | undefined,
	textFont: string | undefined,
	formula: string | undefined
): Cell {
	return {
		raw: content.raw,
		type: content.type,
		value: content.value,
		format: content.format ?? style?.format,
		font: textFont ?? style?.font,
		formula,
		uncached: content.uncached,
		inPieces: content.inPieces,
		struck: style?.struck || content.struck ? true : undefined,
		bold: style?.bold ? true : undefined,
		unseen: style?.unseen ? true : undefined
	};
}
