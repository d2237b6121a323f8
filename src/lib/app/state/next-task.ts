/** Resolves once this thread has answered what came meanwhile. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
