import { Table, tableToIPC } from 'apache-arrow';
import {
	boolVector,
	dayVector,
	dictionaryVector,
	intVector,
	nullableDoubleVector
} from './arrow-vectors';
import { Coder } from './coded-column';
import type { EngineData, FactColumns } from './engine-data';
import { EngineFactCollector } from './engine-fact-collector';
import { factParts } from './fact-parts';
import { columnsOf, day, inOrder, text, type Columns } from './rows-as-columns';
import { SourceSheets } from './source-sheets';
import { TABLE_NAMES, type TableName } from './tables';

/** Rows of one table as an Arrow IPC stream; several parts add up to the table. */
export interface TablePart {
	readonly table: TableName;
	readonly bytes: Uint8Array;
}

/**
 * What the engine takes in, part by part; a table without rows has none. Sorting and writing over a million facts
 * takes seconds: call it in a worker and transfer the buffers.
 */
export function* buildTables(data: EngineData): Generator<TablePart, void, undefined> {
	const sources = new SourceSheets();
	let first = { fact: 0, kind: 0, unit: 0 };
	for (const facts of columnsIn(data)) {
		for (const { table, columns } of factParts(facts, first, sources))
			yield { table, bytes: bytesOf(columns) };
		first = {
			fact: first.fact + facts.length,
			kind: first.kind + facts.kinds.length,
			unit: first.unit + facts.units.length
		};
	}
	for (const table of TABLE_NAMES) {
		if (isOfFacts(table)) continue;
		const columns = BUILDERS[table](data, sources);
		if (columns) yield { table, bytes: bytesOf(columns) };
	}
}

type FactTable = 'fact_row' | 'fact_kind' | 'fact_unit' | 'written';

function isOfFacts(table: TableName): table is FactTable {
	return table.startsWith('fact_') || table === 'written';
}

function* columnsIn(data: EngineData): Generator<FactColumns, void, undefined> {
	const { facts, factColumns, factsToCome } = data;
	if (facts.length > 0) {
		const single = new EngineFactCollector(facts.length);
		single.add(facts);
		yield single.columns();
	}
	if (factColumns) yield* factColumns;
	if (factsToCome) yield factsToCome();
}

function bytesOf(columns: Columns): Uint8Array {
	return tableToIPC(new Table(columns), 'stream');
}

const BUILDERS: Record<
	Exclude<TableName, FactTable>,
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
		for (const window of due) units.addAll(window.units);
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
