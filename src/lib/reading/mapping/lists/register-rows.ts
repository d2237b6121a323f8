import type { Issue, MappedTable, Table, TableRow } from '$lib/model';
import { leafKey, phraseIn, plainColumn } from '$lib/reference/forms';
import { bareKey, stateOfText } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { saysNotReported } from '../ground/not-reported';

const NONE =
	/^(?:hien )?(?:khong|chua|ko)(?: (?:co|dang ky|phat sinh|xay dung|trien khai|thuc hien|lam|moi|mo hinh|dien hinh|nao|don vi|trong|quy|ky|nam|thang|dot|nay|\d+|[ivx]+))*[.!]?$/;
/** How a text begins that {@link NONE} or {@link saysNotReported} may be about. */
const MAY_DENY = /^[^\p{L}]*[hkcđd]/iu;
/** A header that counts the models of its row, all of them. */
const COUNT =
	/^(?:tong )?(?:so|so luong|tong so)(?: cac)? mo hinh(?: dan van kheo)?(?: (?:da )?dang ky)?$/;

/** What a row of a list of models says of its unit: a model, several, none, or that nothing was reported yet. */
export type SaidOfModels =
	{ readonly is: 'models'; readonly count: number } | { readonly is: 'none' | 'not-reported' };

/** How many things a text numbers from 1 on (`1. … 2. …`); 1 where it numbers none. */
function numberedIn(text: string): number {
	if (!/^\d/.test(text)) return 1;
	const marks = [...text.matchAll(/(?:^|[\s;,])(\d{1,2})[.)]\s*(?=\p{L})/gu)].map((mark) =>
		Number(mark[1])
	);
	const isList = marks.length > 1 && marks.every((mark, i) => mark === i + 1);
	return isList ? marks.length : 1;
}

/**
 * The column that counts the models of each row: headed so, with a whole number wherever a model is named, and no running
 * number. Null where there is none.
 */
function countColumn(table: Table, named: number): number | null {
	const column = table.columns.findIndex(
		({ path, kind }) => kind === 'number' && COUNT.test(leafKey(path))
	);
	if (column === -1) return null;
	const rows = table.rows.filter((row) => row.role === 'data' && cellText(row, named) !== '');
	const counts = rows.flatMap((row): number[] => {
		const value = row.cells[column]?.value;
		return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [value] : [];
	});
	const isRunning = counts.length > 2 && counts.every((count, i) => count === i + 1);
	return counts.length === rows.length && rows.length > 0 && !isRunning ? column : null;
}

/** The columns of a list of models that name them, count them, and say where and whose a row is. */
export interface ColumnsOfModels {
	readonly named: number;
	readonly counted: number | null;
	readonly apart: ReadonlySet<number>;
}

/** The column that names models; that of units where none does. */
function nameColumn({ columns }: Table, unitColumn: number): number {
	const column = columns.findIndex(
		({ path, kind }, i) =>
			i !== unitColumn &&
			kind !== 'personal' &&
			phraseIn(leafKey(path), 'ten mo hinh|ten|noi dung|mo hinh') > 0
	);
	return column === -1 ? unitColumn : column;
}

/** Where a list of models says what. */
export function columnsOfModels({ table, columns }: MappedTable): ColumnsOfModels {
	const unitColumn = columns.findIndex(({ value }) => value.role === 'unit');
	const named = nameColumn(table, Math.max(unitColumn, 0));
	const apart = table.columns.flatMap(({ path }, c) =>
		c === unitColumn || plainColumn(leafKey(path)) === 'order' ? [c] : []
	);
	return { named, counted: countColumn(table, named), apart: new Set(apart) };
}

/**
 * What a row says by the name of its model and by the column that counts them, if there is one. A row that names none says nothing
 * of it, unless its other cells do.
 */
export function saidOfModels(row: TableRow, columns: ColumnsOfModels): SaidOfModels {
	const text = cellText(row, columns.named);
	const key = MAY_DENY.test(text) ? bareKey(text) : '';
	if (saysNotReported(key)) return { is: 'not-reported' };
	const counted = columns.counted === null ? undefined : row.cells[columns.counted]?.value;
	if (typeof counted === 'number')
		return counted === 0 ? { is: 'none' } : { is: 'models', count: counted };
	if (text !== '' && (stateOfText(text) === 'zero' || NONE.test(key))) return { is: 'none' };
	const isEmpty =
		(text === '' || stateOfText(text) === 'blank') &&
		row.cells.every(
			(_, c) => c === columns.named || columns.apart.has(c) || cellText(row, c) === ''
		);
	if (isEmpty) return { is: 'not-reported' };
	const count = numberedIn(text);
	return count === 1 ? ONE_MODEL : { is: 'models', count };
}

const ONE_MODEL: SaidOfModels = { is: 'models', count: 1 };

/** Rows of a list of models that are no models, told by what they say. */
export class RowsTold {
	readonly #of = { none: [] as string[], 'not-reported': [] as string[], several: [] as string[] };

	add(said: SaidOfModels, a1: string, isCounted: boolean): void {
		if (said.is !== 'models') this.#of[said.is].push(a1);
		else if (said.count > 1 && !isCounted) this.#of.several.push(a1);
	}

	/** One issue for each thing said, with the first place and the number of rows. */
	issues(sheet: string): Issue[] {
		const codes = [
			['none', 'models-none', 'note'],
			['not-reported', 'models-not-reported', 'note'],
			['several', 'models-in-one-cell', 'note']
		] as const;
		return codes.flatMap(([is, code, severity]): Issue[] => {
			const [a1] = this.#of[is];
			return a1 === undefined ? [] : [{ code, severity, sheet, a1, count: this.#of[is].length }];
		});
	}
}
