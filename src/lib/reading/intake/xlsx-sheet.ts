import type { Cell } from '$lib/model';
import { rangeOf, readPlace } from './address';
import type { CellBudget, SheetDraft } from './draft';
import { putCell } from './draft';
import { emptyRows } from './empty-rows';
import { LIMITS } from './limits';
import { hostile } from './refusal';
import { plainCells, readCell, type CellContext, type SharedFormula } from './xlsx-cell';
import { isNameEnd, readCommonTag, readTag, type CellTag } from './xlsx-tag';
import { attribute, innerOf, tagsOf } from './xml';

/** What reading a sheet takes beside its part. */
export interface SheetContext extends CellContext {
	readonly budget: CellBudget;
	/** See {@link RowTeller}; rows of this sheet. */
	readonly onRows: RowTeller;
}

/** Told every {@link ROWS_A_SIGN} rows how many are read, and how many there are. */
export type RowTeller = (rows: number, of: number) => void;

const ROWS_A_SIGN = 2_000;

/** A sheet part this scanner does not know how to walk, such as one with prefixed element names. */
export class UnknownSheetShape extends Error {
	override readonly name = 'UnknownSheetShape';
}

/**
 * Fills a draft from a worksheet part by one forward scan, without building a tree. Cells that hold
 * nothing are skipped, whatever their format; references outside a sheet are refused where something stands there.
 */
export function readSheetXml(xml: string, draft: SheetDraft, context: SheetContext): void {
	const start = xml.search(/<sheetData[\s>/]/);
	if (start < 0) {
		if (/<\w+:sheetData[\s>/]/.test(xml)) throw new UnknownSheetShape();
		return;
	}
	// From behind: nearly all that stands before it are tags that begin alike.
	const last = xml.lastIndexOf('</sheetData>');
	const end = last < start ? -1 : last;
	readColumns(xml.slice(0, start), draft);
	readRows(xml, xml.indexOf('>', start) + 1, end < 0 ? xml.length : end, draft, context);
	if (end >= 0) readMerges(xml.slice(end), draft);
}

function readColumns(head: string, draft: SheetDraft): void {
	for (const tag of tagsOf(innerOf(head, 'cols') ?? '', 'col')) {
		const hidden = attribute(tag, 'hidden');
		const isNarrow = Number(attribute(tag, 'width') ?? 1) === 0;
		if (hidden !== '1' && hidden !== 'true' && !isNarrow) continue;
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
	const tag: CellTag = { from: 0, to: 0, s: 0, t: null };
	const place = { row: -1, column: -1 };
	let row = -1;
	let column = -1;
	let told = 0;
	let last = 0;
	const behindEmpty = emptyRows(xml, to);
	const different: Cell[] = (draft.different = []);
	const plainCell = plainCells(context, different);
	for (let at = nextTag(xml, from); at >= 0 && at < to; at = nextTag(xml, at + 1)) {
		const isCell = xml.charCodeAt(at + 1) === 99 && isNameEnd(xml.charCodeAt(at + 2));
		const isRow = !isCell && xml.startsWith('row', at + 1) && isNameEnd(xml.charCodeAt(at + 4));
		if (!isCell && !isRow) continue;
		let close = isCell ? readCommonTag(xml, at + 2, tag, place) : -1;
		const isCommon = close >= 0;
		if (!isCommon) close = xml.indexOf('>', at);
		if (close < 0) break;
		if (isRow) {
			readTag(xml, at + 4, close, tag);
			row = tag.to === 0 ? row + 1 : Number(xml.slice(tag.from, tag.to)) - 1;
			if (!(Number.isInteger(row) && row >= 0 && row < LIMITS.rows))
				throw hostile('cell-reference');
			column = -1;
			if (row - told >= ROWS_A_SIGN) {
				told = row;
				last ||= lastRow(xml, to);
				context.onRows(row, Math.max(row, last));
			}
			const head = xml.slice(at + 4, close);
			if (head.includes('hidden')) {
				const hidden = attribute(head, 'hidden');
				if (hidden === '1' || hidden === 'true') draft.hiddenRows.add(row);
			}
			if (head.includes('ht=') && /\sht=["']0(?:\.0+)?["']/.test(head)) draft.hiddenRows.add(row);
			at = close;
			continue;
		}
		if (!isCommon) {
			readTag(xml, at + 2, close, tag);
			if (tag.to > 0) readPlace(xml, tag.from, tag.to, place);
			else {
				place.row = row;
				place.column = column + 1;
			}
		}
		column = place.column;
		if (xml.charCodeAt(close - 1) === 47) {
			at = behindEmpty(close);
			continue;
		}
		let cell: Cell | null;
		const valueEnd = endOfLoneValue(xml, close + 1);
		if (valueEnd >= 0) {
			cell = plainCell(xml, close + 4, valueEnd, tag);
			at = valueEnd + 7;
		} else {
			const end = xml.indexOf('</c>', close);
			if (end < 0) break;
			cell = readCell(xml.slice(close + 1, end), tag, place, shared, context);
			if (cell) different.push(cell);
			at = end;
		}
		if (cell) putCell(draft, place.row, place.column, cell, context.budget);
	}
}

/** Where the next tag begins, at a place or behind it: mostly right there. */
function nextTag(xml: string, from: number): number {
	return xml.charCodeAt(from) === OPEN ? from : xml.indexOf('<', from);
}

const OPEN = 60;

/** Where the value ends of a cell that holds nothing but one, `<v>…</v></c>`, as nearly all do; -1 for any other. */
function endOfLoneValue(xml: string, from: number): number {
	if (xml.charCodeAt(from) !== OPEN || xml.charCodeAt(from + 1) !== 118) return -1;
	if (xml.charCodeAt(from + 2) !== 62) return -1;
	let end = from + 3;
	// Most are the figures of a number, told sooner sign by sign than by a search.
	for (let code = xml.charCodeAt(end); code >= 48 && code <= 57;) code = xml.charCodeAt(++end);
	end = nextTag(xml, end);
	return end >= 0 && xml.startsWith('</v></c>', end) ? end : -1;
}

/** The number the last row before a place bears; 0 when it bears none. */
function lastRow(xml: string, to: number): number {
	const at = xml.lastIndexOf('<row', to);
	return at < 0 ? 0 : Number(attribute(xml.slice(at, xml.indexOf('>', at)), 'r') ?? 0) || 0;
}
