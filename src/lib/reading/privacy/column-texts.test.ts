import { describe, expect, it } from 'vitest';
import type { ReadCell, TableRow } from '$lib/model';
import { areShortFigures, shortFigures, textsOfColumn } from './column-texts';

function row(raw: string | null, value: ReadCell['value'] = raw, role = 'data'): TableRow {
	const cell = raw === null ? null : { a1: 'A1', raw, value, state: 'value' };
	return { index: 0, role, section: null, cells: [cell] } as unknown as TableRow;
}

describe('textsOfColumn', () => {
	it('counts each different text of the data rows', () => {
		const rows = [
			row('Xã A'),
			row('Xã B'),
			row('Xã A'),
			row(null),
			row(''),
			row('Tổng', 'Tổng', 'total')
		];
		const { times, filled, areShort } = textsOfColumn({ rows }, 0);
		expect([...times].map(([text, { count }]) => [text, count])).toEqual([
			['Xã A', 2],
			['Xã B', 1]
		]);
		expect([filled, areShort]).toEqual([3, false]);
	});

	it('tells what cells were read as', () => {
		const rows = [row('1/2/2024', '2024-02-01'), row('5', 5), row('Đạt')];
		expect([...textsOfColumn({ rows }, 0).readAs]).toEqual(['2024-02-01']);
	});
});

describe('areShortFigures', () => {
	it.each([
		[['1', '2.', null, ''], true],
		[['1', '0912345678'], false],
		[['1', 'Lan'], false]
	] as const)('%j: %s', (raws, expected) => {
		expect(areShortFigures({ rows: raws.map((raw) => row(raw)) }, 0)).toBe(expected);
	});

	it('asks the data rows alone', () => {
		const rows = [row('1'), row('Tổng', 'Tổng', 'total')];
		expect(areShortFigures({ rows }, 0)).toBe(true);
	});
});

describe('shortFigures', () => {
	it.each([
		[['1', '12.5', null], 'all'],
		[['1', '2', '0912345678'], 'most'],
		[['1', '2', '3 đơn'], 'most'],
		[['0912345678', '0987654321', '5'], null],
		[[], null]
	] as const)('%j: %s', (raws, expected) => {
		expect(shortFigures({ rows: raws.map((raw) => row(raw)) }, 0)).toBe(expected);
	});
});
