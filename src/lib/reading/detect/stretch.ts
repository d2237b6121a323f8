import type { Frame } from './find-frames';
import type { GridView } from './grid-view';
import type { SheetRowRole } from './row-roles';

/** The rows of a sheet that one table answers for: title above, header, body, and all below until the next title. */
export interface Stretch {
	readonly top: number;
	/** First row that is no longer of the stretch. */
	readonly end: number;
	readonly frame: Frame;
	readonly repeats: readonly Frame[];
}

const range = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The rows of a stretch above its header: title, unit, period, and what parts them. */
export function titleRowsOf({ top, frame }: Stretch): number[] {
	return range(top, frame.top);
}

/** The role of every row of a stretch, top down; `body` says those below the header, all others follow from where they stand. */
export function rolesOf(
	view: GridView,
	stretch: Stretch,
	body: ReadonlyMap<number, SheetRowRole>
): { row: number; role: SheetRowRole }[] {
	const { frame } = stretch;
	return range(stretch.top, stretch.end).map((row) => {
		const known = body.get(row);
		if (known) return { row, role: known };
		if (frame.headerRows.includes(row)) return { row, role: 'header' };
		if (row === frame.numberRow) {
			const isIdentity = view.columnsOf(row).some((column) => view.text(row, column).includes('='));
			return { row, role: isIdentity ? 'identity' : 'column-numbers' };
		}
		return { row, role: view.columnsOf(row).length === 0 ? 'blank' : 'title' };
	});
}
