import Papa from 'papaparse';
import * as v from 'valibot';
import { addDays } from '../calendar';
import { EdgeRowSchema, VersionRowSchema } from '../units/roster-patch';
import type { EdgeRow, RosterPatch, VersionRow } from '../units/roster-patch';

/** A CSV file as a user chose it. */
export interface RosterFile {
	readonly name: string;
	readonly text: string;
}

/** A line, or a whole file (line 0), that cannot be taken, with the column and what stands in it. */
export interface RosterFileProblem {
	readonly file: string;
	readonly line: number;
	readonly code: 'not-a-roster' | 'broken-csv' | 'bad-cell';
	readonly column: string;
	readonly value: string;
}

export interface RosterReading extends RosterPatch {
	readonly problems: readonly RosterFileProblem[];
}

type Row = Readonly<Record<string, string>>;

const VERSION_COLUMNS = ['code', 'valid_from', 'valid_to', 'type', 'name', 'parent_code'];
const EDGE_COLUMNS = ['from_code', 'from_valid_to', 'to_code', 'to_valid_from'];

/**
 * The rows of roster files in CSV, told apart by their columns: unit versions (`code,valid_from,valid_to,type,name,
 * parent_code`), edges (`from_code,from_valid_to,to_code,to_valid_from,kind,legal_basis`) and, of partial edges, shares
 * (`…,share`). Other columns are not looked at; groups and aliases follow from elsewhere, their files are passed over.
 * Lines that cannot be taken come back as problems.
 */
export function readRosterFiles(files: readonly RosterFile[]): RosterReading {
	const problems: RosterFileProblem[] = [];
	const versions: VersionRow[] = [];
	const edgeRows: { row: Row; file: string; line: number }[] = [];
	const shares = new Map<string, string>();
	for (const { name, text } of files) {
		const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, '').trim(), {
			header: true,
			skipEmptyLines: true
		});
		const columns = new Set(meta.fields);
		const broken = errors.find((error) => error.code !== 'UndetectableDelimiter');
		const holds = (wanted: readonly string[]) => wanted.every((column) => columns.has(column));
		if (broken)
			problems.push({
				file: name,
				line: (broken.row ?? -1) + 2,
				code: 'broken-csv',
				column: '',
				value: broken.message
			});
		else if (holds(VERSION_COLUMNS))
			data.forEach((row, i) => {
				const read = versionOf(row);
				if ('column' in read) problems.push({ file: name, line: i + 2, code: 'bad-cell', ...read });
				else versions.push(read);
			});
		else if (holds([...EDGE_COLUMNS, 'kind']))
			data.forEach((row, i) => edgeRows.push({ row, file: name, line: i + 2 }));
		else if (holds([...EDGE_COLUMNS, 'share']))
			for (const row of data) shares.set(edgeId(row), row['share'] ?? '');
		else if (!columns.has('group_id') && !columns.has('alias'))
			problems.push({ file: name, line: 0, code: 'not-a-roster', column: '', value: '' });
	}
	const edges: EdgeRow[] = [];
	for (const { row, file, line } of edgeRows) {
		const read = edgeOf(row, shares.get(edgeId(row)) ?? null);
		if ('column' in read) problems.push({ file, line, code: 'bad-cell', ...read });
		else edges.push(read);
	}
	return { versions, edges, problems };
}

interface BadCell {
	readonly column: string;
	readonly value: string;
}

const VERSION_FIELDS: Readonly<Record<string, string>> = {
	code: 'code',
	validFrom: 'valid_from',
	validTo: 'valid_to',
	type: 'type',
	name: 'name',
	parentCode: 'parent_code'
};
const EDGE_FIELDS: Readonly<Record<string, string>> = {
	fromCode: 'from_code',
	toCode: 'to_code',
	date: 'to_valid_from',
	kind: 'kind',
	share: 'share',
	legalBasis: 'legal_basis'
};

function versionOf(row: Row): VersionRow | BadCell {
	const read = v.safeParse(VersionRowSchema, {
		code: row['code'],
		validFrom: row['valid_from'],
		validTo: row['valid_to'] || null,
		type: row['type'],
		name: row['name']?.normalize('NFC').trim(),
		parentCode: row['parent_code'] || null
	});
	return read.success ? read.output : badCell(read.issues[0], row, VERSION_FIELDS);
}

function edgeOf(row: Row, share: string | null): EdgeRow | BadCell {
	const read = v.safeParse(EdgeRowSchema, {
		fromCode: row['from_code'],
		toCode: row['to_code'],
		date: row['to_valid_from'],
		kind: row['kind'],
		share,
		legalBasis: row['legal_basis'] ?? ''
	});
	if (!read.success) return badCell(read.issues[0], row, EDGE_FIELDS);
	const last = row['from_valid_to'] ?? '';
	return /^\d{4}-\d\d-\d\d$/.test(last) && addDays(last, 1) === read.output.date
		? read.output
		: { column: 'from_valid_to', value: last };
}

function badCell(
	issue: v.BaseIssue<unknown>,
	row: Row,
	columns: Readonly<Record<string, string>>
): BadCell {
	const column = columns[String(issue.path?.[0]?.key)] ?? '';
	return { column, value: (row[column] ?? '').slice(0, 60) };
}

function edgeId(row: Row): string {
	return EDGE_COLUMNS.map((column) => row[column]).join(' ');
}
