import { describe, expect, it } from 'vitest';
import type { Dims, Fact } from '$lib/model';
import { indexOf } from './fact-index';
import { checkPartsOfTotals } from './parts-of-totals';

const UNITS = ['14095@2023-01-01', '14143@2023-01-01'];

/** Figures of one measure in one row each: the total, then its parts. */
function row(
	r: number,
	measure: string,
	total: number,
	parts: readonly (readonly [Dims, number])[]
) {
	return [[{}, total] as const, ...parts].map(([dims, value], c): Fact => ({
		measure,
		unit: UNITS[r] as string,
		start: '2024-01-01',
		end: '2024-12-31',
		windowKind: 'period',
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		source: {
			file: 'a.xlsx',
			hash: '',
			sheet: 'S',
			a1: `${'CDEFG'[c]}${r + 1}`,
			raw: String(value)
		}
	}));
}

const fields = (...values: number[]) =>
	values.map((value, i) => [{ field: ['kinh-te', 'van-hoa-xa-hoi'][i] as string }, value] as const);
const kinds = (...values: number[]) =>
	values.map(
		(value, i) =>
			[{ kind: ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh'][i] as string }, value] as const
	);
const found = (...rows: Fact[][]) =>
	checkPartsOfTotals(indexOf(rows.flat())).map(
		({ code, a1, details }) => `${code} ${a1} ${details?.found}/${details?.expected}`
	);

describe('R06: parts of a count', () => {
	it('fall short of it where the row of another unit shows that they add up', () => {
		expect(
			found(row(0, 'dvk_registered', 8, fields(5, 3)), row(1, 'dvk_registered', 11, fields(6, 4)))
		).toEqual(['R06 C2 11/10']);
	});

	it('may fall short of it where nothing shows that they are all', () => {
		expect(found(row(0, 'dvk_registered', 11, fields(6, 4)))).toEqual([]);
		expect(
			found(row(0, 'dvk_registered', 8, fields(5, 3)), row(1, 'dvk_registered', 11, fields(6)))
		).toEqual([]);
	});

	it('never exceed it', () => {
		expect(found(row(0, 'dvk_registered', 9, fields(6, 4)))).toEqual(['R06 C1 9/10']);
	});

	it('are all where they are the three kinds of petitions', () => {
		expect(found(row(0, 'don_received', 10, kinds(3, 1, 5)))).toEqual(['R06 C1 10/9']);
		expect(found(row(0, 'don_received', 10, kinds(3, 1)))).toEqual([]);
	});

	it('are not compared with a total that was added up from them, nor in two breakdowns at once', () => {
		const [total, ...parts] = row(0, 'don_received', 10, kinds(3, 1, 5)) as [Fact, ...Fact[]];
		const added = { ...total, source: { ...total.source, a1: 'D1,E1,F1' } };
		expect(found([added, ...parts])).toEqual([]);
		const both = parts.map((fact) => ({ ...fact, dims: { ...fact.dims, field: 'kinh-te' } }));
		expect(found([total, ...both])).toEqual([]);
	});
});
