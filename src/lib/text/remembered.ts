const MOST = 4096;
/** Longer texts hardly come twice, and would fill the memory. */
const LONGEST = 400;

/**
 * The same pure function of a text, remembering its last answers: headers and names come thousands of times over the files
 * of one import. Answers are shared, so `of` must give what nobody changes. Forgets all at 4,096 texts.
 */
export function remembered<T extends NonNullable<unknown> | null>(
	of: (text: string) => T
): (text: string) => T {
	const answers = new Map<string, T>();
	return (text) => {
		const known = answers.get(text);
		if (known !== undefined) return known;
		const answer = of(text);
		if (text.length > LONGEST) return answer;
		if (answers.size >= MOST) answers.clear();
		answers.set(text, answer);
		return answer;
	};
}
