import * as XLSX from '@e965/xlsx';

const BOUNDSHEET = 0x0085;
const BOF = 0x0809;

/** One record of a BIFF stream. */
export interface Piece {
	readonly type: number;
	readonly body: Uint8Array;
}

/** A record, its sheet (-1 before the first), and whether the file is BIFF8, into the records that stand in its place. */
export type Change = (piece: Piece, sheet: number, isBiff8: boolean) => readonly Piece[];

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

/** An XLS file with its records changed. The places of its sheets move with them. */
export function withRecords(bytes: Uint8Array, change: Change): Uint8Array {
	const container = XLSX.CFB.read(bytes, { type: 'buffer' });
	const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
	if (!entry) throw new RangeError('no workbook stream');
	const pieces = piecesOf(Uint8Array.from(entry.content as ArrayLike<number>));
	const first = pieces[0];
	const isBiff8 =
		first !== undefined && new DataView(first.body.buffer).getUint16(0, true) === 0x0600;
	let inSheet = -2;
	const changed = pieces.flatMap((piece) => {
		if (piece.type === BOF) inSheet++;
		return change(piece, inSheet, isBiff8);
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
