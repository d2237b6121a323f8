import type { LegendComponentOption } from 'echarts';
import type { ChartTheme } from './chart-theme';
import { textWidth } from './label-room';

/** Pixels a row of a legend is high. */
export const LEGEND_ROW = 22;
const MARK = 18;
const GAP = 14;

/** Rows the names of a legend fill at a width. */
export function legendRows(names: readonly string[], width: number): number {
	let rows = 1;
	let used = 0;
	for (const name of names) {
		const needed = MARK + textWidth(name, 13) + GAP;
		if (used > 0 && used + needed > width) {
			rows += 1;
			used = 0;
		}
		used += needed;
	}
	return rows;
}

/** A legend above the plot, each name beside its mark; it explains and hides nothing. */
export function legendAbove(
	names: readonly string[],
	theme: ChartTheme,
	top: number,
	left = 0
): LegendComponentOption {
	return {
		type: 'plain',
		selectedMode: false,
		top,
		left,
		padding: 0,
		itemWidth: 14,
		itemHeight: 12,
		itemGap: GAP - 4,
		textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 13, lineHeight: 18 },
		data: [...names]
	};
}
