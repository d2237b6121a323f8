import { joinRuns, type Run } from './runs';
import { attribute, tagsOf, unescapeXml } from './xml';

/** A string of a workbook with the font most of it is set in, when the text itself names one. */
export interface SharedText {
	readonly text: string;
	readonly font?: string;
	readonly struck?: true;
	readonly inPieces?: true;
}

/** The strings of `sharedStrings.xml`, in order. */
export function readSharedStrings(xml: string): SharedText[] {
	const strings: SharedText[] = [];
	const item = /<((?:\w+:)?si)(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)(?:<\/\1>|$))/g;
	for (let match = item.exec(xml); match; match = item.exec(xml))
		strings.push(readRichText(match[2] ?? ''));
	return strings;
}

/** The text of an `<si>` or `<is>` element: its runs joined, phonetic guides left out, and so are the signs of footnotes beside a figure. */
export function readRichText(inner: string): SharedText {
	const plain = /^<t(?:\s[^>]*)?>([^<]*)<\/t>$/.exec(inner);
	if (plain) return { text: cellText(plain[1] ?? '') };
	const visible = inner.replace(/<((?:\w+:)?rPh)(?:\s[^<>]*)?>[\s\S]*?(?:<\/\1>|$)/g, '');
	const runs: Run[] = [];
	const lengths = new Map<string, number>();
	for (const run of visible.split(/<(?:\w+:)?r(?:\s[^<>]*)?>/)) {
		let part = '';
		for (const match of run.matchAll(/<((?:\w+:)?t)(?:\s[^<>]*)?>([\s\S]*?)(?:<\/\1>|$)/g))
			part += cellText(match[2] ?? '');
		const [align, strike] = [tagsOf(run, 'vertAlign')[0], tagsOf(run, 'strike')[0]];
		runs.push({
			text: part,
			raised: /(?:super|sub)script/.test(align ?? ''),
			struck: strike !== undefined && !/val=["'](?:0|false)/.test(strike)
		});
		const fontTag = tagsOf(run, 'rFont')[0];
		const font = fontTag ? attribute(fontTag, 'val') : null;
		if (font) lengths.set(font, (lengths.get(font) ?? 0) + part.length);
	}
	const [font] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
	const joined = joinRuns(runs);
	return font === undefined ? joined : { ...joined, font };
}

/** Text of a `<t>` or `<v>`: character references and Excel's own `_x000D_` escapes resolved, CRLF as one break. */
export function cellText(text: string): string {
	const plain = text.includes('<![CDATA[')
		? text.replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, '$1')
		: unescapeXml(text);
	const unescaped = plain.includes('_x')
		? plain.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
				String.fromCharCode(parseInt(hex, 16))
			)
		: plain;
	return unescaped.includes('\r') ? unescaped.replace(/\r\n?/g, '\n') : unescaped;
}
