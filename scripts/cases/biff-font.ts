import * as XLSX from '@e965/xlsx';

const FONT = 0x0031;
const BOUNDSHEET = 0x0085;
const BOF = 0x0809;
const LABEL = 0x0204;

interface Piece {
	readonly type: number;
	readonly body: Uint8Array;
}

function piecesOf(stream: Uint8Array): Piece[] {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const pieces: Piece[] = [];
	for (let at = 0; at + 4 <= stream.length;) {
		const length = view.getUint16(at + 2, true);
		pieces.push({ type: view.getUint16(at, true), body: stream.slice(at + 4, at + 4 + length) });
		at += 4 + length;
	}
	return pieces;
}

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
 * An XLS file whose every cell is written in the font of that name. The places of its sheets move with the longer record.
 * @param textAt the texts of a BIFF5 file, in bytes.
 */
export function withFont(bytes: Uint8Array, name: string, textAt?: TextAt): Uint8Array {
	const container = XLSX.CFB.read(bytes, { type: 'buffer' });
	const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
	if (!entry) throw new RangeError('no workbook stream');
	const pieces = piecesOf(Uint8Array.from(entry.content as ArrayLike<number>));
	const first = pieces[0];
	const isBiff8 =
		first !== undefined && new DataView(first.body.buffer).getUint16(0, true) === 0x0600;
	let inSheet = -2;
	const changed = pieces.map(({ type, body }): Piece => {
		if (type === BOF) inSheet++;
		if (type === FONT) return { type, body: fontBody(body, name, isBiff8) };
		return { type, body: type === LABEL && textAt ? labelBody(body, inSheet, textAt) : body };
	});
	const starts: number[] = [];
	let size = 0;
	changed.forEach(({ type, body }, i) => {
		if (type === BOF && i > 0) starts.push(size);
		size += 4 + body.length;
	});
	const stream = new Uint8Array(size);
	const view = new DataView(stream.buffer);
	let at = 0;
	let sheet = 0;
	for (const { type, body } of changed) {
		view.setUint16(at, type, true);
		view.setUint16(at + 2, body.length, true);
		stream.set(body, at + 4);
		if (type === BOUNDSHEET) view.setUint32(at + 4, starts[sheet++] ?? 0, true);
		at += 4 + body.length;
	}
	const made = XLSX.CFB.utils.cfb_new();
	XLSX.CFB.utils.cfb_add(made, isBiff8 ? '/Workbook' : '/Book', stream);
	XLSX.CFB.utils.cfb_del(made, '/\u0001Sh33tJ5');
	return new Uint8Array(XLSX.CFB.write(made, { type: 'array' }) as unknown as ArrayBuffer);
}
