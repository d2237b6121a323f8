/** A count that may be published. */
export interface Figure {
	readonly id: string;
	/** Whole and not negative. */
	readonly value: number;
	/** Whether a small one points at single people. */
	readonly sensitive: boolean;
	/** Nobody is told whether it is small when it is hidden, as of sums: four units below five in all have one each. */
	readonly untold?: boolean;
}

/** A figure that is the sum of others, as everybody knows. */
export interface Total {
	readonly whole: string;
	readonly parts: readonly string[];
}

/** Why a figure is not published: it is small itself, or it would give a small one away. */
export type Hidden = 'small' | 'complement';

/** Moves looked at for one figure before it is taken as given away. */
const MOST_STEPS = 600;
/** How many totals away a figure may lie that is hidden beside another. */
const FARTHEST = 3;

/**
 * Which figures must not be published together with the others. Small is 1 to `smallBelow` − 1; a zero is always shown. A
 * figure is hidden beside them until for every small one there is a proof that it cannot be worked out: other values
 * that agree with every figure shown, every total, small ones staying small and hidden large ones large, in which it differs.
 * Of what could be hidden the least is taken, parts before totals; what turns out not to be needed is shown again, the
 * largest first. The same figures give the same answer.
 */
export function suppressionOf(
	figures: readonly Figure[],
	totals: readonly Total[],
	smallBelow: number
): ReadonlyMap<string, Hidden> {
	const table = new Table(figures, totals, smallBelow);
	const proofs = new Map<string, ReadonlySet<string>>();
	const prove = (id: string): boolean => {
		const moved = table.otherValues(id);
		if (moved) for (const other of moved) proofs.set(other, moved);
		return moved !== null;
	};
	for (const { id } of figures) {
		if (table.hidden.get(id) !== 'small') continue;
		while (!proofs.has(id) && !prove(id)) {
			if (!table.hideBeside(id)) break;
		}
	}
	showNeedless(table, figures, proofs);
	return table.hidden;
}

/**
 * Shows again what was hidden beside small figures that can all be proved without it. `proofs` are the figures that differ in
 * the world found for each, the figure itself among them; what hangs together with a small figure nothing was found for stays
 * hidden.
 */
function showNeedless(
	table: Table,
	figures: readonly Figure[],
	proofs: Map<string, ReadonlySet<string>>
): void {
	const kept = new Set<string>();
	for (const [id, why] of table.hidden)
		if (why === 'small' && !proofs.has(id) && !kept.has(id))
			for (const near of table.hangsTogether(id)) kept.add(near);
	const beside = figures
		.filter(({ id }) => table.hidden.get(id) === 'complement' && !kept.has(id))
		.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
	for (const { id } of beside) {
		table.show(id);
		const anew = new Map<string, ReadonlySet<string>>();
		const isNeedless = [...proofs].every(([small, proof]) => {
			if (table.hidden.get(small) !== 'small' || !proof.has(id) || anew.has(small)) return true;
			const moved = table.otherValues(small);
			if (moved) for (const other of moved) anew.set(other, moved);
			return moved !== null;
		});
		if (isNeedless) for (const [small, proof] of anew) proofs.set(small, proof);
		else table.hide(id);
	}
}

interface Cell {
	readonly id: string;
	readonly value: number;
	readonly least: number;
	readonly most: number;
	/** Equations it stands in, as a part (1) or as the whole (−1). */
	readonly places: { readonly equation: number; readonly sign: 1 | -1 }[];
}

interface Candidate {
	readonly cell: Cell;
	readonly whole: boolean;
	/** Stands in a total with one hidden figure only. */
	readonly alone: boolean;
	/** Totals in which it would be the only hidden figure. */
	readonly opens: number;
}

class Table {
	readonly hidden = new Map<string, Hidden>();
	readonly #cells = new Map<string, Cell>();
	readonly #equations: Cell[][] = [];
	/** How many figures of each equation are hidden. */
	readonly #gaps: number[] = [];

	constructor(figures: readonly Figure[], totals: readonly Total[], smallBelow: number) {
		for (const { id, value, sensitive, untold = false } of figures) {
			const small = sensitive && value > 0 && value < smallBelow;
			if (small) this.hidden.set(id, 'small');
			this.#cells.set(id, {
				id,
				value,
				least: sensitive && !small && !untold ? smallBelow : 1,
				most: small && !untold ? smallBelow - 1 : Number.POSITIVE_INFINITY,
				places: []
			});
		}
		for (const { whole, parts } of totals) this.#add(whole, parts);
	}

	/** A total that does not agree with its parts tells nothing about them. */
	#add(whole: string, parts: readonly string[]): void {
		const cells = [whole, ...parts].map((id) => this.#cells.get(id));
		if (cells.some((cell) => cell === undefined)) return;
		const known = cells as Cell[];
		const sum = known.slice(1).reduce((total, { value }) => total + value, 0);
		if (sum !== known[0]?.value) return;
		const equation = this.#equations.push(known) - 1;
		known.forEach(({ places }, i) => places.push({ equation, sign: i === 0 ? -1 : 1 }));
		this.#gaps[equation] = known.filter(({ id }) => this.hidden.has(id)).length;
	}

	/** Ids of figures that have other values in some world that looks the same from outside, the one asked for among them; null when none was found. */
	otherValues(id: string): ReadonlySet<string> | null {
		const cell = this.#cells.get(id) as Cell;
		for (const step of [1, -1] as const) {
			const budget = { left: MOST_STEPS };
			const moved = this.#balance(new Map(), new Map(), cell, step, budget);
			if (moved) return new Set(moved.keys());
		}
		return null;
	}

	/** Moves a figure by one and then whatever hidden one makes each total right again. */
	#balance(
		moves: ReadonlyMap<string, number>,
		off: ReadonlyMap<number, number>,
		cell: Cell,
		step: 1 | -1,
		budget: { left: number }
	): ReadonlyMap<string, number> | null {
		const to = cell.value + step;
		if (budget.left-- <= 0 || to < cell.least || to > cell.most) return null;
		const moved = new Map(moves).set(cell.id, step);
		const wrong = new Map(off);
		for (const { equation, sign } of cell.places) {
			const by = (wrong.get(equation) ?? 0) + sign * step;
			if (by === 0) wrong.delete(equation);
			else wrong.set(equation, by);
		}
		const [first] = wrong;
		if (!first) return moved;
		const [equation, by] = first;
		const options = (this.#equations[equation] ?? [])
			.filter((other) => this.hidden.has(other.id) && !moved.has(other.id))
			.sort((a, b) => a.places.length - b.places.length);
		for (const other of options) {
			const sign = other.places.find((place) => place.equation === equation)?.sign ?? 1;
			const found = this.#balance(moved, wrong, other, by * sign > 0 ? -1 : 1, budget);
			if (found) return found;
		}
		return null;
	}

	/**
	 * Hides one more figure that has to do with this one; false when nothing is left to hide. A total in which one figure
	 * alone is hidden comes first: it holds all others fast.
	 */
	hideBeside(id: string): boolean {
		let ring = [id];
		const reached = new Set(ring);
		let chosen: Candidate | null = null;
		for (let distance = 0; ring.length > 0 && distance < FARTHEST; distance++) {
			const equations = new Set(
				ring.flatMap((near) =>
					(this.#cells.get(near) as Cell).places.map((place) => place.equation)
				)
			);
			const [best] = [...equations]
				.flatMap((equation) => this.#candidates(equation))
				.sort(
					(a, b) =>
						Number(b.alone) - Number(a.alone) ||
						Number(a.whole) - Number(b.whole) ||
						a.opens - b.opens ||
						a.cell.value - b.cell.value ||
						(a.cell.id < b.cell.id ? -1 : 1)
				);
			if (best && (!chosen || best.alone)) chosen = best;
			if (chosen?.alone) break;
			ring = [...equations]
				.flatMap((equation) => this.#equations[equation] ?? [])
				.flatMap((cell) => (this.hidden.has(cell.id) && !reached.has(cell.id) ? [cell.id] : []));
			for (const next of ring) reached.add(next);
		}
		if (!chosen) return false;
		this.hide(chosen.cell.id);
		return true;
	}

	/** All hidden figures that a change of this one could reach, itself among them. */
	hangsTogether(id: string): ReadonlySet<string> {
		const reached = new Set([id]);
		for (const near of reached)
			for (const { equation } of this.#cells.get(near)?.places ?? [])
				for (const other of this.#equations[equation] ?? [])
					if (this.hidden.has(other.id)) reached.add(other.id);
		return reached;
	}

	/** Hides a figure beside the small ones. */
	hide(id: string): void {
		this.hidden.set(id, 'complement');
		this.#countGap(id, 1);
	}

	/** Takes {@link hide} back. */
	show(id: string): void {
		this.hidden.delete(id);
		this.#countGap(id, -1);
	}

	#countGap(id: string, by: 1 | -1): void {
		for (const { equation } of this.#cells.get(id)?.places ?? [])
			this.#gaps[equation] = this.#gapsIn(equation) + by;
	}

	/** What is still shown of a total, the whole first. */
	#candidates(equation: number): Candidate[] {
		const alone = this.#gapsIn(equation) === 1;
		return (this.#equations[equation] ?? []).flatMap((cell, i) =>
			cell.value > 0 && !this.hidden.has(cell.id)
				? [{ cell, whole: i === 0, alone, opens: this.#opens(cell) }]
				: []
		);
	}

	#opens({ places }: Cell): number {
		return places.filter(({ equation }) => this.#gapsIn(equation) === 0).length;
	}

	#gapsIn(equation: number): number {
		return this.#gaps[equation] ?? 0;
	}
}
