/** Work that is not begun again while it is under way: whoever asks for it meanwhile waits for the same. */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
	let underWay: Promise<T> | null = null;
	return () => (underWay ??= work().finally(() => (underWay = null)));
}
