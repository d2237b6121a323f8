import {
	differencesAmong,
	formRanks,
	isPreferred,
	type FormRanks,
	type ReportChoice,
	type Statement
} from '$lib/metrics';
import { dimsText, saidTogether, type Contradiction, type Fact, type Said } from '$lib/model';

/** A figure as one report gives it. */
export interface Told {
	readonly fact: Fact;
	/** The form of the report, as queries know it. */
	readonly form: string;
	readonly sheet: string;
}

/** One figure that is given differently, or what its parts come to. */
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
	for (const own of toldBySeveral(told)) {
		for (const { figure, betweenSheets } of disputedFigures(own, choices)) {
			const forms = new Set(figure.said.map(({ form }) => form).sort());
			const id = JSON.stringify([betweenSheets, ...forms]);
			const known = disputes.get(id);
			if (known) known.figures.push(figure);
			else disputes.set(id, { id, betweenSheets, figures: [figure] });
		}
	}
	return [...disputes.values()];
}

/** A figure as {@link differencesAmong} takes it. */
interface GivenFact extends Told {
	readonly dims: string;
	readonly value: number;
}

/** What is told of one measure, unit and window, where reports of several forms tell it. */
function toldBySeveral(told: readonly Told[]): readonly (readonly Told[])[] {
	const groups = grouped(told, ({ fact: { measure, unit, start, end, windowKind } }) =>
		[unit, measure, start, end, windowKind].join('|')
	);
	return groups.filter((own) => own.some(({ form }) => form !== own[0]?.form));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const key = keyOf(one);
		const known = groups.get(key);
		if (known) known.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

/** Each thing that is told differently, as it stands now. */
function disputedFigures(
	own: readonly Told[],
	choices: readonly ReportChoice[]
): readonly { readonly figure: DisputedFigure; readonly betweenSheets: boolean }[] {
	const { measure = '', unit = '' } = own[0]?.fact ?? {};
	const ranks = formRanks(choices, measure);
	const given = own.map((one): GivenFact => ({
		...one,
		dims: dimsText(one.fact.dims),
		value: one.fact.value
	}));
	return grouped(differencesAmong(given), ({ about }) => about).map((differences) => {
		const statements = differences
			.flatMap(({ one, other }) => [one, other])
			.filter((one, i, all) => all.findIndex((same) => isSame(same, one)) === i)
			.sort((a, b) => inOrder(a, b, ranks));
		const [taken] = statements;
		const contradictions = differences.flatMap(({ one, other }): readonly Contradiction[] => {
			if (!taken || !(isSame(one, taken) || isSame(other, taken))) return [];
			const against = isSame(one, taken) ? other : one;
			const choice = { measure, form: taken.form, over: against.form };
			const settled = isPreferred(choices, choice);
			return [{ measure, unit, taken: saidBy(taken), other: saidBy(against), settled }];
		});
		const [first] = taken?.of ?? [];
		const cells = statements.flatMap(({ of }) => of);
		return {
			figure: { said: statements.map(saidBy), contradictions },
			betweenSheets: cells.every(({ fact }) => fact.source.hash === first?.fact.source.hash)
		};
	});
}

function isSame(one: Statement<GivenFact>, other: Statement<GivenFact>): boolean {
	return one.of.length === other.of.length && one.of.every((given, i) => given === other.of[i]);
}

/** What counts first: of the form chosen, else the total before its parts, else what says most, else the first form by name. */
function inOrder(one: Statement<GivenFact>, other: Statement<GivenFact>, ranks: FormRanks): number {
	const rankOf = ({ form }: Statement) => ranks.get(form) ?? 0;
	const isTotal = ({ of }: Statement) => of[0]?.dims === '';
	return (
		rankOf(one) - rankOf(other) ||
		Number(isTotal(other)) - Number(isTotal(one)) ||
		other.of.length - one.of.length ||
		(one.form < other.form ? -1 : Number(one.form > other.form))
	);
}

function saidBy({ of, value }: Statement<GivenFact>): Said {
	const said = of.map(({ fact, form, sheet }): Said => ({
		form,
		value: fact.value,
		source: { file: fact.source.file, sheet, a1: fact.source.a1 }
	}));
	return saidTogether(said, value);
}
