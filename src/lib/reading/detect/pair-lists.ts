import { leadingCount } from '$lib/text';
import { asksForFigures, isCountHeader, isPercentHeader } from './column-cues';
import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';
import { isUnitLike } from './word-cues';

/** A list of names with a figure beside each and no header over them: `Số mô hình đăng ký: | 12 mô hình`. */
export interface PairList {
	readonly top: number;
	readonly bottom: number;
	/** The columns of names, each with that of its figures, from the left. */
	readonly blocks: readonly (readonly [number, number])[];
}

/** How many names with figures make a list. */
const FEWEST = 3;

const countsThings = (label: string) =>
	isCountHeader([label]) || asksForFigures([label]) || isPercentHeader([label]);

/** The columns of a row that holds nothing but names, each with a figure right of it; empty for every other row. */
function pairsOf(
	view: GridView,
	{ columns, looks }: RowFeatures,
	row: number
): readonly (readonly [number, number])[] {
	// A row of figures mostly begins with its number, no name.
	if (columns.length === 0 || columns.length % 2 === 1 || looks[0] !== 'text') return [];
	const pairs: [number, number][] = [];
	for (let i = 0; i < columns.length; i += 2) {
		const [name, figure] = [columns[i] as number, columns[i + 1] as number];
		const text = view.text(row, figure);
		const isFigure = looks[i + 1] === 'number' || (/^\d/.test(text) && leadingCount(text) !== null);
		if (looks[i] !== 'text' || !isFigure) return [];
		pairs.push([name, figure]);
	}
	return pairs;
}

/**
 * The first list of names and figures on a sheet that no header stands over: three names or more, none of them a unit and at
 * least half of them saying what they count. Lines of one text (headings, `Trong đó:`) and single empty rows may stand between.
 */
export function pairListOf(view: GridView, all: readonly RowFeatures[]): PairList | null {
	for (let top = 0; top < all.length; top++) {
		const blocks = pairsOf(view, all[top] as RowFeatures, top);
		if (blocks.length === 0 || !countsThings(view.text(top, blocks[0]?.[0] ?? 0))) continue;
		if (isHeaded(all, top)) return null;
		const labels: string[] = [];
		let bottom = top;
		for (let row = top; row < all.length; row++) {
			const here = all[row] as RowFeatures;
			if (here.columns.length === 0 && all[row + 1]?.columns.length === 0) break;
			if (here.columns.length < 2 && here.values === 0) continue;
			const pairs = pairsOf(view, here, row);
			const isOfList = (name: number) => blocks.some(([column]) => column === name);
			if (pairs.length === 0 || !pairs.every(([name]) => isOfList(name))) break;
			for (const [name] of pairs) labels.push(view.text(row, name));
			bottom = row;
		}
		const counting = labels.filter(countsThings).length;
		const isList =
			labels.length >= FEWEST && counting * 2 >= labels.length && !labels.some(isUnitLike);
		return isList ? { top, bottom, blocks } : null;
	}
	return null;
}

/** Whether a row of several texts, a header, stands right above. */
function isHeaded(all: readonly RowFeatures[], top: number): boolean {
	const above = all[top - 1]?.columns.length === 0 ? all[top - 2] : all[top - 1];
	return above !== undefined && above.columns.length > 1;
}
