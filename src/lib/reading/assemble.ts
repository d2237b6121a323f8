import type {
	Decisions,
	Fact,
	Issue,
	MappedTable,
	ReadReport,
	Report,
	Table,
	Workbook
} from '$lib/model';
import { bareKey } from '$lib/text';
import { formatPeriod, periodName } from '$lib/reference/calendar';
import {
	checkIndexed,
	checkRange,
	checkTable,
	checkWhole,
	identitiesOf,
	indexOf,
	keysOf
} from './checks';
import { factsOf, type MappingContext } from './mapping';
import type { ReadContext } from './read-context';
import { tellerOf } from './read-progress';
import { sheetLedgers } from './sheet-ledgers';

/** What mapping needs for the tables of one sheet of a workbook. */
export function mappingContext(
	workbook: Workbook,
	sheetName: string,
	context: ReadContext
): MappingContext {
	const sheet = workbook.sheets.find((one) => one.name === sheetName);
	return {
		...context,
		file: { name: workbook.name, hash: workbook.hash },
		...(sheet ? { sheet } : {})
	};
}

interface Placed {
	readonly fact: Fact;
	readonly report: Report;
	readonly summary: boolean;
}

function isSummary({ table }: MappedTable, tables: number): boolean {
	return tables > 2 && /^(tong hop|th chung|tong)\b/.test(bareKey(table.sheet));
}

function listLeftOut({ sheet, rows }: Table): Issue {
	const count = rows.filter(({ role }) => role === 'data').length;
	return { code: 'case-list-left-out', severity: 'note', sheet, a1: null, count };
}

/**
 * One of each figure: sheets that sum others up yield to the sheets themselves, else the first place counts. Differing values
 * are not settled here: R14 names both places.
 */
function onlyOnce(placed: readonly Placed[], identities: Int32Array): Placed[] {
	const held: Placed[] = [];
	placed.forEach((one, i) => {
		const identity = identities[i] as number;
		const before = held[identity];
		if (!before || (before.summary && !one.summary)) held[identity] = one;
	});
	return placed.filter((one, i) => held[identities[i] as number] === one);
}

/**
 * Facts, reports and issues of all tables of one file together. A figure that breaks a rule by itself (a fraction of a model, 120 %) is
 * blocked; figures that contradict each other are kept and flagged, because only a person knows which one is wrong.
 * @param known issues of the file, its sheets and tables, found before mapping.
 */
export function assemble(
	workbook: Workbook,
	tables: readonly MappedTable[],
	decisions: ReadonlyMap<number, Decisions>,
	known: readonly Issue[],
	context: ReadContext
): ReadReport {
	const issues: Issue[] = [...known];
	const tell = tellerOf(workbook, context);
	const placed: Placed[] = [];
	const reports = new Map<string, Report>();
	for (const [i, mapped] of tables.entries()) {
		const own = decisions.get(i) ?? null;
		tell('figures');
		const read = factsOf(mapped, own, mappingContext(workbook, mapped.table.sheet, context));
		for (const issue of read.issues) issues.push(issue);
		if (own?.skip !== true) for (const issue of checkTable(mapped)) issues.push(issue);
		else if (mapped.table.shape === 'case-list' && own.count !== true)
			issues.push(listLeftOut(mapped.table));
		const summary = isSummary(mapped, tables.length);
		for (const report of read.reports) {
			const before = reports.get(report.id);
			if (!before || before.cellsFilled < report.cellsFilled) reports.set(report.id, report);
		}
		for (const [f, fact] of read.facts.entries()) {
			const report = read.reports[read.reportOf[f] ?? 0];
			if (report) placed.push({ fact, report, summary });
		}
	}
	tell('checks');
	const all = placed.map(({ fact }) => fact);
	const index = indexOf(all);
	for (const issue of checkIndexed(index)) issues.push(issue);
	const blocked = new Set(
		[...checkRange(index), ...checkWhole(index)].map(
			(issue) => `${issue.sheet}|${issue.a1}|${issue.details?.measure}`
		)
	);
	const isBlocked = ({ fact: { source, measure } }: Placed) =>
		blocked.size > 0 && blocked.has(`${source.sheet}|${source.a1}|${measure}`);
	const allowed = blocked.size === 0 ? placed : placed.filter((one) => !isBlocked(one));
	const identities =
		allowed === placed ? index.identity : identitiesOf(keysOf(allowed.map(({ fact }) => fact)));
	const kept = onlyOnce(allowed, identities);
	const facts = kept.map(({ fact }) => fact);
	const listed = [...reports.values()];
	const placeOf = new Map(listed.map((report, i) => [report.id, i]));
	return {
		workbook,
		tables,
		facts,
		reports: listed,
		reportOf: kept.map(({ report }) => placeOf.get(report.id) ?? 0),
		issues: withoutRepeats(issues).map((issue) =>
			withUnitNames(issue, (key) => context.roster.byKey(key)?.fullName ?? key)
		),
		ledgers: sheetLedgers(workbook, tables, decisions, {
			facts,
			blocked: placed.filter(isBlocked).map(({ fact }) => fact),
			repeated: kept.length === allowed.length ? [] : allowed.map(({ fact }) => fact),
			issues
		})
	};
}

/** Copied and repeated reports (R18) name their units by key and windows by days: a person reads names. */
export function withUnitNames(issue: Issue, nameOf: (key: string) => string): Issue {
	if (issue.code !== 'R18') return issue;
	const details = {
		...issue.details,
		found: nameOf(String(issue.details?.found)),
		expected: [nameOf(String(issue.details?.expected)), windowNamed(issue.details?.before)]
			.filter(Boolean)
			.join(', ')
	};
	return { ...issue, details };
}

/** `2024-Q3` of `start/end`, or the days themselves; empty for none. */
function windowNamed(days: unknown): string {
	const [start, end] = String(days ?? '').split('/');
	if (start === undefined || end === undefined) return '';
	const name = periodName({ start, end, kind: 'period' });
	return name ? formatPeriod(name, 'vi') : `${start} – ${end}`;
}

/** One issue of a code at a place: reader and mapping may both have met it. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
	const seen = new Set<string>();
	return issues.filter(({ code, sheet, a1, details }) => {
		const id = JSON.stringify([code, sheet, a1, code === 'unread-number' ? null : details]);
		if (seen.has(id)) return false;
		seen.add(id);
		return true;
	});
}
