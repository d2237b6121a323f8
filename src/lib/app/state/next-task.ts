/** Resolves once this thread has answered what came meanwhile. No timer: browsers hold those up, when one follows the other. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** How long a thread works before it looks at what came meanwhile, in milliseconds: nobody feels less. */
const STRETCH = 12;

/** Resolves at once, and with the {@link nextTask} where the thread has been busy since it last did. */
export function restingBetween(now: () => number = () => performance.now()): () => Promise<void> {
	let since = now();
	return async () => {
		if (now() - since < STRETCH) return;
		await nextTask();
		since = now();
	};
}
