import Papa from 'papaparse';
import { toNfc } from '$lib/text';
import { decideDialect } from './dialect';
import { newDraft, putCell, type CellBudget, type SheetDraft } from './draft';
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
	const dialect = decideDialect(text);
	const body = dialect.skippedLines > 0 ? text.slice(text.indexOf('\n') + 1) : text;
	// Every delimiter opens a field: refuse before the tokeniser makes ten million strings.
	if (countOf(body, dialect.delimiter) > budget.left * 4)
		throw new Refusal('too-large', { what: 'cells' });
	const parse = (quoteChar: string) =>
		Papa.parse<string[]>(body, { delimiter: dialect.delimiter, quoteChar, newline: '\n' });
	let parsed = parse(dialect.quote);
	if (parsed.errors.some((error) => error.code === 'MissingQuotes')) parsed = parse('\u0000');

	const draft = newDraft(name, false);
	parsed.data.forEach((fields, row) => {
		fields.forEach((raw, column) => {
			if (raw !== '') putCell(draft, row, column, { raw, type: 'text', value: raw }, budget);
		});
	});
	return { drafts: [draft], delimiter: dialect.delimiter };
}

function countOf(text: string, mark: string): number {
	let count = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
	return count;
}
