import { describe, expect, it } from 'vitest';
import { readPlace } from './address';
import { readCommonTag, readTag, type CellTag } from './xlsx-tag';

const empty = (): CellTag => ({ from: 0, to: 0, s: 0, t: null });

/** What the tag of a cell says when it is read as nearly all programs write it; null where it is written otherwise. */
function common(xml: string) {
	const [tag, place] = [empty(), { row: -1, column: -1 }];
	const close = readCommonTag(xml, 2, tag, place);
	return close < 0 ? null : { close, s: tag.s, t: tag.t, ...place };
}

/** What it says however it is written. */
function any(xml: string) {
	const [tag, place] = [empty(), { row: -1, column: -1 }];
	const close = xml.indexOf('>');
	readTag(xml, 2, close, tag);
	readPlace(xml, tag.from, tag.to, place);
	return { close, s: tag.s, t: tag.t, ...place };
}

/** What a tag says: where it ends, its cell from 0 on, its style and type. */
const said = (close: number, [row, column]: [number, number], s: number, t: string | null) => ({
	close,
	row,
	column,
	s,
	t
});

describe('readCommonTag', () => {
	it.each([
		['<c r="A1"><v>1</v></c>', said(9, [0, 0], 0, null)],
		['<c r="B7" s="3" t="s"><v>1</v></c>', said(21, [6, 1], 3, 's')],
		['<c r="B7" t="n" s="12"><v>1</v></c>', said(22, [6, 1], 12, 'n')],
		['<c r="ZZ999999" s="0"/>', said(22, [999_998, 701], 0, null)],
		[
			'<c r="XFD1048576" s="4294967296" t="b"/><c r="A1">',
			said(39, [1_048_575, 16_383], 2 ** 32, 'b')
		],
		['<c r="AAA1000000" s="1" s="2">', said(29, [999_999, 702], 2, null)]
	])('reads %s in one go as the reader of any tag does', (xml, expected) => {
		expect(common(xml)).toEqual(expected);
		expect(any(xml)).toEqual(expected);
	});

	it.each([
		["<c r='B7' s = '3'>", said(17, [6, 1], 3, null)],
		['<c  s="3" r="B7" t="str" >', said(25, [6, 1], 3, 'str')],
		['<c\tr="B7" cm="1">', said(16, [6, 1], 0, null)]
	])('%s is read by the reader of any tag alone', (xml, expected) => {
		expect(common(xml)).toBeNull();
		expect(any(xml)).toEqual(expected);
	});

	it.each([
		'<c s="3" r="B7">',
		"<c r='B7'>",
		'<c  r="B7">',
		'<c r="B7" >',
		'<c r = "B7">',
		'<c r="$B$7">',
		'<c r="b7">',
		'<c r="B7" s="x">',
		'<c r="B7" s="">',
		'<c r="B7" t="str">',
		'<c r="B7" t="">',
		'<c r="B7" cm="1">',
		'<c r="B7" s="1"',
		'<c r="B7" / >',
		'<c r="7">',
		'<c r="B">',
		'<c r="B0">',
		'<c r="XFE1">',
		'<c r="A1048577">',
		'<c r="B07777777777">',
		'<c>',
		'<c/>'
	])('leaves %s to the reader of any tag', (xml) => {
		expect(common(xml)).toBeNull();
	});
});
