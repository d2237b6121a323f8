import { expect, it } from 'vitest';
import { atOnce } from './at-once';

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

it('keeps the order of the items whatever finishes first', async () => {
	const ended: number[] = [];
	const results = await atOnce([3, 0, 2, 1], async (n) => {
		for (let i = 0; i < n; i++) await soon();
		ended.push(n);
		return n * 10;
	});
	expect(results).toEqual([30, 0, 20, 10]);
	expect(ended).toEqual([0, 1, 2, 3]);
	expect(await atOnce([], async () => 1)).toEqual([]);
});

it('begins nothing after a failure and waits for what is under way', async () => {
	const begun: number[] = [];
	const ended: number[] = [];
	const all = Array.from({ length: 40 }, (_, i) => i);
	const made = atOnce(all, async (n) => {
		begun.push(n);
		await soon();
		if (n === 1) throw new Error('full');
		if (n === 0) await soon();
		ended.push(n);
	});
	await expect(made).rejects.toThrow('full');
	expect(begun.length).toBeLessThan(all.length);
	expect(ended.length).toBe(begun.length - 1);
	await soon();
	expect(begun.length).toBe(ended.length + 1);
});
