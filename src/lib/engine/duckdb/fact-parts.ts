import type { SparseTexts } from '$lib/model';
import { dictionaryVector, doubleVector, intVector } from './arrow-vectors';
import { clustered } from './cluster-order';
import type { FactColumns, FactKind } from './engine-data';
import { columnsOf, day, inOrder, text, type Columns } from './rows-as-columns';
import type { SourceSheets } from './source-sheets';

/** Rows for the engine: what facts are of, the facts as numbers of it, or how some are written. */
export interface FactPart {
	readonly table: 'fact_kind' | 'fact_unit' | 'fact_row' | 'written';
	readonly columns: Columns;
}

/** The numbers that the first fact, kind and unit of a list get; the others follow. */
export interface FirstNumbers {
	readonly fact: number;
	readonly kind: number;
	readonly unit: number;
}

/** How many facts come at once: the engine takes in the first while the next are made. */
const FACTS_A_PART = 2 ** 20;

/**
 * Facts for the tables `fact_row` and `written`, their kinds and units first. Kinds are numbered in the order of measure and
 * start, and facts stand in the order of their kinds: a query of one measure reads few of them. The
 * columns of a part hold until the next is asked for.
 */
export function* factParts(
	facts: FactColumns,
	first: FirstNumbers,
	sheets: SourceSheets
): Generator<FactPart, void, undefined> {
	const { length, value, cell, kind, units, unit, sheet } = facts;
	if (length === 0) return;
	const { kinds, places: placeOfKind, order } = clustered(facts);
	yield* numbered('fact_kind', kinds, KIND_COLUMNS, first.kind);
	yield* numbered('fact_unit', units, { unit: text<string>((key) => key) }, first.unit);
	const places = sheets.placesOf(facts.sheets);
	const room = Math.min(length, FACTS_A_PART);
	// Written over by every part: fresh memory costs more than what is written into it.
	const [ids, ofKind, ofUnit] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
	const [sources, cells] = [new Int32Array(room), new Int32Array(room)];
	const values = new Float64Array(room);
	for (let from = 0; from < length; from += FACTS_A_PART) {
		const rows = Math.min(length - from, FACTS_A_PART);
		for (let i = 0; i < rows; i++) {
			const row = order[from + i] as number;
			ids[i] = first.fact + row;
			ofKind[i] = first.kind + (placeOfKind[kind[row] as number] as number);
			ofUnit[i] = first.unit + (unit[row] as number);
			values[i] = value[row] as number;
			sources[i] = places[sheet[row] as number] as number;
			cells[i] = cell[row] as number;
		}
		const columns = {
			fact_id: intVector(ids.subarray(0, rows)),
			kind: intVector(ofKind.subarray(0, rows)),
			unit: intVector(ofUnit.subarray(0, rows)),
			value: doubleVector(values.subarray(0, rows)),
			source: intVector(sources.subarray(0, rows)),
			cell: intVector(cells.subarray(0, rows))
		};
		yield { table: 'fact_row', columns };
	}
	yield* writtenOtherwise(facts.a1, facts.raw, first.fact);
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
	builds: Parameters<typeof columnsOf<T>>[1],
	first: number
): Generator<FactPart, void, undefined> {
	const columns = columnsOf(rows, builds);
	if (!columns) return;
	yield { table, columns: { id: intVector(inOrder(rows.length, first)), ...columns } };
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
	yield { table: 'written', columns };
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
