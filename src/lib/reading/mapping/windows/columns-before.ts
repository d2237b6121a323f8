import type { Issue, MappedTable, Meaning, Suggestion, Table } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { a1Of } from '$lib/text';

/** Ends with the window before and nothing more: `Kỳ trước chuyển sang` is a stock of this one. */
const BEFORE = /(?:^| )(?:6 thang|ky|quy|thang) truoc$/;

/** Of a column of the window before, where another column is of the table's own. */
export const OF_WINDOW_BEFORE: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'window-before' }]
};

/**
 * Columns of the window before (`Kỳ trước`) that would be asked about are left out where another column gives the same
 * measure of the table's own window: the report on that window says it itself.
 */
export function withoutColumnsBefore(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i) => {
		const { value, confidence } = suggestion;
		if (confidence !== 'ask' || value.role !== 'measure') return suggestion;
		if (!BEFORE.test(leafKey(columns[i]?.path))) return suggestion;
		const isBeside = read.some(
			(other) =>
				other.confidence !== 'ask' &&
				other.value.role === 'measure' &&
				other.value.measure === value.measure
		);
		return isBeside ? OF_WINDOW_BEFORE : suggestion;
	});
}

/** Whether a column among others holds how much of the same period of last year was reached: `Cùng kỳ năm 2023 (%)`. */
export function isShareOfLastYear(
	{ columns }: Table,
	c: number,
	isValue: readonly boolean[]
): boolean {
	const isShare = (i: number) =>
		/%/.test(`${leafKey(columns[i]?.path)} ${columns[i]?.unitOfMeasure ?? ''}`);
	if (!isShare(c) || !/(?:^| )cung ky(?: |$)/.test(leafKey(columns[c]?.path))) return false;
	return columns.some((_, i) => i !== c && isValue[i] && !isShare(i));
}

/** Which columns were left out as of the window before, once a table. */
export function beforeIssues({ table, columns }: MappedTable): Issue[] {
	const left = table.columns.filter((_, c) =>
		columns[c]?.reasons.some(({ code }) => code === 'window-before')
	);
	const [first] = left;
	const row = table.headerRows.at(-1);
	if (!first || row === undefined) return [];
	return [
		{
			code: 'columns-before-left-out',
			severity: 'note',
			sheet: table.sheet,
			a1: a1Of(row, first.index),
			count: left.length,
			details: { header: left.map(({ path }) => path.join(' › ')).join(', ') }
		}
	];
}
