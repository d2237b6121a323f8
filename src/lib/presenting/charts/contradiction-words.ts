import { MEASURES } from '$lib/reference/indicators';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import {
	isBetweenSheets,
	type Contradiction,
	type Indicator,
	type MarkDetail,
	type Said
} from '$lib/model';

type Locale = 'vi' | 'en';

/** So many contradictions behind one mark are told. */
const MOST_TOLD = 3;

/** `mh-q2-2026.xlsx · Báo cáo · F8`, without what is not known. */
export function placeText({ source: { file, sheet, a1 } }: Said): string {
	return [file, sheet, a1].filter(Boolean).join(' · ');
}

/** `56,8`; empty where it may not leave the machine. */
export function saidText({ value }: Said, locale: Locale): string {
	return value === null ? '' : formatNumber(value, { locale });
}

/**
 * What stands against a mark: `contradicted` names both figures of each contradiction behind it, with their files and
 * cells; `unsettled` where somebody still has to choose. Nothing where no report speaks against it.
 */
export function contradictedBy(
	contradictions: readonly Contradiction[] | undefined,
	indicator: Indicator,
	locale: Locale
): Pick<MarkDetail, 'contradicted' | 'unsettled'> {
	if (!contradictions || contradictions.length === 0) return {};
	// What nobody chose comes first: it must not be among those that are only counted.
	const all = [...contradictions].sort((a, b) => Number(a.settled) - Number(b.settled));
	const told = all.slice(0, MOST_TOLD).map((one) => contradictionText(one, indicator, locale));
	const more = all.length - told.length;
	const contradicted = [
		...told,
		...(more > 0
			? [m.chart_contradiction_more({ count: formatNumber(more, { locale }) }, { locale })]
			: [])
	].join('; ');
	return all.some(({ settled }) => !settled) ? { contradicted, unsettled: true } : { contradicted };
}

function contradictionText(one: Contradiction, indicator: Indicator, locale: Locale): string {
	const measure = indicator.formula.kind === 'ratio' ? MEASURES.get(one.measure) : undefined;
	const words = {
		measure: measure ? `${locale === 'vi' ? measure.vi : measure.en}: ` : '',
		taken: saidText(one.taken, locale),
		place: placeText(one.taken),
		other: saidText(one.other, locale),
		otherPlace: placeText(one.other)
	};
	const ofSheets = isBetweenSheets(one);
	if (one.other.value === null)
		return (ofSheets ? m.chart_contradiction_hidden_sheets : m.chart_contradiction_hidden)(words, {
			locale
		});
	if (one.settled) return m.chart_contradiction_settled(words, { locale });
	return (ofSheets ? m.chart_contradiction_sheets : m.chart_contradiction)(words, { locale });
}

/** `56,8 – chưa thống nhất` of a figure that another report gives differently while nobody chose; else as it is. */
export function withDoubt(
	detail: Pick<MarkDetail, 'valueText' | 'unsettled'>,
	locale: Locale
): string {
	return detail.unsettled
		? `${detail.valueText} – ${m.chart_unsettled({}, { locale })}`
		: detail.valueText;
}

/** The same where there is little room: `56,8*`. */
export function starred(detail: MarkDetail): string {
	return withStar(detail.valueText, detail);
}

/** A text of a figure with the star, where it has one. */
export function withStar(text: string, { unsettled }: Pick<MarkDetail, 'unsettled'>): string {
	return unsettled ? `${text}*` : text;
}

/** What the star means; empty when no mark has one. */
export function starLegend(
	marks: readonly (Pick<MarkDetail, 'unsettled'> | 'absent' | null | undefined)[],
	locale: Locale
): string {
	const some = marks.some((mark) => mark && mark !== 'absent' && mark.unsettled);
	return some ? m.chart_legend_unsettled({}, { locale }) : '';
}
