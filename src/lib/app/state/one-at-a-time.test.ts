import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

it('begins work once however often it is asked for, and anew once it is over', async () => {
	const ends: (() => void)[] = [];
	const work = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
	const both = Promise.all([work(), work()]);
	expect(ends).toHaveLength(1);
	ends[0]?.();
	await both;
	void work();
	expect(ends).toHaveLength(2);
});

it('begins anew after work that failed', async () => {
	let begun = 0;
	const work = oneAtATime(() =>
		begun++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve('read')
	);
	await expect(work()).rejects.toThrow('offline');
	await expect(work()).resolves.toBe('read');
});
