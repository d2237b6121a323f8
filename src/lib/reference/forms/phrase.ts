/** Length of the longest alternative of `phrase` (`a|b c`) that stands in `key` as whole words; 0 when none does. */
export function phraseIn(key: string, phrase: string): number {
	const padded = ` ${key} `;
	let longest = 0;
	for (const alternative of phrase.split('|')) {
		if (alternative.length > longest && padded.includes(` ${alternative} `))
			longest = alternative.length;
	}
	return longest;
}
