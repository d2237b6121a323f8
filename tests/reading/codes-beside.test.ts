import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'KẾT QUẢ TIẾP NHẬN HỒ SƠ NĂM 2023';
const read = (header: Row, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [TITLE], header, ...rows] }]);

describe('the official code beside a name', () => {
	it.each([
		['Mã ĐVHC', 'Tên ĐVHC'],
		['Mã xã', 'Tên xã'],
		['Mã', 'Đơn vị']
	])('is asked about where it is a neighbour’s: %s, %s', async (code, name) => {
		const header: Row = [code, name, 'Số hồ sơ tiếp nhận'];
		const report = await read(
			header,
			['14095', 'Xã Xuân Hồng', 1],
			['14143', 'Xã Xuân Phú', 2],
			['14101', 'Xã Xuân Thành', 3]
		);
		const asked = codes(report).filter((one) => one.startsWith('ambiguous-unit'));
		expect(asked.length).toBeGreaterThan(0);
		expect(figures(report).some((one) => one.endsWith('=2'))).toBe(false);
	});

	it('is whose the answer says', async () => {
		const header: Row = ['Mã xã', 'Tên xã', 'Số hồ sơ tiếp nhận'];
		const report = await read(header, ['14143', 'Xã Xuân Hồng', 2], ['14095', 'Xã Xuân Ninh', 3]);
		const units = Object.fromEntries(
			(report.tables[0]?.units ?? []).flatMap((unit) =>
				unit ? [[unit.text, unit.candidates[0]?.key ?? null] as const] : []
			)
		);
		const decided = applyDecisions(report, new Map([[0, { units }]]), context);
		expect(figures(decided)).toEqual(['svc_received@14095=2', 'svc_received@14143=3']);
	});

	it('says nothing where it bears the name out, or is no code of the province', async () => {
		const header: Row = ['Mã xã', 'Tên xã', 'Số hồ sơ tiếp nhận'];
		const right = await read(header, ['14095', 'Xã Xuân Hồng', 1], ['14143', 'Xã Xuân Ninh', 2]);
		const own = await read(header, ['00001', 'Xã Xuân Hồng', 1], ['00004', 'Xã Xuân Ninh', 2]);
		for (const report of [right, own])
			expect(figures(report)).toEqual(['svc_received@14095=1', 'svc_received@14143=2']);
	});
});
