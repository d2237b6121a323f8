import type { FormMemory } from '$lib/model';
import type { ReadProgress } from './read-progress';
import type { Resolver, Roster } from '$lib/reference/units';

/** What reading needs to know that is not in the file. */
export interface ReadContext {
	readonly resolver: Resolver;
	readonly roster: Roster;
	readonly memories: readonly FormMemory[];
	/** ISO date; the day a report counts as received when it bears none. */
	readonly today: string;
	/** Told every few thousand rows and whenever a stage begins; may be called often. */
	readonly onProgress?: (progress: ReadProgress) => void;
}
