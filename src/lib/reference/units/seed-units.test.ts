import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { groupMembersAt, groupsOf } from './groups';
import { lineageOf, sameUnitAt } from './lineage';
import { mergeLedger } from './merge-ledger';
import { restatementTo } from './restatement';
import text from './roster.txt?raw';

const roster = decodeRoster(text);
const today = restatementTo(roster, '2026-11-01');
const july = restatementTo(roster, '2025-07-01');

const names = (group: string, date: string) =>
	groupMembersAt(roster, group, date).map((unit) => unit.fullName);

describe('phường Phổ Minh: merged with four others', () => {
	it('goes wholly into phường Đức Phổ', () => {
		expect(july.get('21463@2023-01-01')).toEqual([
			{
				target: '21439@2025-07-01',
				share: 1,
				exact: true,
				parts: 1,
				same: false,
				kind: 'whole'
			}
		]);
	});

	it('is in the ledger with its four fellows and the clause', () => {
		const { rows } = mergeLedger(roster, '2024-03-19', '2026-11-01', ['21463@2023-01-01']);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.target.fullName).toBe('Phường Đức Phổ');
		expect(rows[0]?.change).toBe('merge');
		expect(rows[0]?.acts).toEqual(['1677/NQ-UBTVQH15 Đ1 k86']);
		expect(rows[0]?.sources.map((source) => source.unit.name).sort()).toEqual(
			['Nguyễn Nghiêm', 'Phổ Hòa', 'Phổ Minh', 'Phổ Ninh', 'Phổ Vinh'].sort()
		);
		expect(rows[0]?.sources.every((source) => source.whole)).toBe(true);
	});

	it('had a district that five whole units tile', () => {
		const group = groupsOf(roster).find((one) => one.name === 'Thị xã Đức Phổ');
		const members = group?.members.filter(({ key }) => roster.byKey(key)?.validTo === null);
		expect(members).toHaveLength(5);
		expect(members?.every(({ exact }) => exact)).toBe(true);
	});
});

describe('xã Phú Lý: only its parent changed', () => {
	it('is one series in both directions', () => {
		expect(today.get('26173@2023-01-01')?.[0]?.target).toBe('26173@2025-07-01');
		const back = restatementTo(roster, '2024-06-14').get('26173@2025-07-01');
		expect(back).toMatchObject([
			{ target: '26173@2023-01-01', exact: true, same: true, kind: 'whole' }
		]);
		expect(sameUnitAt(roster, '26173@2025-07-01', '2024-01-01')).toBe('26173@2023-01-01');
	});

	it('is named by its clause and parent', () => {
		const [row] = mergeLedger(roster, '2024-06-14', '2026-11-01', ['26173@2025-07-01']).rows;
		expect(row?.change).toBe('reparent');
		expect(row?.acts).toEqual(['1662/NQ-UBTVQH15 Đ1 k89']);
	});

	it('belonged to a district that two shared units spoil', () => {
		const members = roster
			.group('district:735')
			?.members.filter(({ key }) => roster.byKey(key)?.validTo === null);
		expect(members).toHaveLength(5);
		expect(members?.filter(({ exact }) => !exact)).toHaveLength(2);
		expect(names('district:735', '2024-10-31')).toHaveLength(12);
		expect(names('district:735', '2024-11-01')).toHaveLength(10);
	});
});

describe('huyện Xuân Trường: twenty communes, fourteen, then exactly four', () => {
	it('is a group over all dates', () => {
		expect(names('district:364', '2024-08-31')).toHaveLength(20);
		expect(names('district:364', '2024-09-01')).toHaveLength(14);
		expect(names('district:364', '2026-11-01')).toEqual([
			'Xã Xuân Trường',
			'Xã Xuân Hồng',
			'Xã Xuân Giang',
			'Xã Xuân Hưng'
		]);
		expect(roster.group('district:364')?.members.every(({ exact }) => exact)).toBe(true);
	});

	it('carries all its communes into the four by two steps', () => {
		const old = groupMembersAt(roster, 'district:364', '2024-01-01');
		const targets = new Set(
			old.flatMap((unit) => today.get(unit.key)?.map((to) => to.target) ?? [])
		);
		expect([...targets].sort()).toEqual(
			groupMembersAt(roster, 'district:364', '2026-11-01').map((unit) => unit.key)
		);
		expect(old.every((unit) => today.get(unit.key)?.[0]?.exact)).toBe(true);
	});

	it('has no successor of its own', () => {
		expect(today.get('364@2023-01-01')).toEqual([]);
		expect(mergeLedger(roster, '2024-01-01', '2026-11-01', ['364@2023-01-01']).ended[0]?.code).toBe(
			'364'
		);
	});
});

describe('thị trấn Gia Ray: merged, then retyped, under one code', () => {
	it('does not mistake the code for the unit', () => {
		expect(today.get('26425@2023-01-01')?.[0]?.target).toBe('26425@2026-04-30');
		expect(sameUnitAt(roster, '26425@2023-01-01', '2026-11-01')).toBeNull();
		expect(sameUnitAt(roster, '26425@2026-04-30', '2025-08-01')).toBe('26425@2025-07-01');
		expect(restatementTo(roster, '2024-06-14').get('26425@2026-04-30')).toEqual([]);
	});

	it('has a lineage of five whole parts and one retyping', () => {
		const { before, after } = lineageOf(roster, '26425@2026-04-30');
		expect(before.map((edge) => edge.kind)).toEqual([
			...Array.from({ length: 5 }, () => 'full'),
			'retype'
		]);
		expect(after).toEqual([]);
		expect(lineageOf(roster, '26425@2023-01-01').after).toHaveLength(2);
		expect(lineageOf(roster, 'nothing@2023-01-01')).toEqual({ before: [], after: [] });
	});

	it('names both resolutions', () => {
		const [row] = mergeLedger(roster, '2024-06-14', '2026-11-01', ['26425@2026-04-30']).rows;
		expect(row?.acts).toEqual(['1662/NQ-UBTVQH15 Đ1 k24', '237/NQ-UBTVQH16']);
		expect(row?.sources).toHaveLength(5);
	});
});
