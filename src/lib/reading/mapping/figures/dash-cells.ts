import {
	placeOfCell,
	type DashMeaning,
	type Issue,
	type MappedTable,
	type MeasureMeaning,
	type ReadCell,
	type Table
} from '$lib/model';
import { isTypedRate } from '../ground/typed-rate';

/** What the columns and lines of a table mean, as far as it matters to a dash. */
interface Meanings {
	readonly columns: MappedTable['columns'];
	readonly lines: MappedTable['lines'];
}

function measureAt({ columns, lines }: Meanings, r: number, c: number): MeasureMeaning | null {
	const column = columns[c]?.value;
	if (column?.role !== 'measure') return null;
	const line = lines.length > 0 ? lines[r]?.value : column;
	return line?.role === 'measure' && line.measure !== '' ? line : null;
}

function taken(cell: ReadCell, meaning: DashMeaning): ReadCell {
	if (meaning !== 'zero') return { ...cell, value: null, state: meaning };
	return cell.state === 'zero' ? cell : { ...cell, value: 0, state: 'zero' };
}

/**
 * The table with its cells of a dash (`-`, `–`, `—`) taken as decided. Undecided, a dash reports zero, as official forms use
 * it; of a rate or a score it says that there is none, for a rate of nothing out of nothing is not 0 %.
 * The exception of rates is our own; the rest is the convention of the official forms.
 */
export function withDashes(table: Table, meanings: Meanings, decided: DashMeaning | null): Table {
	if (!hasDashes(table)) return table;
	const count = decided ?? 'zero';
	const rate = count === 'zero' ? 'na' : count;
	return {
		...table,
		rows: table.rows.map((row, r) =>
			row.cells.some((cell) => cell?.dash === true)
				? {
						...row,
						cells: row.cells.map((cell, c) => {
							if (cell?.dash !== true) return cell;
							const id = measureAt(meanings, r, c)?.measure;
							const isRate =
								table.columns[c]?.kind === 'percent' || (id !== undefined && isTypedRate(id));
							return taken(cell, isRate ? rate : count);
						})
					}
				: row
		)
	};
}

function hasDashes({ rows }: Table): boolean {
	return rows.some(({ cells }) => cells.some((cell) => cell?.dash === true));
}

/** One column or line of figures, where a written 0 beside a dash leaves in doubt what the dash stands for. */
interface Dashed {
	dashes: { readonly cell: ReadCell; readonly a1: string | null }[];
	hasZero: boolean;
}

/**
 * What the dashes among the figures were taken for, once a table and meaning. A warning where the same column also holds a
 * written 0 and nobody has decided: there a dash may well say something else than zero.
 */
export function dashIssues({ table, columns, lines, dash }: MappedTable): Issue[] {
	if (!hasDashes(table)) return [];
	const series = new Map<string, Dashed>();
	for (const [r, row] of table.rows.entries()) {
		if (row.role !== 'data') continue;
		for (const [c, cell] of row.cells.entries()) {
			if (!cell || (cell.dash !== true && cell.state !== 'zero')) continue;
			if (!measureAt({ columns, lines }, r, c)) continue;
			const id = lines.length > 0 ? `line ${r}` : `column ${c}`;
			const held = series.get(id) ?? { dashes: [], hasZero: false };
			series.set(id, held);
			if (cell.dash === true) held.dashes.push({ cell, a1: placeOfCell(table, row, c) });
			else held.hasZero = true;
		}
	}
	const all = [...series.values()];
	return (['zero', 'blank', 'na'] as const).flatMap((meaning): Issue[] => {
		const found = all.flatMap(({ dashes }) => dashes.filter(({ cell }) => cell.state === meaning));
		const [first] = found;
		if (!first) return [];
		const inDoubt =
			dash === undefined &&
			meaning === 'zero' &&
			all.some(
				({ dashes, hasZero }) => hasZero && dashes.some(({ cell }) => cell.state === 'zero')
			);
		return [
			{
				code: 'dash-read',
				severity: inDoubt ? 'warning' : 'note',
				sheet: table.sheet,
				a1: first.a1,
				raw: first.cell.raw,
				count: found.length,
				details: { taken: inDoubt ? 'mixed' : meaning }
			}
		];
	});
}
