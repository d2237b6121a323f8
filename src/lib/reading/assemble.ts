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

/** Where facts stand: one for all facts of a report in a table. */
interface Origin {
	readonly report: Report;
	/** On a sheet that sums others up. */
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
 * The places of one of each figure: sheets that sum others up yield to the sheets themselves, else the first place counts.
 * Differing values are not settled here: R14 names both places.
 */
function onlyOnce(origins: readonly Origin[], identities: Int32Array): number[] {
	const held: number[] = [];
	for (let i = 0; i < origins.length; i++) {
		const identity = identities[i] as number;
		const before = held[identity];
		if (before === undefined || (!origins[i]?.summary && origins[before]?.summary))
			held[identity] = i;
	}
	// Identities are numbered as they come: where none repeats, places are in order.
	return held.length === origins.length ? held : held.sort((a, b) => a - b);
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
	const all: Fact[] = [];
	const origins: Origin[] = [];
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
		const places = read.reports.map((report): Origin => ({ report, summary }));
		for (let f = 0; f < read.facts.length; f++) {
			const origin = places[read.reportOf[f] ?? 0];
			if (!origin) continue;
			all.push(read.facts[f] as Fact);
			origins.push(origin);
		}
	}
	tell('checks');
	const index = indexOf(all);
	for (const issue of checkIndexed(index)) issues.push(issue);
	const blocked = new Set(
		[...checkRange(index), ...checkWhole(index)].map(
			(issue) => `${issue.sheet}|${issue.a1}|${issue.details?.measure}`
		)
	);
	const isBlocked = ({ source, measure }: Fact) =>
		blocked.size > 0 && blocked.has(`${source.sheet}|${source.a1}|${measure}`);
	const allowed = blocked.size === 0 ? all : all.filter((fact) => !isBlocked(fact));
	const originOf = allowed === all ? origins : origins.filter((_, i) => !isBlocked(all[i] as Fact));
	const identities = allowed === all ? index.identity : identitiesOf(keysOf(allowed));
	const kept = onlyOnce(originOf, identities);
	const facts = kept.length === allowed.length ? allowed : kept.map((i) => allowed[i] as Fact);
	const listed = [...reports.values()];
	const numberOf = new Map(listed.map((report, i) => [report.id, i]));
	return {
		workbook,
		tables,
		facts,
		reports: listed,
		reportOf: kept.map((i) => numberOf.get((originOf[i] as Origin).report.id) ?? 0),
		issues: withoutRepeats(issues).map((issue) =>
			withUnitNames(issue, (key) => context.roster.byKey(key)?.fullName ?? key)
		),
		ledgers: sheetLedgers(workbook, tables, decisions, {
			facts,
			blocked: all.filter(isBlocked),
			repeated: facts === allowed ? [] : allowed,
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

/** One issue of a code at a place: reader and mapping may both have met it, and the identity printed on a form speaks of the parts as well. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
	const seen = new Set<string>();
	return issues.filter(({ code, sheet, a1, details }) => {
		const isOnce = code === 'unread-number' || code === 'R06';
		const id = JSON.stringify([code, sheet, a1, isOnce ? null : details]);
		if (seen.has(id)) return false;
		seen.add(id);
		return true;
	});
}
