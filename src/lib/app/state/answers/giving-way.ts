import { AppError } from '$lib/model';
import { nextTask } from '../next-task';

/**
 * What long work on this thread comes to, the page let in at every piece of it. Rejects with `cancelled` as soon as `signal`
 * aborts between two.
 */
export async function givingWay<T>(
	work: Generator<void, T, void>,
	signal: AbortSignal
): Promise<T> {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		await nextTask();
		if (signal.aborted) throw new AppError('cancelled');
	}
}
