import { runMetric } from '$lib/metrics';
import type { SeriesRow, UnitKey } from '$lib/model';
import type { FunnelPlan, FunnelStep } from '../chart-plan';
import type { Question } from '../question';
import { catalogueOf, queryFor, type FiguresAtHand } from './figures-at-hand';

/** The steps a process is drawn in, and the units that gave every one of them: sums of other units are never set beside each other. */
export interface WayTaken {
	readonly steps: readonly FunnelStep[];
	readonly units: readonly UnitKey[];
	/** Steps of the fullest way that are not drawn, and how many units gave all of these. */
	readonly leftOut: { readonly steps: readonly FunnelStep[]; readonly units: number };
	/** Units that gave some step, but not all that are drawn. */
	readonly unitsLeftOut: readonly UnitKey[];
}

/** A fuller way may do without so large a part of the units that another way has. */
const MOST_WITHOUT = 0.5;

/**
 * The fullest way that at least half of the units gave whom any way has. Null where the question has no window; a way
 * of no units where nobody gave two steps that belong together.
 */
export async function wayOf(
	figures: FiguresAtHand,
	plan: FunnelPlan,
	question: Question,
	signal?: AbortSignal
): Promise<WayTaken | null> {
	const given = await unitsByStep(figures, plan, question, signal);
	if (!given) return null;
	const gave = (unit: UnitKey, steps: readonly FunnelStep[]) =>
		steps.every((step) => given.get(step.label)?.has(unit));
	const anyone = [...new Set([...given.values()].flatMap((units) => [...units]))].sort();
	const unitsOf = (steps: readonly FunnelStep[]) => anyone.filter((unit) => gave(unit, steps));
	const ways = plan.ways.map((steps) => ({ steps, units: unitsOf(steps) }));
	const most = Math.max(...ways.map(({ units }) => units.length));
	const taken = ways.find(({ units }) => units.length >= most * (1 - MOST_WITHOUT));
	const fullest = plan.ways[0];
	if (!taken || !fullest) return null;
	const leftOut = fullest.filter((step) => !taken.steps.includes(step));
	return {
		steps: taken.steps,
		units: taken.units,
		leftOut: { steps: leftOut, units: leftOut.length > 0 ? unitsOf(leftOut).length : 0 },
		unitsLeftOut: anyone.filter((unit) => !gave(unit, taken.steps))
	};
}

/** Who gave each step, as reported, by the step's label. */
async function unitsByStep(
	figures: FiguresAtHand,
	plan: FunnelPlan,
	question: Question,
	signal: AbortSignal | undefined
): Promise<ReadonlyMap<string, ReadonlySet<UnitKey>> | null> {
	// A scope of today's units is no scope of those that reported: who of them belongs to it is known by name.
	const restated = question.unitsAs === 'today' && question.scope !== '';
	const asked: Question = { ...question, unitsAs: 'reported', ...(restated ? { scope: '' } : {}) };
	const rowsOf = new Map<string, readonly SeriesRow[]>();
	const given = new Map<string, ReadonlySet<UnitKey>>();
	for (const { indicator: id, label, part } of plan.ways.flat()) {
		const indicator = figures.indicators.get(id);
		const query = indicator && queryFor(figures, indicator, asked, ['unit']);
		if (!query) continue;
		const rows =
			rowsOf.get(id) ??
			(await runMetric(figures.backend, query, catalogueOf(figures), signal)).rows;
		rowsOf.set(id, rows);
		const members = restated ? new Set(figures.reporting(question, indicator.theme)) : null;
		const units = rows.flatMap((row) => (row[part] === null ? [] : (row.keys['unit'] ?? [])));
		given.set(label, new Set(members ? units.filter((unit) => members.has(unit)) : units));
	}
	return given.size > 0 ? given : null;
}
