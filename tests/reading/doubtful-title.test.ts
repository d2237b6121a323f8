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
		'CHỈ TIÊU VÀ KẾT QUẢ RA QUÂN QUÝ II NĂM 2023'
	])('is none where it speaks of results: %s', async (title) => {
		expect((await read(title)).facts).toHaveLength(2);
	});

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
