import { placeOfCell, type Issue, type MappedTable, type TableColumn } from '$lib/model';
import { a1Of, columnLetters, isNameGone } from '$lib/text';
import { figureOfCell } from '../ground/figure-of-cell';
import { isTypedRate } from '../ground/typed-rate';
import {
	type Across,
	headingsOfWhole,
	isOpenAcross,
	partsAcross,
	type Place
} from './parts-across';

/** Totals that their parts contradict (R06). */
function contradicted({ table, lines }: MappedTable, across: Across): Issue[] {
	const issues: Issue[] = [];
	const of = (is: Place['is']) =>
		[...across.places].flatMap(([c, place]) => (place.is === is ? [c] : []));
	const [whole, second] = of('whole');
	if (whole === undefined || second !== undefined || of('unknown').length > 0) return [];
	const group = headingsOfWhole(table, whole, across.name);
	const parts = of('part').filter((c) => headingsOfWhole(table, c, across.name) === group);
	for (const [r, row] of table.rows.entries()) {
		const line = lines[r]?.value;
		if (row.role !== 'data' || line?.role !== 'measure' || isTypedRate(line.measure)) continue;
		const total = figureOfCell(row.cells[whole]);
		const figures = parts.map((c) => figureOfCell(row.cells[c]));
		const given = figures.flatMap((one) => ('value' in one ? [one.value] : []));
		const sum = Number(given.reduce((all, one) => all + one, 0).toPrecision(12));
		if (!('value' in total) || given.length === 0) continue;
		const isWrong =
			sum > total.value || (sum < total.value && across.complete && given.length === parts.length);
		if (isWrong)
			issues.push({
				code: 'R06',
				severity: 'warning',
				sheet: table.sheet,
				a1: placeOfCell(table, row, whole),
				details: { found: total.value, expected: sum }
			});
	}
	return issues;
}

/** What a column is told of by: its headings, or its letters where nothing stands over it but somebody's name. */
function calledBy({ path, index }: TableColumn): string {
	return path.filter((text) => !isNameGone(text)).join(' › ') || columnLetters(index);
}

/** Totals that their parts contradict (R06), and the columns that were not taken in. */
export function acrossIssues(mapped: MappedTable): Issue[] {
	const { table, columns } = mapped;
	const across = partsAcross(table);
	const issues = across ? contradicted(mapped, across) : [];
	const left = table.columns.filter((_, c) =>
		columns[c]?.reasons.some(({ code }) => code === 'part-left-out' || code === 'part-unknown')
	);
	const [first] = left;
	if (!first) return issues;
	const isOpen = columns.some(isOpenAcross);
	return [
		...issues,
		{
			code: isOpen ? 'columns-unplaced' : 'parts-left-out',
			severity: isOpen ? 'warning' : 'note',
			sheet: table.sheet,
			a1: a1Of(table.headerRows.at(-1) ?? 0, first.index),
			raw: left.map(calledBy).join(', '),
			count: left.length
		}
	];
}
