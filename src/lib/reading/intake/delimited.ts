import Papa from 'papaparse';
import { toNfc } from '$lib/text';
import { decideDialect } from './dialect';
import { newDraft, putCell, type CellBudget, type SheetDraft } from './draft';
import { LIMITS } from './limits';
import { Refusal } from './refusal';

/**
 * Reads delimited text into one sheet; a row is a record, every field is text as it stands. An opening
 * quote that is never closed is taken as an ordinary character. `name` becomes the sheet's: spreadsheet
 * programs show a text file under its file name.
 */
export function readDelimited(
	decoded: string,
	budget: CellBudget,
	name = 'Sheet1'
): { drafts: SheetDraft[]; delimiter: string } {
	const text = toNfc(decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded);
	if (longestLine(text) > LIMITS.line)
		throw new Refusal('too-large', { what: 'line', limit: LIMITS.line });
	const dialect = decideDialect(text);
	const body = dialect.skippedLines > 0 ? text.slice(text.indexOf('\n') + 1) : text;
	// Every delimiter opens a field: refuse before the tokeniser makes ten million strings.
	if (countOf(body, dialect.delimiter) > budget.left * 4)
		throw new Refusal('too-large', { what: 'cells' });
	const parse = (quoteChar: string) =>
		Papa.parse<string[]>(body, { delimiter: dialect.delimiter, quoteChar, newline: '\n' });
	let parsed = parse(dialect.quote);
	const isSwallowed = parsed.data.some((fields) =>
		fields.some((field) => field.length > LIMITS.cellText)
	);
	if (isSwallowed || parsed.errors.some((error) => error.code === 'MissingQuotes'))
		parsed = parse('\u0000');
	if (isProse(parsed.data)) throw new Refusal('not-a-workbook', { what: 'text' });

	const draft = newDraft(name, false);
	parsed.data.forEach((fields, row) => {
		fields.forEach((raw, column) => {
			if (raw !== '') putCell(draft, row, column, { raw, type: 'text', value: raw }, budget);
		});
	});
	return { drafts: [draft], delimiter: dialect.delimiter };
}

const FIGURE = /^[-+(]?\d[\d.,/%\s\u00a0-]*\)?$|^[x✓]$/i;

/**
 * Whether records are sentences that happen to hold commas: hardly a line has a figure in a field of its
 * own, and no width of two or more fields is shared by half of the lines.
 */
function isProse(records: readonly (readonly string[])[]): boolean {
	const widths = new Map<number, number>();
	let lines = 0;
	let figures = 0;
	for (const fields of records) {
		const filled = fields.filter((field) => field.trim() !== '');
		if (filled.length === 0) continue;
		lines++;
		if (filled.some((field) => FIGURE.test(field.trim()))) figures++;
		if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
	}
	const commonest = Math.max(0, ...widths.values());
	return figures <= lines * 0.05 && commonest < lines * 0.5;
}

function longestLine(text: string): number {
	let longest = 0;
	for (let at = 0; at <= text.length;) {
		const next = text.indexOf('\n', at);
		const end = next < 0 ? text.length : next;
		longest = Math.max(longest, end - at);
		at = end + 1;
	}
	return longest;
}

function countOf(text: string, mark: string): number {
	let count = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
	return count;
}
