import { addDays } from '$lib/reference/calendar';
import { parseWindowKey } from '../window-key';
import type { Figure, Total } from './suppression';

/** What one unit reported in one window, of one kind of petition or of all (`''`). */
export interface BaseCell {
	readonly unit: string;
	/** `start/end/kind`. */
	readonly window: string;
	readonly kind: string;
	readonly value: number;
	readonly sensitive: boolean;
}

export function cellId({ unit, window, kind }: Pick<BaseCell, 'unit' | 'window' | 'kind'>): string {
	return `${unit}|${window}|${kind}`;
}

/** One name for a sum, whatever figures of nothing stand in it: the ids of its cells. */
export function sumId(cells: readonly string[]): string {
	return [...cells].sort().join('\n');
}

/**
 * The figures of one measure that go round together, and how they hang together: each cell, all kinds of a unit, a window
 * and the windows that make it up, and every set of units as a whole (`sets`: a district, a province, all).
 */
export function knownTotals(
	cells: readonly BaseCell[],
	sets: readonly ReadonlySet<string>[]
): { readonly figures: readonly Figure[]; readonly totals: readonly Total[] } {
	const figures = new Map<string, Figure>();
	const byPlace = new Map<string, BaseCell[]>();
	for (const cell of cells) {
		const id = cellId(cell);
		figures.set(id, { id, value: cell.value, sensitive: cell.sensitive });
		const place = `${cell.window}|${cell.kind}`;
		byPlace.set(place, [...(byPlace.get(place) ?? []), cell]);
	}
	const totals: Total[] = [...kindTotals(cells), ...windowTotals(cells)];
	for (const here of byPlace.values()) {
		for (const set of sets) {
			const counted = here.filter(({ unit, value }) => value > 0 && set.has(unit));
			if (counted.length < 2) continue;
			const parts = counted.map(cellId);
			const id = sumId(parts);
			if (figures.has(id)) continue;
			const value = counted.reduce((sum, cell) => sum + cell.value, 0);
			const sensitive = counted.every((cell) => cell.sensitive);
			figures.set(id, { id, value, sensitive, untold: true });
			totals.push({ whole: id, parts });
		}
	}
	return { figures: [...figures.values()], totals };
}

function kindTotals(cells: readonly BaseCell[]): Total[] {
	const parts = new Map<string, string[]>();
	for (const cell of cells) {
		if (cell.kind === '') continue;
		const whole = cellId({ ...cell, kind: '' });
		parts.set(whole, [...(parts.get(whole) ?? []), cellId(cell)]);
	}
	return [...parts].map(([whole, made]) => ({ whole, parts: made }));
}

/** Half a year is its two quarters, whoever reports both. */
function windowTotals(cells: readonly BaseCell[]): Total[] {
	const windowsOf = new Map<string, { unit: string; kind: string; windows: string[] }>();
	for (const { unit, kind, window } of cells) {
		const key = `${unit}|${kind}`;
		const known = windowsOf.get(key) ?? { unit, kind, windows: [] };
		known.windows.push(window);
		windowsOf.set(key, known);
	}
	return [...windowsOf.values()].flatMap(({ unit, kind, windows }) =>
		windows.flatMap((whole) =>
			tilings(whole, windows).map((made) => ({
				whole: cellId({ unit, window: whole, kind }),
				parts: made.map((window) => cellId({ unit, window, kind }))
			}))
		)
	);
}

/** The ways in which other windows make one up without gap or overlap. */
function tilings(whole: string, windows: readonly string[]): string[][] {
	const target = parseWindowKey(whole);
	if (!target || target.kind === 'as-of') return [];
	const inside = windows.flatMap((key) => {
		const window = parseWindowKey(key);
		const fits =
			window &&
			window.kind !== 'as-of' &&
			window.start >= target.start &&
			window.end <= target.end &&
			(window.start !== target.start || window.end !== target.end);
		return fits ? [{ key, window }] : [];
	});
	const from = (start: string): string[][] =>
		inside
			.filter(({ window }) => window.start === start)
			.flatMap(({ key, window }) =>
				window.end === target.end
					? [[key]]
					: from(addDays(window.end, 1)).map((rest) => [key, ...rest])
			);
	return from(target.start);
}
