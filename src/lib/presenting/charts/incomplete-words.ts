import { m } from '$lib/text/messages/messages.js';
import type { MarkDetail, SeriesRow } from '$lib/model';
import { starred, withDoubt } from './contradiction-words';

type Locale = 'vi' | 'en';
type Incomplete = Pick<MarkDetail, 'incomplete'>;

/** Stands behind a figure where there is no room for words. */
const SIGN = '†';

/** Of how many units a figure is, where some who had to report are missing from it; else nothing. */
export function incompleteOf({ unitsReporting, unitsDue }: SeriesRow): Incomplete {
	return unitsDue !== null && unitsReporting > 0 && unitsReporting < unitsDue
		? { incomplete: { reporting: unitsReporting, due: unitsDue } }
		: {};
}

/** `2/3 đơn vị` of a figure some who had to report are missing from; else empty. */
export function incompleteText({ incomplete }: Incomplete, locale: Locale): string {
	return incomplete ? m.chart_incomplete(incomplete, { locale }) : '';
}

/** A figure as it is spoken, with all that is to be known of it: `10 – chưa thống nhất (2/3 đơn vị)`. */
export function spokenFigure(detail: MarkDetail, locale: Locale): string {
	const part = incompleteText(detail, locale);
	return withDoubt(detail, locale) + (part && ` (${part})`);
}

/** A figure where there is little room, with its signs: `10†*`. */
export function signedFigure(detail: MarkDetail): string {
	return starred({ ...detail, valueText: withSign(detail.valueText, detail) });
}

/** A text of a figure with the sign, where some are missing from it. */
export function withSign(text: string, { incomplete }: Incomplete): string {
	return incomplete ? text + SIGN : text;
}

/** Whether some of these marks are of fewer units than had to report. */
export function areSomeIncomplete(
	marks: readonly (MarkDetail | 'absent' | null | undefined)[]
): boolean {
	return marks.some((mark) => mark && mark !== 'absent' && mark.incomplete);
}
