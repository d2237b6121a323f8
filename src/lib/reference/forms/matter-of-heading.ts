import type { Theme } from '$lib/model';
import { INDICATORS, MEASURES } from '../indicators';
import { headerKey } from './header-key';
import type { HeaderRule } from './header-rule';
import { phraseIn } from './phrase';
import { themesNamed } from './theme-of-title';

/** Work that headings name without a word of its theme, and the measures that are of it. */
const OTHER_MATTERS: readonly (readonly [words: string, measures: RegExp])[] = [
	['doi thoai', /^dialogue_/],
	['quy che dan chu|dan chu co so', /^$/],
	['cai cach hanh chinh', /^(?:svc_|dossiers_|staff_|training_|sat_|feedback_)/],
	['khao sat|lay y kien', /^(?:forms_|sat_|answers_)/]
];

function themeOf(measure: string): Theme | undefined {
	return MEASURES.get(measure)?.theme ?? INDICATORS.get(measure)?.theme;
}

/**
 * The heading by which general words (`Số người tham gia`) are of other work than the measure they are taken for: one that names another
 * matter, where neither another heading nor the words themselves name the measure's. As written; null where nothing speaks against it.
 * @param path header texts from the top down.
 */
export function headingOfOtherMatter(rule: HeaderRule, path: readonly string[]): string | null {
	const { measure } = rule;
	const theme = themeOf(measure);
	if (theme === undefined || (rule.theme === undefined && rule.general !== true)) return null;
	let other: string | null = null;
	for (const text of path) {
		const key = headerKey(text);
		const themes = themesNamed(text);
		const matters = OTHER_MATTERS.filter(([words]) => phraseIn(key, words) > 0);
		const isOwn = themes.has(theme) || matters.some(([, measures]) => measures.test(measure));
		if (isOwn) return null;
		if (themes.size + matters.length > 0) other ??= text;
	}
	return other;
}
