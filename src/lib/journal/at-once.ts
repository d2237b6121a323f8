/** How many files are under way together: enough to hide what each waits for, few enough to hold in memory. */
const AT_ONCE = 8;

/**
 * Works on items several at a time; the results stand in the items' order. After a failure nothing new is begun,
 * what is under way is waited for, and the first failure is thrown.
 */
export async function atOnce<T, R>(
	items: readonly T[],
	work: (item: T) => Promise<R>
): Promise<R[]> {
	const results: R[] = [];
	const failures: unknown[] = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [i, item] of queue) {
			try {
				results[i] = await work(item);
			} catch (error) {
				failures.push(error);
			}
			if (failures.length > 0) return;
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
	if (failures.length > 0) throw failures[0];
	return results;
}
