import type { SheetDraft } from './draft';

const STYLE = 'hidden-sheet';
const COLLAPSED = ' table:visibility="collapse"';

/** The content of an ODS file with its hidden sheets, rows and columns hidden: its writer knows of none. */
export function withHiddenParts(xml: string, sheets: readonly SheetDraft[]): string {
	let sheet = -1;
	let row = -1;
	let column = -1;
	return xml
		.replace(
			'</office:automatic-styles>',
			`<style:style style:name="${STYLE}" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>`
		)
		.replace(
			/<table:(table|table-row|table-column)(?=[\s>])([^>]*)>/g,
			(tag, kind: string, rest: string) => {
				if (kind === 'table') {
					sheet++;
					row = column = -1;
					return sheets[sheet]?.hidden
						? tag.replace(/table:style-name="[^"]*"/, `table:style-name="${STYLE}"`)
						: tag;
				}
				const isHidden =
					kind === 'table-row'
						? sheets[sheet]?.hiddenRows.has(++row)
						: sheets[sheet]?.hiddenColumns.has(++column);
				return isHidden ? `<table:${kind}${COLLAPSED}${rest}>` : tag;
			}
		);
}
