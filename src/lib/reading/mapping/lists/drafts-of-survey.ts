import {
	placeOfCell,
	type Issue,
	type MappedTable,
	type Sheet,
	type Table,
	type TableRow,
	type UnitKey,
	type Window
} from '$lib/model';
import { a1Of, bareKey } from '$lib/text';
import { a1Range } from '../ground/a1-range';
import { cellText } from '../ground/cell-text';
import type { Drafts, FactDraft } from '../ground/fact-draft';
import { figureOfCell } from '../ground/figure-of-cell';
import { isRowInDoubt, withoutDoubted } from '../units/rows-in-doubt';
import { surveyLabel, weighsAll } from '../units/rows-of-survey';
import { formsOfSurvey } from './forms-of-survey';

const FOOT: readonly (readonly [measure: string, words: RegExp])[] = [
	['forms_issued', /phat (?:ra|hanh)\D{0,12}([\d.]+)/],
	['forms_returned', /thu (?:ve|vao|duoc)\D{0,12}([\d.]+)/],
	['sat_respondents', /(?<!khong )hop le\D{0,12}([\d.]+)/]
];

/** `Phát ra: 200, thu về: 190`: of forms, though it does not say so. */
const OF_FORMS = /phat (?:ra|hanh)\D{0,4}\d[\d.]*\D{1,6}thu (?:ve|vao|duoc)\D{0,4}\d/;

const LEVEL_TOTAL = /^(tong|tong so|tong cong|tong so phieu|cong)$/;

/** Whether a column of a survey adds up the levels beside it: a check of theirs and no figure of its own. */
export function isLevelTotal(path: readonly string[]): boolean {
	return path.some((text) => LEVEL_TOTAL.test(bareKey(text)));
}

/**
 * Rows that weigh the questions of a survey together (`Chung`, `Trung bình`) and are no question beside them; none where no
 * other row stands.
 */
function overallRows(table: Table): ReadonlySet<TableRow> {
	const label = surveyLabel(table);
	const data = table.rows.filter(({ role }) => role === 'data');
	const overall = data.filter((row) => weighsAll(cellText(row, label)));
	return new Set(overall.length < data.length ? overall : []);
}

function numberAt(row: TableRow, column: number): number | null {
	const figure = figureOfCell(row.cells[column]);
	return 'value' in figure ? figure.value : null;
}

/** The table without the rows of which somebody said that they are no part of the unit. */
function withoutRefused({ table, units }: MappedTable): Table {
	const rows = table.rows.filter((_, r) => {
		const guess = units[r] ?? null;
		return !isRowInDoubt(guess) || guess?.key !== null || guess.confidence === 'ask';
	});
	return { ...table, rows };
}

/**
 * Facts of a satisfaction tabulation: answers by level, added up over the questions, and the forms issued, returned and valid
 * that stand in its notes. A question whose levels do not add up to its own total is left out and named (R05), and so is a row
 * of all questions together. Columns still to be asked give nothing.
 */
export function draftsOfSurvey(
	mapped: MappedTable,
	window: Window,
	sheet: Sheet | undefined
): Drafts & { issues: Issue[] } {
	const unit = mapped.unit?.key ?? null;
	if (unit === null) return { facts: [], asked: [], issues: [] };
	const table = withoutRefused(mapped);
	const issues: Issue[] = [];
	const levels = mapped.columns.flatMap(({ value, confidence }, column) =>
		confidence !== 'ask' &&
		value.role === 'measure' &&
		value.measure === 'answers_level' &&
		table.columns[column]?.kind !== 'percent'
			? [{ column, dims: value.dims }]
			: []
	);
	const total = table.columns.findIndex(({ path }) => isLevelTotal(path));
	const overall = levels.length === 0 ? new Set<TableRow>() : overallRows(table);
	const good = table.rows.filter((row) => {
		if (row.role !== 'data' || overall.has(row)) return false;
		const counts = levels.map(({ column }) => numberAt(row, column));
		if (counts.every((count) => count === null)) return false;
		const said = total === -1 ? null : numberAt(row, total);
		const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
		if (said === null || said === sum) return true;
		issues.push({
			code: 'R05',
			severity: 'error',
			sheet: table.sheet,
			a1: placeOfCell(table, row, total),
			details: { expected: sum, found: said }
		});
		return false;
	});
	const [skipped] = overall;
	if (skipped)
		issues.push({
			code: 'survey-overall-left-out',
			severity: 'note',
			sheet: table.sheet,
			a1: placeOfCell(
				table,
				skipped,
				skipped.cells.findIndex((cell) => cell?.state === 'value')
			),
			count: overall.size
		});
	const facts: FactDraft[] = levels.flatMap(({ column, dims }): FactDraft[] => {
		const places = good.flatMap((row) =>
			numberAt(row, column) === null ? [] : (placeOfCell(table, row, column) ?? [])
		);
		if (places.length === 0) return [];
		const value = good.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0);
		return [
			{
				unit,
				measure: 'answers_level',
				dims,
				window,
				value,
				a1: a1Range(places),
				raw: String(value)
			}
		];
	});
	const noted = footFacts(mapped, unit, window, sheet);
	const weighing = overallRows(table);
	const forms = formsOfSurvey(
		{ ...mapped, table },
		table.rows.filter((row) => row.role === 'data' && !weighing.has(row)),
		[...weighing],
		{ unit, window }
	);
	const all = [...withoutDoubted(mapped, [...facts, ...forms.facts]), ...noted];
	const asked = [
		{ unit, window, theme: 'satisfaction' as const, cells: all.length, filled: all.length }
	];
	return { facts: all, asked, issues: [...issues, ...forms.issues] };
}

function footFacts(
	mapped: MappedTable,
	unit: UnitKey,
	window: Window,
	sheet: Sheet | undefined
): FactDraft[] {
	const found = new Map<string, FactDraft>();
	for (const [row, cells] of (sheet?.grid ?? []).entries()) {
		for (const [column, cell] of cells.entries()) {
			if (cell?.type !== 'text') continue;
			const key = bareKey(cell.raw);
			if (!/phieu/.test(key) && !OF_FORMS.test(key)) continue;
			for (const [measure, words] of FOOT) {
				const digits = words.exec(key)?.[1]?.replace(/\./g, '');
				if (!digits || found.has(measure)) continue;
				found.set(measure, {
					unit,
					measure,
					dims: {},
					window,
					value: Number(digits),
					a1: a1Of(row, column),
					raw: digits
				});
			}
		}
	}
	const mappedIds = new Set(
		mapped.columns.flatMap(({ value }) => (value.role === 'measure' ? [value.measure] : []))
	);
	return [...found.values()].filter(({ measure }) => !mappedIds.has(measure));
}
