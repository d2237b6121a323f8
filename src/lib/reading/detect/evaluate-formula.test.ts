import { expect, it } from 'vitest';
import { lost, sheet, uncached } from '../../../../tests/support/sheet';
import { evaluateFormula } from './evaluate-formula';
import { viewOf } from './grid-view';

const view = viewOf(
	sheet([
		[2, 3, 'chữ', null],
		[4, uncached('A2*10'), lost('#REF!'), 0],
		[uncached('A3+1'), uncached('A1/D2')]
	])
);

it.each([
	['SUM(A1:A2)', 6],
	['=SUM(A1:B1,A2)', 9],
	['A1+B1*2', 8],
	['A1/A2*100', 50],
	['(A1+B1)*-1', -5],
	['$A$1+D1', 2],
	['ROUND(A1/B1,2)', 0.67],
	['SUM(A1:C1)', 5],
	['B2', 40],
	['50%*A1', 1]
])('%s is %d', (formula, value) => {
	expect(evaluateFormula(view, formula)).toBeCloseTo(value, 9);
});

it.each(['A1+C1', 'SUM(C2)', 'A3', 'VLOOKUP(A1,B1,2)', "'Tổng hợp'!A1", 'A1+', 'IF(A1>1,2,3)', ''])(
	'%s stays unknown',
	(formula) => {
		expect(evaluateFormula(view, formula)).toBeNull();
	}
);

it('names a division by zero, its own or that of an input', () => {
	expect(evaluateFormula(view, 'A1/D2')).toBe('divided-by-zero');
	expect(evaluateFormula(view, 'B3+1')).toBe('divided-by-zero');
});
