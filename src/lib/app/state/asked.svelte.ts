import { goto } from '$app/navigation';
import { page } from '$app/state';
import { readQuestion, writeQuestion, type Question } from './question';

/** The question in the address bar. Reactive: read it inside a derived or an effect. */
export function askedQuestion(): Question {
	return readQuestion(page.url.searchParams);
}

/** Changes parts of the question; every chart follows. */
export async function ask(change: Partial<Question>): Promise<void> {
	await goto(`${page.url.pathname}${writeQuestion({ ...askedQuestion(), ...change })}`, {
		replaceState: true,
		noScroll: true,
		keepFocus: true
	});
}
