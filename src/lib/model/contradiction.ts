import type { FactSource } from './fact';
import type { UnitKey } from './unit';

/** What one report says of a figure. */
export interface Said {
	/** The form of the report that says so. */
	readonly form: string;
	/** null where it may not leave the machine. */
	readonly value: number | null;
	readonly source: Pick<FactSource, 'file' | 'sheet' | 'a1'>;
}

/** One figure of one unit and window that two reports give differently: of forms of their own, or told on two sheets of one file. */
export interface Contradiction {
	readonly measure: string;
	readonly unit: UnitKey;
	/** What is counted. */
	readonly taken: Said;
	readonly other: Said;
	/** Somebody chose which of the two forms counts. */
	readonly settled: boolean;
}

/** Whether nobody chose yet in some of the contradictions behind a figure. */
export function isUnsettled(contradictions: readonly Contradiction[] = []): boolean {
	return contradictions.some(({ settled }) => !settled);
}

/** Whether two sheets of one file differ, and not two reports. */
export function isBetweenSheets({ taken, other }: Contradiction): boolean {
	return taken.source.file === other.source.file;
}
