import { bareKey } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import {
	dimsText,
	parseDims,
	type Meaning,
	type OwnMeasure,
	type Suggestion,
	type Term,
	type Window
} from '$lib/model';
import { isOfTwoWindows, reasonsText } from '$lib/reading';
import { isMoneyMeasure } from '$lib/reference/forms';
import { formatPartOfYear } from '$lib/reference/calendar';
import { englishUnit, INDICATORS, MEASURES } from '$lib/reference/indicators';
import { dimensionName } from './names';
import { windowChoices } from './window-choices';

export interface MeaningChoice {
	readonly code: string;
	readonly label: string;
}

/** A meaning as the value of a select field. */
export function meaningCode(meaning: Meaning): string {
	if (meaning.role === 'measure')
		return JSON.stringify([
			meaning.measure,
			dimsText(meaning.dims),
			meaning.factor,
			meaning.windowKind ?? null,
			meaning.yearsBack ?? null,
			meaning.period ?? null,
			meaning.over ?? null
		]);
	return meaning.role === 'dimension' ? `dimension:${meaning.name}` : meaning.role;
}

/** Inverse of {@link meaningCode}. */
export function meaningFromCode(code: string): Meaning {
	if (code === 'unit' || code === 'ignore') return { role: code };
	if (code.startsWith('dimension:'))
		return { role: 'dimension', name: code.slice('dimension:'.length) };
	const [measure, dims, factor, windowKind, yearsBack, period, over] = JSON.parse(code) as [
		string,
		string,
		number,
		'period' | 'cumulative' | 'as-of' | null,
		number | null,
		string | null,
		string | null
	];
	return {
		role: 'measure',
		measure,
		...(over ? { over } : {}),
		dims: parseDims(dims),
		factor,
		...(windowKind ? { windowKind } : {}),
		...(yearsBack ? { yearsBack } : {}),
		...(period ? { period } : {})
	};
}

/** Units of money that reports are written in, by their factor to million đồng. */
const MONEY_UNITS = [
	[1, m.money_million],
	[0.001, m.money_thousand],
	[0.000_001, m.money_dong],
	[1000, m.money_billion]
] as const;

/** What a column whose header may be of several windows can be taken for: its measure in each of them; none for any other column. */
export function windowedChoices(
	{ value, reasons, confidence }: Suggestion<Meaning>,
	table: Window | null,
	locale: 'vi' | 'en',
	own: readonly OwnMeasure[]
): MeaningChoice[] {
	const isAsked = isOfTwoWindows({ value, reasons, confidence });
	if (!isAsked || table === null || value.role !== 'measure') return [];
	const { role, measure, over, dims, factor } = value;
	const plain = { role, measure, ...(over === undefined ? {} : { over }), dims, factor };
	const name = currentLabel(meaningCode(plain), locale, own);
	return windowChoices(table, locale).map(({ own: window, label }) => ({
		code: meaningCode({ ...plain, ...window }),
		label: `${name} · ${label}`
	}));
}

/** What a column of `10/12` can be taken for: the halves of each rate of the catalogue that has one measure above and one below. */
export function fractionChoices(locale: 'vi' | 'en'): MeaningChoice[] {
	const codes = new Set(
		[...INDICATORS.values()].flatMap(({ formula, theme }) => {
			if (formula.kind !== 'ratio' || theme === 'reporting') return [];
			const [[part, ...parts], [whole, ...wholes]] = [formula.numerator, formula.denominator];
			const isPlain = ({ where, weight = 1 }: Term) => where === undefined && weight === 1;
			if (!part || !whole || parts.length + wholes.length > 0) return [];
			if (!isPlain(part) || !isPlain(whole) || part.measure === whole.measure) return [];
			const { measure } = part;
			return [meaningCode({ role: 'measure', measure, over: whole.measure, dims: {}, factor: 1 })];
		})
	);
	return [...codes].map((code) => ({ code, label: currentLabel(code, locale, []) }));
}

/**
 * What a column can be taken for: the unit, nothing, an own measure, one of the catalogue. The current one always stands in the list.
 * @param first choices that stand before all others.
 */
export function meaningChoices(
	locale: 'vi' | 'en',
	own: readonly OwnMeasure[],
	current: string,
	first: readonly MeaningChoice[] = []
): MeaningChoice[] {
	const plain = (id: string) => meaningCode({ role: 'measure', measure: id, dims: {}, factor: 1 });
	const choices: MeaningChoice[] = [
		...first,
		{ code: 'unit', label: m.meaning_unit({}, { locale }) },
		{ code: 'ignore', label: m.meaning_ignore({}, { locale }) },
		{ code: 'own', label: m.meaning_own({}, { locale }) },
		...own.map((measure) => ({ code: plain(measure.id), label: measure.name })),
		...[...MEASURES.values()].flatMap((measure) => {
			const name = locale === 'vi' ? measure.vi : measure.en;
			if (!isMoneyMeasure(measure.id)) return [{ code: plain(measure.id), label: name }];
			return MONEY_UNITS.map(([factor, unit]) => ({
				code: meaningCode({ role: 'measure', measure: measure.id, dims: {}, factor }),
				label: m.meaning_money({ name, unit: unit({}, { locale }) }, { locale })
			}));
		}),
		...[...INDICATORS.values()]
			.filter((indicator) => indicator.formula.kind === 'ratio')
			.map((indicator) => ({
				code: plain(indicator.id),
				label: m.meaning_typed({ name: locale === 'vi' ? indicator.vi : indicator.en }, { locale })
			}))
	];
	if (!choices.some((choice) => choice.code === current))
		choices.splice(first.length + 2, 0, {
			code: current,
			label: currentLabel(current, locale, own)
		});
	return choices;
}

/** What the parts of a breakdown are of, in words; its id where nobody wrote them. */
function partsNamed(name: string, locale: 'vi' | 'en'): string {
	if (name === 'field') return m.dimension_field({}, { locale });
	if (name === 'subject') return m.dimension_subject({}, { locale });
	return name === 'kind' ? m.dimension_kind({}, { locale }) : name;
}

function currentLabel(code: string, locale: 'vi' | 'en', own: readonly OwnMeasure[]): string {
	const meaning = meaningFromCode(code);
	if (meaning.role === 'dimension' && meaning.name === 'rows')
		return m.meaning_rows({}, { locale });
	if (meaning.role !== 'measure')
		return meaning.role === 'dimension'
			? m.meaning_dimension({ name: partsNamed(meaning.name, locale) }, { locale })
			: meaning.role;
	const nameOf = (measure: string) => {
		const known = MEASURES.get(measure) ?? INDICATORS.get(measure);
		if (known) return locale === 'vi' ? known.vi : known.en;
		return own.find(({ id }) => id === measure)?.name ?? measure;
	};
	const name =
		meaning.over === undefined
			? nameOf(meaning.measure)
			: `${nameOf(meaning.measure)} / ${nameOf(meaning.over)}`;
	const unit = MONEY_UNITS.find(([factor]) => factor === meaning.factor)?.[1];
	const extra = [
		...(unit && isMoneyMeasure(meaning.measure) ? [unit({}, { locale })] : []),
		...Object.values(meaning.dims).map((value) => dimensionName(value, locale)),
		...(meaning.windowKind === 'cumulative' ? [m.kind_cumulative({}, { locale })] : []),
		...(meaning.yearsBack ? [m.meaning_last_year({}, { locale })] : []),
		...(meaning.period ? [formatPartOfYear(meaning.period, locale)] : [])
	];
	return extra.length > 0 ? `${name} (${extra.join(', ')})` : name;
}

/** What says no more than that a header was read, or that nobody knows it. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
	'header-words',
	'theme-words',
	'unknown-column',
	'rate-header',
	'decided',
	'no-header',
	'money-unit'
]);

/** What an asked column may be, and why it is asked about all the same, in words; empty where nothing is known of it. */
export function doubtText(
	{ value, reasons }: Suggestion<Meaning>,
	locale: 'vi' | 'en',
	own: readonly OwnMeasure[]
): string {
	const why = reasons.filter(({ code }) => !SAYS_NOTHING.has(code));
	// In which unit sums of money are is what is asked: the name goes without.
	const name =
		value.role === 'measure' && value.measure !== ''
			? currentLabel(meaningCode({ ...value, factor: 0 }), locale, own)
			: null;
	return [...(name ? [m.review_may_be({ name }, { locale })] : []), reasonsText(why, locale)]
		.filter(Boolean)
		.join(' ');
}

/** The id of a measure the analyst names. */
export function ownId(name: string): string {
	return `own:${bareKey(name)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 80)}`;
}

/** An own measure for a column nobody knows, in a unit of measure or none: shown unit by unit, never added up. */
export function ownMeasureOf(
	name: string,
	suggestion: Suggestion<Meaning>,
	unitOfMeasure: string | null
): OwnMeasure {
	const asked = suggestion.value.role === 'measure' ? suggestion.value.measure : '';
	return {
		id: asked.startsWith('own:') ? asked : ownId(name),
		name,
		unitOfMeasure: unitOfMeasure ?? '',
		aggregation: 'NEVER',
		direction: 'up'
	};
}

/** A unit of measure of one's own in the language of the screen. */
export function shownUnit(unit: string): string {
	return getLocale() === 'vi' ? unit : englishUnit(unit);
}

/** What is kept of a unit of measure as it stands in a field: the Vietnamese one where it is still that, else what was typed. */
export function keptUnit(typed: string, unit: string): string {
	return typed.trim() === shownUnit(unit) ? unit : typed.trim();
}
