import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { groupMembersAt, groupsOf } from './groups';
import text from './roster.txt?raw';

const roster = decodeRoster(text);
const groups = groupsOf(roster);

describe('groups', () => {
	it('has each id once', () => {
		expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
	});

	it('finds the 392 districts of June 2025 that whole communes tile', () => {
		const ended = roster.at('2025-06-30', 'district').map(({ code }) => `district:${code}`);
		const tiled = ended.filter((id) => {
			const now = groupMembersAt(roster, id, '2025-07-01').map(({ key }) => key);
			const members = roster.group(id)?.members.filter(({ key }) => now.includes(key));
			return members?.length && members.every(({ exact }) => exact);
		});
		expect(ended).toHaveLength(696);
		expect(tiled).toHaveLength(392);
	});

	it('puts every commune of every day into one province of today', () => {
		const todays = roster.at('2026-11-01', 'province').map(({ code }) => `province:${code}`);
		for (const date of ['2023-06-01', '2024-10-01', '2025-07-01', '2026-11-01']) {
			const members = todays.flatMap((id) => groupMembersAt(roster, id, date));
			expect(members).toHaveLength(roster.at(date, 'commune').length);
			expect(new Set(members).size).toBe(members.length);
		}
	});

	it('keeps an ended province and the smaller one that bore a code in force', () => {
		expect(groupMembersAt(roster, 'province:36', '2024-08-31')).toHaveLength(226);
		expect(groupMembersAt(roster, 'province:36', '2026-11-01')).toHaveLength(57);
		const old = groupMembersAt(roster, 'province:37@2023-01-01', '2026-11-01');
		const now = groupMembersAt(roster, 'province:37', '2026-11-01');
		expect(old.length).toBeLessThan(now.length);
		expect(now).toEqual([...roster.childrenOf('37', '2026-11-01')]);
		expect(roster.group('province:37@2023-01-01')?.name).toBe('Tỉnh Ninh Bình (–30/06/2025)');
	});

	it('gives a district that ended earlier its members up to its end', () => {
		const early = groups.find(
			({ id }) =>
				id.startsWith('district:') && !roster.activeOf(id.slice('district:'.length), '2025-06-30')
		);
		expect(groupMembersAt(roster, early?.id ?? '', '2023-06-01').length).toBeGreaterThan(0);
		expect(groupMembersAt(roster, early?.id ?? '', '2025-06-30')).toEqual([]);
	});

	it('has nobody in a group it does not know, and takes the user’s own', () => {
		expect(groupMembersAt(roster, 'own:cụm 1', '2024-06-14')).toEqual([]);
		const own = {
			id: 'own:cụm 1',
			name: 'Cụm 1',
			kind: 'own' as const,
			members: [
				{ key: '26173@2023-01-01', exact: true },
				{ key: '26173@2025-07-01', exact: true },
				{ key: 'nobody@2023-01-01', exact: true }
			]
		};
		expect(groupMembersAt(roster, own, '2024-06-14').map(({ key }) => key)).toEqual([
			'26173@2023-01-01'
		]);
	});
});
