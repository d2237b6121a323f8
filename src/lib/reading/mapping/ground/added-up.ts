import type { FactDraft } from './fact-draft';

/**
 * One draft of the figures of several cells: their sum, binary noise rounded away at 12 digits, with all their texts.
 * @param group at least one draft, all of one unit, measure, breakdown and window.
 * @param a1 where they stand.
 */
export function addedUp(group: readonly [FactDraft, ...FactDraft[]], a1: string): FactDraft {
	return {
		...group[0],
		value: withoutNoise(group.reduce((sum, { value }) => sum + value, 0)),
		a1,
		raw: group.map(({ raw }) => raw).join(' + ')
	};
}

/** The places of drafts, one after the other: `F4,F6`. */
export function a1List(drafts: readonly FactDraft[]): string {
	return drafts.map(({ a1 }) => a1).join(',');
}

/** A sum with its binary noise rounded away at 12 digits. */
export function withoutNoise(sum: number): number {
	return Number.isInteger(sum) && Math.abs(sum) < 1e12 ? sum : Number(sum.toPrecision(12));
}
