/** How long reading a file may go on without a sign that it gets ahead, in milliseconds: ten seconds and five more a megabyte, never more than ninety. */
export function silenceFor(size: number): number {
	return Math.min(90_000, 10_000 + 5_000 * (size / 1_048_576));
}

/** How long reading a file may take in all, however it gets ahead, in milliseconds: ten times its longest silence. */
export function deadlineFor(size: number): number {
	return 10 * silenceFor(size);
}
