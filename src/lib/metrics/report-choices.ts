import * as v from 'valibot';

/** The name under which it is kept in the journal's settings which of two reports counts. */
export const REPORT_CHOICES_SETTING = 'report-choices';

/** That figures of a measure count as reports of one form give them, where those of another give them differently. */
export interface ReportChoice {
	readonly measure: string;
	/** The form that counts. */
	readonly form: string;
	/** The form that gives way to it. */
	readonly over: string;
}

/** How far forms give way to others; those it does not hold give way to none. */
export type FormRanks = ReadonlyMap<string, number>;

const FORM = v.pipe(v.string(), v.minLength(1));
const ChoicesSchema = v.array(v.object({ measure: FORM, form: FORM, over: FORM }));

/** What the journal's settings hold of chosen reports, the last choice last; nothing where they hold no list of such. */
export function reportChoicesOf(
	settings: Readonly<Record<string, unknown>>
): readonly ReportChoice[] {
	const read = v.safeParse(ChoicesSchema, settings[REPORT_CHOICES_SETTING]);
	return read.success ? read.output : [];
}

/** Settings with these choices, plain JSON for the journal. */
export function settingsWithReportChoices<T extends Readonly<Record<string, unknown>>>(
	settings: T,
	choices: readonly ReportChoice[]
) {
	return {
		...settings,
		[REPORT_CHOICES_SETTING]: choices.map(({ measure, form, over }) => ({ measure, form, over }))
	};
}

/**
 * The choices with one more, without those it speaks against: of a ring of forms none would count. Forms that the chosen one gave way to
 * give way to it from now on: whoever takes its figures wants to see them.
 */
export function withReportChoice(
	choices: readonly ReportChoice[],
	choice: ReportChoice
): readonly ReportChoice[] {
	const { measure, form } = choice;
	const turned = [...new Set(choices.map((one) => one.form))]
		.filter((other) => isPreferred(choices, { measure, form: other, over: form }))
		.filter((other) => other !== choice.over)
		.map((over) => ({ measure, form, over }));
	const kept: ReportChoice[] = [...turned, choice];
	const others = [...turned, choice].reduce(withoutReportChoice, choices);
	for (const other of others.toReversed()) {
		if (!isPreferred(kept, { ...other, form: other.over, over: other.form })) kept.unshift(other);
	}
	return kept;
}

/** The choices with several more, one after the other; what is said already, be it by way of a third form, is not said again. */
export function withReportChoices(
	choices: readonly ReportChoice[],
	made: readonly ReportChoice[]
): readonly ReportChoice[] {
	return made.reduce(
		(all, one) => (isPreferred(all, one) ? all : withReportChoice(all, one)),
		choices
	);
}

/** The choices without any that says which of the two forms of this one counts, be it by way of a third, for its measure. */
export function withoutReportChoice(
	choices: readonly ReportChoice[],
	{ measure, form, over }: ReportChoice
): readonly ReportChoice[] {
	const leads = (from: string, to: string) =>
		from === to || isPreferred(choices, { measure, form: from, over: to });
	const liesBetween = (one: ReportChoice, from: string, to: string) =>
		leads(from, one.form) && leads(one.over, to);
	return choices.filter(
		(one) =>
			one.measure !== measure || !(liesBetween(one, form, over) || liesBetween(one, over, form))
	);
}

/** Whether it was chosen that `form` counts before `over`, be it by way of a third. */
export function isPreferred(choices: readonly ReportChoice[], wanted: ReportChoice): boolean {
	const own = choices.filter(({ measure }) => measure === wanted.measure);
	const reached = new Set([wanted.form]);
	for (const form of reached) {
		for (const choice of own) if (choice.form === form) reached.add(choice.over);
	}
	return wanted.form !== wanted.over && reached.has(wanted.over);
}

/** Of the forms that give way in figures of a measure, behind how many others they come at most. */
export function formRanks(choices: readonly ReportChoice[], measure: string): FormRanks {
	const own = choices.filter((choice) => choice.measure === measure);
	const ranks = new Map<string, number>();
	// No chain is longer than there are choices: what settings hold of a ring comes to an end, too.
	for (let i = 0; i < own.length; i++) {
		for (const { form, over } of own) {
			ranks.set(over, Math.max(ranks.get(over) ?? 0, (ranks.get(form) ?? 0) + 1));
		}
	}
	return ranks;
}
