import type { FactSheet } from '$lib/model';
import { Table, tableToIPC } from 'apache-arrow';
import { boolVector, intVector, nullableDoubleVector } from './arrow-vectors';
import type { EngineData, FactColumns, TablePart, UnitData } from './engine-data';
import { EngineFactCollector } from './engine-fact-collector';
import { factParts } from './fact-parts';
import { listsOfUnits, type ListsOfUnits } from './lists-of-units';
import { columnsOf, day, inOrder, text, type Columns } from './rows-as-columns';
import { SourceSheets } from './source-sheets';
import type { TableName } from './tables';

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
	yield* built(SOURCES, sources.sheets);
	yield* data.unitTables?.() ?? buildUnitTables(data);
	yield* built(DUTIES, { due: data.due, lists: listsOfUnits(data.due) });
}

/** The tables of what is said of units, which are the same for all figures of the same units. */
export function buildUnitTables(data: UnitData): Generator<TablePart, void, undefined> {
	return built(UNITS, data);
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

type Builders<Told, Name extends TableName> = Readonly<
	Record<Name, (told: Told) => Columns | null>
>;

function* built<Told, Name extends TableName>(
	builders: Builders<Told, Name>,
	told: Told
): Generator<TablePart, void, undefined> {
	for (const table of Object.keys(builders) as Name[]) {
		const columns = builders[table](told);
		if (columns) yield { table, bytes: bytesOf(columns) };
	}
}

const SOURCES: Builders<readonly FactSheet[], 'source'> = {
	source: (sheets) =>
		columnsOf(sheets, {
			id: (rows) => intVector(inOrder(rows.length)),
			file: text((s) => s.file),
			hash: text((s) => s.hash),
			sheet: text((s) => s.sheet)
		})
};

const UNITS: Builders<UnitData, 'unit' | 'group_member' | 'restated'> = {
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
		})
};

const DUTIES: Builders<
	{ readonly due: EngineData['due']; readonly lists: ListsOfUnits },
	'due_window' | 'due_unit'
> = {
	due_window: ({ due, lists }) =>
		columnsOf(due, {
			list: () => intVector(lists.ofEach),
			theme: text((d) => d.theme),
			period: text((d) => d.period),
			start_date: day((d) => d.start),
			end_date: day((d) => d.end)
		}),
	due_unit: ({ lists }) =>
		columnsOf(
			lists.lists.flatMap((units, list) => units.map((unit) => ({ list, unit }))),
			{
				list: (rows) => intVector(Int32Array.from(rows, (row) => row.list)),
				unit: text((row) => row.unit)
			}
		)
};
