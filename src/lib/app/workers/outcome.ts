import {
	codedFactsOf,
	holdingFacts,
	type Batch,
	type Issue,
	type MappedTable,
	type PeriodName,
	type ReadReport,
	type SheetLedger,
	type Theme,
	type UnitKey
} from '$lib/model';
import type { EncodedBatch } from '$lib/journal';
import { keptIssues } from '$lib/reading';

/** What is told of a read file, its figures apart: small enough to be kept for hundreds of files. */
export interface FileTold {
	/** The name it is kept under: names of people are gone from it. */
	readonly name: string;
	readonly issues: readonly Issue[];
	readonly ledgers: readonly SheetLedger[];
	readonly themes: readonly Theme[];
	readonly units: readonly UnitKey[];
	/** Of the forms of its tables, and of these forms in other periods, each once. */
	readonly fingerprints: readonly string[];
	readonly facts: number;
}

/** A file that needs no question, ready to be kept. */
export interface ReadyFile {
	/** SHA-256 of the file. */
	readonly hash: string;
	readonly told: FileTold;
	/** The last day its reports bear, null for none. */
	readonly signedOn: string | null;
	/** What its issues may concern: the reports themselves, a thousand a file, would hold the page up. */
	readonly periods: readonly PeriodName[];
	readonly encoded: EncodedBatch;
}

/** What reading a file came to. A file somebody has to look at comes whole, sheets and all. */
export type ReadOutcome =
	| { readonly kind: 'ready'; readonly file: ReadyFile }
	| { readonly kind: 'look'; readonly report: ReadReport };

/** Whether a read file can be imported without a question. */
export function isReady({ tables, reportOf }: ReadReport): boolean {
	return tables.length > 0 && reportOf.length > 0 && tables.every((table) => table.ready);
}

/** The fingerprints that what is remembered of a table may stand under. */
export function fingerprintsOf({ table, kin }: MappedTable): string[] {
	return kin ? [table.fingerprint, kin.fingerprint] : [table.fingerprint];
}

/** See {@link FileTold}. */
export function toldOf({
	workbook,
	issues,
	ledgers,
	tables,
	reports,
	reportOf
}: Omit<ReadReport, 'facts'>): FileTold {
	return {
		name: workbook.name,
		issues,
		ledgers,
		themes: [...new Set((reports.length > 0 ? reports : tables).map(({ theme }) => theme))],
		units: [...new Set(reports.map(({ unit }) => unit))],
		fingerprints: [...new Set(tables.flatMap(fingerprintsOf))],
		// The facts themselves need not be made to be counted.
		facts: reportOf.length
	};
}

/** What is told of a file that is kept: the issues as its batch has them, so that nothing changes when the page is opened again. */
export function toldOfKept(report: ReadReport): FileTold {
	const { workbook, ledgers, tables, reports, reportOf } = report;
	const issues = keptIssues(report.issues);
	return toldOf({ workbook, issues, ledgers, tables, reports, reportOf });
}

/** A read file as a batch of this moment. What was recognised as no unit and no indicator is not kept: it may name a person. */
export function batchOf(report: ReadReport): Batch {
	const { name, hash, size } = report.workbook;
	const coded = codedFactsOf(report);
	const batch = {
		id: crypto.randomUUID(),
		importedAt: new Date().toISOString(),
		file: { name, hash, size },
		reports: report.reports,
		reportOf: report.reportOf,
		get facts() {
			return coded.list;
		},
		issues: keptIssues(report.issues),
		ledgers: report.ledgers
	};
	return holdingFacts(batch, coded);
}
