import type { EngineTables } from '$lib/engine/duckdb';
import { buildTables } from '$lib/engine/duckdb';
import type { ActiveColumns, Journal, Settings } from '$lib/journal';
import type { FormMemory, Theme, UnitKey } from '$lib/model';
import type { FiledReport } from '$lib/metrics';
import type { Roster } from '$lib/reference/units';
import { expectedUnits } from './due';
import { engineDataOf, filedReports } from './engine-data';
import { windowsOf, type ReportedWindow } from './reported';
import type { DueRule } from './unit-settings';

export interface HistoryEntry {
	readonly id: string;
	readonly fileName: string;
	/** SHA-256 of the file. */
	readonly hash: string;
	readonly importedAt: string;
	readonly facts: number;
	readonly issues: number;
	readonly undone: boolean;
	readonly superseded: boolean;
	/** How many earlier reports it took the place of. */
	readonly supersedes: number;
	/** What its reports are about, and the units they are of. */
	readonly themes: readonly Theme[];
	readonly units: readonly UnitKey[];
}

/** What the page knows of the figures in use; the figures themselves go to the engine. */
export interface KeptFigures {
	/** Version of the journal. */
	readonly revision: number;
	readonly memories: readonly FormMemory[];
	readonly settings: Settings;
	readonly history: readonly HistoryEntry[];
	/** Reports in use, each with the file its figures came in. */
	readonly filed: readonly FiledReport[];
	/** Windows some unit reported in. */
	readonly windows: readonly ReportedWindow[];
	/** How many facts are in use, and what they measure. */
	readonly facts: number;
	readonly measures: readonly string[];
}

/**
 * Reads what is in use from the journal as it stands now, and builds the engine's tables of it. Takes seconds over
 * millions of facts: meant for a worker.
 * @param rosterFor the units, and who has to report, by what the user set.
 */
export async function readFigures(
	journal: Journal,
	rosterFor: (settings: Settings) => Promise<{ roster: Roster; due: readonly DueRule[] }>
): Promise<{ figures: KeptFigures; tables: EngineTables }> {
	await journal.refresh();
	const settings = journal.settings();
	const [active, { roster, due }] = await Promise.all([
		journal.activeColumns(),
		rosterFor(settings)
	]);
	const expected = expectedUnits(roster, active.reports, due);
	const filed = filedReports(active);
	const latest = roster.dates.at(-1) ?? '';
	const tables = buildTables(engineDataOf(active, roster, expected, latest, filed));
	const figures = {
		revision: journal.revision,
		memories: journal.memories(),
		settings,
		history: historyOf(journal, active),
		filed,
		windows: windowsOf(active.reports),
		facts: active.length,
		measures: active.measure.values
	};
	return { figures, tables };
}

function historyOf(journal: Journal, { origins }: ActiveColumns): readonly HistoryEntry[] {
	const superseding = new Map<string, number>();
	for (const { batch, supersedes } of origins) {
		if (supersedes.length > 0) superseding.set(batch, (superseding.get(batch) ?? 0) + 1);
	}
	return journal.batches().map((entry) => ({
		id: entry.id,
		fileName: entry.file.name,
		hash: entry.file.hash,
		importedAt: entry.importedAt,
		facts: entry.facts,
		issues: entry.issues,
		undone: entry.undone,
		superseded: !entry.undone && entry.reports.length > 0 && entry.reportsActive === 0,
		supersedes: superseding.get(entry.id) ?? 0,
		themes: distinct(entry.reports.map((id) => id.split('|')[1] as Theme)),
		units: distinct(entry.reports.map((id) => id.split('|')[0] as UnitKey))
	}));
}

function distinct<T>(values: readonly T[]): readonly T[] {
	return [...new Set(values)];
}
