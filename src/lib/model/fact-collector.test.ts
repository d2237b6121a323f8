import { describe, expect, it } from 'vitest';
import type { Fact } from './fact';
import {
	codedFacts,
	codedFactsOf,
	FactCollector,
	holdingFacts,
	takenFacts
} from './fact-collector';

function fact(unit: string, measure: string, value: number, more: Partial<Fact> = {}): Fact {
	return {
		measure,
		unit,
		start: '2024-01-01',
		end: '2024-12-31',
		windowKind: 'period',
		dims: {},
		value,
		state: value === 0 ? 'zero' : 'value',
		source: { file: 'a.xlsx', hash: 'h', sheet: 'S', a1: `${unit}${value}`, raw: String(value) },
		...more
	};
}

const FACTS = [
	fact('B', 'don_received', 1),
	fact('B', 'don_received', 2, { dims: { kind: 'to-cao' } }),
	fact('B', 'tcd_turns', 0),
	fact('C', 'don_received', 3),
	fact('C', 'don_received', 4, { dims: { kind: 'to-cao' } }),
	fact('B', 'don_received', 5, { end: '2024-06-30' }),
	fact('B', 'don_received', 6, { source: { ...fact('B', '', 6).source, sheet: 'T', a1: 'B6,B7' } })
];

describe('facts as columns', () => {
	it('are the same facts again', () => {
		const coded = codedFacts(FACTS);
		expect(coded.list).toEqual(FACTS);
		expect(JSON.stringify(coded.list)).toBe(JSON.stringify(FACTS));
		expect(FACTS.map((_, i) => coded.at(i))).toEqual(FACTS);
	});

	it('number alike what is alike, in order of appearance', () => {
		const { columns, cells } = codedFacts(FACTS);
		expect([...columns.subject]).toEqual([0, 1, 2, 0, 1, 3, 0]);
		expect([...columns.unit]).toEqual([0, 0, 0, 1, 1, 0, 0]);
		expect([...columns.sheet]).toEqual([0, 0, 0, 0, 0, 0, 1]);
		expect(columns.subjects.map(({ measure }) => measure)).toEqual([
			'don_received',
			'don_received',
			'tcd_turns',
			'don_received'
		]);
		expect([...cells].map((cell) => cell >= 0)).toEqual(
			FACTS.map(({ value }) => value !== 0 && value !== 6)
		);
	});

	it('leave out what none of those taken is of', () => {
		const taken = takenFacts(codedFacts(FACTS), [2, 6]);
		expect(taken.list).toEqual([FACTS[2], FACTS[6]]);
		expect(taken.columns.subjects).toHaveLength(2);
		expect(taken.columns.sheets).toHaveLength(2);
		expect(takenFacts(codedFacts(FACTS), []).columns.sheets).toEqual([]);
	});

	it('are collected from the figures of tables, sheets without any left out', () => {
		const collected = new FactCollector(0);
		const window = { start: '2024-01-01', end: '2024-12-31', kind: 'period' } as const;
		const figures = FACTS.slice(0, 5).map(({ unit, measure, dims, value, source }) => {
			return { unit, measure, dims, value, window, a1: source.a1, raw: source.raw };
		});
		collected.inSheet({ file: 'a.xlsx', hash: 'h', sheet: 'none' });
		collected.inSheet({ file: 'a.xlsx', hash: 'h', sheet: 'S' });
		expect([...collected.addAll(figures)]).toEqual([0, 1, 2, 0, 1]);
		expect(collected.facts().list).toEqual(FACTS.slice(0, 5));
		expect(collected.facts().columns.sheets).toHaveLength(1);
	});

	it('stand beside what holds them, whose facts are not made', () => {
		const coded = codedFacts(FACTS);
		const holder = {
			get facts(): readonly Fact[] {
				throw new Error('made');
			}
		};
		expect(codedFactsOf(holdingFacts(holder, coded))).toBe(coded);
		expect(codedFactsOf({ facts: FACTS }).list).toEqual(FACTS);
	});
});
