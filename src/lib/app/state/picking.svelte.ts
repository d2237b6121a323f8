import { isUnsettled, type Contradiction, type CountedCell, type MarkDetail } from '$lib/model';
import { formatPeriod } from '$lib/reference/calendar';
import { getLocale } from '$lib/text/messages/runtime.js';
import { disputeNow } from './answers/across-files';
import type { FiguresAtHand } from './answers/figures-at-hand';
import { askMark, traceMark } from './answers/trace';
import type { ChartPlan } from './chart-plan';
import type { Figure } from './figure';
import type { Question } from './question';

const NEVER = new AbortController().signal;

interface Looked {
	readonly question: Question;
	/** What it is called. */
	readonly name: string;
	/** What it was picked from, in words. */
	readonly title: string;
	/** Figures behind it that another report gives differently; none while they are being looked up. */
	readonly contradictions: readonly Contradiction[];
}

/** A mark of a chart, or a headline figure. */
export interface PickedMark extends Looked {
	readonly kind: 'mark';
	readonly plan: ChartPlan;
	readonly detail: MarkDetail;
	/** null while they are being looked up. */
	readonly sources: readonly CountedCell[] | null;
}

/** Figures that the same reports, or sheets of a file, give differently. */
export interface PickedDispute extends Looked {
	readonly kind: 'dispute';
	readonly id: string;
}

export type Picked = PickedMark | PickedDispute;

/** What is being looked at closely. */
export class Picking {
	#picked = $state.raw<Picked | null>(null);
	#calls = $state(0);

	constructor(private readonly figures: () => Promise<FiguresAtHand>) {}

	/** What is looked at; null when nothing is. */
	get now(): Picked | null {
		return this.#picked;
	}

	/** How often something was picked: the focus follows each. */
	get calls(): number {
		return this.#calls;
	}

	/** Whether nobody chose yet which of two reports counts in the mark that is looked at. */
	get isDoubted(): boolean {
		const picked = this.#picked;
		if (picked?.kind !== 'mark') return false;
		return picked.sources === null
			? picked.detail.unsettled === true
			: isUnsettled(picked.contradictions);
	}

	/** Shows a mark's details and looks up the cells behind it, and what other reports say. */
	async mark(
		plan: ChartPlan,
		question: Question,
		detail: MarkDetail,
		title: string
	): Promise<void> {
		const picked = {
			kind: 'mark' as const,
			plan,
			question,
			detail,
			name: detail.name,
			title,
			sources: null,
			contradictions: []
		};
		this.#look(picked);
		const { sources, contradictions } = await this.#markNow(picked);
		if (this.#picked === picked) this.#picked = { ...picked, sources, contradictions };
	}

	/** Shows all figures of a dispute, for somebody to choose which of them count. */
	async dispute(id: string, question: Question, name: string): Promise<void> {
		const title = formatPeriod(question.period, getLocale());
		this.#look({ kind: 'dispute', id, question, name, title, contradictions: [] });
		await this.again();
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

	/** Looks at the same as it stands now. */
	async again(): Promise<void> {
		const picked = this.#picked;
		if (!picked) return;
		const now =
			picked.kind === 'mark' ? await this.#markNow(picked) : await this.#disputeNow(picked);
		if (this.#picked === picked) this.#picked = now;
	}

	drop(): void {
		this.#picked = null;
	}

	#look(picked: Picked): void {
		this.#picked = picked;
		this.#calls++;
	}

	async #markNow(picked: PickedMark): Promise<PickedMark> {
		const { plan, question } = picked;
		const figures = await this.figures();
		const sources = await traceMark(figures, plan, question, picked.detail.keys);
		return { ...picked, ...(await askMark(figures, plan, question, picked.detail)), sources };
	}

	async #disputeNow(picked: PickedDispute): Promise<PickedDispute> {
		const { period } = picked.question;
		const dispute = await disputeNow(await this.figures(), period, picked.id, NEVER);
		const figures = dispute?.figures ?? [];
		return { ...picked, contradictions: figures.flatMap(({ contradictions }) => contradictions) };
	}
}
