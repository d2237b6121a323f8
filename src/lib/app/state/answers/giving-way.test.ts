import { describe, expect, it } from 'vitest';
import { givingWay } from './giving-way';

function* counting(pieces: number, done: number[]): Generator<void, string, void> {
	for (let piece = 0; piece < pieces; piece++) {
		done.push(piece);
		yield;
	}
	return 'all';
}

describe('long work that gives way', () => {
	it('lets others in between its pieces', async () => {
		const done: number[] = [];
		const { port1, port2 } = new MessageChannel();
		const seen = new Promise<number>((resolve) => {
			port1.onmessage = () => {
				port1.close();
				resolve(done.length);
			};
		});
		port2.postMessage(null);
		const work = givingWay(counting(3, done), new AbortController().signal);
		expect(await work).toBe('all');
		expect(await seen).toBeLessThan(3);
	});

	it('stops when nobody waits for it any more', async () => {
		const done: number[] = [];
		const nobody = new AbortController();
		const work = givingWay(counting(3, done), nobody.signal);
		nobody.abort();
		await expect(work).rejects.toMatchObject({ code: 'cancelled' });
		expect(done).toEqual([0]);
	});
});
