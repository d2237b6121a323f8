import { describe, expect, it } from 'vitest';
import {
	NOTHING_TAUGHT,
	resolverWith,
	rosterWith,
	settingsWithUnits,
	unitSettingsOf
} from './unit-settings';
import { roster as base } from '../../../../tests/support/reading';

describe('what the user taught about units', () => {
	it('goes into the settings and back, beside what else is there', () => {
		const taught = {
			...NOTHING_TAUGHT,
			aliases: [['Xã Lý Phú', '26173@2025-07-01']] as const,
			due: [{ theme: 'all', scope: 'district:364' }] as const
		};
		const settings = settingsWithUnits({ other: 1 }, taught);
		expect(settings['other']).toBe(1);
		expect(unitSettingsOf(JSON.parse(JSON.stringify(settings)))).toEqual(taught);
	});

	it('counts as not there where it is broken', () => {
		expect(unitSettingsOf({ units: 'x' })).toEqual(NOTHING_TAUGHT);
		expect(
			unitSettingsOf(
				JSON.parse(
					'{"units":{"due":[{"theme":"weather","scope":"x"}],"aliases":[["a","b"]],"groups":7}}'
				)
			)
		).toEqual({ ...NOTHING_TAUGHT, aliases: [['a', 'b']] });
	});

	it('changes nothing when it is nothing', () => {
		expect(rosterWith(base, NOTHING_TAUGHT)).toBe(base);
	});

	it('makes a group like any other', () => {
		const roster = rosterWith(base, {
			...NOTHING_TAUGHT,
			groups: [{ id: 'own:1', name: 'Cụm thi đua số 1', date: '2026-11-01', units: ['26425'] }]
		});
		expect(roster.group('own:1')?.members.map(({ key }) => key)).toContain('26425@2023-01-01');
		expect(roster.groups()).toHaveLength(base.groups().length + 1);
	});

	it('answers for a spelling', () => {
		const ask = { date: '2026-11-01', scope: '75' };
		const taught = { ...NOTHING_TAUGHT, aliases: [['Xã Lí Phú', '26173@2025-07-01']] as const };
		expect(resolverWith(base, NOTHING_TAUGHT).resolve('xã lý phú', ask).key).toBeNull();
		expect(resolverWith(base, taught).resolve('xã lý phú', ask)).toMatchObject({
			key: '26173@2025-07-01',
			confidence: 'sure'
		});
	});
});
