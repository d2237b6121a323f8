import type { Decisions, Issue, MappedTable, Meaning, Suggestion } from '$lib/model';
import { valueHeading } from '$lib/reference/forms';
import { bareKey } from '$lib/text';
import { fileStem, givenSheetName, type MappingContext } from '../ground/context';
import { isRemembered, isSettled } from '../ground/settled-meaning';
import { isFileOfPlan, planAbove, planAfter } from '../ground/title-of-plan';

/** What says of which period figures are. */
const WHEN =
	/(?:^|[^\d])20\d\d(?!\d)|(?:^| )(?:nam (?:nay|sau|truoc|ngoai)|quy (?:[1-4]|i{1,3}|iv)|thang \d{1,2})(?![a-z\d])/;
/** What says that figures are planned. */
const PLANNED = /(?:^| )(?:ke hoach|kh|chi tieu|du kien|uoc|muc tieu|phan dau)(?: |$)/;

/** The words above or beside figures that were taken as results and that nobody answered for. */
function wordsOfTaken({ table, columns, lines }: MappedTable): readonly (readonly string[])[] {
	const headings = columns.flatMap((column, c) =>
		isTaken(column) ? [table.columns[c]?.path ?? []] : []
	);
	if (lines.length === 0) return headings;
	const labels = lines.flatMap((line, r) => {
		const row = table.rows[r];
		if (row?.role !== 'data' || !isTaken(line)) return [];
		const texts = row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? cell.value : []));
		return [[row.section ?? '', ...texts]];
	});
	return labels.flatMap((label) => headings.map((heading) => [...label, ...heading]));
}

function isTaken(suggestion: Suggestion<Meaning>): boolean {
	const { value, confidence } = suggestion;
	const isAnswered = isSettled(suggestion) && !isRemembered(suggestion);
	const isDated =
		value.role === 'measure' && (value.period ?? value.yearsBack ?? value.windowKind) !== undefined;
	return value.role === 'measure' && confidence !== 'ask' && !isAnswered && !isDated;
}

function saysPlanOrResult(words: readonly string[]): boolean {
	return words.some(
		(text) => PLANNED.test(bareKey(text)) || !['figures', 'unknown'].includes(valueHeading(text))
	);
}

function saysWhen(words: readonly string[]): boolean {
	return words.some((text) => WHEN.test(bareKey(text)));
}

/** Whether figures of a table whose title names results and a plan do not say which of the two they are. */
function leavesOpen(mapped: MappedTable): boolean {
	const { shape, columns } = mapped.table;
	return (
		wordsOfTaken(mapped).some((words) => !saysPlanOrResult(words) && !saysWhen(words)) ||
		(shape === 'register' && !columns.some(({ path }) => saysWhen(path)))
	);
}

/** Whether a table has something taken for results, and none of its figures says whether it is one or planned. */
function saysNeither(mapped: MappedTable): boolean {
	const { shape, columns } = mapped.table;
	const words = wordsOfTaken(mapped);
	const figures = columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
	const isSaid = [...words, ...figures.map(({ path }) => path)].some(saysPlanOrResult);
	return !isSaid && (words.length > 0 || shape === 'register');
}

/**
 * What is told of plans that are spoken of beside figures taken as results, where these do not say which they are: in the title after
 * its results, unless somebody said which window they are of, or in the name of the file alone. Nothing where a plan above the table
 * is asked about.
 */
export function plansBesideIssues(
	mapped: MappedTable,
	decisions: Decisions | null,
	{ file }: MappingContext
): Issue[] {
	const { table, models, window } = mapped;
	if (window.value === null || models !== undefined || table.shape === 'case-list') return [];
	const stem = fileStem(file);
	const planned = decisions?.window ? null : planAfter(table, window.value);
	const isOfFile = isFileOfPlan(stem, table);
	if ((!planned && !isOfFile) || planAbove(table, givenSheetName(table, { file })) !== null)
		return [];
	const told = { severity: 'note', sheet: table.sheet, a1: null } as const;
	const issues: Issue[] = [];
	if (planned && leavesOpen(mapped)) {
		const { start, end } = window.value;
		const details = { start, end, since: planned.start, until: planned.end };
		issues.push({ ...told, code: 'plan-beside', raw: table.title ?? '', details });
	}
	if (isOfFile && saysNeither(mapped)) issues.push({ ...told, code: 'plan-file', raw: stem });
	return issues;
}
