/** Length of the longest alternative of `phrase` (`a|b c`) that stands in `key` as whole words; 0 when none does. */
export function phraseIn(key: string, phrase: string): number {
	// Asked some thousand times a table: nothing is joined or split into lists.
	let longest = 0;
	for (let from = 0; from < phrase.length;) {
		const bar = phrase.indexOf('|', from);
		const to = bar === -1 ? phrase.length : bar;
		if (to - from > longest && hasWords(key, phrase.slice(from, to))) longest = to - from;
		from = to + 1;
	}
	return longest;
}

function hasWords(key: string, words: string): boolean {
	for (let at = key.indexOf(words); at !== -1; at = key.indexOf(words, at + 1)) {
		const end = at + words.length;
		if ((at === 0 || key[at - 1] === ' ') && (end === key.length || key[end] === ' ')) return true;
	}
	return false;
}
