import { formRanks, isPreferred, type ReportChoice } from '$lib/metrics';
import { dimsText, type Contradiction, type Fact, type Said } from '$lib/model';

/** A figure as one report gives it. */
export interface Told {
	readonly fact: Fact;
	/** The form of the report, as queries know it. */
	readonly form: string;
	readonly sheet: string;
}

/** One figure that is given differently. */
export interface DisputedFigure {
	/** What every report says of it, what counts first. */
	readonly said: readonly Said[];
	/** What counts against each that says otherwise; never empty. */
	readonly contradictions: readonly Contradiction[];
}

/** All figures that the same forms give differently: told in one line, chosen in one place. */
export interface Dispute {
	/** The same whichever of them counts. */
	readonly id: string;
	/** Whether it is between sheets of one file, and not between reports. */
	readonly betweenSheets: boolean;
	/** Never empty. */
	readonly figures: readonly DisputedFigure[];
}

/** What reports of different forms give differently, by who differs, in the order told; settled ones among them. */
export function disputesIn(
	told: readonly Told[],
	choices: readonly ReportChoice[]
): readonly Dispute[] {
	const disputes = new Map<string, Dispute & { readonly figures: DisputedFigure[] }>();
	for (const own of toldTwice(told)) {
		const figure = disputedFigure(own, choices);
		if (figure.contradictions.length === 0) continue;
		const betweenSheets = isOfOneFile(own);
		const id = JSON.stringify([betweenSheets, ...new Set(own.map(({ form }) => form).sort())]);
		const known = disputes.get(id);
		if (known) known.figures.push(figure);
		else disputes.set(id, { id, betweenSheets, figures: [figure] });
	}
	return [...disputes.values()];
}

/** Figures that are given more than once. */
function toldTwice(told: readonly Told[]): Iterable<readonly Told[]> {
	const first = new Map<string, Told>();
	const several = new Map<string, Told[]>();
	for (const one of told) {
		const { measure, unit, start, end, windowKind, dims } = one.fact;
		const figure = [unit, measure, start, end, windowKind, dimsText(dims)].join('|');
		const known = first.get(figure);
		if (!known) first.set(figure, one);
		else if (several.has(figure)) several.get(figure)?.push(one);
		else several.set(figure, [known, one]);
	}
	return several.values();
}

function disputedFigure(own: readonly Told[], choices: readonly ReportChoice[]): DisputedFigure {
	const { measure = '', unit = '' } = own[0]?.fact ?? {};
	const ranks = formRanks(choices, measure);
	const rankOf = ({ form }: Said) => ranks.get(form) ?? 0;
	const said = own
		.map(saidBy)
		.sort((a, b) => rankOf(a) - rankOf(b) || (a.form < b.form ? -1 : Number(a.form > b.form)));
	const [taken, ...others] = said;
	const contradictions = others.flatMap((other): readonly Contradiction[] => {
		if (!taken || other.form === taken.form || other.value === taken.value) return [];
		const settled = isPreferred(choices, { measure, form: taken.form, over: other.form });
		return [{ measure, unit, taken, other, settled }];
	});
	return { said, contradictions };
}

function saidBy({ fact: { value, source }, form, sheet }: Told): Said {
	return { form, value, source: { file: source.file, sheet, a1: source.a1 } };
}

function isOfOneFile(own: readonly Told[]): boolean {
	return own.every(({ fact }) => fact.source.hash === own[0]?.fact.source.hash);
}
