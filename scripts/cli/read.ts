import { placeOfCell, type Issue, type MappedTable, type ReadReport } from '$lib/model';
import { issueText } from '$lib/reading';
import { columnLetters } from '$lib/text';
import type { FileOutcome } from './read-files';
import { writeOutcomes } from './write-outcomes';

function indicatorOf(mapped: MappedTable, column: number): string | null {
	const suggestion = mapped.columns[column];
	if (suggestion?.value.role === 'measure') return suggestion.value.measure || null;
	const reason = suggestion?.reasons.find(({ code }) => code === 'rate-from-counts');
	return reason ? String(reason.details?.indicator) : null;
}

function tableJson(mapped: MappedTable): unknown {
	const { table } = mapped;
	return {
		sheet: table.sheet,
		range: table.range,
		title: table.title,
		headerRows: table.headerRows.map((row) => row + 1),
		window: mapped.window.value,
		columns: table.columns.map((column, c) => ({
			col: columnLetters(column.index),
			path: column.path,
			kind: column.kind,
			indicator: indicatorOf(mapped, c),
			unitOfMeasure: column.unitOfMeasure
		})),
		rows: table.rows.map((row, r) => {
			const guess = mapped.units[r];
			const line = mapped.lines[r]?.value;
			return {
				row: row.index + 1,
				role: row.role,
				unit: guess ? { text: guess.text, key: guess.key, name: guess.name } : null,
				section: row.section,
				...(line?.role === 'measure' ? { indicator: line.measure } : {}),
				cells: row.cells.flatMap((cell, c) =>
					cell
						? [
								{
									a1: placeOfCell(table, row, c),
									raw: cell.raw,
									value: cell.value,
									state: cell.state
								}
							]
						: []
				)
			};
		}),
		shape: table.shape,
		unit: mapped.unit
			? { text: mapped.unit.text, key: mapped.unit.key, name: mapped.unit.name }
			: null
	};
}

function issueJson(issue: Issue): unknown {
	return {
		code: issue.code,
		severity: issue.severity,
		sheet: issue.sheet,
		a1: issue.a1,
		count: issue.count ?? 1,
		message: issueText(issue, 'vi')
	};
}

function fileJson(name: string, read: ReadReport): unknown {
	return {
		file: name,
		format: read.workbook.format,
		encoding: read.workbook.encoding,
		tables: read.tables.map(tableJson),
		issues: read.issues.map(issueJson)
	};
}

function failureJson(outcome: Extract<FileOutcome, { failure: string }>): unknown {
	return {
		file: outcome.name,
		format: 'unknown',
		encoding: '',
		tables: [],
		issues: [
			{
				code: 'unreadable-file',
				severity: 'error',
				sheet: null,
				a1: null,
				message: outcome.failure
			}
		]
	};
}

/** `read FILE... --json`: one object a file, in the order given, also for files that could not be read. */
export function read(args: readonly string[]): Promise<number> {
	return writeOutcomes(args, (outcome) => [
		'failure' in outcome ? failureJson(outcome) : fileJson(outcome.name, outcome.read)
	]);
}
