import type { GroupBy } from '$lib/model';

/** The four headline figures of the overview. */
export const HEADLINES = ['dvk_registered', 'sat_index', 'gq_resolved_rate', 'cd_participants'];

/** Each is asked for as one figure, as on its card, and by unit, as in its chart. */
export const GROUPINGS: readonly (readonly GroupBy[])[] = [[], ['unit']];

/** One row of an answer, as both sides have to give it. */
export interface AnswerRow {
	/** Unit key, or empty for all units together. */
	readonly unit: string;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** The value of the quarter before. */
	readonly compared: number | null;
	readonly reporting: number;
	readonly due: number | null;
}

/** Rows by indicator and grouping, such as `sat_index by unit`. */
export type Answers = ReadonlyMap<string, readonly AnswerRow[]>;

/** Name of one question. */
export function questionName(indicator: string, groupBy: readonly GroupBy[]): string {
	return `${indicator} by ${groupBy.join(', ') || 'nothing'}`;
}

const TOLERANCE = 1e-9;

/** The first way in which two sets of answers differ, in words; null when they are equal, numbers up to one part in 10⁹. */
export function firstDifference(ours: Answers, theirs: Answers): string | null {
	if (ours.size !== theirs.size) return `${ours.size} answers against ${theirs.size}`;
	for (const [name, rows] of ours) {
		const others = new Map((theirs.get(name) ?? []).map((row) => [row.unit, row]));
		if (rows.length === 0) return `${name}: no rows`;
		if (rows.length !== others.size) return `${name}: ${rows.length} rows against ${others.size}`;
		for (const row of rows) {
			const other = others.get(row.unit);
			if (!other) return `${name}: ${row.unit} stands on one side only`;
			const fields = ['value', 'numerator', 'denominator', 'compared', 'reporting', 'due'] as const;
			const field = fields.find((key) => !same(row[key], other[key]));
			if (field) return `${name}, ${row.unit}: ${field} ${row[field]} against ${other[field]}`;
		}
	}
	return null;
}

function same(a: number | null, b: number | null): boolean {
	if (a === null || b === null) return a === b;
	return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
