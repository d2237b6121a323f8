import { cleanText } from './clean-text';

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Two-digit years below this are of this century. */
const PIVOT = 70;

/** An ISO date from its parts; null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
		return null;
	return date.toISOString().slice(0, 10);
}

function fullYear(text: string): number {
	const year = Number(text);
	return text.length > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
}

/** A date in any spelling of a report, day first, as ISO; null when the text is not just a date. */
export function readDate(text: string): string | null {
	const clean = cleanText(text)
		.toLowerCase()
		.replace(/^(?:ngày|từ ngày|đến ngày)\s+/, '');
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(clean);
	if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const numeric =
		/^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
			clean
		);
	if (numeric)
		return isoDate(fullYear(numeric[3] as string), Number(numeric[2]), Number(numeric[1]));
	const words = /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\.?$/.exec(clean);
	return words ? isoDate(Number(words[3]), Number(words[2]), Number(words[1])) : null;
}

/** A spreadsheet's day number as ISO, honouring both epochs and the day 1900 never had; null below day 1. No time zone is involved. */
export function serialToIso(serial: number, date1904: boolean): string | null {
	const days = Math.floor(serial);
	if (!Number.isFinite(days) || days < (date1904 ? 0 : 1) || days > 2_958_465) return null;
	if (date1904) return new Date(EPOCH_1904 + days * DAY).toISOString().slice(0, 10);
	if (days === 60) return null;
	return new Date(EPOCH_1900 + (days < 60 ? days + 1 : days) * DAY).toISOString().slice(0, 10);
}

/** True when a number format shows a date; quoted text and colours do not count. */
export function isDateFormat(format: string): boolean {
	const bare = format
		.replace(/"[^"]*"/g, '')
		.replace(/\\./g, '')
		.replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
		.toLowerCase();
	return (
		bare !== 'general' && /[dy]|m{3,}|m[/\-.]/.test(bare) && !/[0#]/.test(bare.replace(/\.0+/, ''))
	);
}

/** True when a number format shows a percentage. */
export function isPercentFormat(format: string): boolean {
	return format
		.replace(/"[^"]*"/g, '')
		.replace(/\\./g, '')
		.includes('%');
}

/** A date found inside a longer text. */
export interface FoundDate {
	readonly iso: string;
	readonly start: number;
	readonly end: number;
}

const DATE_IN_TEXT =
	/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})(?!\d)|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/gi;

/** Every date inside a text, in order, with where it stands. */
export function findDates(text: string): FoundDate[] {
	return [...text.matchAll(DATE_IN_TEXT)].flatMap((match) => {
		const iso = readDate(match[0]);
		return iso ? [{ iso, start: match.index, end: match.index + match[0].length }] : [];
	});
}
