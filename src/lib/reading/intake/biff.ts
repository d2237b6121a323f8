import { stringsInPieces, type Chunk } from './biff-strings';
import { hostile, Refusal } from './refusal';

interface Font {
	readonly name: string;
	readonly struck: boolean;
	readonly bold: boolean;
	readonly raised: boolean;
}

/** What a walk over a BIFF5/8 stream found beside the cells themselves. */
export interface BiffFacts {
	/** Sheets by the place of their stream, as SheetJS orders them. */
	readonly sheets: readonly BiffSheet[];
	/** The stream with comments and links blanked: SheetJS stumbles over broken ones. */
	readonly stream: Uint8Array;
	/** Whether some formula holds an empty text for its result, as one does that was never worked out. */
	readonly hasEmptyResults: boolean;
	fontOf(format: number): Font | undefined;
}

export interface BiffSheet {
	readonly position: number;
	readonly hidden: boolean;
	/** 0 is a worksheet; charts and macros have other numbers. */
	readonly kind: number;
	readonly hiddenRows: Set<number>;
	readonly hiddenColumns: Set<number>;
	/** Format index of every cell: rows of 256. */
	readonly formats: (Uint16Array | undefined)[];
	/** Cells of text of which only some letters are crossed out or raised: row times 256 and column. */
	readonly inPieces: Set<number>;
	comments: number;
	closed: boolean;
}

const BOF = 0x0809;
const EOF = 0x000a;
const CONTINUE = 0x003c;
const STRINGS = 0x00fc;
const STRING_CELL = 0x00fd;
/** A record SheetJS passes over in silence; others are turned into it. */
const IGNORED = 0x00d7;
const FORMULA = 0x0006;
/** How a formula's result begins and ends that is an empty text. */
const EMPTY_TEXT = 3;
const NO_NUMBER = 0xffff;
/** Records that begin with row, column and format index. */
const CELLS = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
/** NOTE, TXO, HLINK, HLINKTOOLTIP. */
const BLANKED = new Set([0x001c, 0x01b6, 0x01b8, 0x0800]);

/**
 * Walks a workbook stream once for what SheetJS does not tell: fonts, hidden flags, comment counts.
 * Refuses a stream with a password, and one that ends before its sheets do.
 */
export function walkBiff(original: Uint8Array): BiffFacts {
	const stream = original.slice();
	const view = new DataView(stream.buffer);
	const fonts: Font[] = [];
	const formats: number[] = [];
	const sheets = new Map<number, BiffSheet>();
	const strings: Chunk[] = [];
	let pieced: ReadonlySet<number> | null = null;
	let isStrings = false;
	let isBiff8 = true;
	let depth = 0;
	let sheet: BiffSheet | undefined;
	let blanked = false;
	let hasEmptyResults = false;
	let at = 0;
	// Font 4 does not exist in these files: indices above it are one too high.
	const fontAt = (index: number) => fonts[index > 4 ? index - 1 : index];
	while (at + 4 <= stream.length) {
		const type = view.getUint16(at, true);
		const length = view.getUint16(at + 2, true);
		const body = at + 4;
		if (type === 0 && depth === 0) break;
		if (body + length > stream.length) throw new Refusal('corrupt');
		const u16 = (offset: number) =>
			offset + 2 <= length ? view.getUint16(body + offset, true) : 0;
		if (type === BOF) {
			if (depth === 0 && at === 0) isBiff8 = u16(0) === 0x0600;
			if (depth === 0) sheet = sheets.get(at);
			if (sheet && isBiff8) pieced ??= stringsInPieces(strings, fontAt);
			depth++;
		} else if (type === EOF) {
			depth--;
			if (depth === 0 && sheet) {
				sheet.closed = true;
				sheet = undefined;
			}
		} else if (type === 0x002f) throw new Refusal('password');
		else if (BLANKED.has(type) || (type === CONTINUE && blanked)) {
			if (type === 0x001c && sheet && depth === 1) sheet.comments++;
			view.setUint16(at, IGNORED, true);
		} else if (depth === 1 && !sheet) {
			isStrings = type === STRINGS || (type === CONTINUE && isStrings);
			if (isStrings) strings.push(stream.subarray(body, body + length));
			if (type === 0x0031) fonts.push(readFont(stream, view, body, length, isBiff8));
			else if (type === 0x00e0) formats.push(u16(0));
			else if (type === 0x0085 && length >= 6) {
				if (sheets.size > 4096) throw hostile('many-sheets');
				const position = view.getUint32(body, true);
				sheets.set(position, newSheet(position, u16(4)));
			}
		} else if (depth === 1 && sheet) {
			readSheetRecord(sheet, type, length, u16);
			if (type === STRING_CELL && pieced?.has(u16(6) + u16(8) * 0x10000))
				sheet.inPieces.add(u16(0) * 256 + u16(2));
		}
		if (type === FORMULA && u16(6) === EMPTY_TEXT && u16(12) === NO_NUMBER) hasEmptyResults = true;
		blanked = BLANKED.has(type) || (type === CONTINUE && blanked);
		at = body + length;
	}
	for (const { closed, kind } of sheets.values())
		if (!closed && kind === 0) throw new Refusal('corrupt');
	return {
		sheets: [...sheets.values()].sort((a, b) => a.position - b.position),
		stream,
		hasEmptyResults,
		fontOf(format) {
			const index = formats[format];
			return index === undefined ? undefined : fontAt(index);
		}
	};
}

function newSheet(position: number, flags: number): BiffSheet {
	return {
		position,
		hidden: (flags & 0x03) !== 0,
		kind: flags >> 8,
		hiddenRows: new Set(),
		hiddenColumns: new Set(),
		formats: [],
		inPieces: new Set(),
		comments: 0,
		closed: false
	};
}

function readSheetRecord(
	sheet: BiffSheet,
	type: number,
	length: number,
	u16: (offset: number) => number
): void {
	if (CELLS.has(type)) setFormat(sheet, u16(0), u16(2), u16(4));
	else if (type === 0x00bd)
		for (let i = 0; 4 + 6 * i + 8 <= length; i++)
			setFormat(sheet, u16(0), u16(2) + i, u16(4 + 6 * i));
	else if (type === 0x0208 && u16(12) & 0x20) sheet.hiddenRows.add(u16(0));
	else if (type === 0x007d && u16(8) & 1)
		for (let column = u16(0); column <= Math.min(u16(2), 255); column++)
			sheet.hiddenColumns.add(column);
}

function setFormat(sheet: BiffSheet, row: number, column: number, format: number): void {
	if (column > 255) return;
	(sheet.formats[row] ??= new Uint16Array(256))[column] = format;
}

function readFont(
	stream: Uint8Array,
	view: DataView,
	body: number,
	length: number,
	isBiff8: boolean
): Font {
	if (length < 16) return { name: '', struck: false, bold: false, raised: false };
	const count = stream[body + 14] ?? 0;
	const wide = isBiff8 && ((stream[body + 15] ?? 0) & 1) === 1;
	const start = body + (isBiff8 ? 16 : 15);
	const end = Math.min(start + count * (wide ? 2 : 1), body + length);
	const label = wide ? 'utf-16le' : 'windows-1252';
	return {
		name: new TextDecoder(label).decode(stream.subarray(start, end)),
		struck: (view.getUint16(body + 2, true) & 0x08) !== 0,
		bold: view.getUint16(body + 6, true) >= 600,
		raised: view.getUint16(body + 8, true) !== 0
	};
}
