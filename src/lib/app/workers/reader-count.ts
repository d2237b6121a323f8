const FEWEST = 2;
const MOST = 4;

/** How many files are read side by side on a machine of so many processors: one is left to the page, but two read anyway. */
export function readerCount(processors: number): number {
	return Math.max(FEWEST, Math.min(MOST, processors - 1));
}
