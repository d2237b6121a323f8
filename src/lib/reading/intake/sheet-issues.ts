import { cellsAnywhere, type Cell, type Issue, type Sheet } from '$lib/model';
import { a1Of } from '$lib/text';
import type { DecodedSheet } from './legacy-text';

/** Text that a spreadsheet program would run as a formula if it were typed: `=HYPERLINK(`, `@SUM(`, `=cmd|`. */
const FORMULA_TEXT = /^(?:=\s*[\w"'({+-]|@\w+\(|[+-]\w+[(|!])/;
/** What such text opens with. */
const FORMULA_SIGNS = '=@+-';

/** What is worth telling about one sheet that only the reader of the file can know. */
export function issuesOfSheet(sheet: Sheet, decoded: DecodedSheet): Issue[] {
	const issues: Issue[] = [];
	if (sheet.hidden)
		issues.push({ code: 'hidden-sheet', severity: 'note', sheet: sheet.name, a1: null });
	for (const [encoding, count] of decoded.changed)
		issues.push({
			code: encoding === 'utf-8-twice' ? 'wrong-encoding' : 'legacy-encoding',
			severity: 'note',
			sheet: sheet.name,
			a1: decoded.firstChanged ? a1Of(decoded.firstChanged.row, decoded.firstChanged.column) : null,
			count,
			details: { what: encoding }
		});
	const injected = formulaTexts(sheet);
	if (injected.count > 0)
		issues.push({
			code: 'formula-injection',
			severity: 'note',
			sheet: sheet.name,
			a1: injected.first,
			count: injected.count
		});
	return issues;
}

function isFormulaText(cell: Cell | null | undefined): boolean {
	if (cell?.type !== 'text' || !FORMULA_SIGNS.includes(cell.raw.charAt(0))) return false;
	return cell.formula === undefined && FORMULA_TEXT.test(cell.raw);
}

function formulaTexts(sheet: Sheet): { count: number; first: string | null } {
	let count = 0;
	let first: string | null = null;
	if (!cellsAnywhere(sheet.grid).some((cells) => cells.some(isFormulaText)))
		return { count, first };
	for (let row = 0; row < sheet.grid.length; row++) {
		const cells = sheet.grid[row] ?? [];
		for (let column = 0; column < cells.length; column++) {
			if (!isFormulaText(cells[column])) continue;
			count++;
			first ??= a1Of(row, column);
		}
	}
	return { count, first };
}

/** A note for every sheet whose cells are, one by one, those of an earlier sheet. Sheets of a few cells do not count. */
export function duplicateSheets(sheets: readonly Sheet[]): Issue[] {
	if (sheets.length < 2) return [];
	const seen = new Map<string, string>();
	const issues: Issue[] = [];
	for (const sheet of sheets) {
		const content = contentOf(sheet);
		if (content === null) continue;
		const earlier = seen.get(content);
		if (earlier === undefined) seen.set(content, sheet.name);
		else
			issues.push({
				code: 'duplicate-sheet',
				severity: 'warning',
				sheet: sheet.name,
				a1: null,
				details: { what: earlier }
			});
	}
	return issues;
}

const FEW_CELLS = 6;
const MANY_CELLS = 100_000;

function contentOf(sheet: Sheet): string | null {
	const parts: string[] = [];
	for (const [row, cells] of sheet.grid.entries())
		cells.forEach((cell, column) => {
			if (cell && parts.length <= MANY_CELLS)
				parts.push(`${row},${column}:${cell.formula ?? ''}=${cell.raw}`);
		});
	return parts.length < FEW_CELLS || parts.length > MANY_CELLS ? null : parts.join('\u0000');
}
