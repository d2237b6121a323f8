/** A rectangle in pixels. */
interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

/** A dot in pixels and what would be written beside it; without a text it is only in the way. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	/** Pixels its text needs; 0 for none. */
	readonly width: number;
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'top', 'bottom'];
const LINE = 16;

function boxAt(dot: Dot, side: LabelSide, radius: number): Box {
	const gap = radius + 4;
	const beside = { y: dot.y - LINE / 2, width: dot.width, height: LINE };
	const over = { x: dot.x - dot.width / 2, width: dot.width, height: LINE };
	switch (side) {
		case 'right':
			return { ...beside, x: dot.x + gap };
		case 'left':
			return { ...beside, x: dot.x - gap - dot.width };
		case 'top':
			return { ...over, y: dot.y - gap - LINE };
		case 'bottom':
			return { ...over, y: dot.y + gap };
	}
}

const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * On which side of its dot each text stands so that it touches no dot and no other text and stays inside the
 * plot; null where it has none or no side is free. Dots come first served in their order.
 */
export function placeLabels(
	dots: readonly Dot[],
	plot: { readonly width: number; readonly height: number },
	radius: number
): readonly (LabelSide | null)[] {
	const taken: Box[] = dots.map(({ x, y }) => ({
		x: x - radius,
		y: y - radius,
		width: 2 * radius,
		height: 2 * radius
	}));
	return dots.map((dot) => {
		if (dot.width === 0) return null;
		const side = SIDES.find((candidate) => {
			const box = boxAt(dot, candidate, radius);
			return (
				box.x >= 0 &&
				box.y >= 0 &&
				box.x + box.width <= plot.width &&
				box.y + box.height <= plot.height &&
				!taken.some((other) => overlap(box, other))
			);
		});
		if (!side) return null;
		taken.push(boxAt(dot, side, radius));
		return side;
	});
}

/** What a figure takes up from left to right, in pixels. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/**
 * Which points of one line are written out when not all figures fit side by side: its ends, its highest and
 * lowest first, then from the newest back. `spans` are where the figures would stand, in step with the values.
 */
export function writtenPoints(
	values: readonly (number | null)[],
	spans: readonly Span[]
): ReadonlySet<number> {
	const known = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
	const byValue = [...known].sort((a, b) => b.value - a.value);
	const wanted = [known.at(-1), known[0], byValue[0], byValue.at(-1), ...[...known].reverse()];
	const written = new Set<number>();
	for (const point of wanted) {
		const span = point && spans[point.i];
		if (!span) continue;
		const isFree = [...written].every((i) => {
			const other = spans[i] as Span;
			return span.to <= other.from || other.to <= span.from;
		});
		if (isFree) written.add(point.i);
	}
	return written;
}

/** Where a figure stands at a point of a line; `before` and `after` end or begin at the point. */
export type FigureSide = 'above' | 'above-before' | 'above-after' | 'below';

/**
 * Where each figure of one line stands so that the line does not run through it: above a peak, on the outer side of a slope,
 * below a dip and below an end it rises from or falls to. `hasRoomBelow` tells of a value whether a figure fits between its point and the axis.
 */
export function figureSides(
	values: readonly (number | null)[],
	hasRoomBelow: (value: number) => boolean
): readonly FigureSide[] {
	return values.map((here, i) => {
		const [before, after] = [values[i - 1], values[i + 1]];
		if (here === null) return 'above';
		const fallsTo = before != null && before > here;
		const risesFrom = after != null && after > here;
		if (fallsTo && risesFrom) return hasRoomBelow(here) ? 'below' : 'above';
		const atEnd = (fallsTo && after == null) || (risesFrom && before == null);
		if (atEnd && hasRoomBelow(here)) return 'below';
		if (risesFrom) return 'above-before';
		return fallsTo ? 'above-after' : 'above';
	});
}
