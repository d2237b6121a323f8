import { describe, expect, it } from 'vitest';
import { applyDecisions, issueText } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';

const read = (title: string) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[title],
				['STT', 'Đơn vị', 'Số hoạt động ra quân', 'Số lượt người tham gia'],
				[1, 'Xã Xuân Hồng', 10, 500]
			]
		}
	]);

describe('a title that announces a plan', () => {
	it.each([
		'KẾ HOẠCH RA QUÂN QUÝ II NĂM 2023',
		'DỰ KIẾN RA QUÂN QUÝ III NĂM 2023',
		'ƯỚC THỰC HIỆN RA QUÂN NĂM 2023',
		'DỰ KIẾN KẾT QUẢ RA QUÂN NĂM 2023',
		'TỔNG HỢP ƯỚC KẾT QUẢ RA QUÂN NĂM 2023',
		'GIAO CHỈ TIÊU RA QUÂN NĂM 2023',
		'CHƯƠNG TRÌNH CÔNG TÁC RA QUÂN QUÝ II NĂM 2023'
	])('makes its figures a question: %s', async (title) => {
		const report = await read(title);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['plan-title']);
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.issues.map((issue) => issueText(issue, 'vi')).join()).toContain(title);
	});

	it.each([
		'KẾT QUẢ THỰC HIỆN KẾ HOẠCH RA QUÂN QUÝ II NĂM 2023',
		'CHỈ TIÊU VÀ KẾT QUẢ RA QUÂN QUÝ II NĂM 2023',
		'RA QUÂN THEO KẾ HOẠCH NĂM 2023',
		'CÔNG TÁC RA QUÂN NĂM 2023 VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024',
		'CÔNG TÁC RA QUÂN NĂM 2023, KẾ HOẠCH NĂM 2024',
		'RA QUÂN QUÝ II NĂM 2023 THỰC HIỆN KẾ HOẠCH SỐ 12/KH-UBND',
		'BÁO CÁO RA QUÂN QUÝ II NĂM 2023, DỰ KIẾN CÔNG TÁC QUÝ III NĂM 2023'
	])('is none where it speaks of results: %s', async (title) => {
		expect((await read(title)).facts).toHaveLength(2);
	});

	const below = (lines: readonly string[], headings = ['Số hoạt động ra quân'], name = 'Sheet1') =>
		readSheets([
			{
				name,
				rows: [
					...lines.map((line) => [line]),
					['STT', 'Đơn vị', ...headings],
					[1, 'Xã Xuân Hồng', ...headings.map((_, i) => 10 + i)],
					[2, 'Xã Xuân Ninh', ...headings.map((_, i) => 20 + i)]
				]
			}
		]);

	it.each([
		['RA QUÂN HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH', 'Kế hoạch năm 2023'],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH', 'Chỉ tiêu giao năm 2023'],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH', 'Dự kiến quý IV năm 2023'],
		['BÁO CÁO RA QUÂN HUYỆN XUÂN TRƯỜNG', 'Ước thực hiện quý II năm 2023'],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023 (KẾ HOẠCH)', ''],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023 - ƯỚC THỰC HIỆN', ''],
		['TỔNG HỢP RA QUÂN HUYỆN XUÂN TRƯỜNG DỰ KIẾN NĂM 2023', ''],
		['BÁO CÁO ƯỚC THỰC HIỆN RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023', '']
	])('makes its figures a question wherever it says so: %s %s', async (...lines) => {
		const report = await below(lines);
		expect([report.facts, codes(report)]).toEqual([[], ['plan-title']]);
	});

	it.each([
		['BÁO CÁO KẾT QUẢ THỰC HIỆN', 'KẾ HOẠCH RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023'],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023', 'Kế hoạch số 12/KH-UBND'],
		['KẾT QUẢ RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024'],
		['THỐNG KÊ MỘT SỐ CHỈ TIÊU RA QUÂN NĂM 2023', 'HUYỆN XUÂN TRƯỜNG']
	])('is none over lines that speak of what was done: %s / %s', async (...lines) => {
		expect((await below(lines)).facts).toHaveLength(2);
	});

	it.each([
		['RA QUÂN HUYỆN XUÂN TRƯỜNG', 'Năm 2023 và ước năm 2024'],
		['RA QUÂN HUYỆN XUÂN TRƯỜNG', '11 tháng năm 2024, ước cả năm 2024'],
		['KẾT QUẢ RA QUÂN HUYỆN XUÂN TRƯỜNG 9 THÁNG NĂM 2024', 'ƯỚC THỰC HIỆN NĂM 2024']
	])('leaves the window open where an estimate stands beside another: %s %s', async (...lines) => {
		const report = await below(lines);
		expect([report.facts, codes(report)]).toEqual([[], ['unknown-window']]);
	});

	it.each(['Kế hoạch 2023', 'KH năm 2023', 'Dự kiến', 'Chỉ tiêu giao'])(
		'makes them a question where only the sheet says so: %s',
		async (name) => {
			const report = await below(['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023'], undefined, name);
			expect([report.facts, codes(report)]).toEqual([[], ['plan-sheet']]);
			const results = ['KẾT QUẢ RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023'];
			expect((await below(results, undefined, name)).facts).toHaveLength(2);
		}
	);

	it.each(['KH 12', 'Chỉ tiêu', 'Kế hoạch số 5', 'Ra quân'])(
		'does not where the sheet may speak of something else: %s',
		async (name) => {
			const report = await below(['RA QUÂN HUYỆN XUÂN TRƯỜNG NĂM 2023'], undefined, name);
			expect(report.facts).toHaveLength(2);
		}
	);

	it('gives the figures that somebody says are results', async () => {
		const report = await read('KẾ HOẠCH RA QUÂN QUÝ II NĂM 2023');
		const of = (measure: string) => ({ role: 'measure', measure, dims: {}, factor: 1 }) as const;
		const meanings = {
			'Số hoạt động ra quân': of('cd_events'),
			'Số lượt người tham gia': of('cd_participants')
		};
		const decided = applyDecisions(report, new Map([[0, { meanings }]]), context);
		expect(decided.facts.map(({ value }) => value)).toEqual([10, 500]);
		expect(codes(decided)).toEqual([]);
		expect(decided.tables[0]?.ready).toBe(true);
	});
});

describe('a title that announces a supplement', () => {
	it.each([
		'BÁO CÁO BỔ SUNG KẾT QUẢ RA QUÂN QUÝ II NĂM 2023',
		'KẾT QUẢ RA QUÂN QUÝ II NĂM 2023 (PHẦN PHÁT SINH THÊM)'
	])('makes its figures a question: %s', async (title) => {
		const report = await read(title);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['more-title']);
	});
});

describe('a title that says its figures are in per cent', () => {
	const TITLE = 'TỶ LỆ (%) THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
	const below = (title: string, ...headings: string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					[title],
					['STT', 'Đơn vị', ...headings],
					[1, 'Xã Xuân Hồng', ...headings.map(() => 95)],
					[2, 'Xã Xuân Ninh', ...headings.map(() => 100)]
				]
			}
		]);

	it('makes counts a question', async () => {
		const report = await below(TITLE, 'Số mô hình đăng ký');
		expect([report.facts, codes(report)]).toEqual([[], ['rate-title']]);
		expect(report.issues.map((issue) => issueText(issue, 'vi')).join()).toContain(TITLE);
	});

	it('does not where shares stand beside them, or it says no more than a rate', async () => {
		const beside = await below(TITLE, 'Số mô hình đăng ký', 'Tỷ lệ (%)');
		expect(beside.facts.map(({ measure }) => measure)).toContain('dvk_registered');
		const plain = await below('TỶ LỆ THỰC HIỆN MÔ HÌNH NĂM 2024', 'Số mô hình đăng ký');
		expect(plain.facts).toHaveLength(2);
	});
});
