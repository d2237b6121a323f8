import type { Issue, Table } from '$lib/model';
import { a1Of } from '$lib/text';
import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';

const FIGURE_ROLES: ReadonlySet<string> = new Set(['data', 'total', 'subtotal']);

/**
 * Formula errors that stand outside the figures of the tables: in the row of column numbers, in titles, in columns of no
 * table. So every error of a sheet is counted once, here or with its column. Null when there is none.
 */
export function errorsOutside(
	view: GridView,
	features: readonly RowFeatures[],
	tables: readonly Table[]
): Issue | null {
	const errors: { row: number; column: number }[] = [];
	for (let row = 0; row < features.length; row++) {
		const { columns, looks } = features[row] as RowFeatures;
		for (let i = 0; i < looks.length; i++)
			if (looks[i] === 'error') errors.push({ row, column: columns[i] as number });
	}
	if (errors.length === 0) return null;
	const read = new Set(
		tables.flatMap(({ rows, columns }) =>
			rows
				.filter(({ role }) => FIGURE_ROLES.has(role))
				.flatMap((row) => columns.map((column) => a1Of(row.index, column.index)))
		)
	);
	const outside = errors.filter(({ row, column }) => !read.has(a1Of(row, column)));
	const [first] = outside;
	return first === undefined
		? null
		: {
				code: 'cached-error',
				severity: 'note',
				sheet: view.sheet.name,
				a1: a1Of(first.row, first.column),
				raw: view.text(first.row, first.column),
				count: outside.length,
				details: { outside: 1 }
			};
}
