/** Change it and every sample report changes. */
export const SEED = 'tonghop-sample-1';

/** A stream of numbers in [0, 1) that depends on {@link SEED} and `name` alone (FNV-1a into mulberry32). */
export function randomOf(name: string): () => number {
	let state = 2166136261;
	for (const char of `${SEED}|${name}`) {
		state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number from `low` to `high`, both possible. */
export function whole(random: () => number, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}
