import { toNfc } from '$lib/text';
import { consistingOf, type FileFormat, type Issue, type Sheet, type Workbook } from '$lib/model';
import { markBlankSums } from './blank-sums';
import { readDelimited } from './delimited';
import { clipMerges, gridOf, newBudget, type SheetDraft } from './draft';
import { readHtml } from './html';
import { decodeSheets, type DecodedSheet } from './legacy-text';
import { LIMITS } from './limits';
import { readFlatOds, readOds } from './ods';
import { Refusal } from './refusal';
import { sha256 } from './sha256';
import { duplicateSheets, issuesOfSheet } from './sheet-issues';
import { sniff } from './sniff';
import { readBiff, readOle } from './xls';
import { officeWorkbook, readXlsx } from './xlsx';
import { readOfficePackage } from './xlsb';
import { UnknownSheetShape, type RowTeller } from './xlsx-sheet';
import { readXml2003 } from './xml2003';
import { openZip } from './zip';

interface Content {
	readonly format: FileFormat;
	readonly drafts: readonly SheetDraft[];
	readonly date1904: boolean;
	/** Encoding of the bytes, for text files; workbooks tell it by their cells. */
	readonly encoding?: string;
	readonly issues: readonly Issue[];
}

/**
 * Reads the bytes of any spreadsheet into a workbook: kind by content, never by name; text as
 * Unicode NFC. Never throws: a file that cannot be read comes back without sheets and with the issue
 * that says why (`empty-file`, `not-a-workbook`, `password`, `corrupt`, `hostile`, `too-large`).
 * @param onRows told how many rows are read, and how many there are as far as is known; not for every format.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	name: string,
	onRows: RowTeller = () => undefined
): Promise<Workbook> {
	const file = {
		name: toNfc(name.split(/[\\/]/).at(-1) ?? name),
		size: bytes.length,
		hash: await sha256(bytes)
	};
	try {
		if (bytes.length > LIMITS.fileBytes) throw new Refusal('too-large', { what: 'bytes' });
		const content = await contentOf(bytes, file.name.replace(/\.[^.]*$/, '') || 'Sheet1', onRows);
		if (content.drafts.length === 0) throw new Refusal('corrupt');
		const decoded = isOneByte(content.encoding)
			? content.drafts.map(() => null)
			: decodeSheets(content.drafts);
		const ofBlanks = markBlankSums(content.drafts);
		const sheets = content.drafts.map((draft, i) =>
			sheetOf(draft, mostTelling([decoded[i] ?? null]) ?? content.encoding ?? 'utf-8')
		);
		const issues = [
			...content.issues,
			...sheets.flatMap((sheet, i) => issuesOfSheet(sheet, decoded[i] ?? UNCHANGED)),
			...ofBlanks,
			...duplicateSheets(sheets)
		];
		const { format, date1904 } = content;
		const encoding = mostTelling(decoded) ?? content.encoding ?? 'utf-8';
		return { ...file, format, encoding, date1904, sheets, issues };
	} catch (error) {
		const { code, details } = error instanceof Refusal ? error : new Refusal('corrupt');
		const issue: Issue = { code, severity: 'error', sheet: null, a1: null, details };
		return {
			...file,
			format: 'unknown',
			encoding: 'unknown',
			date1904: false,
			sheets: [],
			issues: [issue]
		};
	}
}

const UNCHANGED: DecodedSheet = { encoding: 'utf-8', changed: new Map(), firstChanged: null };

async function contentOf(bytes: Uint8Array, baseName: string, onRows: RowTeller): Promise<Content> {
	const found = sniff(bytes);
	const budget = newBudget();
	switch (found.kind) {
		case 'zip':
			return packageContent(bytes, onRows);
		case 'ole':
		case 'biff': {
			const book = found.kind === 'ole' ? readOle(bytes, budget) : readBiff(bytes, budget);
			return { format: 'xls', ...book, issues: book.macros ? [fileNote('macro-ignored')] : [] };
		}
		case 'xml2003':
			return { format: 'xml2003', ...readXml2003(found.text, budget), issues: [] };
		case 'flat-ods':
			return { format: 'ods', ...readFlatOds(found.text, budget), issues: [] };
		case 'html': {
			const drafts = readHtml(found.text, budget);
			const { encoding } = found;
			return {
				format: 'html',
				drafts,
				date1904: false,
				encoding,
				issues: encodingIssues(encoding)
			};
		}
		case 'delimited': {
			const { drafts, delimiter, issues } = readDelimited(found.text, budget, baseName);
			const { encoding } = found;
			const format = delimiter === '\t' ? 'tsv' : 'csv';
			return {
				format,
				drafts,
				date1904: false,
				encoding,
				issues: [...encodingIssues(encoding), ...issues]
			};
		}
	}
}

async function packageContent(bytes: Uint8Array, onRows: RowTeller): Promise<Content> {
	const zip = openZip(bytes);
	if (zip.has('content.xml') && (zip.has('META-INF/manifest.xml') || zip.has('mimetype')))
		return { format: 'ods', ...(await readOds(zip, newBudget())), issues: [] };
	const office = await officeWorkbook(zip);
	if (!office)
		throw new Refusal('not-a-workbook', {
			what: zip.has('[Content_Types].xml') ? 'document' : 'archive'
		});
	const issues: Issue[] = [];
	if (office.macros) issues.push(fileNote('macro-ignored'));
	if (office.externalLinks > 0)
		issues.push({ ...fileNote('external-link'), count: office.externalLinks });
	if (office.binary)
		return { format: 'xlsb', ...(await readOfficePackage(zip, office.main, newBudget())), issues };
	const format = office.macros ? 'xlsm' : 'xlsx';
	try {
		return { format, ...(await readXlsx(zip, office.main, newBudget(), onRows)), issues };
	} catch (error) {
		if (!(error instanceof UnknownSheetShape)) throw error;
		return {
			format,
			...(await readOfficePackage(openZip(bytes), office.main, newBudget())),
			issues
		};
	}
}

function fileNote(code: 'macro-ignored' | 'external-link'): Issue {
	return { code, severity: 'note', sheet: null, a1: null };
}

/** Text whose bytes were decoded as a whole. Unicode text may still hold cells that were misread before it was saved. */
function isOneByte(encoding: string | undefined): boolean {
	return encoding !== undefined && !/^utf-/.test(encoding);
}

function encodingIssues(encoding: string): Issue[] {
	if (!isOneByte(encoding)) return [];
	const details = { what: encoding };
	return [{ code: 'legacy-encoding', severity: 'note', sheet: null, a1: null, details }];
}

function sheetOf(draft: SheetDraft, encoding: string): Sheet {
	const grid = gridOf(draft.rows);
	if (draft.different) consistingOf(grid, draft.different);
	let columns = 0;
	for (const row of grid) columns = Math.max(columns, row.length);
	return {
		name: toNfc(draft.name),
		hidden: draft.hidden,
		grid,
		merges: clipMerges(draft.merges, grid.length, columns),
		hiddenRows: within(draft.hiddenRows, grid.length),
		hiddenColumns: within(draft.hiddenColumns, columns),
		encoding,
		comments: draft.comments
	};
}

function within(indices: ReadonlySet<number>, end: number): ReadonlySet<number> {
	return new Set([...indices].filter((index) => index < end));
}

function mostTelling(decoded: readonly (DecodedSheet | null)[]): string | null {
	const counts = new Map<string, number>();
	for (const sheet of decoded)
		for (const [encoding, count] of sheet?.changed ?? [])
			counts.set(encoding, (counts.get(encoding) ?? 0) + count);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
