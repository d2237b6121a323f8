import type { Table, TableColumn } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { addUp } from '../ground/add-up';
import { figuresOfColumn } from '../ground/figures-of-column';

type Path = readonly string[];

const SPELT: ReadonlyMap<string, string> = new Map([
	['tt', 'Tập thể'],
	['cn', 'Cá nhân'],
	['ts', 'Tổng số'],
	['th', 'Thực hiện']
]);

/** The columns beside one under the same head; columns without a head have none. */
function besides(columns: readonly TableColumn[], { path }: TableColumn): readonly TableColumn[] {
	return columns.filter(
		(other) =>
			path.length > 1 &&
			other.path.length === path.length &&
			path.slice(0, -1).every((text, i) => other.path[i] === text)
	);
}

/**
 * Header paths of columns whose last text is short for `tập thể`, `cá nhân` or their total, spelt out where they stand beside one
 * another: `TT` beside `CN` numbers no rows; so is `TH` beside `KH`, for what was done of a plan. Without a head of their own they are parts of the column before them, if they add
 * up to it. Null for every other column.
 */
export function shortParts(table: Table): readonly (Path | null)[] {
	const { columns } = table;
	return columns.map((column, i): Path | null => {
		const short = leafKey(column.path);
		const spelt = SPELT.get(short);
		if (spelt === undefined) return null;
		const shorts = besides(columns, column).map(({ path }) => leafKey(path));
		const isBeside =
			short === 'th' ? shorts.includes('kh') : shorts.includes('tt') && shorts.includes('cn');
		if (isBeside) return [...column.path.slice(0, -1), spelt];
		if (column.path.length !== 1 || !['tt', 'cn'].includes(short)) return null;
		const first = short === 'tt' ? i : i - 1;
		const [one, other] = [columns[first], columns[first + 1]];
		const whole = columns[first - 1];
		const isPair = one && other && leafKey(one.path) === 'tt' && leafKey(other.path) === 'cn';
		if (!isPair || whole?.kind !== 'number') return null;
		const figures = (c: number) => figuresOfColumn(table, c);
		return addUp(figures(first - 1), [figures(first), figures(first + 1)])
			? [...whole.path, spelt]
			: null;
	});
}
