import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { applyDecisions, issueText } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';

const words = ({ issues }: ReadReport) => issues.map((issue) => issueText(issue, 'vi')).join('\n');
const EVENTS = ['Số hoạt động ra quân', 'Số lượt người tham gia'];

/** Two communes below a title and these headings. */
const below = (
	title: readonly string[],
	headings: readonly string[] = EVENTS,
	file = 'bao-cao.xlsx'
) =>
	readSheets(
		[
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					...title.map((line) => [line]),
					['STT', 'Đơn vị', ...headings],
					[1, 'Xã Xuân Hồng', ...headings.map((_, i) => 10 + i)],
					[2, 'Xã Xuân Ninh', ...headings.map((_, i) => 20 + i)]
				]
			}
		],
		file
	);

/** Three models below a title. */
const models = (title: string, name = 'Sheet1', file = 'bao-cao.xlsx') =>
	readSheets(
		[
			{
				name,
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					[title],
					['STT', 'Đơn vị', 'Tên mô hình', 'Lĩnh vực', 'Kinh phí (triệu đồng)'],
					[1, 'Xã Xuân Hồng', 'Tuyến đường hoa', 'Kinh tế', 5],
					[2, 'Xã Xuân Ninh', 'Camera an ninh', 'Kinh tế', 7],
					[3, 'Xã Xuân Ninh', 'Thu gom rác thải', 'Kinh tế', 9]
				]
			}
		],
		file
	);
const counted = (report: ReadReport) =>
	figures(report).filter((figure) => figure.startsWith('dvk_re') && !figure.includes('['));

describe('a title that names a plan after its results', () => {
	it.each([
		['KẾT QUẢ RA QUÂN NĂM 2023, KẾ HOẠCH NĂM 2024'],
		['KẾT QUẢ RA QUÂN NĂM 2023; CHỈ TIÊU NĂM 2024'],
		['Kết quả ra quân năm 2023, phương hướng nhiệm vụ năm 2024'],
		['KẾT QUẢ RA QUÂN NĂM 2023 VÀ KẾ HOẠCH NĂM 2024'],
		['CÔNG TÁC RA QUÂN NĂM 2023 - NHIỆM VỤ TRỌNG TÂM NĂM 2024'],
		['KẾT QUẢ RA QUÂN NĂM 2023', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024']
	])('has its figures taken as results, with a note: %s %s', async (...title) => {
		const report = await below(title);
		expect(report.facts.map(({ start, end }) => [start, end])).toEqual(
			Array.from({ length: 4 }, () => ['2023-01-01', '2023-12-31'])
		);
		expect(codes(report)).toEqual(['plan-beside']);
		expect(report.issues[0]?.severity).toBe('note');
		expect(report.tables[0]?.ready).toBe(true);
		expect(words(report)).toContain('kỳ 01/01/2024 – 31/12/2024');
		expect(words(report)).toContain('kết quả của kỳ 01/01/2023 – 31/12/2023');
	});

	it('names the part of a year that the plan is of', async () => {
		const title = 'RA QUÂN 6 THÁNG ĐẦU NĂM 2023, NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2023';
		expect(words(await below([title]))).toContain('kỳ 01/07/2023 – 31/12/2023');
	});

	it.each([
		'KẾT QUẢ THỰC HIỆN KẾ HOẠCH RA QUÂN NĂM 2023',
		'KẾT QUẢ RA QUÂN NĂM 2023 THEO KẾ HOẠCH NĂM 2023',
		'KẾT QUẢ RA QUÂN NĂM 2023 THỰC HIỆN KẾ HOẠCH SỐ 12/KH-UBND NĂM 2024',
		'KẾT QUẢ RA QUÂN NĂM 2023'
	])('is none where no later plan is named: %s', async (title) => {
		const report = await below([title]);
		expect([report.facts.length, codes(report)]).toEqual([4, []]);
	});

	const TITLE = ['KẾT QUẢ RA QUÂN NĂM 2023, KẾ HOẠCH NĂM 2024'];
	it.each([
		[['Số hoạt động ra quân năm 2023', 'Số lượt người tham gia năm 2023']],
		[['Số hoạt động ra quân năm 2023', 'Kế hoạch năm 2024']]
	])('needs no note where every column says its own: %s', async (headings) => {
		expect(codes(await below(TITLE, headings))).not.toContain('plan-beside');
	});

	it('needs one where a column does not', async () => {
		const headings = ['Số hoạt động ra quân năm 2023', 'Số lượt người tham gia'];
		expect(codes(await below(TITLE, headings))).toEqual(['plan-beside']);
	});

	it('is told of indicators in rows, unless the column of figures says its year', async () => {
		const lines = (heading: string) =>
			readSheets([
				{
					name: 'Sheet1',
					rows: [
						['UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'],
						...TITLE.map((line) => [line]),
						['STT', 'Chỉ tiêu', 'Đơn vị tính', heading],
						[1, 'Số hoạt động ra quân', 'hoạt động', 10],
						[2, 'Số lượt người tham gia', 'lượt người', 500]
					]
				}
			]);
		const open = await lines('Số lượng');
		expect([open.facts.length, codes(open)]).toEqual([2, ['plan-beside']]);
		const said = await lines('Năm 2023');
		expect([said.facts.length, codes(said)]).toEqual([2, []]);
	});

	it('is no more told where somebody said the window', async () => {
		const report = await below(TITLE);
		const window = { start: '2023-01-01', end: '2023-12-31', kind: 'period' } as const;
		expect(codes(applyDecisions(report, new Map([[0, { window }]]), context))).toEqual([]);
	});
});

describe('a list of models under a plan', () => {
	it.each([
		'KẾ HOẠCH XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
		'Dự kiến các mô hình dân vận khéo năm 2024',
		'DANH SÁCH DỰ KIẾN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
		'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO DỰ KIẾN XÂY DỰNG NĂM 2024',
		'DỰ KIẾN ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'
	])('is a question: %s', async (title) => {
		const report = await models(title);
		expect(figures(report)).toEqual([]);
		expect(codes(report)).toEqual(['plan-title', 'plan-title C4']);
		expect(report.tables[0]?.ready).toBe(false);
		expect(words(report)).toContain('chưa đếm 3 dòng mô hình');
	});

	it('is one where only the sheet says so', async () => {
		const report = await models('DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024', 'Kế hoạch 2024');
		expect([figures(report), codes(report)]).toEqual([[], ['plan-sheet', 'plan-sheet C4']]);
	});

	it('is counted as somebody says', async () => {
		const title = 'KẾ HOẠCH XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
		const decided = (as: string) => (report: ReadReport) =>
			applyDecisions(report, new Map([[0, { models: { [title]: as } }]]), context);
		const registered = decided('dvk_registered')(await models(title));
		expect(counted(registered)).toEqual(['dvk_registered@14095=1', 'dvk_registered@14143=2']);
		const none = decided('none')(await models(title));
		expect([counted(none), codes(none)]).toEqual([[], ['plan-title']]);
	});

	it.each([
		'DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
		'KẾ HOẠCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
		'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO THEO KẾ HOẠCH NĂM 2024',
		'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024 (KÈM THEO KẾ HOẠCH SỐ 12/KH-UBND)'
	])('is none where its models are registered, or a plan only spoken of: %s', async (title) => {
		const report = await models(title);
		expect(counted(report)).toEqual(['dvk_registered@14095=1', 'dvk_registered@14143=2']);
		expect(codes(report)).not.toContain('plan-title C4');
	});
});

describe('a file named for a plan', () => {
	const TITLE = ['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2024'];
	const LIST = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';

	it.each([
		'Ke hoach dan van kheo 2024.xlsx',
		'Kế hoạch ra quân năm 2024.xlsx',
		'KH dan van kheo 2024.xlsx',
		'KH_2024.xlsx',
		'02. Phu luc ke hoach 2024.xlsx'
	])('is told where the table says neither plan nor result: %s', async (file) => {
		const report = await below(TITLE, EVENTS, file);
		expect([report.facts.length, codes(report)]).toEqual([4, ['plan-file']]);
		expect(report.issues[0]?.severity).toBe('note');
		expect(codes(await models(LIST, 'Sheet1', file))).toEqual(['plan-file']);
	});

	it.each([
		'Ket qua thuc hien ke hoach 2024.xlsx',
		'Ke hoach 2024 - ket qua.xlsx',
		'Ke hoach so 12 nam 2024.xlsx',
		'KH 12 nam 2024.xlsx',
		'KH hai long 2024.xlsx',
		'45-KH-UBND ra quan 2024.xlsx',
		'Khao sat 2024.xlsx',
		'BC thuc hien KH dan van 2024.xlsx'
	])('is none by a name of something else: %s', async (file) => {
		expect(codes(await below(TITLE, EVENTS, file))).toEqual([]);
	});

	it('is not told where the table says what it holds', async () => {
		const file = 'Ke hoach dan van kheo 2024.xlsx';
		const results = ['KẾT QUẢ RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2024'];
		expect(codes(await below(results, EVENTS, file))).toEqual([]);
		const planned = ['KẾ HOẠCH RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2024'];
		expect(codes(await below(planned, EVENTS, file))).toEqual(['plan-title']);
		const beside = ['Số hoạt động ra quân', 'Kế hoạch năm 2024'];
		expect(codes(await below(TITLE, beside, file))).toEqual(['plan-columns-left-out D3']);
		const registered = 'DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
		expect(codes(await models(registered, 'Sheet1', file))).toEqual([]);
	});
});
