import type { Decisions, Issue, MappedTable, ReadReport, Table } from '$lib/model';
import { isAsideSheet } from './aside-sheets';
import { assemble, mappingContext } from './assemble';
import { detectTables } from './detect';
import { readWorkbook } from './intake';
import { mapTable } from './mapping';
import { dropPersonal, namesAcross, neutralNames, strippedBy } from './privacy';
import type { ReadContext } from './read-context';
import { tellerOf } from './read-progress';
import { withoutPersonal } from './without-personal';

const NO_DECISIONS: ReadonlyMap<number, Decisions> = new Map();

/** Codes that mapping and the rules give; they are found anew when decisions change. */
const FOUND_ANEW: ReadonlySet<string> = new Set([
	'unknown-unit',
	'ambiguous-unit',
	'unit-or-total',
	'row-in-doubt',
	'unit-two-named',
	'unit-read-as',
	'unit-retyped',
	'unit-of-body',
	'unit-from-above',
	'names-of-one-unit',
	'unknown-window',
	'window-in-doubt',
	'window-to-come',
	'months-of-inspectorate',
	'unread-number',
	'dash-read',
	'no-figure-said',
	'words-beside-figure',
	'parts-differ',
	'rows-summed',
	'rows-without-unit',
	'parts-summed',
	'parts-left-out',
	'parts-not-added',
	'columns-unplaced',
	'header-window',
	'nothing-taken',
	'answers-counted',
	'answers-outside-window',
	'answers-of-questions',
	'answers-of-people',
	'survey-overall-left-out',
	'survey-forms-left-out',
	'rows-of-no-unit',
	'rows-not-told-apart',
	'rows-not-summed',
	'rows-blank-in-sum',
	'rates-not-added',
	'models-none',
	'models-not-reported',
	'models-in-one-cell',
	'models-of-what',
	'models-state-unclear',
	'models-of-other-years',
	'register-columns-left-out',
	'plan-columns-left-out',
	'columns-before-left-out',
	'rows-of-other-time',
	'rows-of-plans',
	'rows-not-reported',
	'part-rows-left-out',
	'index-rows-left-out',
	'plan-title',
	'plan-sheet',
	'plan-beside',
	'plan-file',
	'rate-title',
	'more-title',
	'unknown-column',
	'typed-rate-only',
	'satisfied-alone',
	'levels-blank',
	'levels-blank-left-out',
	'on-time-half-blank',
	'comparative-before-unit',
	'before-merger',
	'ambiguous-number',
	'mixed-shares',
	'money-unit-missing',
	'multi-field',
	'no-field',
	'duplicate-answer',
	'people-left-out',
	'case-list-counted',
	'case-list-left-out',
	'case-status-unclear',
	'case-day-unclear',
	'case-day-outside',
	'identity-contradicted'
]);

/**
 * Reads one file from bytes to facts: workbook, tables, personal columns out, meanings, facts, rules. Never throws on a bad
 * file: what is wrong stands in `issues`. Hidden sheets are named and left out.
 */
export async function readReport(
	bytes: Uint8Array,
	name: string,
	context: ReadContext
): Promise<ReadReport> {
	const { isUnitName } = context.resolver;
	const names = new Set<string>();
	const said = strippedBy(isUnitName, names);
	const workbook = neutralNames(
		await readWorkbook(bytes, name, (rows, of) =>
			context.onProgress?.({ stage: 'rows', rows, of })
		),
		isUnitName
	);
	const tell = tellerOf(workbook, context);
	const issues: Issue[] = [...workbook.issues];
	const tables: Table[] = [];
	for (const sheet of workbook.sheets) {
		if (isAsideSheet(sheet.name)) {
			if (!sheet.hidden && sheet.grid.length > 0)
				issues.push({ code: 'aside-sheet', severity: 'note', sheet: sheet.name, a1: null });
			continue;
		}
		if (sheet.hidden) {
			if (!issues.some((issue) => issue.code === 'hidden-sheet' && issue.sheet === sheet.name)) {
				issues.push({ code: 'hidden-sheet', severity: 'note', sheet: sheet.name, a1: null });
			}
			continue;
		}
		tell('tables');
		const found = detectTables(sheet, { name: workbook.name, date1904: workbook.date1904 });
		for (const issue of found.issues) issues.push(issue);
		for (const table of found.tables)
			for (const name of namesAcross(table, isUnitName, said)) names.add(name);
		for (const table of found.tables) {
			tell('tables');
			const dropped = dropPersonal(table, isUnitName, said);
			for (const issue of [...dropped.table.issues, ...dropped.issues]) issues.push(issue);
			tables.push(dropped.table);
		}
	}
	const mapped = tables.map((table): MappedTable => {
		tell('figures');
		return mapTable(table, mappingContext(workbook, tables, table, context));
	});
	return assemble(withoutPersonal(workbook, tables, said), mapped, NO_DECISIONS, issues, context);
}

/** What was decided, and that lists of petitions are left out unless somebody chose to have them counted. */
function withListsLeftOut(
	{ tables }: ReadReport,
	decisions: ReadonlyMap<number, Decisions>
): ReadonlyMap<number, Decisions> {
	const all = new Map(decisions);
	for (const [i, { table }] of tables.entries()) {
		const own = decisions.get(i);
		if (table.shape === 'case-list' && own?.count !== true) all.set(i, { ...own, skip: true });
	}
	return all;
}

/**
 * The same file with the analyst's decisions, by index of the table: meanings, units and windows decided win over what
 * was read. Nothing is parsed again. A list of petitions gives facts only where it was decided to count it.
 */
export function applyDecisions(
	read: ReadReport,
	decided: ReadonlyMap<number, Decisions>,
	context: ReadContext
): ReadReport {
	const decisions = withListsLeftOut(read, decided);
	const foundAnew = ({ code }: Issue) => FOUND_ANEW.has(code) || /^R\d\d$/.test(code);
	const known = [
		...read.issues.filter((issue) => !foundAnew(issue)),
		...read.tables.flatMap(({ table }) => table.issues.filter(foundAnew))
	];
	const tables = read.tables.map(({ table }) => table);
	const mapped = tables.map((table, i) =>
		mapTable(table, mappingContext(read.workbook, tables, table, context), decisions.get(i) ?? null)
	);
	return assemble(read.workbook, mapped, decisions, known, context);
}
