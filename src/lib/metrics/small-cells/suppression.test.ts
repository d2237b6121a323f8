import { describe, expect, it } from 'vitest';
import { seededUniform } from '../statistics';
import { workedOut } from '../../../../tests/support/outsider';
import { suppressionOf, type Figure, type Hidden, type Total } from './suppression';

const SMALL_BELOW = 5;
const SEED = Number(process.env.TONGHOP_SEED ?? 20241015);
const SCENARIOS = 500;

interface Scenario {
	readonly figures: readonly Figure[];
	readonly totals: readonly Total[];
}

/** Communes by kind by quarter, with the district's row, both kinds together and the year: several tables of the same figures. */
function scenario(uniform: () => number): Scenario {
	const upTo = (n: number) => Math.floor(uniform() * n);
	const units = Array.from({ length: 2 + upTo(5) }, (_, i) => `u${i}`);
	const kinds = ['kn', 'tc', 'pa'].slice(0, 1 + upTo(3));
	const windows = ['q1', 'q2', 'q3'].slice(0, 1 + upTo(3));
	const most = [4, 8, 30][upTo(3)] as number;
	const axes = [units, kinds, windows];
	const values = new Map<string, number>();
	const totals: Total[] = [];
	const fill = (at: readonly string[]): number => {
		const id = at.join('|');
		const open = at.indexOf('*');
		const known = values.get(id);
		if (known !== undefined) return known;
		if (open < 0) {
			const value = uniform() < 0.3 ? 0 : upTo(most + 1);
			values.set(id, value);
			return value;
		}
		let sum = 0;
		for (const [axis, whole] of at.entries()) {
			if (whole !== '*') continue;
			const parts = (axes[axis] as string[]).map((part) => at.with(axis, part));
			sum = parts.reduce((total, part) => total + fill(part), 0);
			totals.push({ whole: id, parts: parts.map((part) => part.join('|')) });
		}
		values.set(id, sum);
		return sum;
	};
	fill(['*', '*', '*']);
	for (const unit of units) for (const kind of kinds) fill([unit, kind, '*']);
	const figures = [...values].map(([id, value]) => ({
		id,
		value,
		sensitive: !id.includes('|pa|')
	}));
	return { figures, totals };
}

/**
 * The small figures an outsider gets from everything shown. A small one is known to be 1 to 4, one hidden beside it to be at
 * least 5, or 1 where it is none of a person's.
 */
function found({ figures, totals }: Scenario, hidden: ReadonlyMap<string, Hidden>): string[] {
	const unknowns = new Map(
		figures.map(({ id, value, sensitive }) => {
			const why = hidden.get(id);
			if (why === undefined) return [id, { low: value, high: value }];
			return why === 'small'
				? [id, { low: 1, high: SMALL_BELOW - 1 }]
				: [id, { low: sensitive ? SMALL_BELOW : 1, high: 1e6 }];
		})
	);
	const exact = workedOut(
		unknowns,
		totals.map(({ whole, parts }) => ({ plus: parts, minus: [whole], equals: 0 }))
	);
	return [...exact].filter((id) => hidden.get(id) === 'small');
}

describe('small counts', () => {
	const cell = (id: string, value: number, sensitive = true): Figure => ({ id, value, sensitive });
	const all = (values: Record<string, number>, totals: Total[]) => [
		...suppressionOf(
			Object.entries(values).map(([id, value]) => cell(id, value)),
			totals,
			SMALL_BELOW
		)
	];
	const row: Total = { whole: 'sum', parts: ['a', 'b', 'c'] };

	it('take the least figure beside them along, when their total would give them away', () => {
		expect(all({ a: 3, b: 9, c: 20, sum: 32 }, [row])).toEqual([
			['a', 'small'],
			['b', 'complement']
		]);
	});
	it('stay two when neither is certain: 3 + 2 may be 4 + 1', () => {
		expect(all({ a: 3, b: 2, c: 20, sum: 25 }, [row]).map(([id]) => id)).toEqual(['a', 'b']);
	});
	it('need a third when two can only be ones: 1 + 1', () => {
		expect(all({ a: 1, b: 1, c: 20, sum: 22 }, [row]).map(([id]) => id)).toEqual(['a', 'b', 'c']);
	});
	it('hide the total where nothing else is left, and never a zero', () => {
		expect(all({ a: 3, b: 0, c: 0, sum: 3 }, [row])).toEqual([
			['a', 'small'],
			['sum', 'small']
		]);
	});
	it('need nothing more where no total stands, or one that does not agree', () => {
		expect(all({ a: 3, b: 9 }, [])).toEqual([['a', 'small']]);
		expect(all({ a: 3, b: 9, c: 20, sum: 99 }, [row])).toEqual([['a', 'small']]);
	});
	it('follow the threshold', () => {
		const figures = [cell('a', 7), cell('b', 30)];
		expect([...suppressionOf(figures, [], 10)]).toEqual([['a', 'small']]);
		expect([...suppressionOf(figures, [], 5)]).toEqual([]);
	});

	it(`cannot be worked out from all tables together (${SCENARIOS} scenarios, seed ${SEED})`, () => {
		const uniform = seededUniform(SEED);
		let given = 0;
		let small = 0;
		let shown = 0;
		for (let i = 0; i < SCENARIOS; i++) {
			const made = scenario(uniform);
			const hidden = suppressionOf(made.figures, made.totals, SMALL_BELOW);
			const primary = new Map([...hidden].filter(([, why]) => why === 'small'));
			expect({ made, found: found(made, hidden) }).toEqual({ made, found: [] });
			// The same outsider does find them where only the small ones themselves are hidden.
			given += found(made, primary).length;
			small += primary.size;
			shown += made.figures.length - hidden.size;
		}
		expect(given).toBeGreaterThan(small / 3);
		expect(small).toBeGreaterThan(SCENARIOS);
		expect(shown).toBeGreaterThan(SCENARIOS);
	});
});
