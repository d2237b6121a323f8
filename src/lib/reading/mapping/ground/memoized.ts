/** The same answers, each worked out once: a register writes a few words again and again. */
export function memoized<T>(work: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let found = known.get(text);
		if (found === undefined) known.set(text, (found = work(text)));
		return found;
	};
}
