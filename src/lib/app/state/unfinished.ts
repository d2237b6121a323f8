import { isOpen, type ImportItem } from './import-list.svelte';

const KEY = 'tonghop-unfinished';

/** Files that are not in yet. */
export interface Unfinished {
	/** Of those whose name is known to hold nobody's: the same name they would be kept under. */
	readonly names: readonly string[];
	/** All of them, with or without a name here. */
	readonly count: number;
}

/** Files that are not read yet, or wait for an answer. One that is not read has no name that may be kept. */
export function unfinishedOf(items: readonly Pick<ImportItem, 'status' | 'told'>[]): Unfinished {
	const files = items.filter(isOpen);
	return { names: files.flatMap(({ told }) => told?.name ?? []), count: files.length };
}

/** Keeps for a reload of this tab what is not in yet. Names alone: the files themselves are not kept until they are imported. */
export function keepUnfinished({ names, count }: Unfinished): void {
	if (count > 0) sessionStorage.setItem(KEY, JSON.stringify({ names, count }));
	else sessionStorage.removeItem(KEY);
}

/** What was not in yet when the page was last left; told once, null for nothing. */
export function takeUnfinished(): Unfinished | null {
	const kept = sessionStorage.getItem(KEY);
	sessionStorage.removeItem(KEY);
	if (!kept) return null;
	try {
		const { names, count } = JSON.parse(kept) as Partial<Unfinished>;
		return Array.isArray(names) && Number.isSafeInteger(count)
			? { names: names.map(String), count: Number(count) }
			: null;
	} catch {
		return null;
	}
}
