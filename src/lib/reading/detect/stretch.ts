import type { Frame } from './find-frames';
import type { GridView } from './grid-view';
import type { RolesOfBody, SheetRowRole } from './roles-of-body';

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
	body: RolesOfBody
): { row: number; role: SheetRowRole }[] {
	const { frame, top, end } = stretch;
	const roles: { row: number; role: SheetRowRole }[] = [];
	for (let row = top; row < end; row++)
		roles.push({ row, role: body.of(row) ?? roleAbove(view, frame, row) });
	return roles;
}

/** The role of a row that is not of the body. */
function roleAbove(view: GridView, frame: Frame, row: number): SheetRowRole {
	if (frame.headerRows.includes(row)) return 'header';
	const columns = view.columnsOf(row);
	if (row !== frame.numberRow) return columns.length === 0 ? 'blank' : 'title';
	return columns.some((column) => view.text(row, column).includes('='))
		? 'identity'
		: 'column-numbers';
}
