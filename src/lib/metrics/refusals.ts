import { AppError } from '$lib/model';

/** Why a metric query is not answered. Each has words that name what to do instead, `refused_…` in the messages. */
export const REFUSALS = [
	/** It is not a metric query. */
	'malformed',
	'unknown-indicator',
	/** An index or a rank would be added or averaged. */
	'never-aggregated',
	/** People counted once each in two places would be added: some are in both. */
	'sum-of-people',
	/** Rates that came without their counts would be averaged. */
	'mean-of-percentages',
	/** A share of some parts in all would be broken down by these parts: each would be 100 % of itself. */
	'part-of-itself',
	/** Period and cumulative figures would be added, such as six months and the first quarter. */
	'mixed-windows',
	'overlapping-windows',
	/** An index of a unit that has gone would be carried over to its successor. */
	'index-not-restated',
	/** What is no share of counts would be ranked. */
	'not-ranked',
	/** No two units have the cases it takes to tell them apart. */
	'too-few-to-rank'
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The failure that says so: `query-refused`, with the reason and its details. */
export function refusal(
	reason: Refusal,
	details: Readonly<Record<string, string | number>> = {}
): AppError {
	return new AppError('query-refused', { reason, ...details });
}

/** The reason an error gives; null for what is no refusal of a metric query. */
export function refusalOf(error: unknown): Refusal | null {
	if (!(error instanceof AppError) || error.code !== 'query-refused') return null;
	return REFUSALS.find((reason) => reason === error.details['reason']) ?? null;
}
