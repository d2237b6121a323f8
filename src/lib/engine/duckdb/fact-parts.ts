import type { Vector } from 'apache-arrow';
import { dayVector, dictionaryVector, doubleVector, intVector } from './arrow-vectors';
import { clusterOrder, textsOf, type Texts } from './coded-column';
import type { CodedColumn, CodedTexts, FactColumns } from './engine-data';
import type { SourceSheets } from './source-sheets';

export type Columns = Record<string, Vector>;

/** How many facts come at once: the engine takes in the first while the next are made. With many small parts it takes several times as long. */
const FACTS_A_PART = 2 ** 20;

/**
 * Facts for the tables `fact` and `written`, clustered by measure, start and unit: a query of one measure reads few
 * of them.
 * @param firstId the id of the first fact given; the others follow.
 */
export function* factParts(
	facts: FactColumns,
	firstId: number,
	sheets: SourceSheets
): Generator<{ readonly table: 'fact' | 'written'; readonly columns: Columns }, void, undefined> {
	const { length, value, cell } = facts;
	const texts = (column: CodedColumn) => textsOf(column, length);
	const [measure, unit, start] = [texts(facts.measure), texts(facts.unit), texts(facts.start)];
	const [end, windowKind, period] = [
		texts(facts.end),
		texts(facts.windowKind),
		texts(facts.period)
	];
	const [dims, form, theme] = [texts(facts.dims), texts(facts.form), texts(facts.theme)];
	const dimNames = { values: dims.values.map(namesOf), codes: dims.codes };
	const sources = sheets.placesOf(facts);
	const all = clusterOrder([measure, start, unit], length);
	for (let from = 0; from < length; from += FACTS_A_PART) {
		const order = all.subarray(from, from + FACTS_A_PART);
		const [ids, places] = [new Int32Array(order.length), new Int32Array(order.length)];
		const [cells, values] = [new Int32Array(order.length), new Float64Array(order.length)];
		for (let i = 0; i < order.length; i++) {
			const row = order[i] as number;
			ids[i] = firstId + row;
			places[i] = sources[row] as number;
			cells[i] = cell[row] as number;
			values[i] = value[row] as number;
		}
		let id = 0;
		const dictionary = (column: Texts) => dictionaryVector(column, order, id++);
		const columns = {
			fact_id: intVector(ids),
			measure: dictionary(measure),
			unit: dictionary(unit),
			start_date: dayVector(start, order),
			end_date: dayVector(end, order),
			window_kind: dictionary(windowKind),
			period: dictionary(period),
			dims: dictionary(dims),
			dim_names: dictionary(dimNames),
			value: doubleVector(values),
			form: dictionary(form),
			theme: dictionary(theme),
			source: intVector(places),
			cell: intVector(cells)
		};
		yield { table: 'fact', columns };
	}
	const written = writtenOtherwise(texts(facts.a1), texts(facts.raw), length, firstId);
	if (written) yield { table: 'written', columns: written };
}

/** The different texts of each column that the engine may keep as numbers; there may be some that no fact has. */
export function textsOfFacts(facts: FactColumns): CodedTexts {
	const texts = ({ values }: CodedColumn) => values.filter((text) => text !== null);
	const dims = texts(facts.dims);
	return {
		measure: texts(facts.measure),
		unit: texts(facts.unit),
		window_kind: texts(facts.windowKind),
		period: texts(facts.period),
		dims,
		dim_names: dims.map(namesOf),
		form: texts(facts.form),
		theme: texts(facts.theme)
	};
}

/** Facts of which `cell` and `value` do not tell where and how they are written; null for none. */
function writtenOtherwise(a1: Texts, raw: Texts, length: number, firstId: number): Columns | null {
	const all = new Int32Array(length);
	let count = 0;
	for (let row = 0; row < length; row++)
		if ((a1.codes[row] as number) >= 0 || (raw.codes[row] as number) >= 0) all[count++] = row;
	if (count === 0) return null;
	const rows = all.subarray(0, count);
	return {
		fact_id: intVector(rows.map((row) => firstId + row)),
		a1: dictionaryVector(a1, rows, 0),
		raw: dictionaryVector(raw, rows, 1)
	};
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
