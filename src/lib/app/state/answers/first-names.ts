import { m } from '$lib/text/messages/messages.js';

const NAMED = 5;

/** Names in a row, those behind the fifth by their number. */
export function firstNames(
	names: readonly string[],
	andMore: (inputs: { names: string; count: number }) => string = m.names_and_more
): string {
	const more = names.length - NAMED;
	return more > 0
		? andMore({ names: names.slice(0, NAMED).join(', '), count: more })
		: names.join(', ');
}
