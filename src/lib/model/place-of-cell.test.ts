import { describe, expect, it } from 'vitest';
import { cellAtPlace, placeOfCell } from './place-of-cell';
import type { ReadCell, TableColumn, TableRow } from './table';

const column = (index: number): TableColumn => ({
	index,
	path: [],
	kind: 'text',
	unitOfMeasure: null,
	identity: null,
	hidden: false,
	reasons: []
});

describe('the place of a cell', () => {
	const columns = [column(2), column(28)];
	const text: ReadCell = { raw: 'Xã A', value: 'Xã A', state: 'value' };

	it('is that of its row and column', () => {
		expect(placeOfCell({ columns }, { index: 12, cells: [text, text] }, 0)).toBe('C13');
		expect(placeOfCell({ columns }, { index: 4999, cells: [text, text] }, 1)).toBe('AC5000');
	});

	it('is further up for a text merged down', () => {
		expect(placeOfCell({ columns }, { index: 12, cells: [{ ...text, from: 10 }] }, 0)).toBe('C11');
	});

	it('is that of the words behind which a figure is typed', () => {
		const typed: ReadCell = { raw: 'Số đơn: 3', value: 3, state: 'value', column: 2 };
		expect(placeOfCell({ columns }, { index: 12, cells: [text, typed] }, 1)).toBe('C13');
	});

	it('is none where no cell was kept', () => {
		expect(placeOfCell({ columns }, { index: 12, cells: [null] }, 0)).toBeNull();
		expect(placeOfCell({ columns }, { index: 12, cells: [text] }, 5)).toBeNull();
	});

	it('gives the cell back', () => {
		const row = (index: number): TableRow => {
			const cells = [{ ...text, from: 10 }, text];
			return { index, role: 'data', section: null, hidden: false, cells, reasons: [] };
		};
		const rows = [row(10), row(11)];
		expect(cellAtPlace({ columns, rows }, 'AC12')).toEqual({ row: rows[1], column: 1 });
		expect(cellAtPlace({ columns, rows }, 'C11')).toEqual({ row: rows[0], column: 0 });
		expect(cellAtPlace({ columns, rows }, 'C12')).toBeNull();
	});
});
