import * as XLSX from '@e965/xlsx';
import { walkBiff, type BiffFacts, type BiffSheet } from './biff';
import { existing, type CellBudget, type SheetDraft } from './draft';
import { lookOfFont, type Look } from './look';
import { Refusal } from './refusal';
import { draftOf, isWorksheet, readWithSheetJs } from './sheetjs';

export interface XlsContent {
	readonly drafts: SheetDraft[];
	readonly date1904: boolean;
	readonly macros: boolean;
}

/** Reads an OLE file holding a BIFF5 or BIFF8 workbook. Documents and slides are refused. */
export function readOle(bytes: Uint8Array, budget: CellBudget): XlsContent {
	const container = XLSX.CFB.read(bytes, { type: 'buffer' });
	const has = (name: string) => XLSX.CFB.find(container, name) !== null;
	if (has('EncryptedPackage') || has('/encryption')) throw new Refusal('password');
	const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
	if (!entry) throw new Refusal('not-a-workbook', { what: 'document' });
	const stream = Uint8Array.from(entry.content as ArrayLike<number>);
	if (stream.length < entry.size) throw new Refusal('corrupt');
	return { ...readBiff(stream, budget), macros: has('/_VBA_PROJECT_CUR/VBA/dir') };
}

/** Reads a bare BIFF stream, as written before OLE containers and by some exporters still. */
export function readBiff(stream: Uint8Array, budget: CellBudget): XlsContent {
	const isModern = stream[0] === 0x09 && stream[1] === 0x08;
	const facts = isModern ? walkBiff(stream) : null;
	const book = readWithSheetJs(facts?.stream ?? stream, {
		withStyles: facts === null,
		withFormulas: facts?.hasEmptyResults ?? false
	});
	if (facts?.hasEmptyResults) keepUncached(book);
	const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const drafts: SheetDraft[] = [];
	book.SheetNames.forEach((name, i) => {
		const sheet = book.Sheets[name];
		const known = facts?.sheets[i];
		if (!isWorksheet(sheet) || (known !== undefined && known.kind !== 0)) return;
		const look = facts && known ? looks(facts, known) : undefined;
		const draft = draftOf(sheet, name, known?.hidden ?? false, date1904, budget, look);
		if (known) {
			draft.hiddenRows = known.hiddenRows;
			draft.hiddenColumns = known.hiddenColumns;
			draft.comments = known.comments;
		}
		drafts.push(draft);
	});
	if (book.SheetNames.length === 0) throw new Refusal('corrupt');
	return { drafts, date1904, macros: false };
}

/** What may stand in a formula that gives a number whatever its cells hold. */
const OF_NUMBERS = /(?<![A-Z])(?:SUM|ROUND|AVERAGE|MAX|MIN|COUNTA?|PRODUCT|ABS|INT)\(/gi;

function isNumber(formula: string): boolean {
	const rest = formula.replace(OF_NUMBERS, '+(');
	return /[-+*/^]/.test(rest) && !/["&=<>]|[A-Z.]\(/i.test(rest);
}

/** The cells whose formula holds an empty text, row by row. */
function emptyResults(book: XLSX.WorkBook): XLSX.CellObject[] {
	return book.SheetNames.flatMap((name) => {
		const rows = (book.Sheets[name]?.['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
		return existing(rows).flatMap((row) =>
			Object.values(rows[row] ?? []).filter(
				(cell) => cell !== undefined && cell.f !== undefined && cell.v === ''
			)
		) as XLSX.CellObject[];
	});
}

/**
 * Takes the formulas from cells that show nothing, unless one among them gives a number for certain: then whoever wrote the file
 * worked out none of them, else `""` is what they gave.
 */
function keepUncached(book: XLSX.WorkBook): void {
	const cells = emptyResults(book);
	if (cells.some(({ f }) => isNumber(f ?? ''))) return;
	for (const cell of cells) delete cell.f;
}

function looks(facts: BiffFacts, sheet: BiffSheet) {
	const known = new Map<number, Look>();
	return (row: number, column: number) => {
		const format = sheet.formats[row]?.[column];
		if (format === undefined) return undefined;
		let look = known.get(format);
		if (!look) {
			look = lookOfFont(facts.fontOf(format) ?? {});
			known.set(format, look);
		}
		const isPieced = sheet.inPieces.has(row * 256 + column);
		return isPieced ? { ...look, inPieces: true as const } : look;
	};
}
