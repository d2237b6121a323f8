import type { CellBudget, SheetDraft } from './draft';
import { LIMITS } from './limits';
import { hostile, Refusal } from './refusal';
import { draftOf, isWorksheet, readWithSheetJs } from './sheetjs';
import { looksOfXml2003 } from './xml2003-looks';

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
	const book = readWithSheetJs(xml, { withStyles: true });
	const looks = looksOfXml2003(xml);
	const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const drafts: SheetDraft[] = [];
	book.SheetNames.forEach((name, i) => {
		const sheet = book.Sheets[name];
		if (!isWorksheet(sheet)) return;
		const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
		drafts.push(draftOf(sheet, name, hidden, date1904, budget, looks[i]));
	});
	return { drafts, date1904 };
}
