import { withRecords } from './biff-stream';

const FONT = 0x0031;
const LABEL = 0x0204;

/** The FONT record with another name: fourteen bytes of looks, then the name, in BIFF8 with a byte that says one byte a letter. */
function fontBody(body: Uint8Array, name: string, isBiff8: boolean): Uint8Array {
	const letters = [...name].map((letter) => letter.charCodeAt(0));
	return Uint8Array.from([...body.slice(0, 14), name.length, ...(isBiff8 ? [0] : []), ...letters]);
}

/** A cell's text by sheet, row and column, one byte a letter. */
export type TextAt = (sheet: number, row: number, column: number) => string | undefined;

/** The LABEL record of BIFF5 with the letters that the writer could not encode. */
function labelBody(body: Uint8Array, sheet: number, textAt: TextAt): Uint8Array {
	const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
	const text = textAt(sheet, view.getUint16(0, true), view.getUint16(2, true));
	const letters = [...(text ?? '')].map((letter) => letter.charCodeAt(0));
	return letters.length === body.length - 8
		? Uint8Array.from([...body.slice(0, 8), ...letters])
		: body;
}

/**
 * An XLS file whose every cell is written in the font of that name.
 * @param textAt the texts of a BIFF5 file, in bytes.
 */
export function withFont(bytes: Uint8Array, name: string, textAt?: TextAt): Uint8Array {
	return withRecords(bytes, ({ type, body }, sheet, isBiff8) => {
		if (type === FONT) return [{ type, body: fontBody(body, name, isBiff8) }];
		return [{ type, body: type === LABEL && textAt ? labelBody(body, sheet, textAt) : body }];
	});
}
