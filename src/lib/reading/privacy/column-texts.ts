import type { Table, TableRow } from '$lib/model';
import type { Times } from './times';
import { isShortFigure, mayBeCode, mayBeOfCodes } from './value-signal';

/** What the data rows of a column hold, each different text once. */
export interface ColumnTexts {
	readonly times: ReadonlyMap<string, Times>;
	/** How many cells hold one. */
	readonly filled: number;
	/** What cells were read as other than they are written. */
	readonly readAs: ReadonlySet<string>;
	/** Whether all are figures too short to be anybody's number. */
	readonly areShort: boolean;
}

/** The texts in the data rows of a column. By index, here and below: an iterator makes an object a row, of a hundred thousand. */
export function textsOfColumn({ rows }: Pick<Table, 'rows'>, at: number): ColumnTexts {
	const times = new Map<string, Times>();
	const readAs = new Set<string>();
	let filled = 0;
	let areShort = true;
	for (let r = 0; r < rows.length; r++) {
		const { role, cells } = rows[r] as TableRow;
		const cell = role === 'data' ? cells[at] : null;
		if (!cell) continue;
		const { raw, value } = cell;
		if (typeof value === 'string' && value !== raw) readAs.add(value);
		if (!raw) continue;
		filled++;
		const known = times.get(raw);
		if (known) {
			known.count++;
			continue;
		}
		times.set(raw, { count: 1 });
		areShort &&= isShortFigure(raw);
	}
	return { times, filled, readAs, areShort };
}

/** Whether the data rows of a column hold nothing but figures too short for numbers of people. */
export function areShortFigures({ rows }: Pick<Table, 'rows'>, at: number): boolean {
	return rows.every(({ role, cells }) => role !== 'data' || isShortFigure(cells[at]?.raw ?? ''));
}

/** Whether the figures of a column are too short for numbers of people: `all` of them, or all but a few; null where they are not. */
export function shortFigures({ rows }: Pick<Table, 'rows'>, at: number): 'all' | 'most' | null {
	let filled = 0;
	let long = 0;
	let areShort = true;
	for (let r = 0; r < rows.length; r++) {
		const { role, cells } = rows[r] as TableRow;
		const raw = role === 'data' ? cells[at]?.raw : undefined;
		if (!raw) continue;
		filled++;
		if (mayBeCode(raw)) long++;
		areShort &&= isShortFigure(raw);
	}
	if (mayBeOfCodes(long, filled)) return null;
	return areShort ? 'all' : 'most';
}
