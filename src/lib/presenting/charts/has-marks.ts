import type { ChartSpec } from '$lib/model';

/** Whether a chart has anything to draw. */
export function hasMarks(spec: ChartSpec): boolean {
	switch (spec.kind) {
		case 'ranked-bar':
			return spec.items.length > 0;
		case 'trend':
			return spec.lines.some((line) => line.points.some((point) => point !== null));
		case 'heat':
			return spec.cells.length > 0;
		case 'funnel':
			return spec.steps.length > 0;
		case 'stack':
			return spec.parts.length > 0;
		case 'funnel-plot':
			return spec.points.length > 0;
	}
}
