import { Table, tableToIPC } from 'apache-arrow';
import {
	boolVector,
	dayVector,
	dictionaryVector,
	intVector,
	nullableDoubleVector
} from './arrow-vectors';
import { Coder } from './coded-column';
import type { CodedTexts, EngineData, FactColumns } from './engine-data';
import { EngineFactCollector } from './engine-fact-collector';
import { factParts, textsOfFacts, type FactPart } from './fact-parts';
import { columnsOf, day, inOrder, text, type Columns } from './rows-as-columns';
import { SourceSheets } from './source-sheets';
import { CODED_COLUMNS, TABLE_NAMES, type CodedName, type TableName } from './tables';

/**
 * Rows of one table as an Arrow IPC stream; several parts add up to the table. Before the first facts `text` tells all texts of
 * the columns that are `coded`. Facts come as numbers of the kinds and units that came before them.
 */
export type TablePart =
	| { readonly table: Exclude<TableName, 'fact'>; readonly bytes: Uint8Array }
	| {
			readonly table: 'fact_kind' | 'fact_unit' | 'fact';
			readonly rows: number;
			readonly bytes: Uint8Array;
	  }
	| {
			readonly table: 'text';
			readonly coded: readonly CodedName[];
			readonly bytes: Uint8Array;
	  };

/** With more different texts a column is kept as texts. */
const MOST_TEXTS = 2 ** 16;

/**
 * What the engine takes in, part by part; a table without rows has none. Sorting and writing over a million facts
 * takes seconds: call it in a worker and transfer the buffers.
 */
export function* buildTables(data: EngineData): Generator<TablePart, void, undefined> {
	const sources = new SourceSheets();
	let firstId = 0;
	const known = [...columnsIn(data)];
	const { factsToCome } = data;
	const texts = textsPart([
		...known.map(textsOfFacts),
		...(factsToCome ? [factsToCome.texts] : [])
	]);
	if (texts) yield texts;
	const all = function* () {
		yield* known;
		if (factsToCome) yield factsToCome.columns();
	};
	for (const facts of all()) {
		for (const part of factParts(facts, firstId, sources)) yield factPartOf(part);
		firstId += facts.length;
	}
	for (const table of TABLE_NAMES) {
		if (table === 'fact' || table === 'written') continue;
		const columns = BUILDERS[table](data, sources);
		if (columns) yield { table, bytes: bytesOf(columns) };
	}
}

/** Null where no column can be kept as numbers. */
function textsPart(ofFacts: readonly CodedTexts[]): TablePart | null {
	const texts = CODED_COLUMNS.flatMap((column) => {
		const found = new Set(ofFacts.flatMap((one) => one[column]));
		return found.size === 0 || found.size > MOST_TEXTS
			? []
			: Array.from(found, (text) => ({ column, text }));
	});
	const columns = columnsOf(texts, {
		column: text((one) => one.column),
		text: text((one) => one.text)
	});
	if (!columns) return null;
	const coded = new Set(texts.map(({ column }) => column));
	return { table: 'text', coded: [...coded], bytes: bytesOf(columns) };
}

function* columnsIn({ facts, factColumns }: EngineData): Generator<FactColumns, void, undefined> {
	if (facts.length > 0) {
		const single = new EngineFactCollector(facts.length);
		single.add(facts);
		yield single.columns();
	}
	if (factColumns) yield* factColumns;
}

function factPartOf({ table, rows, columns }: FactPart): TablePart {
	const bytes = bytesOf(columns);
	return table === 'written' ? { table, bytes } : { table, rows, bytes };
}

function bytesOf(columns: Columns): Uint8Array {
	return tableToIPC(new Table(columns), 'stream');
}

const BUILDERS: Record<
	Exclude<TableName, 'fact' | 'written'>,
	(data: EngineData, sources: SourceSheets) => Columns | null
> = {
	source: (_, { sheets }) =>
		columnsOf(sheets, {
			id: (rows) => intVector(inOrder(rows.length)),
			file: text((s) => s.file),
			hash: text((s) => s.hash),
			sheet: text((s) => s.sheet)
		}),
	unit: ({ units }) =>
		columnsOf(units, {
			key: text((u) => u.key),
			code: text((u) => u.code),
			full_name: text((u) => u.fullName),
			level: text((u) => u.level),
			type: text((u) => u.type),
			parent_code: text((u) => u.parentCode),
			province_code: text((u) => u.provinceCode),
			valid_from: day((u) => u.validFrom),
			valid_to: day((u) => u.validTo)
		}),
	group_member: ({ groups }) =>
		columnsOf(groups, {
			group_id: text((m) => m.groupId),
			unit: text((m) => m.unit),
			exact: (rows) => boolVector(rows.map((m) => m.exact))
		}),
	restated: ({ restated }) =>
		columnsOf(restated, {
			as_of: day((r) => r.asOf),
			unit: text((r) => r.unit),
			target: text((r) => r.target),
			share: (rows) => nullableDoubleVector(rows.map((r) => r.share)),
			exact: (rows) => boolVector(rows.map((r) => r.exact)),
			parts: (rows) => nullableDoubleVector(rows.map((r) => r.parts)),
			same: (rows) => boolVector(rows.map((r) => r.same))
		}),
	due: ({ due }) => {
		const rows = due.reduce((sum, { units }) => sum + units.length, 0);
		if (rows === 0) return null;
		const ofWindow = (of: (window: EngineData['due'][number]) => string | null) => {
			const coder = new Coder(rows);
			for (const window of due) coder.repeat(of(window), window.units.length);
			return coder.column();
		};
		const units = new Coder(rows);
		for (const window of due) for (const unit of window.units) units.add(unit);
		const order = inOrder(rows);
		return {
			unit: dictionaryVector(units.column(), order, 0),
			theme: dictionaryVector(
				ofWindow(({ theme }) => theme),
				order,
				1
			),
			period: dictionaryVector(
				ofWindow(({ period }) => period),
				order,
				2
			),
			start_date: dayVector(
				ofWindow(({ start }) => start),
				order
			),
			end_date: dayVector(
				ofWindow(({ end }) => end),
				order
			)
		};
	}
};
