import {
	placeOfCell,
	type Issue,
	type MappedTable,
	type TableRow,
	type UnitKey,
	type Window
} from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { a1Of } from '$lib/text';
import { a1Range } from '../ground/a1-range';
import { addedUp } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { figureOfCell } from '../ground/figure-of-cell';
import { surveyLabel } from '../units/rows-of-survey';

const FORMS: ReadonlySet<string> = new Set(['forms_issued', 'forms_returned', 'sat_respondents']);
/** What rows are headed that each have forms of their own; a form answers every question. */
const PARTS =
	/^(?:(?:ten|cac) )?(?:linh vuc|bo phan|thu tuc|nhom|quay|phong|loai|doi tuong|dot|to|thon|xom|khu)(?: |$)/;

/**
 * The forms issued, returned and valid of a survey of one unit, where its rows are fields, counters or procedures: their sum, which
 * the row of the total has to say if there is one. Those that nobody can say the sum of, as of questions, which one form answers all, are left
 * out and told.
 * @param rows the rows of data that are no total.
 * @param overall rows that weigh them together.
 */
export function formsOfSurvey(
	{ table, columns }: MappedTable,
	rows: readonly TableRow[],
	overall: readonly TableRow[],
	{ unit, window }: { readonly unit: UnitKey; readonly window: Window }
): { readonly facts: readonly FactDraft[]; readonly issues: readonly Issue[] } {
	const areParts = PARTS.test(leafKey(table.columns[surveyLabel(table)]?.path));
	const totals = [...table.rows.filter(({ role }) => role === 'total'), ...overall];
	const facts: FactDraft[] = [];
	const left: number[] = [];
	const summed: FactDraft[] = [];
	for (const [c, { value, confidence }] of columns.entries()) {
		if (value.role !== 'measure' || confidence === 'ask' || !FORMS.has(value.measure)) continue;
		if (table.columns[c]?.kind !== 'number') continue;
		const { measure, dims } = value;
		const draftOf = (row: TableRow): FactDraft[] => {
			const [cell, figure] = [row.cells[c], figureOfCell(row.cells[c])];
			const a1 = placeOfCell(table, row, c);
			return cell && a1 !== null && 'value' in figure
				? [{ unit, measure, dims, window, value: figure.value, a1, raw: cell.raw }]
				: [];
		};
		const [first, ...others] = rows.flatMap(draftOf);
		if (!first) continue;
		const [total, second] = totals.flatMap(draftOf);
		const sum = addedUp([first, ...others], a1Range([first, ...others].map(({ a1 }) => a1)));
		const isWhole = others.length + 1 === rows.length;
		if (!second && total && isWhole && areParts && total.value === sum.value) facts.push(total);
		else if (!total && isWhole && (areParts || rows.length === 1)) {
			facts.push(sum);
			if (others.length > 0) summed.push(sum);
		} else left.push(c);
	}
	const { sheet } = table;
	const row = table.headerRows.at(-1) ?? 0;
	const [c] = left;
	const [one] = summed;
	return {
		facts,
		issues: [
			...(one
				? [
						{
							code: 'rows-summed' as const,
							severity: 'note' as const,
							sheet,
							a1: one.a1,
							count: summed.length
						}
					]
				: []),
			...(c === undefined
				? []
				: [
						{
							code: 'survey-forms-left-out' as const,
							severity: 'warning' as const,
							sheet,
							a1: a1Of(row, table.columns[c]?.index ?? 0),
							count: left.length,
							details: { header: left.map((i) => table.columns[i]?.path.at(-1) ?? '').join(', ') }
						}
					])
		]
	};
}
