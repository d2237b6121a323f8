const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date, or null for what is no date. */
export function dayNumber(iso: string): number | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (!match) return null;
	const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	return new Date(ms).toISOString().startsWith(iso) ? ms / DAY_MS : null;
}

/** ISO date of a number of days since 1970-01-01. */
export function isoDay(days: number): string {
	return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
