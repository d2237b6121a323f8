import { Table, tableToIPC } from 'apache-arrow';
import { boolVector, intVector, nullableDoubleVector } from './arrow-vectors';
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
	due_window: ({ due }) => {
		const { numbers } = listsOf(due);
		return columnsOf([...due.keys()], {
			list: (rows) => intVector(Int32Array.from(rows, (row) => numbers[row] as number)),
			theme: text((row) => due[row]?.theme ?? null),
			period: text((row) => due[row]?.period ?? null),
			start_date: day((row) => due[row]?.start ?? null),
			end_date: day((row) => due[row]?.end ?? null)
		});
	},
	due_unit: ({ due }) => {
		const { lists } = listsOf(due);
		return columnsOf(
			lists.flatMap((units, list) => units.map((unit) => ({ list, unit }))),
			{
				list: (rows) => intVector(Int32Array.from(rows, (row) => row.list)),
				unit: text((row) => row.unit)
			}
		);
	}
};

/** The different lists of units that windows are due of, and for each window the number of its own. */
function listsOf(due: EngineData['due']): {
	readonly lists: readonly (readonly string[])[];
	readonly numbers: readonly number[];
} {
	const lists: (readonly string[])[] = [];
	const alike = new Map<string, number[]>();
	const numbers = due.map(({ units }) => {
		const look = lookOf(units);
		const candidates = alike.get(look) ?? [];
		const known = candidates.find((list) => isSameList(lists[list] as readonly string[], units));
		if (known !== undefined) return known;
		const list = lists.push(units) - 1;
		alike.set(look, [...candidates, list]);
		return list;
	});
	return { lists, numbers };
}

/** The same for lists that are the same, and hardly ever for others. */
function lookOf(units: readonly string[]): string {
	const { length } = units;
	const places = [0, 1, 2, 3, 4].map((quarter) => Math.floor(((length - 1) * quarter) / 4));
	return [length, ...places.map((place) => units[place])].join('|');
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
	return (
		one === other || (one.length === other.length && one.every((unit, i) => unit === other[i]))
	);
}
