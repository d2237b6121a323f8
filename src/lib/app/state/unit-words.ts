import type { NotCarried } from '$lib/metrics';
import type { LedgerRow, LedgerSource, RosterProblem } from '$lib/reference/units';
import type { RosterFileProblem } from '$lib/reference/roster-files';
import { m } from '$lib/text/messages/messages.js';

/** `09/11/2024` of an ISO day. */
export function dayText(iso: string): string {
	return iso.split('-').toReversed().join('/');
}

/** What happened to a unit between two dates, in words. */
export function changeText(change: LedgerRow['change']): string {
	return {
		same: m.change_kind_same,
		rename: m.change_kind_rename,
		retype: m.change_kind_retype,
		reparent: m.change_kind_reparent,
		merge: m.change_kind_merge,
		split: m.change_kind_split
	}[change]();
}

/** A source with what is known of how much of it came: `Xã A`, `Xã B (một phần)`. */
export function sourceText({ unit, whole, share }: LedgerSource): string {
	if (whole) return unit.fullName;
	const part = {
		'area-all': m.part_area,
		'area-part': m.part_area,
		'area-part+population-all': m.part_people,
		'population-part': m.part_some
	};
	return `${unit.fullName} (${(share ? part[share] : m.part_some)()})`;
}

/** Why a figure could not be restated. */
export function reasonText(reason: NotCarried['reason']): string {
	return {
		split: m.not_carried_split,
		'partly-known': m.not_carried_partly_known,
		ended: m.not_carried_ended
	}[reason]();
}

/** A cell of a roster file that cannot be taken. */
export function fileProblemText({ file, line, code, column, value }: RosterFileProblem): string {
	return {
		'not-a-roster': () => m.roster_not_a_roster({ file }),
		'broken-csv': () => m.roster_broken_csv({ file, line }),
		'bad-cell': () => m.roster_bad_cell({ file, line, column, value })
	}[code]();
}

/** What does not fit together in a roster. */
export function rosterProblemText({ code, unit, date }: RosterProblem): string {
	const day = dayText(date);
	return {
		overlap: () => m.roster_overlap({ unit, day }),
		'ends-before-it-begins': () => m.roster_ends_early({ unit, day }),
		'unknown-parent': () => m.roster_unknown_parent({ unit, parent: date }),
		'edge-from-nowhere': () => m.roster_edge_from_nowhere({ unit, day }),
		'edge-to-nowhere': () => m.roster_edge_to_nowhere({ unit, day }),
		'ended-without-successor': () => m.roster_ended_without_successor({ unit, day }),
		'begun-from-nothing': () => m.roster_begun_from_nothing({ unit, day })
	}[code]();
}
