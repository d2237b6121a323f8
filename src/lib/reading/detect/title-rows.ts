import { isPeriodName } from '$lib/text';
import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';
import {
	isHeaderWord,
	isIssuingBody,
	isNote,
	isPageHead,
	isPageMark,
	isSignature,
	isTitleOpening
} from './word-cues';

/** `… NĂM 2024`, `… quý IV`: over the first column alone it is the title, whatever heading its first words are like. */
const SAYS_WHEN = /\s(năm\s+\d{4}|quý\s+([IV]{1,3}|\d)|tháng\s+\d{1,2})(?!\p{L})/iu;

/** Whether the text heads running numbers; a text right above it heads nothing, unless other columns are headed too. */
function isOrderHeader(text: string): boolean {
	return /^(s?tt|số (tt|thứ tự))\.?$/iu.test(text);
}

/** Whether the text heads a column of periods. */
function isPeriodHeader(text: string): boolean {
	return /^kỳ (báo cáo|số liệu|thống kê)$/iu.test(text);
}

/** `7/2025`. */
const MONTH_OF_YEAR = /^(?:0?[1-9]|1[0-2])\s?[/.-]\s?20\d\d$/;
/** How many rows of headings may stand below the first. */
const HEADINGS_BELOW = 2;

/** Whether a heading of periods has one in its column below: beside one `Kỳ báo cáo` speaks of the whole report. */
function isOverPeriods(view: GridView, row: number, column: number): boolean {
	if (!isPeriodHeader(view.text(row, column))) return false;
	for (let below = row + 1; below <= row + 1 + HEADINGS_BELOW; below++) {
		const text = view.text(below, column);
		if (isPeriodName(text) || MONTH_OF_YEAR.test(text)) return true;
	}
	return false;
}

/** Whether a row holds the number of a printed page and nothing else. */
export function isPageMarkRow(view: GridView, columns: readonly number[], row: number): boolean {
	for (const column of columns) if (!isPageMark(view.text(row, column))) return false;
	return columns.length > 0;
}

/**
 * Whether a text that stands alone over the first column has a whole row of headings below it, its own column's among them: then
 * it is a line of the title (`Kết quả năm 2024`, `Ngày xuất: …`), unless the two are one label broken in halves (`Tên`, `đơn vị`).
 */
function standsOverHeader(view: GridView, row: number, column: number, span: number): boolean {
	const below = view.text(row + 1, column);
	return (
		span === 1 &&
		!/^(?:SỐ|\p{Ll}.*)?$/u.test(below) &&
		view.columnsOf(row + 1).length > 1 &&
		view.mergeAt(row + 1, column)?.top !== row
	);
}

/** Whether a row above a header belongs to the page head or the title rather than to the header. */
export function isTitleRow(
	view: GridView,
	features: RowFeatures,
	row: number,
	left: number
): boolean {
	const texts = features.columns.map((column) => view.text(row, column));
	if (texts.length === 0) return false;
	if (isPageMarkRow(view, features.columns, row)) return true;
	// `Đơn vị báo cáo` among other headings is a heading; alone, or with a name after it, it speaks of the whole report.
	const isHeading = (text: string) =>
		texts.length > 2 && (isHeaderWord(text) || isPeriodHeader(text)) && !/:\s*\S/.test(text);
	const isOfHead = (text: string) => isPageHead(text) && !isIssuingBody(text) && !isHeading(text);
	const isAlone = texts.length === 1;
	if (
		features.columns.some(
			(column, i) => isOfHead(texts[i] as string) && (isAlone || !isOverPeriods(view, row, column))
		)
	)
		return true;
	if (texts.length <= 2 && texts.some(isIssuingBody)) return true;
	const isFoot = (text: string) => isSignature(text) || (isNote(text) && !/^ghi chú$/iu.test(text));
	if (texts.length <= 3 && texts.some(isFoot)) return true;
	if (texts.length === 2 && /:$/.test(texts[0] as string)) return true;
	if (texts.length > 1)
		return features.columns.every((column) => isOrderHeader(view.text(row + 1, column)));
	const text = texts[0] as string;
	const column = features.columns[0] as number;
	const merge = view.mergeAt(row, column);
	const span = merge ? merge.right - merge.left + 1 : 1;
	if (span > 2 && span >= (view.width - left) * 0.6) return true;
	if (merge && merge.bottom > merge.top && span === 1) return false;
	if (text.startsWith('(') || text.length > 60) return true;
	if (isTitleOpening(text) && text.length > 18) return true;
	if (column <= left && text.length > 18 && SAYS_WHEN.test(text)) return true;
	if (isOrderHeader(view.text(row + 1, column)) && !/^SỐ$/iu.test(text)) return true;
	if (column <= left)
		return (
			!(isHeaderWord(text) || /^SỐ$/iu.test(text)) || standsOverHeader(view, row, column, span)
		);
	return span > 4 && column <= left + 1 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
