import {
	placeOfCell,
	type Dims,
	type Issue,
	type MappedTable,
	type Table,
	type UnitKey,
	type Window
} from '$lib/model';
import { areLevels, leafKey, levelOfAnswer, plainColumn } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import type { Drafts, FactDraft } from '../ground/fact-draft';
import { bareKey } from '$lib/text';
import { answersInWindow } from './answers-in-window';

/** The columns of words in which answers stand by level of satisfaction. */
export function columnsOfLevels({ table, columns }: MappedTable): number[] {
	const data = table.rows.filter(({ role }) => role === 'data');
	return [...table.columns.keys()].filter((c) => {
		const { kind } = table.columns[c] ?? {};
		if (columns[c]?.value.role !== 'ignore' || (kind !== 'text' && kind !== 'label')) return false;
		return areLevels(data.map((row) => cellText(row, c)));
	});
}

/** The columns of a list with a row a form in which each form's answer stands in words; none beside columns of figures. */
function answerColumns(mapped: MappedTable): number[] {
	const { table, columns, units } = mapped;
	if (table.shape === 'answers') return columnsOfLevels(mapped);
	const hasFigures = table.columns.some(
		({ kind, path }, c) =>
			columns[c]?.value.role === 'measure' ||
			((kind === 'number' || kind === 'percent') && plainColumn(leafKey(path)) !== 'order')
	);
	if (table.shape !== 'units-down' || hasFigures) return [];
	const data = table.rows.filter(({ role }) => role === 'data');
	const named = new Set(units.flatMap((unit) => (unit ? [unit.text] : [])));
	// With a row a unit, words are a rating of it and no forms.
	if (named.size === data.length) return [];
	const levels = columnsOfLevels(mapped);
	return named.size > 0 || areForms(mapped, levels) ? levels : [];
}

/**
 * Whether the rows of a list of one unit are forms filled in: they speak of satisfaction, and no other column of words names each row by
 * itself, as those of criteria do that were rated.
 */
function areForms({ table, unit }: MappedTable, levels: readonly number[]): boolean {
	const data = table.rows.filter(({ role }) => role === 'data');
	if (unit === null || !isOfSatisfaction(table, levels)) return false;
	return table.columns.every(({ kind, path }, c) => {
		if (levels.includes(c) || (kind !== 'label' && kind !== 'text')) return true;
		if (plainColumn(leafKey(path)) === 'order') return true;
		const texts = data.map((row) => cellText(row, c)).filter(Boolean);
		return texts.length === 0 || new Set(texts).size * 2 <= texts.length;
	});
}

/** Whether the title of a table or the headings of some columns speak of satisfaction. */
function isOfSatisfaction({ title, columns }: Table, of: readonly number[]): boolean {
	const words = [title ?? '', ...of.flatMap((c) => columns[c]?.path ?? [])];
	return words.some((text) => bareKey(text).includes('hai long'));
}

/** Whether a table of satisfaction holds levels in words, so that it is not for nothing that it gives no figure. */
export function holdsLevels({ table }: MappedTable): boolean {
	const data = table.rows.filter(({ role }) => role === 'data');
	return table.columns.some(
		({ kind }, c) =>
			(kind === 'text' || kind === 'label') &&
			isOfSatisfaction(table, [c]) &&
			data.filter((row) => levelOfAnswer(cellText(row, c)) !== null).length > 1
	);
}

/**
 * Answers by level of each unit, counted from a list with a row a form (`Xã Xuân Hồng | Hài lòng`), or of the unit of the title where no row names one; a level that only others answered
 * counts 0; a form filled in on a day outside the window is left out and told. Where a form answers several questions each answer counts, which is told: there are more answers than forms. Words that
 * name no level are told. Null for any other table.
 */
export function draftsOfOpinions(
	mapped: MappedTable,
	window: Window
): (Drafts & { issues: Issue[] }) | null {
	const columns = answerColumns(mapped);
	if (columns.length === 0) return null;
	const { table } = mapped;
	const ofOne = mapped.units.every((one) => one === null);
	const dated = answersInWindow(table, window);
	const levels = new Set<string>();
	const byUnit = new Map<UnitKey, Map<string, string[]>>();
	const answers: string[] = [];
	const unread: string[] = [];
	for (const [r, row] of table.rows.entries()) {
		const named = mapped.units[r] ?? null;
		const unit = (named ?? (ofOne ? mapped.unit : null))?.key ?? null;
		if (row.role !== 'data' || unit === null || !dated.isWithin(row)) continue;
		for (const c of columns) {
			const text = cellText(row, c);
			const a1 = text === '' ? null : placeOfCell(table, row, c);
			if (a1 === null) continue;
			const level = levelOfAnswer(text);
			if (level === null) {
				unread.push(a1);
				continue;
			}
			levels.add(level);
			answers.push(a1);
			let ofUnit = byUnit.get(unit);
			if (!ofUnit) byUnit.set(unit, (ofUnit = new Map<string, string[]>()));
			const cells = ofUnit.get(level);
			if (cells) cells.push(a1);
			else ofUnit.set(level, [a1]);
		}
	}
	const facts = [...byUnit].flatMap(([unit, ofUnit]) => {
		const own = [...ofUnit.values()].flat();
		return [...levels].sort().map((level): FactDraft => {
			const cells = ofUnit.get(level) ?? [];
			const dims: Dims = { level };
			const a1 = (cells.length === 0 ? own : cells).join(',');
			const value = cells.length;
			return { unit, measure: 'answers_level', dims, window, value, a1, raw: String(value) };
		});
	});
	const told = (code: Issue['code'], severity: Issue['severity'], places: string[]): Issue[] =>
		places[0] === undefined
			? []
			: [{ code, severity, sheet: table.sheet, a1: places[0], count: places.length }];
	return {
		facts,
		asked: [...byUnit.keys()].map((unit) => ({
			unit,
			window,
			theme: 'satisfaction' as const,
			cells: levels.size,
			filled: levels.size
		})),
		issues: [
			...dated.issues,
			...told('answers-counted', 'note', answers),
			...told('answers-of-questions', 'warning', columns.length > 1 ? answers : []).map(
				(issue) => ({
					...issue,
					count: columns.length
				})
			),
			...told('unread-number', 'warning', unread)
		]
	};
}
