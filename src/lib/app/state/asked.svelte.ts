import { goto } from '$app/navigation';
import { page } from '$app/state';
import { readQuestion, writeQuestion, type Question } from './question';

/**
 * Where the page is on its way to, and where from. A choice made before it has arrived goes on from there: the address
 * still shows the question before.
 */
let underway = $state.raw<{ readonly from: string; readonly to: URL } | null>(null);

/** The question in the address bar. Reactive: read it inside a derived or an effect. */
export function askedQuestion(): Question {
	return readQuestion(page.url.searchParams);
}

type Change = Partial<Question> | ((asked: Question) => Partial<Question>);

/** The search part of the address once the page has followed every choice, for links that keep the question. Reactive. */
export function askedSearch(): string {
	return destination().search;
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

/**
 * Takes a plain click on a link to another page of the app at once: the router waits for a frame and then goes to the
 * address of the moment of the click, without a choice made meanwhile. Clicks that open tabs are the browser's.
 */
export function followAtOnce(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
	if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	const to = new URL(event.currentTarget.href);
	void travel(to, { replaceState: to.href === page.url.href });
}

/** Where the page will stand once it has followed every choice and link. */
function destination(): URL {
	return underway?.from === page.url.href ? underway.to : page.url;
}

function move(searchOf: (params: URLSearchParams) => string, replaceState: boolean): Promise<void> {
	const to = new URL(destination());
	to.search = searchOf(new URLSearchParams(to.search));
	const stays = to.pathname === page.url.pathname;
	return travel(to, { replaceState: replaceState && stays, noScroll: stays, keepFocus: stays });
}

async function travel(to: URL, how: Parameters<typeof goto>[1]): Promise<void> {
	const mine = { from: page.url.href, to };
	underway = mine;
	try {
		await goto(to.pathname + to.search, how);
	} finally {
		if (underway === mine) underway = null;
	}
}
