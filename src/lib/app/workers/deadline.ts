/** How long reading a file may take, in milliseconds: ten seconds and five more a megabyte, never more than ninety. */
export function deadlineFor(size: number): number {
	return Math.min(90_000, 10_000 + 5_000 * (size / 1_048_576));
}
