import { describe, expect, it } from 'vitest';
import type { Target } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import {
	againstTarget,
	settingsWithTargets,
	targetFor,
	targetOfRow,
	targetPace,
	targetsOf
} from './targets';

const t = (id: string, over: Partial<Target> = {}): Target => ({
	id,
	indicator: 'dvk_implemented',
	unit: null,
	period: null,
	met: 10,
	exceeded: 12,
	near: 8,
	source: '',
	...over
});

describe('targets', () => {
	it('are those of the plans and the user’s own, through the journal’s settings', () => {
		const planned = targetsOf({}, INDICATORS);
		expect(planned.map(({ indicator, met }) => [indicator, met])).toEqual(
			expect.arrayContaining([
				// "100 % cơ quan, đơn vị có ít nhất 01 mô hình": every obliged agency has one that works.
				['dvk_target_coverage', 100],
				['cd_body_coverage', 100]
			])
		);
		const settings = settingsWithTargets({ theme: 'dark' }, [
			...planned,
			t('a'),
			t('a', { met: 5 })
		]);
		const stored = JSON.parse(JSON.stringify(settings)) as Record<string, unknown>;
		expect(stored['theme']).toBe('dark');
		expect(targetsOf(stored, INDICATORS)).toEqual([...planned, t('a', { met: 5 })]);
	});

	it.each([null, 'x', { met: 1 }, [{ id: 'a' }], [{ ...t('a'), met: 'ten' }]])(
		'are none of the user’s where the settings hold %j',
		(targets) => {
			expect(targetsOf({ targets }, INDICATORS)).toEqual(targetsOf({}, INDICATORS));
		}
	);

	it('hold for the nearest unit, then for the window, and the last of equals', () => {
		const targets = [
			t('every'),
			t('year', { period: '2024-Y' }),
			t('group', { unit: 'district:364' }),
			t('unit', { unit: 'a@1' }),
			t('unit year', { unit: 'a@1', period: '2024-Y' }),
			t('unit again', { unit: 'a@1' }),
			t('other', { indicator: 'tcd_turns', unit: 'a@1' })
		];
		const id = (units: string[], period: string | null, sumOfUnits = false) =>
			targetFor(targets, { indicator: 'dvk_implemented', units, period, sumOfUnits })?.id ?? null;
		expect(id(['a@1', 'district:364'], '2024-Y')).toBe('unit year');
		expect(id(['a@1', 'district:364'], '2025-Y')).toBe('unit again');
		expect(id(['b@1', 'district:364'], '2024-Y')).toBe('group');
		expect(id(['b@1'], '2024-Y')).toBe('year');
		expect(id(['b@1'], null)).toBe('every');
		// Ten models a unit is no target for the sum of fourteen units.
		expect(id([], '2024-Y', true)).toBeNull();
		expect(id(['district:364'], '2024-Y', true)).toBe('group');
	});

	it('are found for a row by its keys, its window and the query’s scope', () => {
		const targets = [t('a', { unit: 'a@1', period: '2024-Q1' }), t('d', { unit: 'district:364' })];
		const found = (groupBy: ('unit' | 'window')[], keys: Record<string, string>, more = {}) =>
			targetOfRow(
				targets,
				{ keys },
				{ indicator: 'dvk_implemented', groupBy, ...more },
				{ id: 'dvk_implemented', overUnits: 'STOCK' }
			)?.id ?? null;
		const q1 = '2024-01-01/2024-03-31/period';
		expect(found(['unit', 'window'], { unit: 'a@1', window: q1 })).toBe('a');
		expect(found(['unit'], { unit: 'a@1' })).toBeNull();
		expect(found(['unit'], { unit: 'a@1' }, { start: '2024-01-01', end: '2024-03-31' })).toBe('a');
		expect(found([], {}, { scope: 'district:364' })).toBe('d');
	});

	it('say how far a figure is from them, also where less is better', () => {
		const levels = [13, 12, 11, 10, 9, 8, 7].map((value) => againstTarget(value, t('x'), 'up'));
		expect(levels.map(({ level }) => level)).toEqual([
			'exceeded',
			'exceeded',
			'met',
			'met',
			'near',
			'near',
			'missed'
		]);
		expect(levels.map(({ shortfall }) => shortfall)).toEqual([0, 0, 0, 0, 1, 2, 3]);
		const down = t('x', { met: 3, exceeded: 1, near: 5 });
		expect([0, 2, 4, 6].map((value) => againstTarget(value, down, 'down').level)).toEqual([
			'exceeded',
			'met',
			'near',
			'missed'
		]);
		expect(againstTarget(9, t('x', { near: null }), 'up').level).toBe('missed');
	});

	it('have a pace: 30 of 100 after 73 of 365 days is ten ahead, on the way to 150', () => {
		const year = { start: '2023-01-01', end: '2023-12-31' };
		// 73 of 365 days are a fifth; a fifth of 100 is 20; 30 in a fifth of the year make 150 in all of it.
		const pace = targetPace(30, 100, year, '2023-03-14');
		expect(pace).toMatchObject({ elapsed: 0.2, expected: 20, ahead: 10 });
		expect(pace?.projected).toBeCloseTo(150, 9);
		expect(targetPace(30, 100, year, '2024-01-01')).toBeNull();
		expect(targetPace(30, 100, year, '2022-12-31')).toBeNull();
	});
});
