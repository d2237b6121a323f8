import type { Vector } from 'apache-arrow';
import { utf8Texts } from '$lib/model';
import { dayVector, dictionaryVector } from './arrow-vectors';
import { Coder } from './coded-column';

export type Columns = Record<string, Vector>;

/** Makes a column of rows; `order` is that of the rows, `id` the place of the column. */
export type Build<T> = (rows: readonly T[], order: Int32Array, id: number) => Vector;

/** A column of texts. */
export function text<T>(of: (row: T) => string | null): Build<T> {
	return (rows, order, id) => {
		const { values, codes } = coded(rows, of);
		return dictionaryVector({ values: utf8Texts(values), codes }, order, id);
	};
}

/** A column of ISO days. */
export function day<T>(of: (row: T) => string | null): Build<T> {
	return (rows, order) => dayVector(coded(rows, of), order);
}

/** Objects as columns; null for none. */
export function columnsOf<T>(
	rows: readonly T[],
	builds: Readonly<Record<string, Build<T>>>
): Columns | null {
	if (rows.length === 0) return null;
	const order = inOrder(rows.length);
	return Object.fromEntries(
		Object.entries(builds).map(([column, build], id) => [column, build(rows, order, id)])
	);
}

/** 0, 1, 2 and so on, or from another number on. */
export function inOrder(rows: number, first = 0): Int32Array {
	const order = new Int32Array(rows);
	for (let row = 0; row < rows; row++) order[row] = first + row;
	return order;
}

function coded<T>(rows: readonly T[], of: (row: T) => string | null) {
	const coder = new Coder(rows.length);
	for (const row of rows) coder.add(of(row));
	return coder.column();
}
