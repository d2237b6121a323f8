import type { Browser } from '@playwright/test';
import type { Line } from './table-text';

/** What every measurement runs with. */
export interface BenchContext {
	readonly browser: Browser;
	/** Where the built app is served. */
	readonly app: string;
	/** Where the page with the other libraries is served. */
	readonly beside: string;
	/** A folder under the page beside, for files both sides read. */
	readonly files: string;
}

/** One measurement: the name it is asked for by, what it says it does, and its lines. */
export type Measure = (context: BenchContext) => Promise<Line[]>;

/** Says on standard error what is under way. */
export function progress(what: string): void {
	console.error(`… ${what}`);
}
