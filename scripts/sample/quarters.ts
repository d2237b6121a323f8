/** One quarter, in the calendar of most reports and in the inspectorate's (15th to 14th). */
export interface Quarter {
	readonly name: string;
	readonly year: number;
	readonly number: 1 | 2 | 3 | 4;
	readonly roman: string;
}

/** First and last day, ISO, both inclusive. */
export interface Days {
	readonly start: string;
	readonly end: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const LAST_DAY = { 3: 31, 6: 30, 9: 30, 12: 31 } as const;

function quarter(year: number, number: 1 | 2 | 3 | 4): Quarter {
	return { name: `${year}-q${number}`, year, number, roman: ROMAN[number - 1] ?? '' };
}

/** The quarters the samples speak of; there is none for the first half of 2025. */
export const QUARTERS: readonly Quarter[] = [
	quarter(2024, 1),
	quarter(2024, 2),
	quarter(2024, 3),
	quarter(2024, 4),
	quarter(2025, 3),
	quarter(2025, 4),
	quarter(2026, 1),
	quarter(2026, 2),
	quarter(2026, 3)
];

function iso(year: number, month: number, day: number): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 01/10/2024–31/12/2024 for the fourth quarter of 2024. */
export function calendarDays({ year, number }: Quarter): Days {
	const last = (number * 3) as 3 | 6 | 9 | 12;
	return { start: iso(year, last - 2, 1), end: iso(year, last, LAST_DAY[last]) };
}

/** 15/09/2024–14/12/2024 for the fourth quarter of 2024. */
export function inspectorateDays({ year, number }: Quarter): Days {
	const last = number * 3;
	return {
		start: number === 1 ? iso(year - 1, 12, 15) : iso(year, last - 3, 15),
		end: iso(year, last, 14)
	};
}

/** `n` days after an ISO date. */
export function daysAfter(date: string, n: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}

/** `15/9/2024`, as titles of inspectorate forms write it. */
export function shortDate(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${day}/${month}/${year}`;
}

/** `15/09/2024`. */
export function fullDate(date: string): string {
	return date.split('-').reverse().join('/');
}

/** `ngày 02 tháng 01 năm 2025`: days below ten and January and February take a zero. */
export function longDate(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	const two = (n: number) => String(n).padStart(2, '0');
	return `ngày ${two(day ?? 0)} tháng ${(month ?? 0) < 3 ? two(month ?? 0) : month} năm ${year}`;
}
