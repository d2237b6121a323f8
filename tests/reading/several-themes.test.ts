import { describe, expect, it } from 'vitest';
import { readSheets } from '../support/reading';

describe('a sheet that sums up several themes', () => {
	const rows = [
		['HUYỆN XUÂN TRƯỜNG'],
		['TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'],
		[
			'STT',
			'Đơn vị',
			'Số mô hình, điển hình đăng ký',
			'Số phiếu phát ra',
			'Số phiếu thu về',
			'Số lượt tiếp công dân',
			'Số lượt người tham gia chiến dịch',
			'Số hộ'
		],
		[1, 'Xã Xuân Hồng', 5, 100, 90, 4, 300, 2000],
		[2, 'Xã Xuân Châu', 0, 80, 70, null, 250, 1500],
		[3, 'Xã Xuân Thành', 3, null, null, 2, 200, 1200]
	];

	it('reports on each of them, on none of whose cells are all blank', async () => {
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		const filed = report.reports.map(({ unit, theme, cellsFilled, cellsRequired }) =>
			[unit.split('@')[0], theme, `${cellsFilled}/${cellsRequired}`].join(' ')
		);
		expect(filed.sort()).toEqual([
			'14092 campaigns 2/2',
			'14092 models 1/1',
			'14092 satisfaction 2/2',
			'14095 campaigns 2/2',
			'14095 models 1/1',
			'14095 petitions 1/1',
			'14095 satisfaction 2/2',
			'14098 campaigns 2/2',
			'14098 models 1/1',
			'14098 petitions 1/1'
		]);
	});

	it('reports on one alone where its title says so: a column on another was not due', async () => {
		const column = async (title: string) => {
			const { reports } = await readSheets([
				{
					name: 'Sheet1',
					rows: [
						['HUYỆN XUÂN TRƯỜNG'],
						[title],
						['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Giá trị chăm lo (triệu đồng)'],
						[1, 'Xã Xuân Hồng', 5, 120],
						[2, 'Xã Xuân Châu', 2, null]
					]
				}
			]);
			return reports.map(({ theme, aside = false }) => `${theme}${aside ? ' aside' : ''}`).sort();
		};
		for (const title of [
			'KẾT QUẢ DÂN VẬN KHÉO QUÝ IV NĂM 2024',
			'KẾT QUẢ PHONG TRÀO THI ĐUA DÂN VẬN KHÉO QUÝ IV NĂM 2024',
			'KẾT QUẢ THỰC HIỆN PHONG TRÀO “DÂN VẬN KHÉO” QUÝ IV NĂM 2024'
		])
			expect(await column(title)).toEqual(['campaigns aside', 'models', 'models']);
		for (const title of [
			'KẾT QUẢ DÂN VẬN KHÉO VÀ CHĂM LO AN SINH XÃ HỘI QUÝ IV NĂM 2024',
			'KẾT QUẢ CÁC PHONG TRÀO VÀ DÂN VẬN KHÉO QUÝ IV NĂM 2024',
			'TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'
		])
			expect(await column(title)).toEqual(['campaigns', 'models', 'models']);
	});

	it('gives each figure to the report of its theme, of the same unit', async () => {
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		const themes = new Map(
			report.facts.map(({ measure }, i) => [
				measure,
				report.reports[report.reportOf[i] as number]?.theme
			])
		);
		expect(Object.fromEntries(themes)).toEqual({
			dvk_registered: 'models',
			forms_issued: 'satisfaction',
			forms_returned: 'satisfaction',
			tcd_turns: 'petitions',
			cd_participants: 'campaigns',
			households: 'campaigns'
		});
		for (const [i, fact] of report.facts.entries())
			expect(report.reports[report.reportOf[i] as number]?.unit).toBe(fact.unit);
	});
});
