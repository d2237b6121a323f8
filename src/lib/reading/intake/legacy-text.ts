import { decodeCellText, detectLegacy, toNfc } from '$lib/text';
import type { Cell } from '$lib/model';
import { existing, type SheetDraft } from './draft';

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
/** A sheet with fewer telling texts than this leans on the whole file. */
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
				fonts: samples.flatMap((sample) => sample.fonts).slice(0, SAMPLE)
			});
	return drafts.map((draft, i) => {
		const sample = samples[i];
		const prior = sample && isTelling(sample) ? detectIn(sample) : wholeFile;
		return decodeSheet(draft, prior);
	});
}

interface Sample {
	readonly texts: string[];
	readonly fonts: (string | null)[];
}

function detectIn(sample: Sample): ReturnType<typeof detectLegacy> {
	return sample.texts.length === 0 ? null : detectLegacy(sample.texts, sample.fonts);
}

function sampleOf(draft: SheetDraft): Sample {
	const seen = new Set<string>();
	const fonts: (string | null)[] = [];
	for (const row of existing(draft.rows)) {
		const cells = draft.rows[row] ?? [];
		for (const column of existing(cells)) {
			const cell = cells[column];
			if (!cell || cell.type !== 'text' || isAscii(cell.raw) || seen.has(cell.raw)) continue;
			seen.add(cell.raw);
			fonts.push(cell.font ?? null);
			if (seen.size >= SAMPLE) return { texts: [...seen], fonts };
		}
	}
	return { texts: [...seen], fonts };
}

function decodeSheet(draft: SheetDraft, prior: ReturnType<typeof detectLegacy>): DecodedSheet {
	const byFont = new Map<string | null, Map<string, { text: string; encoding: string }>>();
	const changed = new Map<string, number>();
	let firstChanged: DecodedSheet['firstChanged'] = null;
	const leftOver = leftOverFonts(draft);
	for (const row of existing(draft.rows)) {
		const cells = draft.rows[row] ?? [];
		for (const column of existing(cells)) {
			const cell = cells[column];
			if (!cell || cell.type !== 'text') continue;
			if (isAscii(cell.raw) && (!isLegacyCapitals(cell) || leftOver.has(cell.font ?? ''))) continue;
			const font = leftOver.has(cell.font ?? '') ? null : (cell.font ?? null);
			let known = byFont.get(font);
			if (!known) byFont.set(font, (known = new Map()));
			const shape = cell.raw.replace(/\d+/g, '0');
			const decoded = known.get(shape) ?? decode(shape, font, prior);
			known.set(shape, decoded);
			const same = decoded.text === shape;
			const text = toNfc(same ? cell.raw : decode(cell.raw, font, prior).text);
			if (text === cell.raw) continue;
			if (decoded.encoding === 'unicode') {
				cells[column] = { ...cell, raw: text, value: text };
				continue;
			}
			cells[column] = { ...cell, raw: text, value: text, undecoded: cell.raw };
			changed.set(decoded.encoding, (changed.get(decoded.encoding) ?? 0) + 1);
			firstChanged ??= { row, column };
		}
	}
	const [encoding = 'utf-8'] = [...changed].sort((a, b) => b[1] - a[1])[0] ?? [];
	return { encoding, changed, firstChanged };
}

/** Letters that stand in no legacy encoding, however its bytes were misread. */
const ONLY_UNICODE = /[\u1EA0-\u1EF9]/;

/**
 * Fonts of the sheet that some text proves to be left over: it is Unicode under a legacy font's name.
 * On a machine without the font such a sheet looks right, so nobody noticed. Its texts are judged by their letters.
 */
function leftOverFonts(draft: SheetDraft): ReadonlySet<string> {
	const fonts = new Set<string>();
	for (const row of existing(draft.rows)) {
		const cells = draft.rows[row] ?? [];
		for (const column of existing(cells)) {
			const cell = cells[column];
			if (cell?.font && cell.type === 'text' && ONLY_UNICODE.test(cell.raw)) fonts.add(cell.font);
		}
	}
	return fonts;
}

function decode(
	text: string,
	font: string | null,
	prior: ReturnType<typeof detectLegacy>
): { text: string; encoding: string } {
	if (!isAscii(text)) return decodeCellText(text, font, prior);
	const capitals = text.toUpperCase();
	return { text: capitals, encoding: capitals === text ? 'unicode' : 'tcvn3' };
}

/** Fonts such as `.VnTimeH` draw capitals from lower-case letters, ASCII ones too. */
function isLegacyCapitals(cell: Cell): boolean {
	return cell.font !== undefined && /^\.Vn.*H$/.test(cell.font);
}

function isAscii(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
	return true;
}
