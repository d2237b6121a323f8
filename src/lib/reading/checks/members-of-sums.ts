import type { TableRow } from '$lib/model';

/** What rows hold in the columns that are added up, null for none. */
export type Figures = readonly (number | null)[];

/** The sum of rows, column by column; null where none of them holds a figure. */
export function sumOf(rows: readonly Figures[]): (number | null)[] {
	return (rows[0] ?? []).map((_, c) => {
		const values = rows.flatMap((row) => row[c] ?? []);
		return values.length === 0
			? null
			: Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
	});
}

/** Whether a row holds the sum of the others wherever both hold a figure, in one column that is not nought at least. */
export function isSumOf(row: Figures, others: readonly Figures[]): boolean {
	const sum = sumOf(others);
	const pairs = row.flatMap((said, c) => {
		const found = sum[c] ?? null;
		return said === null || found === null ? [] : [[said, found] as const];
	});
	return (
		pairs.some(([said]) => said !== 0) &&
		pairs.every(([said, found]) => Math.abs(said - found) < 0.005)
	);
}

/** No unit of a list has more parts. */
const MOST = 60;

/** How many rows right below (or above) are the members of the one at a place: two at least, which it is the sum of; 0 for none. */
function membersAt(figures: readonly Figures[], at: number, step: 1 | -1): number {
	let sum: Figures = [];
	for (let count = 1; count <= MOST; count++) {
		const member = figures[at + step * count];
		if (!member) return 0;
		sum = count === 1 ? member : sumOf([sum, member]);
		if (count >= 2 && isSumOf(figures[at] as Figures, [sum])) return count;
	}
	return 0;
}

/**
 * The rows of a list without those that another one right above or below is the sum of (a commune over its hamlets, `Cộng` below its
 * fields): what a total of the list adds up.
 */
export function withoutMembers(
	rows: readonly TableRow[],
	figuresOf: (row: TableRow) => Figures
): readonly TableRow[] {
	const figures = rows.map(figuresOf);
	const members = new Set<number>();
	for (let at = 0; at < rows.length; at++) {
		const below = membersAt(figures, at, 1);
		for (let i = 1; i <= below; i++) members.add(at + i);
		at += below;
	}
	if (members.size === 0)
		for (let at = rows.length - 1; at >= 0; at--) {
			const above = membersAt(figures, at, -1);
			for (let i = 1; i <= above; i++) members.add(at - i);
			at -= above;
		}
	return members.size === 0 ? rows : rows.filter((_, i) => !members.has(i));
}
