import { a1Of } from '$lib/text';
import type { PlacedComment } from './sheet-xml';
import { cellXmlText } from './xml-text';

/** The texts of a sheet's comments. */
export function commentsXml(comments: readonly PlacedComment[], author: string): string {
	const list = comments.map(
		({ row, column, text }) =>
			`<comment ref="${a1Of(row, column)}" authorId="0"><text><r><t xml:space="preserve">${cellXmlText(text)}</t></r></text></comment>`
	);
	return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${cellXmlText(author)}</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

const CHARACTERS_A_LINE = 44;

/** The boxes the comments are shown in: Excel shows no comment without one. */
export function commentBoxesXml(comments: readonly PlacedComment[]): string {
	const boxes = comments.map(({ row, column, text }, i) => {
		const lines = Math.min(12, 2 + Math.ceil(text.length / CHARACTERS_A_LINE));
		return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${lines * 14}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 5}, 15, ${row + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
	});
	return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}
