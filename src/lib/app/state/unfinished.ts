const KEY = 'tonghop-unfinished';

/**
 * Keeps for a reload of this tab how many files are not in yet. The number alone: the files themselves are not kept until they are
 * imported, and their names may be of people.
 */
export function keepUnfinished(count: number): void {
	if (count > 0) sessionStorage.setItem(KEY, String(count));
	else sessionStorage.removeItem(KEY);
}

/** How many files were not in yet when the page was last left; told once. */
export function takeUnfinished(): number {
	const count = Number(sessionStorage.getItem(KEY));
	sessionStorage.removeItem(KEY);
	return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
