/** Numbers strictly between 0 and 1. */
export type Uniform = () => number;

/** A stream of pseudo-random numbers that depends on the seed alone (mulberry32, T. Ettinger 2017). */
export function seededUniform(seed: number): Uniform {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
	};
}
