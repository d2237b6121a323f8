import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { groupMembersAt } from './groups';
import { unitGroupOf } from './own-group';
import text from './roster.txt?raw';

const roster = decodeRoster(text);
const namesAt = (group: ReturnType<typeof unitGroupOf>, date: string) =>
	groupMembersAt(roster, group, date).map((unit) => unit.fullName);
const exactAt = (group: ReturnType<typeof unitGroupOf>, date: string) => {
	const exact = new Map(group.members.map((member) => [member.key, member.exact]));
	return groupMembersAt(roster, group, date).map((unit) => exact.get(unit.key));
};

describe("a user's own group", () => {
	it('of today holds all that its units are made of', () => {
		const group = unitGroupOf(roster, {
			id: 'own:1',
			name: 'Cụm 1',
			date: '2026-11-01',
			units: ['21439', '26425@2026-04-30']
		});
		expect(namesAt(group, '2026-11-01')).toEqual(['Phường Đức Phổ', 'Phường Xuân Lộc']);
		expect(namesAt(group, '2025-08-01')).toEqual(['Phường Đức Phổ', 'Xã Xuân Lộc']);
		expect(namesAt(group, '2024-06-14')).toEqual([
			'Phường Nguyễn Nghiêm',
			'Phường Phổ Ninh',
			'Phường Phổ Minh',
			'Phường Phổ Vinh',
			'Phường Phổ Hòa',
			'Thị trấn Gia Ray',
			'Xã Xuân Thọ',
			'Xã Xuân Trường',
			'Xã Suối Cát',
			'Xã Xuân Hiệp'
		]);
		expect(group.members.every(({ exact }) => exact)).toBe(true);
	});

	it('of 2024 goes on as what became of it, marked where others came in', () => {
		const group = unitGroupOf(roster, {
			id: 'own:2',
			name: 'Cụm 2',
			date: '2024-06-14',
			units: ['26425', '26173']
		});
		expect(namesAt(group, '2024-06-14')).toEqual(['Xã Phú Lý', 'Thị trấn Gia Ray']);
		expect(namesAt(group, '2026-11-01')).toEqual(['Xã Phú Lý', 'Phường Xuân Lộc']);
		expect(exactAt(group, '2024-06-14')).toEqual([true, true]);
		expect(exactAt(group, '2026-11-01')).toEqual([true, false]);
	});

	it('knows nothing of units that are none', () => {
		expect(
			unitGroupOf(roster, { id: 'own:3', name: '', date: '2026-11-01', units: ['99999'] }).members
		).toEqual([]);
	});
});
