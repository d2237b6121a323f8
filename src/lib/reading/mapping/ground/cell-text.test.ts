import { describe, expect, it } from 'vitest';
import type { ReadCell, RowRole, TableRow } from '$lib/model';
import { textsOfColumn } from './cell-text';

function row(index: number, raw: string | null, role: RowRole = 'data'): TableRow {
	const cell: ReadCell | null = raw === null ? null : { raw, value: raw, state: 'value' };
	return { index, role, section: null, hidden: false, cells: [cell], reasons: [] };
}

describe('textsOfColumn', () => {
	it('gives the text of each row of data on one line', () => {
		const rows = [
			row(1, 'Xã  Xuân\nHồng'),
			row(2, 'Xã  Xuân\nHồng'),
			row(3, 'Tổng', 'total'),
			row(4, null),
			row(5, ' Xã A '),
			row(6, '')
		];
		const texts = ['Xã Xuân Hồng', 'Xã Xuân Hồng', '', '', 'Xã A', ''];
		expect(textsOfColumn({ rows }, 0)).toEqual(texts);
		expect(textsOfColumn({ rows }, 0)).toEqual(texts);
		expect(textsOfColumn({ rows }, 1)).toEqual(['', '', '', '', '', '']);
	});
});
