import type { Issue, IssueDetails, Reason } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { formatDate, formatNumber } from '$lib/text';
import * as messages from '$lib/text/messages/messages';

type Locale = 'vi' | 'en';
type Words = (
	inputs: Readonly<Record<string, string | number>>,
	options: { locale: Locale }
) => string;

function wordsOf(family: string, code: string): Words | null {
	for (const key of [`${family}_${code}`, `${family}_${code.replaceAll('-', '_')}`]) {
		const found = Object.hasOwn(messages, key)
			? (messages as unknown as Record<string, unknown>)[key]
			: undefined;
		if (typeof found === 'function') return found as Words;
	}
	return null;
}

const DAYS = /^(?:\d{4}|-)-\d\d-\d\d(?:, (?:\d{4}|-)-\d\d-\d\d)*$/;

/** Numbers and days as the language writes them: `1.234,5`, `09/11/2024`. */
function readable(details: IssueDetails, locale: Locale): Record<string, string> {
	return Object.fromEntries(
		Object.entries(details).map(([name, value]) => [
			name,
			typeof value === 'number'
				? formatNumber(value, { locale })
				: DAYS.test(value)
					? value
							.split(', ')
							.map((day) => formatDate(day, locale))
							.join(', ')
					: value
		])
	);
}

const SHOWN_PLACES = 3;

/** The cell, the first of many, else the sheet or the file in words. */
function placeOf({ a1, sheet }: Issue, locale: Locale): string {
	if (a1 === null)
		return sheet === null
			? messages.place_file({}, { locale })
			: messages.place_sheet({ sheet }, { locale });
	const places = a1.split(',');
	const shown = places.slice(0, SHOWN_PLACES).join(', ');
	return places.length > SHOWN_PLACES ? `${shown} …` : shown;
}

/** By where a doubt about the window comes from; `apart` for the name of the file. */
const WINDOW_WORDS: ReadonlyMap<string | number, string> = new Map([
	['sheet-name', 'sheet'],
	['title', 'days'],
	['caption', 'caption'],
	['reversed', 'reversed'],
	['signed', 'signed'],
	['cumulative', 'cumulative'],
	['as-of', 'as_of'],
	['cases', 'cases'],
	['yearless', 'yearless']
]);

/** Issues whose usual words quote a header or a name. */
const QUOTING: ReadonlySet<Issue['code']> = new Set([
	'unknown-column',
	'ambiguous-unit',
	'unread-number',
	'parts-left-out',
	'columns-unplaced',
	'header-window'
]);

/** Issues with words of their own for what they are of, where they say it. */
const OF_SOMETHING: ReadonlySet<Issue['code']> = new Set([
	'plan-title',
	'plan-sheet',
	'months-of-inspectorate',
	'case-list-counted',
	'case-list-left-out',
	'case-day-unclear',
	'case-day-outside'
]);

/** Words for an issue that lacks what the usual ones speak of: a raw text or a proposal, errors among the figures. */
function bareCode({ code, a1, raw, details }: Issue): string {
	if (!raw && QUOTING.has(code)) return `${code}_bare`;
	if (!raw && code === 'unknown-unit' && a1 !== null) return `${code}_place`;
	if (code === 'ambiguous-unit' && details?.differs !== undefined)
		return `${code}-${details.differs}`;
	if (code === 'window-in-doubt' && details?.from !== undefined) {
		const words = WINDOW_WORDS.get(details.from) ?? 'apart';
		return `${code}_${words === 'days' && details.found === details.until ? 'day' : words}`;
	}
	if (code === 'rows-of-no-unit' && raw !== undefined) return `${code}_row`;
	if (code === 'R13' && details?.differs !== undefined) return `R13_${details.differs}`;
	if (code === 'unknown-window' && details?.from !== undefined) return 'unknown-window-several';
	if (code === 'R14' && details?.other !== undefined) return 'R14_sheets';
	if (code === 'R06' && details?.parts !== undefined) return 'R06_parts';
	if (code === 'R06' && details?.identity === undefined) return 'R06_windows';
	if (OF_SOMETHING.has(code) && details?.of !== undefined) return `${code}_${details.of}`;
	if (code === 'dash-read') return `dash-read-${details?.taken ?? 'zero'}`;
	if (code === 'no-figure-said') return `no-figure-said-${details?.taken ?? 'blank'}`;
	if (code === 'unknown-column' && details?.part !== undefined) return 'unknown-column-rows';
	if (code === 'unknown-column' && details?.words !== undefined) return 'unknown-column-part';
	if (code === 'cached-error' && details?.outside !== undefined) return 'cached-error-outside';
	if (code === 'fields-shifted' && details?.found === undefined) return 'fields-shifted-unseen';
	const lacks = code === 'R13' ? details?.expected === undefined : !raw;
	return code === 'R13' || code === 'unknown-unit' ? (lacks ? `${code}_bare` : code) : code;
}

function inputsOf(issue: Issue, locale: Locale): Record<string, string> {
	return {
		sheet: issue.sheet ?? '',
		a1: placeOf(issue, locale),
		raw: issue.raw ?? '',
		...readable({ count: issue.count ?? 1, ...issue.details }, locale),
		...namedDetails(issue.details ?? {}, locale)
	};
}

/** Details that are codes, in words, and in brackets the places of a refusal and of another figure: empty when none is known. */
function namedDetails(details: IssueDetails, locale: Locale): Record<string, string> {
	const { what, reason, place, at, measure } = details;
	const counted = MEASURES.get(String(measure)) ?? INDICATORS.get(String(measure));
	const named = (family: string, code: string | number) =>
		wordsOf(family, String(code))?.({}, { locale }) ?? String(code);
	return {
		...(what === undefined ? {} : { what: named('what', what) }),
		...(reason === undefined ? {} : { reason: named('reason', reason) }),
		...(counted ? { measure: locale === 'vi' ? counted.vi : counted.en } : {}),
		place: place === undefined ? '' : ` ${messages.issue_place({ place }, { locale })}`,
		// What was kept earlier has it behind the figure already.
		at: at === undefined ? '' : ` (${at})`
	};
}

/** What an issue says to a person: what is wrong, where, and what to do. The code itself when the words are missing. */
export function issueText(issue: Issue, locale: Locale): string {
	return wordsOf('issue', bareCode(issue))?.(inputsOf(issue, locale), { locale }) ?? issue.code;
}

/** What to ask of whoever sent the file; null where there is nothing they could do. The place is not said again. */
export function senderText(issue: Issue, locale: Locale): string | null {
	const words = wordsOf('sender', bareCode(issue)) ?? wordsOf('sender', issue.code);
	return words?.(inputsOf(issue, locale), { locale }) ?? null;
}

/** Why the reader decided so, in a sentence. The code itself when the words are missing. */
export function reasonText({ code, details = {} }: Reason, locale: Locale): string {
	const words = wordsOf('reason', code);
	if (!words) return code;
	const other = MEASURES.get(String(details.other));
	const from = wordsOf('reason_from', String(details.from ?? 'name'))?.({}, { locale }) ?? '';
	const inputs = {
		...readable(details, locale),
		from,
		...(other ? { other: locale === 'vi' ? other.vi : other.en } : {})
	};
	return words(inputs, { locale });
}

/** Several reasons as {@link reasonText} words them, a line each; empty for none. */
export function reasonsText(reasons: readonly Reason[], locale: Locale): string {
	return reasons.map((reason) => reasonText(reason, locale)).join('\n');
}

/** Why a unit is offered for a name, in a few words; empty when nobody wrote them. */
export function candidateText(reason: string, locale: Locale): string {
	return wordsOf('candidate', reason)?.({}, { locale }) ?? '';
}
