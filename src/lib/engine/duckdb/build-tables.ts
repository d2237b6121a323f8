import { Table, tableToIPC, type Vector } from 'apache-arrow';
import { dimsText, type Fact, type FactSource } from '$lib/model';
import {
	boolVector,
	dayVector,
	dictionaryVector,
	doubleVector,
	intVector,
	nullableDoubleVector
} from './arrow-vectors';
import { clusterOrder, Coder } from './coded-column';
import type { EngineData, EngineFact, FactColumns } from './engine-data';
import { TABLE_NAMES, type TableName } from './tables';

/** Every table as an Arrow IPC stream, or null when it has no rows (an empty stream creates nothing). */
export type EngineTables = Readonly<Record<TableName, Uint8Array | null>>;

/**
 * What the engine takes in. Sorting and writing over a million facts takes seconds: call it in a worker
 * and transfer the buffers.
 */
export function buildTables(data: EngineData): EngineTables {
	const texts = factTexts(data);
	const bytesOf = (table: TableName) => {
		const columns = BUILDERS[table](data, texts);
		return columns === null ? null : tableToIPC(new Table(columns), 'stream');
	};
	return Object.fromEntries(
		TABLE_NAMES.map((table) => [table, bytesOf(table)])
	) as unknown as EngineTables;
}

type Columns = Record<string, Vector>;

const BUILDERS: Record<TableName, (data: EngineData, texts: FactTexts) => Columns | null> = {
	fact: factColumns,
	source: (_, { sheets }) =>
		columnsOf(sheets, {
			id: (rows) => intVector(Int32Array.from(rows.keys())),
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
	due: ({ due }) =>
		columnsOf(due, {
			unit: text((d) => d.unit),
			theme: text((d) => d.theme),
			period: text((d) => d.period),
			start_date: day((d) => d.start),
			end_date: day((d) => d.end)
		})
};

/** How one text column of `fact` is read from an object and from columns, in the order of the table. */
const FACT_TEXTS: readonly [
	column: string,
	of: (fact: EngineFact) => string | null,
	from: Exclude<keyof FactColumns, 'length' | 'value'>
][] = [
	['measure', (f) => f.measure, 'measure'],
	['unit', (f) => f.unit, 'unit'],
	['start_date', (f) => f.start, 'start'],
	['end_date', (f) => f.end, 'end'],
	['window_kind', (f) => f.windowKind, 'windowKind'],
	['period', (f) => f.period, 'period'],
	['dims', (f) => dimsText(f.dims), 'dims'],
	['state', (f) => f.state, 'state'],
	['form', (f) => f.form, 'form'],
	['theme', (f) => f.theme, 'theme'],
	['file', (f) => f.source.file, 'file'],
	['hash', (f) => f.source.hash, 'hash'],
	['sheet', (f) => f.source.sheet, 'sheet'],
	['a1', (f) => f.source.a1, 'a1'],
	['raw', (f) => f.source.raw, 'raw']
];

/** The texts of all facts, each different one once, and the sheets they came from. */
interface FactTexts {
	readonly length: number;
	readonly of: (column: string) => ReturnType<Coder['column']>;
	/** For each fact which of `sheets` it came from. */
	readonly source: Int32Array;
	readonly sheets: readonly Pick<FactSource, 'file' | 'hash' | 'sheet'>[];
}

function factTexts({ facts, factColumns: given }: EngineData): FactTexts {
	const length = facts.length + (given?.length ?? 0);
	const coded = new Map(
		FACT_TEXTS.map(([column, of, from]) => {
			const coder = new Coder(length);
			for (const fact of facts) coder.add(of(fact));
			if (given) coder.addAll(given[from], given.length);
			return [column, coder.column()] as const;
		})
	);
	const of = (column: string) => coded.get(column) as ReturnType<Coder['column']>;
	return { length, of, ...sheetsOf(length, of('file'), of('hash'), of('sheet')) };
}

type Texts = ReturnType<Coder['column']>;

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

function factColumns(
	{ facts, factColumns: given }: EngineData,
	{ length, of, source }: FactTexts
): Columns | null {
	if (length === 0) return null;
	const order = clusterOrder([of('measure'), of('start_date'), of('unit')], length);
	const values = new Float64Array(length);
	const sources = new Int32Array(length);
	for (let i = 0; i < length; i++) {
		const row = order[i] as number;
		values[i] =
			row < facts.length
				? (facts[row] as Fact).value
				: (given?.value[row - facts.length] as number);
		sources[i] = source[row] as number;
	}
	let id = 0;
	const dictionary = (column: string) => dictionaryVector(of(column), order, id++);
	const dims = of('dims');
	return {
		fact_id: intVector(order),
		measure: dictionary('measure'),
		unit: dictionary('unit'),
		start_date: dayVector(of('start_date'), order),
		end_date: dayVector(of('end_date'), order),
		window_kind: dictionary('window_kind'),
		period: dictionary('period'),
		dims: dictionary('dims'),
		dim_names: dictionaryVector(
			{ values: dims.values.map(dimNames), codes: dims.codes },
			order,
			id++
		),
		value: doubleVector(values),
		state: dictionary('state'),
		form: dictionary('form'),
		theme: dictionary('theme'),
		source: intVector(sources),
		a1: dictionary('a1'),
		raw: dictionary('raw')
	};
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
	const order = Int32Array.from(rows.keys());
	return Object.fromEntries(
		Object.entries(builds).map(([column, build], id) => [column, build(rows, order, id)])
	);
}
