/** Whether figures add up, one by one, to those of their whole; false for none at all. */
export function addUp(whole: readonly number[], parts: readonly (readonly number[])[]): boolean {
	return (
		whole.length > 0 &&
		whole.every((figure, i) => {
			const sum = parts.reduce((all, figures) => all + (figures[i] ?? 0), 0);
			return Number(sum.toPrecision(12)) === figure;
		})
	);
}
