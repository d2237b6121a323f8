import type { HeadLine } from './unit-of-head';

/** What asks for the number of a day, a month, a quarter or a year, at the end of a text. */
const ASKS = /(?<!\p{L})(ngày|tháng|quý|năm)(?: báo cáo)?\s*:?$/iu;
/** The same with its number after a colon. */
const ASKED = /(?<!\p{L})(tháng|quý|năm)(?: báo cáo)?\s*:\s*(?=\d|[IVX])/giu;
/** What may fill it: `9`, `III`, `2023`, `9/2023`. */
const FILLS = /^(?:[0-3]?\d|[IV]{1,3}|20\d\d|(?:\d{1,2}|[IV]{1,3})\s?[/-]\s?20\d\d)$/i;
const GOES_ON = /^(?:đến )?(?:tháng|quý|năm)(?!\p{L})/iu;

/**
 * The lines above a table with the number of a period beside or below its label as one: `Tháng | 9 | Năm | 2023`, `Quý: | III`.
 * A label with several numbers beside it heads them.
 */
export function withPeriodsJoined(lines: readonly HeadLine[]): HeadLine[] {
	const joined: HeadLine[] = [];
	let filledIn = -1;
	for (const [i, line] of lines.entries()) {
		const text = line.text.replace(ASKED, '$1 ');
		const before = joined.at(-1);
		const next = lines[i + 1];
		const isAlone = next?.row !== line.row || !FILLS.test(next.text);
		if (
			before &&
			FILLS.test(text) &&
			isAlone &&
			ASKS.test(before.text) &&
			line.row - before.row < 2
		) {
			joined.splice(-1, 1, { ...before, text: before.text.replace(ASKS, `$1 ${text}`) });
			filledIn = line.row;
		} else if (before && filledIn === line.row && GOES_ON.test(text))
			joined.splice(-1, 1, { ...before, text: `${before.text} ${text}` });
		else joined.push(text === line.text ? line : { ...line, text });
	}
	return joined;
}
