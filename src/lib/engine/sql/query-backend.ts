import type { Sql } from './sql';

export type ResultValue = string | number | boolean | null;
export type ResultRow = Readonly<Record<string, ResultValue>>;

/** An answer in plain values: dates as ISO text, nothing as null. Zero rows keep their columns. */
export interface ResultTable {
	readonly columns: readonly string[];
	readonly rows: readonly ResultRow[];
}

/** An engine that answers SQL. Failures are AppErrors: `query-refused`, `engine-died`, `engine-failed`, `cancelled`. */
export interface QueryBackend {
	run(query: Sql, signal?: AbortSignal): Promise<ResultTable>;
}
