import * as XLSX from '@e965/xlsx';
import { walkBiff, type BiffFacts, type BiffSheet } from './biff';
import type { CellBudget, SheetDraft } from './draft';
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
	const book = readWithSheetJs(facts?.stream ?? stream, { withStyles: facts === null });
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
		return look;
	};
}
