import { withRecords } from './biff-stream';

const DIMENSIONS = 0x0200;
const ROW = 0x0208;

/** The ROW record of a hidden row: 0-based row, columns 0 to 256, the usual height, and the bit for a height of nothing. */
function hiddenRow(row: number): Uint8Array {
	const view = new DataView(new ArrayBuffer(16));
	view.setUint16(0, row, true);
	view.setUint16(4, 256, true);
	view.setUint16(6, 255, true);
	view.setUint16(12, 0x0120, true);
	view.setUint16(14, 0x0f, true);
	return new Uint8Array(view.buffer);
}

/** An XLS file with rows hidden, by sheet: the writer of the other records leaves them out. */
export function withHiddenRows(
	bytes: Uint8Array,
	hidden: readonly ReadonlySet<number>[]
): Uint8Array {
	return withRecords(bytes, (piece, sheet) => {
		if (piece.type !== DIMENSIONS) return [piece];
		const rows = [...(hidden[sheet] ?? [])].sort((a, b) => a - b);
		return [piece, ...rows.map((row) => ({ type: ROW, body: hiddenRow(row) }))];
	});
}
