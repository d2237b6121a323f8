import type { PeriodName } from './window';

/** How well a figure does against a target, best first. `missed` is below the last threshold that is set. */
export const TARGET_LEVELS = ['exceeded', 'met', 'near', 'missed'] as const;
export type TargetLevel = (typeof TARGET_LEVELS)[number];

/** A goal somebody set for an indicator. The user's own are kept in the journal's settings. */
export interface Target {
	readonly id: string;
	readonly indicator: string;
	/** Unit key or group id it was set for, `whole` for all that is loaded as one, or null for every unit. */
	readonly unit: string | null;
	/** Name of the window it is to be reached in, or null for every window. */
	readonly period: PeriodName | null;
	/** The goal, in the indicator's own unit. */
	readonly met: number;
	/** What counts as more than reached, and as nearly reached; null where nobody set it. */
	readonly exceeded: number | null;
	readonly near: number | null;
	/** Plan or decision it stands in; empty when it is the user's own. */
	readonly source: string;
}
