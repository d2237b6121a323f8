import { describe, expect, it } from 'vitest';
import { FIGURE_ROLES, RolesOfBody } from './roles-of-body';

describe('the roles of a body', () => {
	it('are told by row, from its first row down', () => {
		const roles = new RolesOfBody(4);
		for (const role of ['data', 'blank', 'data', 'note'] as const) roles.push(role);
		roles.set(6, 'total');
		expect([roles.top, roles.end]).toEqual([4, 8]);
		expect([3, 4, 5, 6, 7, 8].map((row) => roles.of(row))).toEqual([
			undefined,
			'data',
			'blank',
			'total',
			'note',
			undefined
		]);
		expect(roles.rowsOf(FIGURE_ROLES)).toEqual([4, 6]);
	});
});
