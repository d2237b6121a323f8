import type { Settings } from '$lib/journal';
import type { Decisions, FormMemory, ReadReport } from '$lib/model';
import { memoryOf, type ReadContext } from '$lib/reading';
import { isReady } from '../workers/outcome';
import { withAnswersOf, type Answered } from './left-in-review';
import { nextTask } from './next-task';
import { asksOnlyOf } from './review-queue';
import { resolverWith, settingsWithAnswers, unitSettingsOf } from './unit-settings';

/** What is remembered of the forms of a file, as it was decided. */
export function memoriesOf(
	decided: ReadReport,
	decisions: ReadonlyMap<number, Decisions>
): FormMemory[] {
	return decided.tables.flatMap((table, i) => {
		const own = decisions.get(i);
		return own && !own.skip ? [memoryOf(table, own.own)] : [];
	});
}

/** What the reader will know once the answers for a file are remembered: its forms, and the names of units that were answered. */
export function contextAfter(
	context: ReadContext,
	decided: ReadReport,
	decisions: ReadonlyMap<number, Decisions>,
	settings: Settings
): ReadContext {
	const memories = memoriesOf(decided, decisions);
	const anew = new Set(memories.map(({ fingerprint }) => fingerprint));
	const taught = settingsWithAnswers(settings, decisions);
	return {
		...context,
		memories: [
			...context.memories.filter(({ fingerprint }) => !anew.has(fingerprint)),
			...memories
		],
		...(taught === settings
			? {}
			: { resolver: resolverWith(context.roster, unitSettingsOf(taught)) })
	};
}

/** How many of these files need no question any more once another is answered so. Stops counting when asked to. */
export async function countSettled(
	answered: Answered,
	others: Iterable<{
		readonly report: ReadReport;
		readonly decisions: ReadonlyMap<number, Decisions>;
	}>,
	context: ReadContext,
	signal: AbortSignal
): Promise<number> {
	let settled = 0;
	for (const { report, decisions } of others) {
		if (signal.aborted) break;
		if (!asksOnlyOf(report, answered.report)) continue;
		if (isReady(withAnswersOf(answered, report, decisions, context).report)) settled++;
		// Hundreds of files: let the page breathe between two.
		await nextTask();
	}
	return settled;
}
