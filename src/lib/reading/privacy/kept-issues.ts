import type { Issue } from '$lib/model';
import { bareKey, NAME_GONE } from '$lib/text';
import { isKnownLabel, isMadeOfHeaderWords, opensAsUnit } from './label-words';

const BETWEEN = /(\s*[›|,;:()[\]–—]+\s*|\s+[/-]\s+)/;

/** The label with `…` for each part that `isKept` does not vouch for; empty where nothing is left. */
function keptParts(label: string, isKept: (part: string) => boolean): string {
	const parts = label.split(BETWEEN);
	const kept = parts.map((part, i) =>
		i % 2 === 1 || part.trim() === '' || isKept(part.trim()) ? part : NAME_GONE
	);
	return kept.some((part, i) => i % 2 === 0 && /[\p{L}\d]/u.test(part)) ? kept.join('').trim() : '';
}

const keptUnit = (label: string) =>
	keptParts(label, (part) => isKnownLabel(part) || opensAsUnit(part));

const keptHeader = (label: string) =>
	keptParts(label, (part) => isKnownLabel(part) || isMadeOfHeaderWords(part) || opensAsUnit(part));

/** Whether a text is what the unit that is offered for it is called, its type left out or not. */
function isNameOf(text: string, unit: string): boolean {
	const ends = (whole: string, part: string) => whole === part || whole.endsWith(` ${part}`);
	if (ends(unit.toLowerCase(), text.toLowerCase())) return true;
	return !/[^\p{ASCII}]/u.test(text) && ends(bareKey(unit), bareKey(text));
}

/** The issue with the label it quotes as `kept` gives it; without it where that is empty. */
function quoting(issue: Issue, kept: (label: string) => string): Issue {
	const { raw, details, ...rest } = issue;
	const label = kept(raw ?? '');
	const said = Object.entries(details ?? {}).flatMap(
		([name, value]): [string, string | number][] => {
			if (typeof value !== 'string' || (name !== 'text' && name !== 'words'))
				return [[name, value]];
			const own = kept(value);
			if (own !== '') return [[name, own]];
			return name === 'words' && label !== '' ? [[name, NAME_GONE]] : [];
		}
	);
	return {
		...rest,
		...(label === '' ? {} : { raw: label }),
		...(said.length === 0 ? {} : { details: Object.fromEntries(said) })
	};
}

const OF_HEADERS: ReadonlySet<Issue['code']> = new Set([
	'unknown-column',
	'parts-left-out',
	'columns-unplaced',
	'header-window'
]);

/**
 * Issues as they may be kept: what stands where a unit or an indicator is expected and is recognised as none may be the name of
 * a person, however it is written, and goes. The place stays. Kept are labels that are surely nobody's name: `Xã …`, `Tổng cộng`,
 * headers made of the words of indicators.
 */
export function keptIssues(issues: readonly Issue[]): Issue[] {
	return issues.map((issue) => {
		if (issue.code === 'unknown-unit') return quoting(issue, keptUnit);
		if (OF_HEADERS.has(issue.code)) return quoting(issue, keptHeader);
		if (issue.code !== 'ambiguous-unit' && issue.code !== 'R13') return issue;
		const { expected } = issue.details ?? {};
		if (issue.code === 'R13' && expected === undefined) return issue;
		return typeof expected !== 'string' || isNameOf(issue.raw ?? '', expected)
			? issue
			: quoting(issue, keptUnit);
	});
}
