import { describe, expect, it } from 'vitest';
import { fileRows, filteredRows } from './file-list';
import type { ImportItem, ImportStatus } from './import-list.svelte';
import type { HistoryEntry } from './kept-figures';

const item = (id: number, status: ImportStatus, batch: string | null = null) =>
	({
		id,
		name: `tep-${id}.xlsx`,
		status,
		report: null,
		told: null,
		failure: null,
		batch
	}) as ImportItem;

const entry = (id: string, own: Partial<HistoryEntry> = {}): HistoryEntry => ({
	id,
	fileName: `${id}.xlsx`,
	hash: id,
	issues: 0,
	importedAt: '2026-10-01T00:00:00Z',
	facts: 3,
	undone: false,
	superseded: false,
	supersedes: 0,
	themes: ['models'],
	forms: ['f1'],
	units: ['u1'],
	...own
});

describe('the files of the data page', () => {
	it('stand once each, what needs an answer first and then the latest', () => {
		const rows = fileRows(
			[item(1, 'imported', 'b'), item(2, 'ask'), item(3, 'refused'), item(4, 'waiting')],
			[entry('a', { superseded: true }), entry('b'), entry('c', { undone: true }), entry('d')],
			new Map()
		);
		expect(rows.map(({ key, state }) => `${key} ${state}`)).toEqual([
			'item:2 ask',
			'item:3 refused',
			'item:4 waiting',
			'd in-use',
			'b in-use',
			'a superseded',
			'c undone'
		]);
		expect(rows.find(({ key }) => key === 'b')?.item?.id).toBe(1);
	});

	it('bear their errors and warnings while they are in use', () => {
		const rows = fileRows(
			[item(1, 'imported', 'b'), item(2, 'ask')],
			[entry('a', { superseded: true }), entry('b'), entry('c', { undone: true }), entry('d')],
			new Map([
				['a', { errors: 1, warnings: 4 }],
				['b', { errors: 2, warnings: 5 }],
				['c', { errors: 3, warnings: 6 }]
			])
		);
		expect(rows.map(({ key, errors, warnings }) => `${key} ${errors} ${warnings}`)).toEqual([
			'item:2 0 0',
			'd 0 0',
			'b 2 5',
			'a 0 0',
			'c 0 0'
		]);
	});

	it('are found by state, theme, and part of a file or unit name without accents', () => {
		const rows = fileRows(
			[],
			[
				entry('a', { units: ['u1'] }),
				entry('b', { units: ['u2'], themes: ['petitions'] }),
				entry('xuan-hong', { undone: true })
			],
			new Map()
		);
		const names = new Map([
			['u1', 'Xã Xuân Hồng'],
			['u2', 'Xã Trà Lũ']
		]);
		const found = (filter: Partial<Parameters<typeof filteredRows>[1]>) =>
			filteredRows(
				rows,
				{ state: '', theme: '', search: '', ...filter },
				(unit) => names.get(unit) ?? unit
			).map(({ key }) => key);
		expect(found({ search: 'hồng' })).toEqual(['a', 'xuan-hong']);
		expect(found({ search: 'TRA LU' })).toEqual(['b']);
		expect(found({ theme: 'petitions' })).toEqual(['b']);
		expect(found({ state: 'undone' })).toEqual(['xuan-hong']);
		expect(found({ state: 'undone', search: 'lu' })).toEqual([]);
	});
});
