import type { Issue } from '$lib/model';
import * as messages from '$lib/text/messages/messages';

type Words = (
	inputs: Readonly<Record<string, string | number>>,
	options: { locale: 'vi' | 'en' }
) => string;

function wordsOf(code: string): Words | null {
	for (const key of [`issue_${code}`, `issue_${code.replaceAll('-', '_')}`]) {
		const found = Object.hasOwn(messages, key)
			? (messages as unknown as Record<string, unknown>)[key]
			: undefined;
		if (typeof found === 'function') return found as Words;
	}
	return null;
}

/** What an issue says to a person: what is wrong, where, and what to do. The code itself when the words are missing. */
export function issueText(issue: Issue, locale: 'vi' | 'en'): string {
	const words = wordsOf(issue.code);
	if (!words) return issue.code;
	const inputs = {
		sheet: issue.sheet ?? '',
		a1: issue.a1 ?? '',
		raw: issue.raw ?? '',
		count: issue.count ?? 1,
		...issue.details
	};
	return words(inputs, { locale });
}
