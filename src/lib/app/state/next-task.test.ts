import { describe, expect, it } from 'vitest';
import { nextTask, restingBetween } from './next-task';

describe('a pause of long work', () => {
	it('lets everything in that came before', async () => {
		const came: string[] = [];
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			came.push('message');
			port1.close();
		};
		port2.postMessage(null);
		await nextTask();
		expect(came).toEqual(['message']);
	});

	it('is made only after a stretch of work, and the next one begins with it', async () => {
		let now = 0;
		const pause = restingBetween(() => now);
		const rested = async () => {
			let waited = false;
			const { port1, port2 } = new MessageChannel();
			const came = new Promise<void>((resolve) => {
				port1.onmessage = () => {
					waited = true;
					port1.close();
					resolve();
				};
			});
			port2.postMessage(null);
			await pause();
			const seen = waited;
			await came;
			return seen;
		};
		expect(await rested()).toBe(false);
		now += 1000;
		expect(await rested()).toBe(true);
		expect(await rested()).toBe(false);
	});
});
