/** ISO date of a year, 1-based month and day; a month of 0 or 13 is of the year beside. */
export function isoDay(year: number, month: number, day: number): string {
	// Days of the month itself need no date made and written; this is asked for every report.
	const isPlain = year >= 1000 && month >= 1 && month <= 12 && day >= 1;
	if (isPlain && (day <= 28 || day <= lastDay(year, month)))
		return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The ISO date a number of days later, or earlier when negative. */
export function addDays(iso: string, days: number): string {
	return isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)) + days);
}

/** The last day of a 1-based month. */
export function monthEnd(year: number, month: number): string {
	return isoDay(year, month, lastDay(year, month));
}

/** How many days a 1-based month has. */
function lastDay(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
