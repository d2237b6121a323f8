import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileTold } from '../workers/outcome';
import type { ImportStatus } from './import-list.svelte';
import { keepUnfinished, takeUnfinished, unfinishedOf } from './unfinished';

const itemOf = (status: ImportStatus, name: string | null) => ({
	status,
	told: name === null ? null : ({ name } as FileTold)
});

beforeEach(() => {
	const held = new Map<string, string>();
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => held.get(key) ?? null,
		setItem: (key: string, value: string) => held.set(key, value),
		removeItem: (key: string) => held.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

it('names files that wait by what the reader told, and only counts those not read', () => {
	const items = [
		itemOf('ask', 'hoa.xlsx'),
		itemOf('stopped', null),
		itemOf('waiting', null),
		itemOf('imported', 'mo-hinh.xlsx'),
		itemOf('refused', 'hong.xlsx')
	];
	expect(unfinishedOf(items)).toEqual({ names: ['hoa.xlsx'], count: 3 });
});

it('tells once what was kept for a reload, and nothing where nothing was left', () => {
	keepUnfinished({ names: ['hoa.xlsx'], count: 2 });
	expect(takeUnfinished()).toEqual({ names: ['hoa.xlsx'], count: 2 });
	expect(takeUnfinished()).toBeNull();
	keepUnfinished({ names: ['hoa.xlsx'], count: 1 });
	keepUnfinished({ names: [], count: 0 });
	expect(takeUnfinished()).toBeNull();
});

it('takes nothing from what an earlier version of the app left', () => {
	sessionStorage.setItem('tonghop-unfinished', '28');
	expect(takeUnfinished()).toBeNull();
	sessionStorage.setItem('tonghop-unfinished', '{"names":');
	expect(takeUnfinished()).toBeNull();
});
