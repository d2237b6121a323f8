import { describe, expect, it } from 'vitest';
import { applyDecisions, issueText } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'KẾT QUẢ RA QUÂN QUÝ II NĂM 2024';

/** What is read of a form with the head of Xã Xuân Hồng. */
function read({ sheet = 'Sheet1', file = 'bao-cao.xlsx', title = TITLE, signed = '' }) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['UBND XÃ XUÂN HỒNG'],
		[title],
		['TT', 'Nội dung', 'Kết quả'],
		[1, 'Số hoạt động ra quân', 5],
		[2, 'Số lượt người tham gia ra quân', 90],
		...(signed === '' ? [] : [[], [null, signed]])
	];
	return readSheets([{ name: sheet, rows }], file);
}

describe('a form whose head names one commune', () => {
	it.each([
		['its file', { file: 'Báo cáo xã Xuân Thành quý II-2024.xlsx' }],
		['its file, without accents', { file: 'BC_xa_Xuan_Thanh_quy_II-2024.xlsx' }],
		['its file, bare', { file: 'Xuân Thành.xlsx' }],
		['its sheet', { sheet: 'Xuân Thành' }],
		['its title', { title: `${TITLE} CỦA XÃ XUÂN THÀNH` }],
		['its signature', { signed: 'TM. UBND XÃ XUÂN THÀNH' }]
	])('is asked about where another is named by %s', async (_, made) => {
		const report = await read(made);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unit-two-named']);
		expect(issueText(report.issues[0] as (typeof report.issues)[0], 'vi')).toContain(
			'ghi Xã Xuân Hồng, nhưng tiêu đề, chữ ký, tên trang hoặc tên tệp ghi Xã Xuân Thành'
		);
		const guess = report.tables[0]?.unit;
		expect(guess?.candidates.map(({ name }) => name)).toEqual(['Xã Xuân Thành', 'Xã Xuân Hồng']);
		for (const [i, key] of ['14098', '14095'].entries()) {
			const units = { [guess?.text ?? '']: guess?.candidates[i]?.key ?? null };
			const decided = applyDecisions(report, new Map([[0, { units }]]), context);
			expect(figures(decided)[0]).toBe(`cd_events@${key}=5`);
			expect(decided.tables[0]?.ready).toBe(true);
		}
	});

	it.each([
		['its own name again', { file: 'BC xa Xuan Hong.xlsx', sheet: 'X. Xuân Hồng' }],
		['its district', { file: 'Huyện Xuân Trường.xlsx', signed: 'TM. UBND HUYỆN XUÂN TRƯỜNG' }],
		['several communes', { file: 'xã Xuân Hồng, xã Xuân Thành.xlsx' }],
		['periods', { file: 'Quý II-2024.xlsx', sheet: 'Q2' }],
		['who sends it, the sheet bearing it out', { file: 'xã Xuân Thành.xlsx', sheet: 'Xuân Hồng' }],
		['a commune of elsewhere', { sheet: 'Phú Lý' }]
	])('is that commune’s beside %s', async (_, made) => {
		const report = await read(made);
		expect(codes(report)).toEqual([]);
		expect(figures(report)).toEqual(['cd_events@14095=5', 'cd_participants@14095=90']);
	});
});

describe('a form whose head names one district', () => {
	const ofDistrict = (title: string, file: string) =>
		readSheets(
			[
				{
					name: 'Sheet1',
					rows: [
						['UBND HUYỆN XUÂN TRƯỜNG'],
						[title],
						['TT', 'Nội dung', 'Kết quả'],
						[1, 'Số hoạt động ra quân', 5]
					]
				}
			],
			file
		);

	it.each([
		['its title', `${TITLE} HUYỆN GIAO THỦY`, 'a.xlsx'],
		['its file', TITLE, 'Báo cáo huyện Giao Thủy quý II.xlsx']
	])('is asked about where another is named by %s', async (_, title, file) => {
		const report = await ofDistrict(title, file);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unit-two-named']);
		expect(report.tables[0]?.unit?.candidates.map(({ name }) => name)).toEqual([
			'Huyện Giao Thủy',
			'Huyện Xuân Trường'
		]);
	});

	it('is that district’s beside its own name and its province’s', async () => {
		for (const [title, file] of [
			[`${TITLE} HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH`, 'Huyện Giao Thủy.xlsx'],
			[`${TITLE} TỈNH NAM ĐỊNH`, 'huyen_Xuan_Truong.xlsx']
		] as const)
			expect(figures(await ofDistrict(title, file))).toEqual(['cd_events@364@2=5']);
	});

	it('or its province is asked about where the title names a district of it', async () => {
		const rows: Row[] = [
			['UBND TỈNH NAM ĐỊNH'],
			[`${TITLE} HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH`],
			['TT', 'Nội dung', 'Kết quả'],
			[1, 'Số hoạt động ra quân', 5]
		];
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		expect(codes(report)).toEqual(['unit-two-named']);
	});
});
