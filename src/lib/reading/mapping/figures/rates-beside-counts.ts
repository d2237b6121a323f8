import {
	dimsText,
	type Meaning,
	type MeasureMeaning,
	type Suggestion,
	type Term
} from '$lib/model';
import { saysOtherRate } from '$lib/reference/forms';
import { INDICATORS } from '$lib/reference/indicators';

function isMeasure(meaning: Meaning): meaning is MeasureMeaning {
	return meaning.role === 'measure';
}

/** Whether the measures at hand hold every term. A term with a breakdown is held when its measure is. */
function holds(terms: readonly Term[], measures: ReadonlySet<string>): boolean {
	return terms.every((term) => measures.has(term.measure));
}

/** The rate indicators whose numerator and denominator both stand among these measures. */
export function ratesFrom(measures: ReadonlySet<string>): string[] {
	return [...INDICATORS.values()].flatMap(({ id, formula }) =>
		formula.kind === 'ratio' &&
		holds(formula.numerator, measures) &&
		holds(formula.denominator, measures)
			? [id]
			: []
	);
}

/**
 * Rates that stand beside the counts they come from are checks and no facts (R04): their meaning becomes to be
 * ignored, with the indicator in the reason `rate-from-counts`. A rate column without words of its own ("Tỷ lệ (%)") is
 * taken for the rate of the measures just before it. Rates without their counts keep their indicator. Shares of the early and of
 * the timely apart are checks of nothing.
 * @param rates whether each column is a rate by its header or its cells.
 * @param paths their headers: one with words of another rate (`Tỷ lệ hộ tham gia`) is not taken for that of the measures before it.
 */
export function settleRates(
	meanings: readonly Suggestion<Meaning>[],
	rates: readonly boolean[],
	paths: readonly (readonly string[])[]
): Suggestion<Meaning>[] {
	const measures = new Set(
		measuresOf(meanings).filter((measure) => !INDICATORS_OF_RATES.has(measure))
	);
	const known = new Set(ratesFrom(measures));
	const halves = new Set(
		meanings.flatMap((suggestion, i) =>
			rates[i] && isOfEarlyOnes(suggestion) ? [measureOf(suggestion)] : []
		)
	);
	return meanings.map((suggestion, i) => {
		if (!rates[i]) return suggestion;
		const named = measureOf(suggestion);
		if (named !== null && halves.has(named)) return known.has(named) ? LEFT_OUT : suggestion;
		if (named !== null && !known.has(named)) {
			const beside = nearestRate(meanings.slice(0, i));
			const isOneLevel = suggestion.reasons.some(({ code }) => code === 'one-level-of-several');
			if (beside === null || suggestion.confidence === 'sure' || isOneLevel) return suggestion;
			return check(beside);
		}
		const indicator = named ?? nearestRate(meanings.slice(0, i));
		if (indicator === null) return suggestion;
		return named === null && saysOtherRate(paths[i] ?? [], indicator)
			? suggestion
			: check(indicator);
	});
}

function measureOf({ value }: Suggestion<Meaning>): string | null {
	return isMeasure(value) ? value.measure : null;
}

/** Whether a rate is of what was done before its time alone: then the one beside it is of what was done just in time. */
function isOfEarlyOnes({ reasons }: Suggestion<Meaning>): boolean {
	return reasons.some(({ code }) => code === 'early-only');
}

/** What stands beside its counts and is a rate of none of the catalogue. */
const LEFT_OUT: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'rate-from-counts' }]
};

/** The measures of some columns in order; of a column of `12/15` what stands below the stroke comes first. */
function measuresOf(meanings: readonly Suggestion<Meaning>[]): string[] {
	return meanings.flatMap(({ value }) =>
		isMeasure(value) ? [...(value.over === undefined ? [] : [value.over]), value.measure] : []
	);
}

function check(indicator: string): Suggestion<Meaning> {
	return {
		value: { role: 'ignore' },
		confidence: 'sure',
		reasons: [{ code: 'rate-from-counts', details: { indicator } }]
	};
}

const INDICATORS_OF_RATES: ReadonlySet<string> = new Set(
	[...INDICATORS.values()].flatMap(({ id, formula }) => (formula.kind === 'measure' ? [] : [id]))
);

/**
 * The rate whose counts are the last two measures before it (in whichever order), else the last that completes a pair; of several
 * that of the same part (`Tố cáo`), where one is.
 */
function nearestRate(before: readonly Suggestion<Meaning>[]): string | null {
	const last = before.map(({ value }) => value).findLast(isMeasure);
	if (last === undefined) return null;
	const isOfLast = ({ measure }: Term) => measure === last.measure;
	const candidates = ratesFrom(new Set(measuresOf(before))).flatMap((id) => {
		const formula = INDICATORS.get(id)?.formula;
		const term = formula?.kind === 'ratio' ? formula.numerator.find(isOfLast) : undefined;
		return term ? [{ id, part: term.where ?? {} }] : [];
	});
	const own = candidates.find(({ part }) => dimsText(part) === dimsText(last.dims));
	return (own ?? candidates[0])?.id ?? null;
}
