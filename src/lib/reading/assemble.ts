import {
	FactCollector,
	holdingFacts,
	takenFacts,
	type Decisions,
	type Issue,
	type MappedTable,
	type ReadReport,
	type Report,
	type Table,
	type Workbook
} from '$lib/model';
import { bareKey } from '$lib/text';
import { formatPeriod, periodName } from '$lib/reference/calendar';
import { checkIndexed, checkRange, checkTable, checkWhole, FactIndex } from './checks';
import { factsOf, isOfReceptions, type MappingContext } from './mapping';
import type { ReadContext } from './read-context';
import { tellerOf } from './read-progress';
import { sheetLedgers } from './sheet-ledgers';
import { takenOnce, type Stretch } from './told-again';

/** What mapping needs for a table of a workbook, of whose tables `tables` are all. */
export function mappingContext(
	workbook: Workbook,
	tables: readonly Table[],
	table: Table,
	context: ReadContext
): MappingContext {
	const sheet = workbook.sheets.find((one) => one.name === table.sheet);
	const head = headBeside(tables, table);
	return {
		...context,
		file: { name: workbook.name, hash: workbook.hash },
		sheetNames: workbook.sheets.map(({ name }) => name),
		...(head === null ? {} : { head }),
		...(sheet ? { sheet } : {})
	};
}

/**
 * The unit that the heads of the other tables of a file speak of; null where they speak of several. A table of the same form may be
 * another unit's.
 */
function headBeside(tables: readonly Table[], table: Table): string | null {
	const heads = new Set<string>();
	const hasHead = ({ unitText, sheet }: Table) => unitText !== null && unitText !== sheet.trim();
	if (hasHead(table)) return null;
	for (const other of tables) {
		if (other.unitText === null || !hasHead(other)) continue;
		if (other.fingerprint === table.fingerprint && shareWords(other, table)) return null;
		heads.add(other.unitText);
	}
	const [head, ...others] = heads;
	return head === undefined || others.length > 0 ? null : head;
}

/** Whether most words of the rows of two tables are the same, as on a form that several units filled in. */
function shareWords(one: Table, other: Table): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const shared = [...a].filter((word) => b.has(word)).length;
	return 2 * shared > Math.min(a.size, b.size);
}

function wordsOf({ columns, rows }: Table): ReadonlySet<string> {
	const ofWords = columns.map(({ kind }) => kind === 'text' || kind === 'label');
	return new Set(
		rows.flatMap(({ cells }) => cells.flatMap((cell, c) => (cell && ofWords[c] ? [cell.raw] : [])))
	);
}

function isSummary({ table }: MappedTable, tables: number): boolean {
	return tables > 2 && /^(tong hop|th chung|tong)\b/.test(bareKey(table.sheet));
}

function listLeftOut(table: Table): Issue {
	const count = table.rows.filter(({ role }) => role === 'data').length;
	const issue: Issue = {
		code: 'case-list-left-out',
		severity: 'note',
		sheet: table.sheet,
		a1: null,
		count
	};
	return isOfReceptions(table) ? { ...issue, details: { of: 'receptions' } } : issue;
}

/** Collects the reports of several tables: of those of one id the one with the most cells filled. */
class ReportsOfFile {
	readonly all: Report[] = [];
	readonly #placeOf = new Map<string, number>();

	/** The places of the reports of a table among all. */
	add(reports: readonly Report[]): readonly number[] {
		// Those of one table differ, and most files have no other.
		if (this.all.length === 0) return reports.map((report) => this.all.push(report) - 1);
		for (let i = this.#placeOf.size; i < this.all.length; i++)
			this.#placeOf.set((this.all[i] as Report).id, i);
		return reports.map((report) => this.#placeAmong(report));
	}

	#placeAmong(report: Report): number {
		const before = this.#placeOf.get(report.id);
		if (before === undefined) {
			this.#placeOf.set(report.id, this.all.length);
			return this.all.push(report) - 1;
		}
		if ((this.all[before] as Report).cellsFilled < report.cellsFilled) this.all[before] = report;
		return before;
	}
}

/** Adds the places that numbers stand for. */
function addPlaces(all: number[], places: readonly number[], numbers: Int32Array): void {
	for (let i = 0; i < numbers.length; i++) all.push(places[numbers[i] as number] as number);
}

/**
 * Facts, reports and issues of all tables of one file together. A figure that breaks a rule by itself (a fraction of a model, 120 %) is
 * blocked; figures that contradict each other are flagged, and kept where two sheets give them, because only a person knows which
 * one is wrong.
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
	const collected = new FactCollector(0);
	const reports = new ReportsOfFile();
	const reportOf: number[] = [];
	const summaries: Stretch[] = [];
	for (const [i, mapped] of tables.entries()) {
		const own = decisions.get(i) ?? null;
		tell('figures');
		const from = collected.length;
		const of = mappingContext(
			workbook,
			tables.map(({ table }) => table),
			mapped.table,
			context
		);
		const read = factsOf(mapped, own, of, collected);
		for (const issue of read.issues) issues.push(issue);
		if (own?.skip !== true) for (const issue of checkTable(tables, i)) issues.push(issue);
		else if (mapped.table.shape === 'case-list' && own.count !== true)
			issues.push(listLeftOut(mapped.table));
		if (isSummary(mapped, tables.length)) summaries.push([from, collected.length]);
		const places = reports.add(read.reports);
		addPlaces(reportOf, places, read.reportOf);
	}
	tell('checks');
	const all = collected.facts();
	const index = new FactIndex(all);
	for (const issue of checkIndexed(index)) issues.push(issue);
	const blocked = new Set(
		[...checkRange(index), ...checkWhole(index)].map(
			(issue) => `${issue.sheet}|${issue.a1}|${issue.details?.measure}`
		)
	);
	const isBlocked = (place: number) => {
		const { source, measure } = all.at(place);
		return blocked.has(`${source.sheet}|${source.a1}|${measure}`);
	};
	const refused = blocked.size > 0 ? [...index.unit.keys()].filter(isBlocked) : [];
	const isWhole = refused.length === 0 && !index.isRepeated;
	const filed = { reports: reports.all, reportOf };
	const taken = isWhole ? null : takenOnce(index, filed, summaries, new Set(refused));
	const facts = taken === null ? all : takenFacts(all, taken.places);
	return holdingFacts(
		{
			workbook,
			tables,
			get facts() {
				return facts.list;
			},
			reports: (taken ?? filed).reports,
			reportOf: (taken ?? filed).reportOf,
			issues: withoutRepeats(issues).map((issue) =>
				withUnitNames(issue, (key) => context.roster.byKey(key)?.fullName ?? key)
			),
			ledgers: sheetLedgers(workbook, tables, decisions, {
				facts,
				blocked: takenFacts(all, refused),
				repeated: index.isRepeated ? all : takenFacts(all, []),
				issues
			})
		},
		facts
	);
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
