import { numberIn, type TableRow } from '$lib/model';

/** How a row stands to the sum of others. */
export interface Comparison {
	/** Columns in which it equals the sum, and in which it does not; where both are nothing a column counts for neither. */
	readonly agree: number;
	readonly differ: number;
	/** Whether in no column it is smaller than the largest of them. */
	readonly couldHold: boolean;
	/** How many times the sum it is, or the sum is it, in the column where that is most. */
	readonly farthest: number;
	/** How likely a row of no greater figures agrees as it does by chance: 1 where nothing that several of them add to agrees. */
	readonly chance: number;
}

/** Compares a row with the sum of other rows in these columns; cells without a figure are passed over. */
export function compareRow(
	row: TableRow,
	parts: readonly TableRow[],
	columns: readonly number[]
): Comparison {
	let [agree, differ, farthest, chance, couldHold] = [0, 0, 1, 1, true];
	for (const column of columns) {
		const said = numberIn(row, column);
		const figures = parts.flatMap((part) => numberIn(part, column) ?? []);
		if (said === null || figures.length === 0) continue;
		const sum = figures.reduce((all, figure) => all + figure, 0);
		if (said === 0 && sum === 0) continue;
		if (Math.abs(said - sum) <= 1e-6 * Math.max(1, Math.abs(sum))) {
			agree++;
			if (figures.filter((figure) => figure !== 0).length > 1) chance /= 1 + Math.abs(sum);
		} else differ++;
		if (figures.some((figure) => said < figure)) couldHold = false;
		farthest = Math.max(farthest, said / sum, sum / said);
	}
	return { agree, differ, couldHold, farthest, chance };
}

/** Small figures are soon the sum of others: those that are so by no smaller a chance prove nothing. */
const CHANCE = 1 / 1000;

/** Whether a row may agree with the sum of others by chance, for its figures are few and small. */
export function isByChance({ chance }: Comparison): boolean {
	return chance > CHANCE;
}
