import type { LeftOutReason } from '$lib/model';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { issueText, type ReadProgress } from '$lib/reading';
import type { FileRow, FileState } from '../../state/file-list';
import { failureText } from '../../state/issue-lines';

/** The name of a state, as it stands in a list to choose from. */
export function stateName(state: FileState): string {
	const words: Readonly<Record<FileState, () => string>> = {
		ask: m.status_ask,
		refused: m.status_refused,
		nothing: m.status_nothing,
		reading: m.status_reading,
		waiting: m.status_waiting,
		stopped: m.status_stopped,
		copy: m.status_copy,
		known: m.status_known,
		'in-use': m.history_in_use,
		superseded: m.history_superseded,
		undone: m.history_undone
	};
	return words[state]();
}

const number = (value: number) => formatNumber(value, { locale: getLocale() });

/** Why a file gave nothing, or nothing yet, in words; empty when nothing is told. */
function reasonOf(item: FileRow['item']): string {
	if (item?.copyOf) return m.status_copy_of({ name: item.copyOf });
	if (item?.failure) return failureText(item.failure, item.name);
	if (item?.status !== 'refused' && item?.status !== 'nothing') return '';
	const rank = { error: 0, warning: 1, note: 2 };
	const [gravest] = [...(item.told?.issues ?? [])].sort(
		(a, b) => rank[a.severity] - rank[b.severity]
	);
	return gravest ? issueText(gravest, getLocale()) : '';
}

/** How far the reading of a file is, in words; empty when it is not being read, or nothing is known. */
export function progressText(item: FileRow['item']): string {
	if (item?.status !== 'reading' || !item.progress) return '';
	const { stage, rows, of } = item.progress;
	const words: Readonly<Record<ReadProgress['stage'], () => string>> = {
		rows: () => m.progress_rows({ rows: number(rows), of: number(of) }),
		tables: () => m.progress_tables({ rows: number(rows) }),
		figures: () => m.progress_figures({ rows: number(rows) }),
		checks: () => m.progress_checks({ rows: number(rows) })
	};
	return words[stage]();
}

const MOMENT = { dateStyle: 'short', timeStyle: 'short' } as const;
/** Made once: making one takes longer than drawing a row. */
const MOMENTS = {
	vi: new Intl.DateTimeFormat('vi-VN', MOMENT),
	en: new Intl.DateTimeFormat('en-GB', MOMENT)
} as const;

/** Where a file stands and what came of it, in one line. */
export function fileStateText({ state, entry, item, facts, units }: FileRow): string {
	if (!entry)
		return [stateName(state), progressText(item), reasonOf(item)].filter(Boolean).join(': ');
	const time = MOMENTS[getLocale()].format(new Date(entry.importedAt));
	const personal = (item?.told?.issues ?? []).filter(
		({ code }) => code === 'personal-dropped'
	).length;
	return [
		state === 'in-use' && entry.supersedes > 0
			? m.history_supersedes({ count: entry.supersedes })
			: stateName(state),
		m.files_came_of({ facts: number(facts), units: number(units.length) }),
		...(personal > 0 ? [m.files_personal({ count: number(personal) })] : []),
		time
	].join(' · ');
}

/** Why a row of a sheet is no row of figures, in a word or two. */
export function leftOutName(reason: LeftOutReason): string {
	const words: Readonly<Record<LeftOutReason, () => string>> = {
		title: m.left_title,
		header: m.left_header,
		'column-numbers': m.left_column_numbers,
		identity: m.left_identity,
		section: m.left_section,
		subtotal: m.left_subtotal,
		total: m.left_total,
		note: m.left_note,
		signature: m.left_signature,
		blank: m.left_blank,
		residue: m.left_residue,
	'struck-through': m.left_struck_through,
		duplicate: m.left_duplicate,
		'hidden-sheet': m.left_hidden_sheet,
		'no-table': m.left_no_table,
		'unknown-unit': m.left_unknown_unit,
		'unknown-column': m.left_unknown_column,
		'unknown-window': m.left_unknown_window,
		'no-figures': m.left_no_figures,
		skipped: m.left_skipped,
		'not-chosen': m.left_not_chosen
	};
	return words[reason]();
}
