import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clustered } from './cluster-order';

const KIND = {
	end: '2024-12-31',
	windowKind: 'period',
	period: null,
	dims: '',
	form: 'f'
} as const;
const kinds = [
	['b', '2024-01-01', ''],
	['a', '2024-04-01', ''],
	['a', '2024-01-01', ''],
	['b', '2024-01-01', 'field=x']
].map(([measure = '', start = '', dims = '']) => ({
	...KIND,
	theme: 'models' as const,
	measure,
	start,
	dims
}));

it('orders by measure, start and breakdown, and keeps the order of rows equal in all', () => {
	const row = fc.record({ kind: fc.nat(kinds.length - 1) });
	fc.assert(
		fc.property(fc.array(row), (rows) => {
			const of = (i: number) => {
				const { kind } = rows[i] as (typeof rows)[number];
				const { measure, start, dims } = kinds[kind] as (typeof kinds)[number];
				return [measure, start, dims, i] as const;
			};
			const sorted = [...rows.keys()].sort((a, b) => {
				const [one, other] = [of(a), of(b)];
				for (let i = 0; i < one.length; i++)
					if (one[i] !== other[i]) return one[i]! < other[i]! ? -1 : 1;
				return 0;
			});
			const facts = clustered({
				length: rows.length,
				kinds,
				kind: Int32Array.from(rows, ({ kind }) => kind)
			});
			expect([...facts.order]).toEqual(sorted);
			expect(kinds.map((_, i) => facts.kinds[facts.places[i]!])).toEqual(kinds);
		})
	);
});
