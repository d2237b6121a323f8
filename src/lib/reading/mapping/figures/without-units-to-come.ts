import type { Issue, UnitKey, Window } from '$lib/model';
import type { Roster } from '$lib/reference/units';
import type { Drafts } from '../ground/fact-draft';

/**
 * The drafts without the comparative figures (of an earlier window than the table's) of units that were only made after that
 * window: what they were made of has figures of its own there, and both would count twice. Each is said with its cell.
 */
export function withoutUnitsToCome(
	drafts: Drafts & { readonly issues: readonly Issue[] },
	window: Window,
	{ roster, sheet }: { readonly roster: Roster; readonly sheet: string }
): Drafts & { readonly issues: readonly Issue[] } {
	const earlier = earlierWindows(drafts.facts, window);
	if (earlier.size === 0) return drafts;
	// A unit as old as the roster, made of nothing, may be older than its first day there.
	const isToCome = ({ unit, window: own }: { unit: UnitKey; window: Window }) =>
		earlier.has(own) &&
		(roster.byKey(unit)?.validFrom ?? '') > own.end &&
		roster.edgesInto(unit).length > 0;
	const early = drafts.facts.filter(isToCome);
	if (early.length === 0) return drafts;
	const said = early.map(({ unit, window: own, a1, raw }): Issue => {
		const { fullName = unit, validFrom = '' } = roster.byKey(unit) ?? {};
		const details = { unit: fullName, since: validFrom, before: own.end };
		return { code: 'comparative-before-unit', severity: 'note', sheet, a1, raw, details };
	});
	return {
		facts: drafts.facts.filter((draft) => !isToCome(draft)),
		asked: drafts.asked.filter((one) => !isToCome(one)),
		issues: [...drafts.issues, ...said]
	};
}

/** The windows of figures that end before one does. Figures share a few, and nearly all are of the table's own. */
function earlierWindows(facts: Drafts['facts'], window: Window): ReadonlySet<Window> {
	const earlier = new Set<Window>();
	for (let i = 0; i < facts.length; i++) {
		const own = facts[i]?.window ?? window;
		if (own !== window && own.end < window.end) earlier.add(own);
	}
	return earlier;
}
