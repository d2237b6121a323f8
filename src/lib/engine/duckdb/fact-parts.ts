import type { SparseTexts } from '$lib/model';
import { dictionaryVector, doubleVector, intVector } from './arrow-vectors';
import { clusterOrder } from './cluster-order';
import type { CodedTexts, FactColumns, FactKind } from './engine-data';
import { columnsOf, day, inOrder, text, type Columns } from './rows-as-columns';
import type { SourceSheets } from './source-sheets';

/** Rows for the engine: what facts are made of, or how some are written. */
export interface FactPart {
	readonly table: 'fact_kind' | 'fact_unit' | 'fact' | 'written';
	readonly rows: number;
	readonly columns: Columns;
}

/** How many facts come at once: the engine takes in the first while the next are made. With many small parts it takes several times as long. */
const FACTS_A_PART = 2 ** 20;

/**
 * Facts for the tables `fact` and `written`: the kinds and units that they number first, then the facts clustered by
 * measure, start and unit. A query of one measure reads few of them.
 * @param firstId the id of the first fact given; the others follow.
 */
export function* factParts(
	facts: FactColumns,
	firstId: number,
	sheets: SourceSheets
): Generator<FactPart, void, undefined> {
	const { length, kinds, units, value, cell, kind, unit, sheet } = facts;
	if (length === 0) return;
	yield* numbered('fact_kind', kinds, KIND_COLUMNS);
	yield* numbered('fact_unit', units, { unit: text<string>((key) => key) });
	const places = sheets.placesOf(facts.sheets);
	const all = clusterOrder(facts);
	for (let from = 0; from < length; from += FACTS_A_PART) {
		const order = all.subarray(from, from + FACTS_A_PART);
		const rows = order.length;
		const [ids, ofKind, ofUnit] = [
			new Int32Array(rows),
			new Int32Array(rows),
			new Int32Array(rows)
		];
		const [sources, cells] = [new Int32Array(rows), new Int32Array(rows)];
		const values = new Float64Array(rows);
		for (let i = 0; i < rows; i++) {
			const row = order[i] as number;
			ids[i] = firstId + row;
			ofKind[i] = kind[row] as number;
			ofUnit[i] = unit[row] as number;
			values[i] = value[row] as number;
			sources[i] = places[sheet[row] as number] as number;
			cells[i] = cell[row] as number;
		}
		const columns = {
			fact_id: intVector(ids),
			kind: intVector(ofKind),
			unit: intVector(ofUnit),
			value: doubleVector(values),
			source: intVector(sources),
			cell: intVector(cells)
		};
		yield { table: 'fact', rows, columns };
	}
	yield* writtenOtherwise(facts.a1, facts.raw, firstId);
}

/** The different texts of each column that the engine may keep as numbers; there may be some that no fact has. */
export function textsOfFacts({ kinds, units }: FactColumns): CodedTexts {
	const of = (pick: (kind: FactKind) => string | null) => [
		...new Set(kinds.map(pick).filter((text) => text !== null))
	];
	const dims = of((kind) => kind.dims);
	return {
		measure: of((kind) => kind.measure),
		unit: units,
		window_kind: of((kind) => kind.windowKind),
		period: of((kind) => kind.period),
		dims,
		dim_names: dims.map(namesOf),
		form: of((kind) => kind.form),
		theme: of((kind) => kind.theme)
	};
}

const KIND_COLUMNS = {
	measure: text<FactKind>((kind) => kind.measure),
	start_date: day<FactKind>((kind) => kind.start),
	end_date: day<FactKind>((kind) => kind.end),
	window_kind: text<FactKind>((kind) => kind.windowKind),
	period: text<FactKind>((kind) => kind.period),
	dims: text<FactKind>((kind) => kind.dims),
	dim_names: text<FactKind>((kind) => namesOf(kind.dims)),
	form: text<FactKind>((kind) => kind.form),
	theme: text<FactKind>((kind) => kind.theme)
};

function* numbered<T>(
	table: 'fact_kind' | 'fact_unit',
	rows: readonly T[],
	builds: Parameters<typeof columnsOf<T>>[1]
): Generator<FactPart, void, undefined> {
	const columns = columnsOf(rows, builds);
	if (!columns) return;
	yield { table, rows: rows.length, columns: { id: intVector(inOrder(rows.length)), ...columns } };
}

/** Facts of which `cell` and `value` do not tell where and how they are written. */
function* writtenOtherwise(
	a1: SparseTexts,
	raw: SparseTexts,
	firstId: number
): Generator<FactPart, void, undefined> {
	const ids = new Int32Array(a1.rows.length + raw.rows.length);
	const [a1Codes, rawCodes] = [new Int32Array(ids.length), new Int32Array(ids.length)];
	let rows = 0;
	let [inA1, inRaw] = [0, 0];
	while (inA1 < a1.rows.length || inRaw < raw.rows.length) {
		const [ofA1, ofRaw] = [a1.rows[inA1] ?? Infinity, raw.rows[inRaw] ?? Infinity];
		const row = Math.min(ofA1, ofRaw);
		a1Codes[rows] = row === ofA1 ? (a1.codes[inA1++] as number) : -1;
		rawCodes[rows] = row === ofRaw ? (raw.codes[inRaw++] as number) : -1;
		ids[rows++] = firstId + row;
	}
	if (rows === 0) return;
	const order = inOrder(rows);
	const columns = {
		fact_id: intVector(ids.slice(0, rows)),
		a1: dictionaryVector({ values: a1.values, codes: a1Codes }, order, 0),
		raw: dictionaryVector({ values: raw.values, codes: rawCodes }, order, 1)
	};
	yield { table: 'written', rows, columns };
}

/** `field=a|subject=b` → `field,subject`. */
function namesOf(dims: string): string {
	return dims === ''
		? ''
		: dims
				.split('|')
				.map((part) => part.slice(0, part.indexOf('=')))
				.join(',');
}
