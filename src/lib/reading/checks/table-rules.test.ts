import { describe, expect, it } from 'vitest';
import type { MappedTable, Meaning, RowRole, Table } from '$lib/model';
import { checkTable } from './check-all';

type Given = readonly [role: RowRole, ...cells: readonly (number | null)[]];

interface Options {
	readonly measures?: readonly (string | null)[];
	readonly kinds?: readonly ('number' | 'percent')[];
	readonly identities?: readonly (string | null)[];
	readonly shape?: Table['shape'];
	readonly signedOn?: string | null;
	readonly rateOf?: string;
}

/** A table whose figures stand from B2 on; only what the rules look at is filled in. */
function table(rows: readonly Given[], options: Options = {}): MappedTable {
	const width = Math.max(0, ...rows.map((row) => row.length - 1));
	const columns = Array.from({ length: width }, (_, c) => ({
		index: c + 1,
		path: [`cột ${c + 1}`],
		kind: options.kinds?.[c] ?? 'number',
		identity: options.identities?.[c] ?? null,
		reasons: []
	}));
	const meanings = columns.map((_, c) => {
		const measure = options.measures?.[c] ?? null;
		const value: Meaning =
			measure === null ? { role: 'ignore' } : { role: 'measure', measure, dims: {}, factor: 1 };
		const rate = options.kinds?.[c] === 'percent' && options.rateOf;
		return {
			value,
			confidence: 'sure',
			reasons: rate ? [{ code: 'rate-from-counts', details: { indicator: rate } }] : []
		};
	});
	return {
		table: {
			sheet: 'S',
			shape: options.shape ?? 'units-down',
			signedOn: options.signedOn ?? null,
			columns,
			rows: rows.map(([role, ...cells], r) => ({
				index: r + 1,
				role,
				reasons: [],
				cells: cells.map((value, c) =>
					value === null
						? null
						: {
								a1: `${'BCDEFG'[c]}${r + 2}`,
								raw: String(value),
								value,
								state: value === 0 ? 'zero' : 'value'
							}
				)
			}))
		},
		columns: meanings,
		lines: [],
		window: {
			value: { start: '2024-07-01', end: '2024-09-30', kind: 'period' },
			confidence: 'sure',
			reasons: []
		}
	} as unknown as MappedTable;
}

const found = (mapped: MappedTable) =>
	checkTable([mapped], 0).map(({ code, severity, a1, details }) =>
		[code, severity, a1, details?.expected ?? ''].join(' ').trim()
	);

describe('R04: a typed rate against its counts', () => {
	const rates = (typed: number) =>
		table([['data', 8, 7, typed]], {
			measures: ['agencies_obliged', 'agencies_with_effective_model', null],
			kinds: ['number', 'number', 'percent'],
			rateOf: 'dvk_target_coverage'
		});

	it('is told when it is more than half a point off', () => {
		expect(found(rates(88.1))).toEqual(['R04 warning D2 87.5']);
		expect(found(rates(70))).toEqual(['R04 warning D2 87.5']);
	});
	it('is silent within half a point', () => {
		expect(found(rates(88))).toEqual([]);
		expect(found(rates(87))).toEqual([]);
	});
});

describe('R06: identities printed on the form', () => {
	const identities = ['1=2+3', '2', '3'];
	const kept: readonly Given[] = [2, 3, 4, 5].map((n) => ['data', n + 1, n, 1]);

	it('names the row that breaks what the others keep', () => {
		expect(found(table([...kept, ['data', 9, 5, 1]], { identities }))).toEqual([
			'R06 warning B6 6'
		]);
	});
	it('is silent where all keep it, and holds blank parts for nothing', () => {
		expect(found(table(kept, { identities }))).toEqual([]);
		expect(found(table([...kept, ['data', 5, 5, null]], { identities }))).toEqual([]);
	});
	it('doubts the form when its rows contradict it', () => {
		const broken = kept.map(([role, whole, ...rest]): Given => [role, (whole ?? 0) + 2, ...rest]);
		expect(found(table(broken, { identities }))).toEqual(['identity-contradicted warning B2']);
	});
});

describe('R07 and R08: totals and subtotals', () => {
	it('tell the cell that differs from the sum of its rows', () => {
		expect(
			found(
				table([
					['data', 3, 1],
					['data', 4, 2],
					['total', 8, 3]
				])
			)
		).toEqual(['R07 warning B4 7']);
		expect(
			found(
				table([
					['subtotal', 8, 3],
					['data', 3, 1],
					['data', 4, 2]
				])
			)
		).toEqual(['R08 warning B2 7']);
	});
	it('are silent where they add up, for rates, and where rows are indicators', () => {
		expect(
			found(
				table([
					['data', 3, 1],
					['data', 4, 2],
					['total', 7, 3]
				])
			)
		).toEqual([]);
		const rows: readonly Given[] = [
			['data', 50],
			['data', 70],
			['total', 60]
		];
		expect(found(table(rows, { kinds: ['percent'] }))).toEqual([]);
		expect(found(table(rows, { shape: 'key-value' }))).toEqual([]);
	});
});

describe('R12: the date of the report', () => {
	it('is told when it was signed before the window ended, and not on its last day', () => {
		expect(found(table([], { signedOn: '2024-09-29' }))).toEqual(['R12 warning  2024-09-30']);
		expect(found(table([], { signedOn: '2024-09-30' }))).toEqual([]);
		expect(found(table([]))).toEqual([]);
	});
});

describe('R07: totals that name rows by their numbers', () => {
	const four: readonly Given[] = [8, 6, 7, 9].map((figure) => ['data', figure]);
	const named = (label: string, value: number, more: readonly [string, number][] = []) => {
		const totals = [[label, value] as const, ...more];
		const mapped = table([...four, ...totals.map(([, figure]): Given => ['total', figure])]);
		const texts = ['1', '2', '3', '4', ...totals.map(([text]) => text)];
		const rows = mapped.table.rows.map((row, r) => ({
			...row,
			cells: [{ raw: texts[r] ?? '', value: texts[r] ?? '', state: 'value' as const }, ...row.cells]
		}));
		const label0 = { ...mapped.table.columns[0], index: 0, kind: 'label' as const };
		return found({
			...mapped,
			table: { ...mapped.table, rows, columns: [label0, ...mapped.table.columns] }
		} as MappedTable);
	};

	it('are silent where these rows add up', () => {
		const sums = [['Cộng (3+4)', 16] as const, ['TỔNG = (1+...+4)', 30] as const];
		expect(
			named(
				'Cộng (1+2)',
				14,
				sums.map(([text, value]) => [text, value])
			)
		).toEqual([]);
	});
	it('are held against these rows or against all, whichever is nearer', () => {
		expect(named('Cộng (1+2)', 15, [['Cộng (3+4)', 16]])).toEqual(['R07 warning B6 14']);
		expect(named('Tổng cộng (1+2)', 31)).toEqual(['R07 warning B6 30']);
	});
});
