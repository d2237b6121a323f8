import { Table, tableToIPC, type Vector } from 'apache-arrow';
import type { FactSource } from '$lib/model';
import {
	boolVector,
	dayVector,
	dictionaryVector,
	doubleVector,
	intVector,
	nullableDoubleVector
} from './arrow-vectors';
import { clusterOrder, Coder, type Texts } from './coded-column';
import type { EngineData } from './engine-data';
import { FACT_TEXTS, FactCollector, type FactText } from './fact-collector';
import { TABLE_NAMES, type TableName } from './tables';

/** Rows of one table as an Arrow IPC stream; several parts add up to the table. */
export interface TablePart {
	readonly table: TableName;
	readonly bytes: Uint8Array;
}

/** How many facts come at once: the engine takes in the first while the next are made. */
const FACTS_A_PART = 2 ** 18;

/**
 * What the engine takes in, part by part; a table without rows has none. Sorting and writing over a million facts
 * takes seconds: call it in a worker and transfer the buffers.
 */
export function* buildTables(data: EngineData): Generator<TablePart, void, undefined> {
	const texts = factTexts(data);
	yield* factParts(texts);
	for (const table of TABLE_NAMES) {
		const columns = table === 'fact' ? null : BUILDERS[table](data, texts);
		if (columns) yield partOf(table, columns);
	}
}

function partOf(table: TableName, columns: Columns): TablePart {
	return { table, bytes: tableToIPC(new Table(columns), 'stream') };
}

type Columns = Record<string, Vector>;

const BUILDERS: Record<
	Exclude<TableName, 'fact'>,
	(data: EngineData, texts: FactTexts) => Columns | null
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

/** The texts of all facts, each different one once, and the sheets they came from. */
interface FactTexts {
	readonly length: number;
	readonly texts: Readonly<Record<FactText, Texts>>;
	readonly value: Float64Array;
	/** For each fact which of `sheets` it came from. */
	readonly source: Int32Array;
	readonly sheets: readonly Pick<FactSource, 'file' | 'hash' | 'sheet'>[];
}

function factTexts({ facts, factColumns = [] }: EngineData): FactTexts {
	const single = new FactCollector(facts.length);
	single.add(facts);
	const given = [single.columns(), ...factColumns];
	const length = given.reduce((sum, columns) => sum + columns.length, 0);
	const texts = Object.fromEntries(
		FACT_TEXTS.map((name) => {
			const coder = new Coder(length);
			for (const columns of given) coder.addAll(columns[name], columns.length);
			return [name, coder.column()];
		})
	) as unknown as Record<FactText, Texts>;
	const value = new Float64Array(length);
	let at = 0;
	for (const columns of given) {
		value.set(columns.value.subarray(0, columns.length), at);
		at += columns.length;
	}
	return { length, texts, value, ...sheetsOf(length, texts.file, texts.hash, texts.sheet) };
}

function sheetsOf(
	length: number,
	file: Texts,
	hash: Texts,
	sheet: Texts
): Pick<FactTexts, 'source' | 'sheets'> {
	const source = new Int32Array(length);
	const sheets: FactTexts['sheets'][number][] = [];
	const known = new Map<string, number>();
	const [files, hashes, names] = [file.codes, hash.codes, sheet.codes];
	const isAsBefore = (row: number) =>
		files[row] === files[row - 1] &&
		hashes[row] === hashes[row - 1] &&
		names[row] === names[row - 1];
	const textAt = ({ values, codes }: Texts, row: number) => values[codes[row] as number] ?? '';
	for (let row = 0; row < length; row++) {
		// Facts of one sheet follow one another.
		if (row > 0 && isAsBefore(row)) {
			source[row] = source[row - 1] as number;
			continue;
		}
		const key = `${files[row]}|${hashes[row]}|${names[row]}`;
		const place =
			known.get(key) ??
			sheets.push({
				file: textAt(file, row),
				hash: textAt(hash, row),
				sheet: textAt(sheet, row)
			}) - 1;
		known.set(key, place);
		source[row] = place;
	}
	return { source, sheets };
}

function* factParts({
	length,
	texts,
	value,
	source
}: FactTexts): Generator<TablePart, void, undefined> {
	const all = clusterOrder([texts.measure, texts.start, texts.unit], length);
	const dimNamesOf = { values: texts.dims.values.map(dimNames), codes: texts.dims.codes };
	for (let from = 0; from < length; from += FACTS_A_PART) {
		const order = all.subarray(from, from + FACTS_A_PART);
		const values = new Float64Array(order.length);
		const sources = new Int32Array(order.length);
		for (let i = 0; i < order.length; i++) {
			values[i] = value[order[i] as number] as number;
			sources[i] = source[order[i] as number] as number;
		}
		let id = 0;
		const dictionary = (column: Texts) => dictionaryVector(column, order, id++);
		yield partOf('fact', {
			fact_id: intVector(order.slice()),
			measure: dictionary(texts.measure),
			unit: dictionary(texts.unit),
			start_date: dayVector(texts.start, order),
			end_date: dayVector(texts.end, order),
			window_kind: dictionary(texts.windowKind),
			period: dictionary(texts.period),
			dims: dictionary(texts.dims),
			dim_names: dictionary(dimNamesOf),
			value: doubleVector(values),
			state: dictionary(texts.state),
			form: dictionary(texts.form),
			theme: dictionary(texts.theme),
			source: intVector(sources),
			a1: dictionary(texts.a1),
			raw: dictionary(texts.raw)
		});
	}
}

/** `field=a|subject=b` → `field,subject`. */
function dimNames(dims: string): string {
	return dims === ''
		? ''
		: dims
				.split('|')
				.map((part) => part.slice(0, part.indexOf('=')))
				.join(',');
}

type Build<T> = (rows: readonly T[], order: Int32Array, id: number) => Vector;

function text<T>(of: (row: T) => string | null): Build<T> {
	return (rows, order, id) => dictionaryVector(coded(rows, of), order, id);
}

function day<T>(of: (row: T) => string | null): Build<T> {
	return (rows, order) => dayVector(coded(rows, of), order);
}

function coded<T>(rows: readonly T[], of: (row: T) => string | null) {
	const coder = new Coder(rows.length);
	for (const row of rows) coder.add(of(row));
	return coder.column();
}

function columnsOf<T>(rows: readonly T[], builds: Record<string, Build<T>>): Columns | null {
	if (rows.length === 0) return null;
	const order = inOrder(rows.length);
	return Object.fromEntries(
		Object.entries(builds).map(([column, build], id) => [column, build(rows, order, id)])
	);
}

function inOrder(rows: number): Int32Array {
	const order = new Int32Array(rows);
	for (let row = 0; row < rows; row++) order[row] = row;
	return order;
}
