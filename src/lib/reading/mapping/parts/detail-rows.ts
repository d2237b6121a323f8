import { numberIn, type Table, type TableRow } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import { grouped } from '../ground/grouped';
import { compareRow } from '../ground/compare-row';

/** A row with those that its numbering puts below it: `1.1`, `a)` or dashes under `1`. */
export interface RowWithDetails {
	readonly head: TableRow;
	readonly details: readonly TableRow[];
	/**
	 * `apart` where the head has no figures of its own, `exact` where the details add up to it wherever they have some,
	 * `doubt` where they do not.
	 */
	readonly sums: 'apart' | 'exact' | 'doubt';
}

const NUMBERED = /^\(?(\d{1,3}(?:\.\d{1,3})*)[.)]?(?=\s|$|\p{L})/u;
const LETTERED = /^\(?([a-zđ])[.)](?=\s|$|\p{L})/u;
const LONE_LETTER = /^[a-zđ]$/u;
const DASH = /^([-–—•*]|\+)/u;

/** How deep a mark stands, with the number it opens with: null for a text that bears none. */
function markOf(text: string): { readonly depth: number; readonly number: string } | null {
	const number = NUMBERED.exec(text)?.[1];
	if (number !== undefined) return { depth: number.split('.').length - 1, number };
	if (LETTERED.test(text) || LONE_LETTER.test(text)) return { depth: 10, number: '' };
	const dash = DASH.exec(text)?.[1];
	return dash === undefined ? null : { depth: dash === '+' ? 12 : 11, number: '' };
}

/** Whether a mark is of what stands below another: `1.2` below `1`, a dash below any number or letter. */
function isBelow(
	mark: { readonly depth: number; readonly number: string },
	head: { readonly depth: number; readonly number: string }
): boolean {
	if (mark.depth <= head.depth) return false;
	return mark.number === '' || mark.number.startsWith(`${head.number}.`);
}

function sumsOf(
	head: TableRow,
	details: readonly TableRow[],
	columns: readonly number[]
): RowWithDetails['sums'] {
	if (columns.every((c) => numberIn(head, c) === null)) return 'apart';
	const { differ } = compareRow(head, details, columns);
	const isLost = columns.some(
		(c) => numberIn(head, c) === null && details.some((row) => (numberIn(row, c) ?? 0) !== 0)
	);
	return differ === 0 && !isLost ? 'exact' : 'doubt';
}

/**
 * The rows of data whose numbering puts others below them, each with those, the deepest first.
 * @param label index of the column that names the rows.
 * @param columns indexes of those whose figures can be added up.
 */
export function rowsWithDetails(
	table: Table,
	label: number,
	columns: readonly number[]
): readonly RowWithDetails[] {
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const below: { readonly head: TableRow; readonly row: TableRow }[] = [];
	let open: { row: TableRow; mark: { depth: number; number: string } }[] = [];
	for (const row of table.rows) {
		const own = order === -1 ? '' : cellText(row, order);
		const mark = row.role === 'data' ? (markOf(own) ?? markOf(cellText(row, label))) : null;
		if (mark === null) {
			open = [];
			continue;
		}
		open = open.filter((one) => isBelow(mark, one.mark));
		const head = open.at(-1)?.row;
		if (head) below.push({ head, row });
		open.push({ row, mark });
	}
	return [...grouped(below, ({ head }) => head)].reverse().map(([head, members]) => {
		const details = members.map(({ row }) => row);
		return { head, details, sums: sumsOf(head, details, columns) };
	});
}
