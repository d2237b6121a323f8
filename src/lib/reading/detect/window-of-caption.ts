import type { Window } from '$lib/model';
import {
	hasSeveralWindows,
	periodName,
	readNamed,
	readWindow,
	type ReadWindow,
	type WindowOptions
} from '$lib/reference/calendar';
import { bareKey, captionOf, isPeriodName, type Caption } from '$lib/text';
import type { TitleWindow } from './title-window';

/** The same period of another year, which the caption says: `Cùng kỳ năm 2022`, `Cùng kỳ năm trước`. */
const SAME_PERIOD = /^\(?cung ky (?:nam )?(20[0-4]\d|truoc|ngoai)\)?$/;
/** A title that goes on in the next line. */
const GOES_ON = /(?:[,;&+–-]|(?:^| )(?:va|voi|den|tu|cua|trong|cung|so|hoac))$/;
/** A year or a month that may be that of a document or of a feast. */
const OF_OTHERS =
	/(?:^| )(?:nghi quyet|chi thi|quyet dinh|ket luan|thong tu|nghi dinh|de an|chuong trinh|cuoc van dong|phong trao|ngay \d|ky niem|so \d)/;

/**
 * What the caption right above a table (`1. Tháng 7`, `Cùng kỳ năm 2022`) makes of the window that the title above it names: its own
 * where one lies in the other, a doubt between the two where they do not. Null where it names none, or the title's.
 */
export function withCaption(
	found: TitleWindow,
	titleLines: readonly string[],
	options: WindowOptions
): TitleWindow | null {
	const caption = captionOf(titleLines);
	const far = found.window;
	if (caption === null || far === null || found.doubt || !isOfTable(caption)) return null;
	const title = readNamed(caption.above, options);
	if (title?.end !== far.end) return null;
	const sameOf = yearOfSame(caption.words, far);
	const near =
		sameOf === null ? namedBy(caption.words, options) : inYear(caption.above, sameOf, options);
	if (near === null || isSaid(near.window, far)) return null;
	const { window, reason } = near;
	const isSafe = sameOf !== null || isWithin(window, title) || isWithin(title, window);
	return {
		window,
		reason: { code: reason.code, details: { ...reason.details, from: 'title' } },
		doubt: isSafe ? null : { windows: [title, window], isOfCaption: true },
		above: title
	};
}

/** Whether the last line of a title is rather a caption: numbered, or a period alone under a title that says its year. */
function isOfTable({ words, isNumbered, above }: Caption): boolean {
	const key = bareKey(words);
	if (above === '' || GOES_ON.test(bareKey(above)) || OF_OTHERS.test(key)) return false;
	const isPeriod = isPeriodName(words.replace(/[()]/g, '')) || SAME_PERIOD.test(key);
	return isNumbered || (isPeriod && /20[0-4]\d/.test(above));
}

function namedBy(words: string, options: WindowOptions): ReadWindow | null {
	if (hasSeveralWindows(words)) return null;
	const read = readWindow(words, options);
	return read?.reason.code === 'window-named' ? read : null;
}

function yearOfSame(words: string, far: Window): number | null {
	const said = SAME_PERIOD.exec(bareKey(words))?.[1];
	if (said === undefined) return null;
	return /\d/.test(said) ? Number(said) : Number(far.end.slice(0, 4)) - 1;
}

/** What a title names, in another year than the one it says; null where it says none or several. */
function inYear(title: string, year: number, options: WindowOptions): ReadWindow | null {
	const years = new Set(title.match(/20[0-4]\d/g));
	const [only] = years;
	if (years.size !== 1 || only === undefined) return null;
	return namedBy(title.replaceAll(only, String(year)), { ...options, yearHint: year });
}

/** Whether a caption adds nothing to the title: the same period, or just the year it is of. */
function isSaid(near: Window, far: Window): boolean {
	const [said, name] = [periodName(near), periodName(far)];
	const isItsYear = said?.endsWith('-Y') === true && said.slice(0, 4) === far.end.slice(0, 4);
	return isItsYear || (said === name && near.end.slice(0, 4) === far.end.slice(0, 4));
}

function isWithin(one: Window, other: Window): boolean {
	return one.start >= other.start && one.end <= other.end;
}
