import type { Decisions, MappedTable, ReadReport } from '$lib/model';
import { applyDecisions, type ReadContext } from '$lib/reading';
import { inheritedDecisions } from './review-queue';
import { unsharedAnswers, type Unshared } from './same-doubts';

/** Why a file still waits after another of its form was answered: what held answers back, its own window, or something nobody asked of the other. */
export type LeftReason = Unshared | 'window' | 'more';

/** A file that was answered, for others of its form. */
export interface Answered {
	readonly report: ReadReport;
	readonly decisions: ReadonlyMap<number, Decisions>;
	/** Whether a window chosen for it goes for those that name none. */
	readonly shareWindow: boolean;
}

/** Files that still wait, by why. */
export interface LeftFiles {
	readonly reason: LeftReason;
	readonly names: readonly string[];
}

function whyLeft(
	answered: Answered,
	read: MappedTable | undefined,
	still: MappedTable
): readonly LeftReason[] {
	const { tables } = answered.report;
	const alike = tables.flatMap((one, at) =>
		one.table.fingerprint === still.table.fingerprint && answered.decisions.has(at)
			? [{ one, given: answered.decisions.get(at) ?? {} }]
			: []
	);
	const model = alike.find(({ one }) => one.table.sheet === still.table.sheet) ?? alike[0];
	const unshared = model && read ? unsharedAnswers(model.given, model.one, read, still) : [];
	if (unshared.length > 0) return unshared;
	return [still.window.value === null ? 'window' : 'more'];
}

/** What the answers for one file make of another that still waits. */
export function withAnswersOf(
	answered: Answered,
	other: ReadReport,
	own: ReadonlyMap<number, Decisions>,
	context: ReadContext
) {
	const { report: from, decisions: given, shareWindow } = answered;
	const decisions = inheritedDecisions(from, given, other, own, shareWindow);
	const report = applyDecisions(other, decisions, context);
	const left = report.tables.flatMap((table, i) =>
		table.ready ? [] : whyLeft(answered, other.tables[i], table)
	);
	return {
		decisions,
		report,
		/** Whether its window came with these answers. */
		isWindowGiven: [...decisions].some(([at, { window }]) => window && !own.get(at)?.window),
		/** Why it still waits with them, each reason once. */
		left: [...new Set(left)]
	};
}

/** Files that still wait gathered by why, in the order they came; one with several reasons stands under each. */
export function leftFiles(
	waiting: readonly { readonly id: number; readonly name: string }[],
	reasons: ReadonlyMap<number, readonly LeftReason[]>
): readonly LeftFiles[] {
	const names = new Map<LeftReason, string[]>();
	for (const { id, name } of waiting)
		for (const reason of reasons.get(id) ?? [])
			names.set(reason, [...(names.get(reason) ?? []), name]);
	return Array.from(names, ([reason, all]) => ({ reason, names: all }));
}
