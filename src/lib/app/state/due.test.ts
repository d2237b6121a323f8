import { describe, expect, it } from 'vitest';
import { reportColumns, type Report, type Theme, type UnitKey } from '$lib/model';
import { groupMembersAt } from '$lib/reference/units';
import { dueReports } from '$lib/metrics';
import { dueByWindow, expectedUnits } from './due';
import { roster } from '../../../../tests/support/reading';

const XUAN_TRUONG = 'district:364';
const PHU_LY = '26173@2023-01-01';
const XUAN_HONG = 'Xã Xuân Hồng';

function report(unit: UnitKey, end: string, theme: Theme = 'models'): Report {
	return {
		id: `${unit} ${theme}`,
		unit,
		form: 'f',
		theme,
		start: end.slice(0, 8) + '01',
		end,
		windowKind: 'period',
		receivedOn: end,
		cellsRequired: 1,
		cellsFilled: 1
	};
}

const communes = groupMembersAt(roster, XUAN_TRUONG, '2024-12-31');
const half = communes.slice(0, communes.length / 2).map(({ key }) => key);

describe('who had to report', () => {
	it('is, where the user said so, every unit of the group on the day: twenty, fourteen, four', () => {
		const expected = expectedUnits(roster, reportColumns([report(PHU_LY, '2024-06-30')]), [
			{ theme: 'models', scope: XUAN_TRUONG }
		]);
		const counts = ['2024-06-30', '2024-12-31', '2025-12-31'].map(
			(date) => expected(date, 'models').length
		);
		expect(counts).toEqual([20, 14, 4]);
		expect(expected('2024-06-30', 'petitions')).toEqual([]);
	});

	it('is a whole district once half of it reported, on themes some of it reports on', () => {
		const [first] = half as [UnitKey];
		const expected = expectedUnits(
			roster,
			reportColumns([
				...half.map((unit) => report(unit, '2024-12-31')),
				report(first, '2024-12-31', 'petitions')
			])
		);
		expect(communes).toHaveLength(14);
		expect(expected('2024-12-31', 'models')).toHaveLength(14);
		expect(expected('2024-12-31', 'petitions')).toHaveLength(14);
		expect(expected('2024-12-31', 'satisfaction')).toEqual([]);
		expect(expected('2024-12-31', 'reporting')).toHaveLength(14);
		expect(expected('2024-06-30', 'models')).toHaveLength(20);
	});

	it('is nobody on a theme of which others only had a column in a report on something else', () => {
		const [first] = half as [UnitKey];
		const aside = { ...report(first, '2024-12-31', 'campaigns'), aside: true as const };
		const reports = reportColumns([...half.map((unit) => report(unit, '2024-12-31')), aside]);
		const expected = expectedUnits(roster, reports);
		expect(expected('2024-12-31', 'models')).toHaveLength(14);
		expect(expected('2024-12-31', 'campaigns')).toEqual([]);
		expect(dueByWindow(expected, reports).map(({ theme }) => theme)).toEqual(['models']);
		const later = [...half.map((unit) => report(unit, '2025-03-31', 'campaigns')), aside];
		const due = dueReports(later, expectedUnits(roster, reportColumns(later)));
		expect(new Set(due.map(({ window }) => window.end))).toEqual(new Set(['2025-03-31']));
	});

	it('is the reporting unit alone where less than half of its district reports', () => {
		const few = half.slice(1);
		const expected = expectedUnits(
			roster,
			reportColumns(few.map((unit) => report(unit, '2024-12-31')))
		);
		expect(expected('2024-12-31', 'models')).toEqual([...few].sort());
	});

	it('is a unit outside every district only on what it ever reported: an index of provinces makes no petitions due', () => {
		const province = roster.at('2016-12-31', 'province')[0];
		if (!province) throw new Error('no province');
		const expected = expectedUnits(
			roster,
			reportColumns([
				report(province.key, '2016-12-31', 'other'),
				...half.map((unit) => report(unit, '2024-12-31', 'petitions'))
			])
		);
		expect(expected('2024-12-31', 'other')).toEqual([province.key]);
		const due = expected('2024-12-31', 'petitions');
		expect(due).toHaveLength(14);
		expect(due).not.toContain(province.key);
		expect(due.map((key) => roster.byKey(key)?.fullName)).toContain(XUAN_HONG);
	});
});
