import {
	columnText,
	factText,
	issueText,
	ledgerText,
	rowText,
	windowText,
	type CaseResult
} from '../../tests/support/case-result';
import type { BookDraft, FactTruth, Fate, SheetDraft, TableTruth } from './draft';
import { a1Of, lettersOf } from './move';

function tableOf(sheet: SheetDraft, table: TableTruth): CaseResult['tables'][number] {
	return {
		sheet: sheet.name,
		range: `${a1Of([table.top, table.left])}:${a1Of([table.bottom, table.right])}`,
		title: table.title,
		header: table.header.map((row) => row + 1),
		window: table.window ? windowText(table.window) : null,
		unit: table.unit ?? null,
		columns: table.columns.map(({ column, kind, means, path }) =>
			columnText(lettersOf(column), kind, means, path)
		),
		rows: table.rows.map(({ row, role, unit, line, section }) =>
			rowText(row + 1, role, unit ?? '', line ?? '', section ?? null)
		)
	};
}

function a1OfFact({ cells, range }: FactTruth): string {
	const places = cells.map(a1Of);
	const [first] = places;
	const last = places[places.length - 1];
	return range && first !== last ? `${first}:${last}` : places.join(',');
}

function ledgerOf(sheet: SheetDraft): string {
	const { rows } = sheet.size();
	const leftOut: Record<string, number> = {};
	let data = 0;
	let inError = 0;
	const filled = new Set(sheet.placed().map(({ row }) => row));
	for (let row = 0; row < rows; row++) {
		const fate: Fate | undefined = sheet.fates.get(row) ?? (filled.has(row) ? undefined : 'blank');
		if (fate === undefined)
			throw new RangeError(`${sheet.name}: nobody says what row ${row + 1} is`);
		if (fate === 'data') data++;
		else if (fate === 'in-error') inError++;
		else leftOut[fate] = (leftOut[fate] ?? 0) + 1;
	}
	return ledgerText(sheet.name, { rowsIn: rows, data, leftOut, inError });
}

/** What a right reading of the file gives, from the ground truth alone. */
export function expectedOf(book: BookDraft, format: string, encoding: string): CaseResult {
	return {
		format,
		encoding,
		tables: book.sheets.flatMap((sheet) => sheet.tables.map((table) => tableOf(sheet, table))),
		facts: book.sheets
			.flatMap((sheet) =>
				sheet.facts.map((fact) => factText({ ...fact, sheet: sheet.name, a1: a1OfFact(fact) }))
			)
			.sort(),
		issues: [
			...book.issues.map((issue) => issueText({ ...issue, sheet: null, a1: null })),
			...book.sheets.flatMap((sheet) =>
				sheet.issues.map(({ code, severity, at }) =>
					issueText({ code, severity, sheet: sheet.name, a1: at && a1Of(at) })
				)
			)
		].sort(),
		ledgers: book.sheets.map(ledgerOf)
	};
}
