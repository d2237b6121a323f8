import type { Theme } from '$lib/model';
import { bareKey } from '$lib/text';
import type { ImportItem } from './import-list.svelte';
import type { IssueCounts } from './issue-counts';
import type { HistoryEntry } from './kept-figures';
import { reviewGroups, type ReviewGroup } from './review-queue';

/** Where a file stands, whether just dropped or kept from before. */
export type FileState =
	| 'ask'
	| 'refused'
	| 'nothing'
	| 'reading'
	| 'waiting'
	| 'stopped'
	| 'copy'
	| 'known'
	| 'in-use'
	| 'superseded'
	| 'undone';

/** One file of the list. */
export interface FileRow {
	/** Unique in the list. */
	readonly key: string;
	readonly name: string;
	readonly state: FileState;
	/** Its place among the files just dropped, or null. */
	readonly item: ImportItem | null;
	readonly entry: HistoryEntry | null;
	readonly themes: readonly Theme[];
	readonly units: readonly string[];
	readonly facts: number;
	/** Errors told of a file in use; they stay until somebody sends a better one. */
	readonly errors: number;
	/** The same of warnings. */
	readonly warnings: number;
}

/** What is needed of the person comes first. */
const ORDER: readonly FileState[] = [
	'ask',
	'refused',
	'nothing',
	'reading',
	'waiting',
	'stopped',
	'copy',
	'known',
	'in-use',
	'superseded',
	'undone'
];

export interface FileFilter {
	readonly state: FileState | '';
	readonly theme: Theme | '';
	/** Part of a file's or unit's name; accents and case are irrelevant. */
	readonly search: string;
}

function stateOf(item: ImportItem | null, entry: HistoryEntry | null): FileState {
	if (entry) return entry.undone ? 'undone' : entry.superseded ? 'superseded' : 'in-use';
	return item === null || item.status === 'imported' ? 'in-use' : item.status;
}

/**
 * Files just dropped and files kept, each once: what waits for an answer first, then what could not be read, the latest first.
 * @param counts what was told of each kept file.
 */
export function fileRows(
	items: readonly ImportItem[],
	history: readonly HistoryEntry[],
	counts: ReadonlyMap<string, IssueCounts>
): readonly FileRow[] {
	const entries = new Map(history.map((entry) => [entry.id, entry]));
	const ofItem = new Map(items.flatMap((item) => (item.batch ? [[item.batch, item]] : [])));
	const kept = [...history].reverse().map((entry) => ({
		item: ofItem.get(entry.id) ?? null,
		entry
	}));
	const fresh = items
		.filter((item) => item.batch === null || !entries.has(item.batch))
		.map((item) => ({ item, entry: null }));
	return [...fresh, ...kept]
		.map(({ item, entry }): FileRow => {
			const told = item?.told ?? null;
			const state = stateOf(item, entry);
			const counted = entry && state === 'in-use' ? counts.get(entry.id) : undefined;
			return {
				key: entry ? entry.id : `item:${item?.id}`,
				name: entry?.fileName ?? item?.name ?? '',
				state,
				item,
				entry,
				themes: entry?.themes ?? told?.themes ?? [],
				units: entry?.units ?? told?.units ?? [],
				facts: entry?.facts ?? told?.facts ?? 0,
				errors: counted?.errors ?? 0,
				warnings: counted?.warnings ?? 0
			};
		})
		.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** The rows that a filter leaves. */
export function filteredRows(
	rows: readonly FileRow[],
	{ state, theme, search }: FileFilter,
	nameOf: (unit: string) => string
): readonly FileRow[] {
	const key = bareKey(search.trim());
	return rows.filter(
		(row) =>
			(state === '' || row.state === state) &&
			(theme === '' || row.themes.includes(theme)) &&
			(key === '' ||
				bareKey(row.name).includes(key) ||
				row.units.some((unit) => bareKey(nameOf(unit)).includes(key)))
	);
}

/** One line of the list: a file, or the heading of files that ask the same, with the first of them. */
export interface FileEntry {
	readonly row: FileRow;
	readonly group: ReviewGroup | null;
	readonly inGroup: boolean;
}

/**
 * Files that ask the same under one heading, the largest group first, then the others.
 * @param unfolded groups whose files are shown one by one.
 */
export function fileEntries(
	rows: readonly FileRow[],
	unfolded: ReadonlySet<string>
): readonly FileEntry[] {
	const alone = (row: FileRow): FileEntry => ({ row, group: null, inGroup: false });
	const asking = new Map(
		rows.flatMap((row) => (row.state === 'ask' && row.item ? [[row.item.id, row]] : []))
	);
	const waiting = [...asking.values()].flatMap(({ item }) =>
		item?.report ? [{ id: item.id, report: item.report }] : []
	);
	const grouped = reviewGroups(waiting).flatMap((group): FileEntry[] => {
		const members = group.files.flatMap((id) => asking.get(id) ?? []);
		const [lead] = members;
		if (!lead || members.length === 1) return members.map(alone);
		const shown = unfolded.has(group.id) ? members : [];
		return [
			{ row: lead, group, inGroup: false },
			...shown.map((row) => ({ row, group: null, inGroup: true }))
		];
	});
	return [...grouped, ...rows.filter(({ state }) => state !== 'ask').map(alone)];
}
