import Papa from 'papaparse';
import type { Issue } from '$lib/model';
import { a1Of, toNfc } from '$lib/text';
import { decideDialect } from './dialect';
import { newDraft, putCell, type CellBudget, type SheetDraft } from './draft';
import { LIMITS } from './limits';
import { mendRecords, type MendedRecord } from './ragged-records';
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
): { drafts: SheetDraft[]; delimiter: string; issues: Issue[] } {
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
	const { records, mended, uncertain } = mendRecords(parsed.data, dialect.delimiter);
	records.forEach((fields, row) => {
		fields.forEach((raw, column) => {
			if (raw === '') return;
			const misplaced = uncertain.has(row) ? { misplaced: true as const } : {};
			putCell(draft, row, column, { raw, type: 'text', value: raw, ...misplaced }, budget);
		});
	});
	return { drafts: [draft], delimiter: dialect.delimiter, issues: issuesOfRecords(mended, name) };
}

/** Records that were put together again, told as one note for all; those that could not be, together by their width. */
function issuesOfRecords(mended: readonly MendedRecord[], sheet: string): Issue[] {
	const joined = mended.filter(({ joined }) => joined !== null);
	const [first] = joined;
	const note: Issue[] = first
		? [
				{
					code: 'fields-joined',
					severity: 'warning',
					sheet,
					a1: joined.map(({ row, joined: column }) => a1Of(row, column ?? 0)).join(','),
					count: joined.length
				}
			]
		: [];
	const apart = new Map<string, MendedRecord[]>();
	for (const one of mended) {
		const widths = one.found > one.columns ? `${one.found} ${one.columns}` : '';
		if (one.joined === null) apart.set(widths, [...(apart.get(widths) ?? []), one]);
	}
	return [
		...note,
		...[...apart].map(([widths, rows]): Issue => ({
			code: 'fields-shifted',
			severity: 'error',
			sheet,
			a1: rows.map(({ row }) => a1Of(row, 0)).join(','),
			count: rows.length,
			...(widths === ''
				? {}
				: { details: { found: rows[0]?.found ?? 0, expected: rows[0]?.columns ?? 0 } })
		}))
	];
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
