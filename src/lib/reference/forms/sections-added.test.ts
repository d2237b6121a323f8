import { describe, expect, it } from 'vitest';
import { sectionsAdded } from './sections-added';

describe('sectionsAdded', () => {
	it.each([
		['TỔNG I + II', ['I', 'II']],
		['Tổng cộng (I+II+III)', ['I', 'II', 'III']],
		['Cộng A và B', ['A', 'B']],
		['Cộng (1+2)', ['1', '2']],
		['TỔNG = (1+...+4)', ['1', '2', '3', '4']],
		['Cộng 3 + 4:', ['3', '4']],
		['1+2', null],
		['Cộng (1)', null],
		['Cộng quý 1', null],
		['Tổng số hộ', null]
	])('%s', (text, expected) => {
		expect(sectionsAdded(text)).toEqual(expected);
	});
});
