/** How often a text stands in a column. */
export interface Times {
	count: number;
}

/** How many cells hold a text that is so, each different one asked about once. */
export function numberOf(
	times: ReadonlyMap<string, Times>,
	test: (text: string) => boolean
): number {
	let passed = 0;
	for (const [text, { count }] of times) if (test(text)) passed += count;
	return passed;
}
