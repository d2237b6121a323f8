import { describe, expect, it } from 'vitest';
import { withoutPercent } from './chart-size';

describe('a figure in a narrow cell', () => {
	it('goes without its percent sign in either language', () => {
		expect(['90,4\u00a0%', '90.4%', '1.234'].map(withoutPercent)).toEqual([
			'90,4',
			'90.4',
			'1.234'
		]);
	});
});
