/** True when one letter inserted, dropped, replaced, or two neighbours swapped turn `a` into `b`; false for equal texts. */
export function isOneEdit(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1 || a === b) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start++;
	if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
	if (short.slice(start + 1) === long.slice(start + 1)) return true;
	return (
		short[start] === long[start + 1] &&
		short[start + 1] === long[start] &&
		short.slice(start + 2) === long.slice(start + 2)
	);
}
