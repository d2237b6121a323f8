import { bareKey, isPeriodName } from '$lib/text';
import { cuesOf, hasValues, labelOf, type BodyContext } from './row-context';

/** Words that may be the name of a unit: no bare number, no sum. */
const NAMES_ROW = /^(?!tổng|cộng)(?=.*\p{L})/iu;

/**
 * The rows of a list of units that name a window the rows below them are of. With figures of their own they do only where each
 * names another one and units prevail: a list of months, as bare numbers or in words, is no list of headings, nor is `Lũy kế` under every unit.
 */
export function periodHeadings(context: BodyContext, rows: readonly number[]): ReadonlySet<number> {
	const headings = new Set<number>();
	if (context.indicatorsDown) return headings;
	const valued: number[] = [];
	for (const row of rows) {
		if (!cuesOf(context, row).isPeriod) continue;
		if (hasValues(context, row)) valued.push(row);
		else headings.add(row);
	}
	if (valued.length === 0) return headings;
	const isOther = (row: number) =>
		hasValues(context, row) &&
		!cuesOf(context, row).isPeriod &&
		NAMES_ROW.test(labelOf(context, row)) &&
		!isPeriodName(labelOf(context, row));
	const others = rows.filter(isOther).length;
	const labels = new Set(valued.map((row) => bareKey(labelOf(context, row))));
	if (labels.size === valued.length && others >= 2 * valued.length)
		for (const row of valued) headings.add(row);
	return headings;
}
