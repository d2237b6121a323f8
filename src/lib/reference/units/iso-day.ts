const DAY_MS = 86_400_000;

/** The ISO day before another. */
export function dayBefore(iso: string): string {
	return new Date(Date.parse(`${iso}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** The ISO day after another. */
export function dayAfter(iso: string): string {
	return new Date(Date.parse(`${iso}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
