import { buildTables, type TablePart } from '$lib/engine/duckdb';
import type { ActiveColumns, FiledColumns, Journal, Settings } from '$lib/journal';
import type { FormMemory, Theme, UnitKey } from '$lib/model';
import type { Roster } from '$lib/reference/units';
import { expectedUnits } from './due';
import { engineDataOf } from './engine-data';
import { measuredIn, type Measured } from './measured';
import { windowsOf, type ReportedWindow } from './reported';
import type { DueRule } from './unit-settings';
import type { UnitTables } from './unit-tables';

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
	/** Of how many units it took the place of earlier reports. */
	readonly supersedes: number;
	/** What its reports are about, their forms, and the units they are of. */
	readonly themes: readonly Theme[];
	readonly forms: readonly string[];
	readonly units: readonly UnitKey[];
}

/** What the page knows of the figures in use; the figures themselves go to the engine. */
export interface KeptFigures {
	/** Version of the journal. */
	readonly revision: number;
	readonly memories: readonly FormMemory[];
	readonly settings: Settings;
	readonly history: readonly HistoryEntry[];
	/** Reports in use, each with the file it came in. */
	readonly filed: FiledColumns;
	/** Windows some unit reported in. */
	readonly windows: readonly ReportedWindow[];
	/** How many facts are in use, and what they measure in which windows. */
	readonly facts: number;
	readonly measured: readonly Measured[];
}

/**
 * Reads what is in use from the journal as it stands now, and builds the engine's tables of it, part by
 * part; the rest is told by `figures`. Takes seconds over millions of facts: meant for a worker.
 * @param rosterFor the units, and who has to report, by what the user set.
 * @param unitTables those of earlier readings.
 */
export async function readFigures(
	journal: Journal,
	rosterFor: (settings: Settings) => Promise<{ roster: Roster; due: readonly DueRule[] }>,
	unitTables: UnitTables
): Promise<{ tables: Iterable<TablePart>; figures: () => KeptFigures }> {
	await journal.refresh();
	const settings = journal.settings();
	const [active, { roster, due }] = await Promise.all([
		journal.activeColumns(),
		rosterFor(settings)
	]);
	const expected = expectedUnits(roster, active.reports, due);
	const latest = roster.dates.at(-1) ?? '';
	return {
		tables: buildTables(engineDataOf(active, roster, expected, latest, unitTables)),
		figures: () => ({
			revision: journal.revision,
			memories: journal.memories(),
			settings,
			history: historyOf(journal, active),
			filed: active.reports,
			windows: windowsOf(active.reports),
			facts: active.length,
			measured: measuredIn(active.subjects)
		})
	};
}

function historyOf(journal: Journal, { superseding }: ActiveColumns): readonly HistoryEntry[] {
	return journal.batches().map((entry) => ({
		id: entry.id,
		fileName: entry.file.name,
		hash: entry.file.hash,
		importedAt: entry.importedAt,
		facts: entry.facts,
		issues: entry.issues,
		undone: entry.undone,
		superseded: !entry.undone && entry.reports > 0 && entry.reportsActive === 0,
		supersedes: superseding.get(entry.id) ?? 0,
		themes: entry.themes,
		forms: entry.forms,
		units: entry.units
	}));
}
