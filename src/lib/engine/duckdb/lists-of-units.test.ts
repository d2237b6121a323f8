import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listsOfUnits } from './lists-of-units';

it('keeps a list once, however many windows are due of it', () => {
	const [three, other] = [
		['a', 'b', 'c'],
		['a', 'x', 'c']
	];
	const due = [three, other, [...three], ['a', 'b']].map((units) => ({ units }));
	const { lists, ofEach } = listsOfUnits(due);
	expect(lists).toEqual([
		['a', 'b', 'c'],
		['a', 'x', 'c'],
		['a', 'b']
	]);
	expect([...ofEach]).toEqual([0, 1, 0, 2]);
});

it('gives each window its own units back, and no list twice', () => {
	const units = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
	fc.assert(
		fc.property(fc.array(units.map((of) => ({ units: of }))), (due) => {
			const { lists, ofEach } = listsOfUnits(due);
			expect(Array.from(ofEach, (list) => lists[list])).toEqual(due.map((one) => one.units));
			expect(new Set(lists.map((list) => list.join())).size).toBe(lists.length);
		})
	);
});
