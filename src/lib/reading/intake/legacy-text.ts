import {
	decodeCellText,
	encodingAlone,
	encodingOfFont,
	isSurelyUnicode,
	priorAmong,
	toNfc,
	type TextEncoding,
	type TextPrior
} from '$lib/text';
import { eachCell, type DraftRow, type SheetDraft } from './draft';

/** What decoding did to one sheet. */
export interface DecodedSheet {
	/** Encoding most of the changed cells were in, else `utf-8`. */
	readonly encoding: string;
	/** Changed cells by the encoding they were in. */
	readonly changed: ReadonlyMap<string, number>;
	readonly firstChanged: { readonly row: number; readonly column: number } | null;
}

/** Texts looked at to tell a sheet's encoding. */
const SAMPLE = 4_000;
/** A column with fewer telling texts than this leans on its sheet, a sheet on the whole file. */
const TELLING = 12;

/**
 * Turns every text of the sheets into Unicode NFC in place, keeping what stood there before in
 * `undecoded`. Plain ASCII is never looked at. Texts that differ in digits alone are judged once:
 * digits are the same in every encoding.
 */
export function decodeSheets(drafts: readonly SheetDraft[]): DecodedSheet[] {
	const samples = drafts.map(sampleOf);
	const isTelling = (sample: Sample | undefined) => (sample?.texts.length ?? 0) >= TELLING;
	const wholeFile = samples.every(isTelling)
		? null
		: detectIn({
				texts: samples.flatMap((sample) => sample.texts).slice(0, SAMPLE),
				alone: samples.flatMap((sample) => sample.alone).slice(0, SAMPLE)
			});
	return drafts.map((draft, i) => {
		const sample = samples[i];
		const ofSheet = sample && isTelling(sample) ? detectIn(sample) : wholeFile;
		// Columns speak for themselves only where a sheet is of several encodings.
		const ofColumns =
			ofSheet?.certainty === 'mixed' && sample
				? columnPriors(sample)
				: new Map<number, TextPrior>();
		const priorOf = (column: number) => ofColumns.get(column) ?? ofSheet;
		if (sample && ofColumns.size === 0 && isAllAsItIs(sample, ofSheet)) return AS_IT_IS;
		return decodeSheet(draft, priorOf, sample?.leftOver ?? NO_FONTS);
	});
}

const NO_FONTS: ReadonlySet<string> = new Set();
const AS_IT_IS: DecodedSheet = { encoding: 'utf-8', changed: new Map(), firstChanged: null };

/** Texts of a sheet that no font explains: theirs is the question of the encoding. */
interface Sample {
	readonly texts: readonly string[];
	/** What each of the texts is written in as far as it tells alone. */
	readonly alone: readonly (TextEncoding | null)[];
	readonly columns: readonly number[];
	/** Different texts of the sheet that may not stay as they are; null where a font says so of some. */
	readonly inDoubt: readonly string[] | null;
	readonly leftOver: ReadonlySet<string>;
}

/** Whether every text of a sheet stays as it is. */
function isAllAsItIs({ inDoubt, texts, alone }: Sample, prior: TextPrior | null): boolean {
	if (inDoubt === null) return false;
	if (inDoubt.length === 0) return true;
	// What is Unicode by its words alone is so among Unicode, too.
	const known =
		prior === null || prior.encoding === 'unicode'
			? new Set(texts.filter((_, i) => alone[i] === 'unicode'))
			: new Set<string>();
	const read = readTexts(null, prior);
	return inDoubt.every((raw) => (known.has(raw) ? toNfc(raw) : decodeText(raw, read).text) === raw);
}

function columnPriors(sample: Sample): ReadonlyMap<number, TextPrior> {
	const places = new Map<number, number[]>();
	sample.columns.forEach((column, i) => {
		const known = places.get(column);
		if (known) known.push(i);
		else places.set(column, [i]);
	});
	const priors = new Map<number, TextPrior>();
	for (const [column, at] of places) {
		if (at.length < TELLING) continue;
		const prior = priorAmong(
			at.map((i) => sample.texts[i] ?? ''),
			at.map((i) => sample.alone[i] ?? null)
		);
		if (prior) priors.set(column, prior);
	}
	return priors;
}

function detectIn({ texts, alone }: Pick<Sample, 'texts' | 'alone'>): TextPrior | null {
	return texts.length === 0 ? null : priorAmong(texts, alone);
}

function sampleOf(draft: SheetDraft): Sample {
	return sampleWithoutFonts(draft) ?? sampleAmongFonts(draft);
}

/** The sample of a sheet in fonts of Unicode, as nearly all are; null where a font is another. */
function sampleWithoutFonts(draft: SheetDraft): Sample | null {
	const found = differentTexts(draft);
	if (found === null) return null;
	const { texts: all, inDoubt } = found;
	const most = Math.min(all.size, SAMPLE);
	const texts = new Set<string>();
	const columns: number[] = [];
	if (most > 0)
		eachCell(draft.rows, ({ type, raw }, column) => {
			if (type !== 'text' || !all.has(raw) || texts.has(raw)) return;
			texts.add(raw);
			columns.push(column);
			return texts.size >= most ? 'enough' : undefined;
		});
	const sample = [...texts];
	const alone = sample.map((text) => encodingAlone(text, null));
	return { texts: sample, alone, columns, inDoubt, leftOver: NO_FONTS };
}

/** The texts of a sheet beyond ASCII, and which of them may not stay as they are; null where one is in a font of another encoding. */
function differentTexts({ rows, different }: SheetDraft): {
	readonly texts: ReadonlySet<string>;
	readonly inDoubt: readonly string[];
} | null {
	const seen = new Set<string>();
	const texts = new Set<string>();
	const inDoubt: string[] = [];
	let font: string | undefined;
	let isOfUnicode = true;
	eachCell(different ? [different] : rows, (cell) => {
		if (cell.type !== 'text') return;
		if (cell.font !== font) {
			font = cell.font;
			if (font !== undefined && encodingOfFont(font) !== null) {
				isOfUnicode = false;
				return 'enough';
			}
		}
		const { raw } = cell;
		if (seen.has(raw)) return;
		seen.add(raw);
		if (isAscii(raw)) return;
		texts.add(raw);
		if (!isSurelyUnicode(raw) || toNfc(raw) !== raw) inDoubt.push(raw);
		return;
	});
	return isOfUnicode ? { texts, inDoubt } : null;
}

function sampleAmongFonts(draft: SheetDraft): Sample {
	const leftOver = leftOverFonts(draft);
	const seen = new Set<string>();
	const alone: (TextEncoding | null)[] = [];
	const columns: number[] = [];
	eachCell(draft.rows, (cell, column) => {
		if (cell.type !== 'text' || isAscii(cell.raw) || seen.has(cell.raw)) return;
		const font = leftOver.has(cell.font ?? '') ? null : (cell.font ?? null);
		if (encodingOfFont(font) !== null) return;
		seen.add(cell.raw);
		alone.push(encodingAlone(cell.raw, font));
		columns.push(column);
		return seen.size >= SAMPLE ? 'enough' : undefined;
	});
	return { texts: [...seen], alone, columns, inDoubt: null, leftOver };
}

function decodeSheet(
	draft: SheetDraft,
	priorOf: (column: number) => TextPrior | null,
	leftOver: ReadonlySet<string>
): DecodedSheet {
	const byPrior = new Map<TextPrior | null, ByFont>();
	const readIn = (column: number, own: string | undefined): ReadTexts => {
		const font = leftOver.has(own ?? '') ? null : (own ?? null);
		const prior = priorOf(column);
		let byFont = byPrior.get(prior);
		if (!byFont) byPrior.set(prior, (byFont = new Map()));
		let read = byFont.get(font);
		if (!read) byFont.set(font, (read = readTexts(font, prior)));
		return read;
	};
	// Cells of one column mostly have one font.
	const last: { readonly font: string | undefined; readonly read: ReadTexts }[] = [];
	const changed = new Map<string, number>();
	let firstChanged: DecodedSheet['firstChanged'] = null;
	draft.different = null;
	eachCell(draft.rows, (cell, column, row) => {
		if (cell.type !== 'text') return;
		let here = last[column];
		if (here?.font !== cell.font || !here)
			last[column] = here = { font: cell.font, read: readIn(column, cell.font) };
		let decoded = here.read.texts.get(cell.raw);
		if (!decoded) here.read.texts.set(cell.raw, (decoded = decodeText(cell.raw, here.read)));
		const { text } = decoded;
		if (text === cell.raw) return;
		const cells = draft.rows[row] as DraftRow;
		if (decoded.encoding === 'unicode') {
			cells[column] = { ...cell, raw: text, value: text };
			return;
		}
		cells[column] = { ...cell, raw: text, value: text, undecoded: cell.raw };
		changed.set(decoded.encoding, (changed.get(decoded.encoding) ?? 0) + 1);
		firstChanged ??= { row, column };
	});
	const [encoding = 'utf-8'] = [...changed].sort((a, b) => b[1] - a[1])[0] ?? [];
	return { encoding, changed, firstChanged };
}

/**
 * Letters that stand in no legacy encoding, however its bytes were misread: Vietnamese ones composed, and those with a breve
 * or a stroke of the Ê Đê, Gia Rai and Ba Na.
 */
const ONLY_UNICODE = /[\u1EA0-\u1EF9ĔĕĬĭŎŏŬŭɃƀ]|\u0306/u;

/**
 * Fonts of the sheet that some text proves to be left over: it is Unicode under a legacy font's name.
 * On a machine without the font such a sheet looks right, so nobody noticed. Its texts are judged by their letters.
 */
function leftOverFonts(draft: SheetDraft): ReadonlySet<string> {
	const fonts = new Set<string>();
	eachCell(draft.rows, ({ font, type, raw }) => {
		if (font && type === 'text' && !fonts.has(font) && ONLY_UNICODE.test(raw)) fonts.add(font);
	});
	return fonts;
}

interface Decoded {
	readonly text: string;
	readonly encoding: string;
}

/** What texts of one font were found to be: whole, and with their digits alike. */
interface ReadTexts {
	readonly font: string | null;
	readonly prior: TextPrior | null;
	/** Fonts such as `.VnTimeH` draw capitals from lower-case letters, ASCII ones too. */
	readonly isCapitals: boolean;
	readonly texts: Map<string, Decoded>;
	readonly shapes: Map<string, Decoded>;
}
type ByFont = Map<string | null, ReadTexts>;

function readTexts(font: string | null, prior: TextPrior | null): ReadTexts {
	const isCapitals = font !== null && /^\.Vn.*H$/.test(font);
	return { font, prior, isCapitals, texts: new Map(), shapes: new Map() };
}

function decodeText(raw: string, { font, prior, isCapitals, shapes }: ReadTexts): Decoded {
	if (!isCapitals && isAscii(raw)) return { text: raw, encoding: 'unicode' };
	const shape = raw.replace(/\d+/g, '0');
	let decoded = shapes.get(shape);
	if (!decoded) shapes.set(shape, (decoded = decode(shape, font, prior)));
	const same = decoded.text === shape;
	const text = toNfc(same ? raw : decode(raw, font, prior).text);
	return { text, encoding: decoded.encoding };
}

function decode(text: string, font: string | null, prior: TextPrior | null): Decoded {
	if (!isAscii(text)) return decodeCellText(text, font, prior);
	const capitals = text.toUpperCase();
	return { text: capitals, encoding: capitals === text ? 'unicode' : 'tcvn3' };
}

function isAscii(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
	return true;
}
