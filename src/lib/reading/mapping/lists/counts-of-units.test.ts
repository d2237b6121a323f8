import { describe, expect, it } from 'vitest';
import { CountsOfUnits } from './counts-of-units';

describe('CountsOfUnits', () => {
	it('adds up what is told of each unit, in order of appearance', () => {
		const counts = new CountsOfUnits();
		const a = counts.addRow('tck:1');
		counts.ask(a, 3);
		counts.add(a, 0, 1, 'B2');
		const b = counts.addRow('tck:2');
		counts.add(b, 0, 2, 'B3');
		expect(counts.addRow('tck:1')).toBe(a);
		counts.add(a, 0, 1, 'B4');
		expect(counts.all()).toEqual([
			{ unit: 'tck:1', slot: 3, value: 0, a1: 'B2' },
			{ unit: 'tck:1', slot: 0, value: 2, a1: 'B2,B4' },
			{ unit: 'tck:2', slot: 0, value: 2, a1: 'B3' }
		]);
		expect(counts.rows()).toEqual([
			{ unit: 'tck:1', rows: 2 },
			{ unit: 'tck:2', rows: 1 }
		]);
		expect([counts.has('tck:2'), counts.has('tck:3')]).toEqual([true, false]);
	});

	it('places a count of nothing where its unit says that it has none', () => {
		const counts = new CountsOfUnits();
		const unit = counts.addRow('tck:1');
		counts.tellNone(unit, 'C5');
		counts.tellNone(unit, 'C9');
		counts.ask(unit, 0);
		expect(counts.all()).toEqual([{ unit: 'tck:1', slot: 0, value: 0, a1: 'C5' }]);
	});

	it('takes thousands of units', () => {
		const counts = new CountsOfUnits();
		for (let i = 0; i < 3000; i++) counts.add(counts.addRow(`tck:${i % 1000}`), i % 7, 1, `A${i}`);
		expect(counts.all()).toHaveLength(3000);
		expect(counts.rows().every(({ rows }) => rows === 3)).toBe(true);
	});
});
