import type { Window } from '$lib/model';
import {
	hasSeveralWindows,
	periodName,
	readNamed,
	readWindow,
	windowInYear,
	type ReadWindow,
	type WindowOptions
} from '$lib/reference/calendar';
import { bareKey, captionOf, isPeriodName, type Caption } from '$lib/text';
import type { TitleWindow } from './title-window';

/** The same period of another year, which a caption says alone or last: `Cùng kỳ năm 2022`, `Tiếp công dân cùng kỳ năm trước`. */
const SAME_PERIOD =
	/(?:^|(?<!(?:^|[ ,(])(?:so|voi|va|hon|bang|tang|giam)|[,;&+]) |\()cung ky (?:nam )?(20[0-4]\d|truoc|ngoai)\)?$/;
/** A title that goes on in the next line. */
const GOES_ON = /(?:[,;&+–-]|(?:^| )(?:va|voi|den|tu|cua|trong|cung|so|hoac))$/;
/** A line that goes on with the title, or says what is still to be done. */
const GOES_WITH =
	/^[,;&+(–-]|^(?:va|voi|den|tu|cua|trong|tren|tai|thuoc|cung|so|hoac|theo|cho|kem|(?:bieu|phu luc) kem|can cu|phuong huong|nhiem vu|ke hoach|muc tieu|chi tieu|chuong trinh|du kien|uoc)(?![a-z])/;
/** A year or a month that may be that of a document or of a feast. */
const OF_OTHERS =
	/(?:^| )(?:nghi quyet|chi thi|quyet dinh|ket luan|thong tu|nghi dinh|de an|chuong trinh|cuoc van dong|phong trao|thi dua|ngay \d|ky niem|so \d)/;
/** A year said to be meant as a whole. */
const WHOLE_YEAR = /(?:^| )(?:trong|ca) nam(?= |$)/;

/** The windows of the table above on the sheet: that of the title over its caption, and its own. */
export interface WindowsAbove {
	readonly title: Window | null;
	readonly own: Window | null;
	/** Whether the report speaks of other work than petitions. */
	readonly isCommon: boolean;
}

/**
 * What the caption right above a table (`1. Tháng 7`, `Cùng kỳ năm 2022`) makes of the window that the title above it names: its own
 * where one lies in the other, a doubt between the two where they do not, or it names but the year of the title's. A line without a
 * number may be of the title or a caption, so it makes no more than a doubt. Null where it names none, or the title's.
 */
export function withCaption(
	found: TitleWindow,
	titleLines: readonly string[],
	options: WindowOptions
): TitleWindow | null {
	const caption = captionOf(titleLines);
	const far = found.window;
	if (caption === null || far === null || found.doubt || isOfTitle(caption)) return null;
	const title = readNamed(caption.above, options);
	if (title === null || title.end !== far.end) return null;
	const near = nearOf(caption, title, options);
	const isSure = caption.isNumbered || isPeriodAlone(caption);
	if (near === null || isSaid(near.window, far))
		return caption.isNumbered ? { ...found, above: title } : null;
	const isTaken =
		isSure && !isItsYear(near.window, title, caption) && isPartOf(near, title, caption);
	const isDoubt = isSure || isOfOther(near.window, title);
	return isTaken || isDoubt ? ofCaption(near, title, isTaken ? null : title) : null;
}

/**
 * The window of a table below another whose title is a caption that says it by that one's: the same period of another year, or the
 * year of the title above both, which is in doubt. Null for a caption that says another, or none.
 */
export function windowOfCaptionBelow(
	titleLines: readonly string[],
	{ title, own }: WindowsAbove,
	options: WindowOptions
): TitleWindow | null {
	const caption = captionOf(titleLines);
	if (caption === null || caption.above !== '') return null;
	const over = [title, own].filter((one) => one !== null);
	const [one, other] = over.flatMap((window) => sameOf(caption.words, window) ?? []);
	if (one) {
		const isOne = !other || areSame(one.window, other.window);
		return ofCaption(one, title ?? one.window, isOne ? null : other.window);
	}
	const near = caption.isNumbered && title ? nearOf(caption, title, options) : null;
	return title && near && isItsYear(near.window, title, caption)
		? ofCaption(near, title, title)
		: null;
}

function ofCaption({ window, reason }: ReadWindow, title: Window, or: Window | null): TitleWindow {
	return {
		window,
		reason: { code: reason.code, details: { ...reason.details, from: 'title' } },
		doubt: or && { windows: [or, window], isOfCaption: true },
		above: title
	};
}

/** Whether the last line of a title goes on with it, or names the time of something else. */
function isOfTitle({ words, isNumbered, above }: Caption): boolean {
	const key = bareKey(words);
	if (above === '' || GOES_ON.test(bareKey(above)) || OF_OTHERS.test(key)) return true;
	return (
		!isNumbered &&
		(!/20[0-4]\d/.test(above) || GOES_WITH.test(key)) &&
		!isPeriodAlone({ words, above })
	);
}

/** Whether a line names a period and nothing else, under a title that says its year. */
function isPeriodAlone({ words, above }: Pick<Caption, 'words' | 'above'>): boolean {
	const isPeriod = isPeriodName(words.replace(/[()]/g, '')) || /^\(?cung ky/.test(bareKey(words));
	return isPeriod && /20[0-4]\d/.test(above);
}

function nearOf({ words }: Caption, title: Window, options: WindowOptions): ReadWindow | null {
	return sameOf(words, title) ?? namedBy(words, options);
}

function namedBy(words: string, options: WindowOptions): ReadWindow | null {
	if (hasSeveralWindows(words)) return null;
	const read = readWindow(words, options);
	return read?.reason.code === 'window-named' ? read : null;
}

/** The same period as another of the year that words say it is of; null for words that say none. */
function sameOf(words: string, other: Window): ReadWindow | null {
	const said = SAME_PERIOD.exec(bareKey(words))?.[1];
	if (said === undefined) return null;
	const window = windowInYear(
		other,
		/\d/.test(said) ? Number(said) : Number(other.end.slice(0, 4)) - 1
	);
	const { start, end } = window;
	return { window, reason: { code: 'window-named', details: { start, end } } };
}

/** Whether a caption names the year that the period of the title is a part of, and not as a whole. */
function isItsYear(near: Window, title: Window, { words }: Caption): boolean {
	const name = periodName(near);
	const isYear = name?.endsWith('-Y') === true && name.slice(0, 4) === title.end.slice(0, 4);
	return isYear && periodName(title) !== name && !WHOLE_YEAR.test(bareKey(words));
}

/** Whether the window of a caption lies in the title's, or around it, or is said to be that of another year. */
function isPartOf({ window }: ReadWindow, title: Window, { words }: Caption): boolean {
	return SAME_PERIOD.test(bareKey(words)) || isWithin(window, title) || isWithin(title, window);
}

/** Whether a line of more words than a period may be of another window than the title above it: apart from it, or any beside its part of a year. */
function isOfOther(near: Window, title: Window): boolean {
	const isApart = near.end < title.start || near.start > title.end;
	return isApart || periodName(title)?.endsWith('-Y') !== true;
}

/** Whether a caption adds nothing to the title: the same period. */
function isSaid(near: Window, far: Window): boolean {
	return periodName(near) === periodName(far) && near.end.slice(0, 4) === far.end.slice(0, 4);
}

function isWithin(one: Window, other: Window): boolean {
	return one.start >= other.start && one.end <= other.end;
}

function areSame(one: Window, other: Window): boolean {
	return one.start === other.start && one.end === other.end;
}
