import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [HONG, THANH] = ['@14095', '@14098'];
const LIST = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO';
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], ...rows] }]);
const whole = (report: ReadReport) => figures(report).filter((one) => !one.includes('['));
/** A list with one column of years: two models of Xuân Hồng, one of Xuân Thành. */
const dated = (title: string, heading: string, ...years: Row) =>
	read(
		title,
		['STT', 'Tên mô hình', 'Đơn vị', heading],
		[1, 'Đường hoa', 'Xã Xuân Hồng', years[0] ?? null],
		[2, 'Camera an ninh', 'Xã Xuân Hồng', years[1] ?? null],
		[3, 'Nhà xanh', 'Xã Xuân Thành', years[2] ?? null]
	);

describe('models that say their year', () => {
	it.each([
		['Năm đăng ký', 2023, 2024, 2024],
		['Năm đăng ký', 'Năm 2023', 'Năm 2024', 'Năm 2024'],
		['Ngày đăng ký', '20/12/2023', '05/01/2024', '31/12/2024'],
		['Năm', 2022, 2024, 2024],
		['Năm thực hiện', 2025, 2024, 2024],
		['Năm đăng ký', null, 2024, 2023]
	])('are registered in that one: %s %s', async (heading, ...years) => {
		const report = await dated(`${LIST} NĂM 2024`, heading, ...years);
		const isLast = years[2] === 2023;
		expect(whole(report)).toEqual(
			isLast ? [`dvk_registered${HONG}=1`] : [`dvk_registered${HONG}=1`, `dvk_registered${THANH}=1`]
		);
		expect(report.issues[0]).toMatchObject({
			code: 'models-of-other-years',
			severity: 'warning',
			count: isLast ? 2 : 1
		});
	});

	it.each([
		['Năm đăng ký', 2024, 2024, 2024],
		['Năm đăng ký', null, 2024, null],
		['Địa chỉ', 2023, 2024, 2024]
	])('are all counted where none says another: %s', async (heading, ...years) => {
		const report = await dated(`${LIST} NĂM 2024`, heading, ...years);
		expect(whole(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).not.toContain('models-of-other-years B4');
	});

	it('are of a quarter of their year', async () => {
		const report = await dated(`${LIST} QUÝ IV NĂM 2024`, 'Năm đăng ký', 2023, 2024, 2024);
		expect(whole(report)).toEqual([`dvk_registered${HONG}=1`, `dvk_registered${THANH}=1`]);
	});
});

describe('models that say when they were recognised', () => {
	it.each([
		['Năm công nhận', 2023, 2024, null],
		['Ngày công nhận', '05/5/2023', '05/5/2024', null],
		['Năm được công nhận', 2022, '2024', null]
	])('are recognised then, and registered no later: %s', async (heading, ...years) => {
		const report = await dated(`${LIST} NĂM 2024`, heading, ...years);
		expect(whole(report)).toEqual([
			`dvk_registered${HONG}=1`,
			`dvk_recognised${HONG}=1`,
			`dvk_registered${THANH}=1`
		]);
		expect(codes(report)).toEqual(['models-of-other-years B4']);
	});

	it('may have been registered before', async () => {
		const report = await read(
			`${LIST} NĂM 2024`,
			['STT', 'Tên mô hình', 'Đơn vị', 'Năm đăng ký', 'Năm công nhận'],
			[1, 'Đường hoa', 'Xã Xuân Hồng', 2023, 2024],
			[2, 'Camera an ninh', 'Xã Xuân Hồng', 2024, null],
			[3, 'Nhà xanh', 'Xã Xuân Thành', 2024, 2025]
		);
		expect(whole(report)).toEqual([
			`dvk_recognised${HONG}=1`,
			`dvk_registered${HONG}=1`,
			`dvk_registered${THANH}=1`
		]);
	});

	it('are not those of the window whose state says so but whose year is another', async () => {
		const report = await read(
			`${LIST} NĂM 2024`,
			['STT', 'Tên mô hình', 'Đơn vị', 'Năm đăng ký', 'Kết quả', 'Năm công nhận'],
			[1, 'Đường hoa', 'Xã Xuân Hồng', 2024, 'Đã công nhận', 2025],
			[2, 'Camera an ninh', 'Xã Xuân Hồng', 2024, 'Đã công nhận', 2024],
			[3, 'Nhà xanh', 'Xã Xuân Thành', 2024, 'Đã công nhận', null]
		);
		expect(whole(report)).toEqual([
			`dvk_registered${HONG}=2`,
			`dvk_recognised${HONG}=1`,
			`dvk_registered${THANH}=1`,
			`dvk_recognised${THANH}=1`
		]);
	});

	it('are not known to be so in a quarter by their year', async () => {
		const report = await dated(`${LIST} QUÝ IV NĂM 2024`, 'Năm công nhận', 2024, 2024, null);
		expect(whole(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
	});
});

it('asks for the window of a register as of a day', async () => {
	const report = await dated(`${LIST} (TÍNH ĐẾN 31/12/2024)`, 'Năm đăng ký', 2023, 2024, 2024);
	expect(report.facts).toEqual([]);
	expect(codes(report)).toContain('window-in-doubt');
	const [counted] = report.tables[0]?.windows ?? [];
	const decided = applyDecisions(
		report,
		new Map([[0, counted ? { window: counted } : {}]]),
		context
	);
	expect(whole(decided)).toEqual([`dvk_registered${HONG}=1`, `dvk_registered${THANH}=1`]);
});

describe('a list of recognised models', () => {
	it('holds those registered before, and not those recognised in another year', async () => {
		const report = await read(
			`${LIST} ĐƯỢC CÔNG NHẬN NĂM 2024`,
			['STT', 'Tên mô hình', 'Đơn vị', 'Năm đăng ký', 'Năm công nhận'],
			[1, 'Đường hoa', 'Xã Xuân Hồng', 2023, 2024],
			[2, 'Camera an ninh', 'Xã Xuân Hồng', 2023, 2023],
			[3, 'Nhà xanh', 'Xã Xuân Thành', 2024, 2024]
		);
		expect(whole(report)).toEqual([`dvk_recognised${HONG}=1`, `dvk_recognised${THANH}=1`]);
		expect(codes(report)).toContain('models-of-other-years B5');
	});
});
