import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { Decisions, ReadReport } from '$lib/model';

/** What importing a file as it is answered would take in: all of it, what is clear while questions are open, or not one figure. */
export function importOutcome(
	report: Pick<ReadReport, 'facts'> | null,
	openSheets: number
): 'whole' | 'part' | 'nothing' {
	if (!report || report.facts.length === 0) return 'nothing';
	return openSheets > 0 ? 'part' : 'whole';
}

/** What importing a file without an open question would come to, in words: what is left out is said, and that nothing comes in. */
export function outcomeText(
	{ tables, facts }: ReadReport,
	decisions: ReadonlyMap<number, Decisions>
): string {
	const number = (value: number) => formatNumber(value, { locale: getLocale() });
	const uncounted = tables.filter(
		({ table }, i) => table.shape === 'case-list' && decisions.get(i)?.count !== true
	);
	const rows = uncounted.flatMap(({ table }) => table.rows.filter(({ role }) => role === 'data'));
	const count = number(rows.length);
	if (facts.length === 0)
		return uncounted.length > 0 ? m.review_nothing_counted({ count }) : m.review_nothing();
	return [
		m.review_ready({ count: number(facts.length) }),
		...(uncounted.length > 0 ? [m.review_list_left({ count })] : [])
	].join(' ');
}
