import type { Contradiction, FactSource, MarkDetail } from '$lib/model';
import type { FiguresAtHand } from './answers/figures-at-hand';
import { askMark, traceMark } from './answers/trace';
import type { ChartPlan } from './chart-plan';
import type { Figure } from './figure';
import type { Question } from './question';

/** What a mark was picked from. */
interface Asked {
	readonly plan: ChartPlan;
	readonly question: Question;
}

export interface Picked extends Asked {
	readonly title: string;
	readonly detail: MarkDetail;
	/** null while they are being looked up. */
	readonly sources: readonly FactSource[] | null;
	/** Figures behind it that another report gives differently; none while they are being looked up. */
	readonly contradictions: readonly Contradiction[];
}

/** The mark of a chart, or the headline figure, that is being looked at closely. */
export class Picking {
	#picked = $state.raw<Picked | null>(null);
	#calls = $state(0);

	constructor(private readonly figures: () => Promise<FiguresAtHand>) {}

	/** What is looked at; null when nothing is. */
	get now(): Picked | null {
		return this.#picked;
	}

	/** How often a mark was picked: the focus follows each. */
	get calls(): number {
		return this.#calls;
	}

	/** Whether nobody chose yet which of two reports counts in what is looked at. */
	get isDoubted(): boolean {
		const picked = this.#picked;
		if (!picked) return false;
		return picked.sources === null
			? picked.detail.unsettled === true
			: picked.contradictions.some(({ settled }) => !settled);
	}

	/** Shows a mark's details and looks up the cells behind it, and what other reports say. */
	async mark(
		plan: ChartPlan,
		question: Question,
		detail: MarkDetail,
		title: string
	): Promise<void> {
		const picked = { plan, question, detail, title, sources: null, contradictions: [] };
		this.#picked = picked;
		this.#calls++;
		const { sources, contradictions } = await this.#lookUp(picked);
		if (this.#picked === picked) this.#picked = { ...picked, sources, contradictions };
	}

	async figure(figure: Figure, question: Question): Promise<void> {
		const detail: MarkDetail = {
			name: figure.label,
			value: null,
			valueText: `${figure.value} ${figure.unit}`.trim(),
			numerator: null,
			denominator: null,
			low: null,
			high: null,
			keys: {}
		};
		await this.mark(
			{ kind: 'ranked-bar', indicator: figure.id },
			question,
			detail,
			figure.coverage
		);
	}

	/** Looks at the same mark as it stands now. */
	async again(): Promise<void> {
		const picked = this.#picked;
		if (!picked) return;
		const found = await this.#lookUp(picked);
		if (this.#picked === picked) this.#picked = { ...picked, ...found };
	}

	drop(): void {
		this.#picked = null;
	}

	async #lookUp({ plan, question, detail }: Picked) {
		const figures = await this.figures();
		const sources = await traceMark(figures, plan, question, detail.keys);
		return { ...(await askMark(figures, plan, question, detail)), sources };
	}
}
