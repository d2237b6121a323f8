import { describe, expect, it } from 'vitest';
import { parseIdentity } from './parse-identity';

describe('parseIdentity', () => {
	it.each([
		['1=4+13+22', [{ whole: '1', parts: ['4', '13', '22'] }]],
		['3=6+7+15+ 16 + 24 +25', [{ whole: '3', parts: ['6', '7', '15', '16', '24', '25'] }]],
		[
			'1=2+3=4+5',
			[
				{ whole: '1', parts: ['2', '3'] },
				{ whole: '1', parts: ['4', '5'] }
			]
		],
		['5=20+..+24', [{ whole: '5', parts: ['20', '21', '22', '23', '24'] }]],
		['1=2+3+...+7', [{ whole: '1', parts: ['2', '3', '4', '5', '6', '7'] }]],
		['(2)=(3)+(4)', [{ whole: '2', parts: ['3', '4'] }]],
		['8=18…22', [{ whole: '8', parts: ['18', '19', '20', '21', '22'] }]],
		['(C)=(A)+(B)', [{ whole: 'C', parts: ['A', 'B'] }]],
		['a+b', [{ whole: null, parts: ['A', 'B'] }]],
		['(1+2)', [{ whole: null, parts: ['1', '2'] }]],
		['3=2/1', []],
		['B/A', []],
		['(A)', []],
		['7', []],
		['MS', []],
		['1=#REF!', []]
	])('%s', (text, expected) => {
		expect(parseIdentity(text)).toEqual(expected);
	});
});
