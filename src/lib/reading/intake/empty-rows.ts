import { attribute } from './xml';

/**
 * Tells a scan of a worksheet's rows where to go on behind an empty cell: formats reach down to row 65,536 and beyond, and
 * cell by cell the empty rows would cost more than the sheet. Rows are skipped only where nothing is lost: up to the row
 * of the next cell that is not closed in its own tag if that row says its number and none before it is hidden, else up
 * to the next row. Where comments or CDATA may hold what looks like tags, nothing is.
 * @param to where the rows end.
 * @returns for the place where a self-closed cell ends a place to search the next tag from, at or behind it.
 */
export function emptyRows(xml: string, to: number): (close: number) => number {
	const first = (text: string, from: number) => {
		const at = xml.indexOf(text, from);
		return at < 0 || at > to ? to : at;
	};
	let isPlain: boolean | null = null;
	let nextRow = -1;
	let nextHidden = -1;
	/** Where the next cell that may hold something ends, and the row it stands in begins. */
	let filled = -1;
	let filledRow = -1;
	return (close) => {
		isPlain ??= !xml.includes('!--') && !xml.includes('![CDATA[');
		if (!isPlain) return close;
		if (filled < close) {
			filled = first('</c>', close);
			filledRow = filled === to ? to : xml.lastIndexOf('<row', filled);
		}
		if (filled === to) return to;
		if (nextRow < close) nextRow = first('<row', close);
		if (nextRow > filled) return close;
		if (nextHidden < close) nextHidden = first('hidden', close);
		return (nextHidden < filledRow || !hasNumber(xml, filledRow) ? nextRow : filledRow) - 1;
	};
}

function hasNumber(xml: string, row: number): boolean {
	return attribute(xml.slice(row + 4, xml.indexOf('>', row)), 'r') !== null;
}
