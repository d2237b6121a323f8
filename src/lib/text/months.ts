/** The number of a month. */
const NUMBER = String.raw`(?:1[0-2]|0?[1-9])(?!\d)`;

/**
 * Source of a pattern for the letters that months are written by before their number: `T.8`, `Th 9`, `Thg-10`, and as keys have them.
 * Alone they may stand for a village, a week or the number of a sheet.
 */
export const MONTH_LETTERS = String.raw`(?<![\p{L}\d])t(?:hg?)?\s?[._-]?\s?(?=${NUMBER})`;

const LETTERS = new RegExp(MONTH_LETTERS, 'giu');

/** The text with months by letters spelt out: `Sheet T.8` is `Sheet tháng 8`. `TH1` in capitals is rather a summary (`tổng hợp`). */
export function withMonthsSpelt(text: string): string {
	return text.replace(LETTERS, (letters) => (/^TH(?!G)/.test(letters) ? letters : 'tháng '));
}

const WORDS = [
	'gi[êe]ng|m[ôo]t|i',
	'hai|ii',
	'ba|iii',
	't[ưu]|iv',
	'n[ăa]m|v',
	'sau|vi',
	'bay|vii',
	'tam|viii',
	'chin|ix',
	'm[ưu][ơo]i|x',
	'm[ưu][ơo]i m[ôo]t|xi',
	'm[ưu][ơo]i hai|xii'
];
const EACH = WORDS.map((words) => new RegExp(`^(?:${words})$`));

/** Source of a pattern for the number of a month in words or Roman figures, in a toneless text or a bare key. `năm` is a year as well. */
export const MONTH_WORDS = `(?:${[...WORDS].reverse().join('|')})`;

/** The number of the month that toneless words after `tháng` say: 4 for `tư` and `iv`; null where they say none. */
export function monthInWords(words: string): number | null {
	const at = EACH.findIndex((pattern) => pattern.test(words));
	return at === -1 ? null : at + 1;
}
