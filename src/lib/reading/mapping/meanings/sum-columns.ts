import { numberIn, type Meaning, type Suggestion, type Table } from '$lib/model';
import { headerKey, leafKey, saysWhole } from '$lib/reference/forms';
import { isTypedRate } from '../ground/typed-rate';

const SUM: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'sum-of-columns' }]
};

/** What a heading adds up, in brackets behind its words: `(1+2)`, `[3=1+2]`, `(A + B)`. */
const ADDED = /[([][\p{L}\d]{1,2}\s*[+=][^()[\]]*[)\]]\s*$/u;

/** The same by numbers that each stand in brackets: `Tổng số mô hình (3)=(1)+(2)`. */
const ADDED_EACH = /[([]\d{1,2}[)\]]\s*=\s*[([]\d{1,2}[)\]](?:\s*\+\s*[([]\d{1,2}[)\]])+\s*$/u;

/** Whether a column is headed as a sum and nothing else, or says which columns it adds up, and nobody knows of what. */
function isOpenSum({ value, confidence }: Suggestion<Meaning>, path: readonly string[]): boolean {
	const own = path.at(-1) ?? '';
	const isSum = ADDED_EACH.test(own) || saysWhole(headerKey(own.replace(ADDED, '')));
	return value.role === 'ignore' && confidence === 'ask' && isSum;
}

/** Whether a column counts something that is known. */
function isCount({ value, confidence }: Suggestion<Meaning> | undefined = SUM): boolean {
	return value.role === 'measure' && confidence !== 'ask' && !isTypedRate(value.measure);
}

/** Whether the figures of a column are those of others added up, in every row that holds one, and in one more than nought. */
function isSumOf(table: Table, column: number, parts: readonly number[]): boolean {
	let isAny = false;
	for (const row of table.rows) {
		const said = row.role === 'data' ? numberIn(row, column) : null;
		if (said === null) continue;
		const sum = parts.reduce((all, part) => all + (numberIn(row, part) ?? 0), 0);
		if (Math.abs(said - sum) >= 0.005) return false;
		isAny ||= said !== 0;
	}
	return isAny;
}

/** The counts right before (or behind) a column under the same headings, the nearest first. */
function countsBeside(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[],
	column: number,
	step: 1 | -1
): number[] {
	const headings = (c: number) => leafKey(columns[c]?.path.slice(0, -1));
	const found: number[] = [];
	for (let c = column + step; isCount(read[c]) && headings(c) === headings(column); c += step)
		found.push(c);
	return found;
}

/**
 * Meanings of columns without the question what a bare `Cộng` counts, where all its figures are those of two or more counts right
 * beside it added up: these are taken, and it says nothing more.
 */
export function withoutSumColumns(
	table: Table,
	read: readonly Suggestion<Meaning>[]
): Suggestion<Meaning>[] {
	return read.map((suggestion, c) => {
		if (!isOpenSum(suggestion, table.columns[c]?.path ?? [])) return suggestion;
		const isSum = ([-1, 1] as const).some((step) => {
			const counts = countsBeside(table, read, c, step);
			return counts.some((_, i) => i > 0 && isSumOf(table, c, counts.slice(0, i + 1)));
		});
		return isSum ? SUM : suggestion;
	});
}
