import { joinRuns, type Joined, type Run } from './runs';

const OPENS = /<((?:\w+:)?(?:Data|Comment))((?:\s[^<>]*)?)>/g;
const PIECE = /<(\/?)(?:\w+:)?(\w+)[^<>]*>|[^<]+/g;
const RAISED: ReadonlySet<string> = new Set(['sup', 'sub']);
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** The text of a cell in several looks, `<ss:Data><Font>1</Font><B>2</B></ss:Data>`, and where it stands in the file. */
export interface RichText extends Joined {
	readonly from: number;
	readonly to: number;
}

/** The texts of several looks of a SpreadsheetML 2003 workbook, in order; those of comments are none of a cell. */
export function richTextsOf(xml: string): RichText[] {
	const found: RichText[] = [];
	let done = 0;
	for (const open of xml.matchAll(OPENS)) {
		const [whole, name = '', attributes = ''] = open;
		if (open.index < done || attributes.endsWith('/')) continue;
		const from = open.index + whole.length;
		const to = xml.indexOf(`</${name}>`, from);
		if (to < 0) break;
		done = to;
		if (name.endsWith('Comment') || xml.indexOf('<', from) === to) continue;
		const inside = xml.slice(from, to);
		if (!inside.includes('<![CDATA[')) found.push({ from, to, ...joinedText(inside) });
	}
	return found;
}

/** The workbook with such texts as plain ones: whoever reads the values alone would keep some of the pieces. */
export function withPlainTexts(xml: string, rich: readonly RichText[]): string {
	if (rich.length === 0) return xml;
	const parts: string[] = [];
	let done = 0;
	for (const { from, to, text } of rich) {
		parts.push(xml.slice(done, from), text);
		done = to;
	}
	return parts.join('') + xml.slice(done);
}

function joinedText(inside: string): Joined {
	const runs: Run[] = [];
	const open: string[] = [];
	for (const [text, closing, name = ''] of inside.matchAll(PIECE)) {
		const tag = name.toLowerCase();
		if (tag === '') {
			const raised = open.some((one) => RAISED.has(one));
			runs.push({ text, raised, struck: open.some((one) => STRUCK.has(one)) });
		} else if (closing === '') {
			if (!text.endsWith('/>')) open.push(tag);
		} else if (open.includes(tag)) open.splice(open.lastIndexOf(tag));
	}
	return joinRuns(runs);
}
