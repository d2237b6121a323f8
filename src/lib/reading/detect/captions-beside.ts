import { leafKey, plainColumn } from '$lib/reference/forms';
import type { Frame } from './find-frames';
import type { GridView } from './grid-view';

/**
 * The frame of tables that stand side by side without the rows over their headers that hold nothing but a caption of each
 * (`1. Mô hình`, `Bảng 2. Tuyên truyền`): these are titles, and head no column.
 */
export function withoutCaptions(
	view: GridView,
	frame: Frame,
	blocks: readonly (readonly number[])[]
): Frame {
	if (blocks.length < 2) return frame;
	const { headerRows } = frame;
	let captions = 0;
	while (captions < headerRows.length - 1 && holdsCaptions(view, headerRows, captions, blocks))
		captions++;
	if (captions === 0) return frame;
	const left = headerRows.slice(captions);
	return { ...frame, headerRows: left, top: left[0] as number };
}

/** Whether a row of a header holds captions alone: over no table more than one, which opens where the table does. */
function holdsCaptions(
	view: GridView,
	headerRows: readonly number[],
	at: number,
	blocks: readonly (readonly number[])[]
): boolean {
	const row = headerRows[at] as number;
	const below = headerRows.slice(at + 1);
	return view.columnsOf(row).every((column) => {
		const block = blocks.find(([first]) => first === column);
		return block !== undefined && isCaption(view, row, below, block);
	});
}

/**
 * Whether what stands over the first column of a table is its caption: every column has a heading of its own below, which neither it
 * nor the one below goes on into, and it is no plain heading itself.
 */
function isCaption(
	view: GridView,
	row: number,
	below: readonly number[],
	block: readonly number[]
): boolean {
	const column = block[0] as number;
	const text = view.text(row, column);
	const merge = view.mergeAt(row, column);
	const heads = below.map((at) => view.text(at, column)).find((words) => words !== '') ?? '';
	return (
		(merge === null || merge.bottom === merge.top) &&
		!/^(?:\p{Ll}.*)?$/u.test(heads) &&
		plainColumn(leafKey([text])) === null &&
		block.every((one) => below.some((at) => isHeaded(view, at, one)))
	);
}

function isHeaded(view: GridView, row: number, column: number): boolean {
	const merge = view.mergeAt(row, column);
	return view.holds(row, column) || (merge !== null && view.holds(merge.top, merge.left));
}
