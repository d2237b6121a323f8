const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order (a ă â b c d đ …), numbers inside by size: for `Array.prototype.sort`. */
export function compareVi(a: string, b: string): number {
	return COLLATOR.compare(a, b);
}
