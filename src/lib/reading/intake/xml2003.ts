import type { CellBudget, SheetDraft } from './draft';
import { LIMITS } from './limits';
import { hostile, Refusal } from './refusal';
import { draftsOf, readWithSheetJs } from './sheetjs';
import { looksOfXml2003 } from './xml2003-looks';
import { richTextsOf, withPlainTexts } from './xml2003-rich';

/** Reads SpreadsheetML 2003, the one-file XML that many reporting portals save as `.xls`. */
export function readXml2003(
	xml: string,
	budget: CellBudget
): { drafts: SheetDraft[]; date1904: boolean } {
	if (xml.includes('<!DOCTYPE')) throw hostile('doctype');
	if (!/<\/(?:\w+:)?Workbook>\s*$/.test(xml)) throw new Refusal('corrupt');
	for (const match of xml.matchAll(
		/\b(?:\w+:)?(?:Index|MergeAcross|MergeDown|Span)\s*=\s*["'](\d+)["']/g
	))
		if (Number(match[1]) > LIMITS.rows) throw hostile('cell-reference');
	const rich = richTextsOf(xml);
	const book = readWithSheetJs(withPlainTexts(xml, rich), { withStyles: true });
	return draftsOf(book, looksOfXml2003(xml, rich), budget);
}
