import { m } from '$lib/text/messages/messages.js';

/** One thing that whoever sent a file should look at, in words. */
export interface SenderPoint {
	/** Sheet name as in the file; null for the whole file. */
	readonly sheet: string | null;
	/** The cell, or several joined by commas; null for the sheet or file. */
	readonly a1: string | null;
	/** What stands in the cell. */
	readonly raw: string;
	/** It has to be mended before the figure can be used; else it should be looked at. */
	readonly must: boolean;
	readonly text: string;
}

type Locale = 'vi' | 'en';

/** Most points a message lists; the rest stand in the workbook. */
const MOST = 30;

/** Where a point lies, as one reads it out. */
export function placeText({ sheet, a1 }: SenderPoint, locale: Locale): string {
	if (sheet === null) return m.return_message_file({}, { locale });
	return a1 === null
		? m.return_message_sheet({ sheet }, { locale })
		: m.return_message_place({ sheet, a1: a1.replaceAll(',', ', ') }, { locale });
}

/** The points as plain text to paste into a message: numbered, each with sheet and cell. */
export function senderMessage(
	file: string,
	points: readonly SenderPoint[],
	locale: Locale = 'vi'
): string {
	const lines = points
		.slice(0, MOST)
		.map((point, i) => `${i + 1}. ${placeText(point, locale)}: ${point.text}`);
	return [
		m.return_message_head({ file, count: points.length }, { locale }),
		...lines,
		...(points.length > MOST
			? [m.return_message_more({ count: points.length - MOST }, { locale })]
			: []),
		m.return_message_end({}, { locale })
	].join('\n');
}
