import { goto } from '$app/navigation';
import { page } from '$app/state';
import { readQuestion, writeQuestion, type Question } from './question';

/**
 * Where the page is on its way to, and where from. A choice made before it has arrived goes on from there: the address
 * still shows the question before.
 */
let underway = $state.raw<{ readonly from: string; readonly search: string } | null>(null);

/** The question in the address bar. Reactive: read it inside a derived or an effect. */
export function askedQuestion(): Question {
	return readQuestion(page.url.searchParams);
}

type Change = Partial<Question> | ((asked: Question) => Partial<Question>);

/** The search part of the address once the page has followed every choice, for links that keep the question. Reactive. */
export function askedSearch(): string {
	return underway?.from === page.url.href ? underway.search : page.url.search;
}

/** Changes parts of the question; every chart follows. */
export function ask(change: Change): Promise<void> {
	return move((params) => {
		const asked = readQuestion(params);
		return writeQuestion({ ...asked, ...(typeof change === 'function' ? change(asked) : change) });
	}, true);
}

/** Opens the history of a unit beside the question, as a step of its own in the browser's history. */
export function openUnit(key: string): Promise<void> {
	return move((params) => {
		const opened = new URLSearchParams(params);
		opened.set('unit', key);
		return `?${opened}`;
	}, false);
}

async function move(
	searchOf: (params: URLSearchParams) => string,
	replaceState: boolean
): Promise<void> {
	const search = searchOf(new URLSearchParams(askedSearch()));
	const mine = { from: page.url.href, search };
	underway = mine;
	try {
		await goto(page.url.pathname + search, { replaceState, noScroll: true, keepFocus: true });
	} finally {
		if (underway === mine) underway = null;
	}
}
