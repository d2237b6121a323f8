import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, header: Row, ...rows: number[][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[title],
				['Đơn vị', ...header],
				...rows.map((row, i): Row => [['Xã Xuân Hồng', 'Xã Xuân Ninh'][i] ?? '', ...row])
			]
		}
	]);
const TIMES: Row = [
	'Đã xử lý đúng hạn',
	'Đã xử lý quá hạn',
	'Đang xử lý trong hạn',
	'Đang xử lý quá hạn'
];

describe('what was done in time or late', () => {
	it.each([
		['Tình hình xử lý văn bản trên iOffice tháng 10/2024', 'Văn bản đến'],
		['Số liệu văn bản điện tử năm 2024', 'Số văn bản'],
		['Nhiệm vụ Chủ tịch UBND huyện giao năm 2024', 'Số nhiệm vụ'],
		['Kết quả công tác quý III năm 2024', 'Tổng số']
	])('is asked below "%s"', async (title, first) => {
		const report = await read(title, [first, ...TIMES], [200, 180, 5, 10, 5], [190, 170, 4, 9, 7]);
		expect(figures(report)).toEqual([]);
		expect(codes(report).filter((code) => code.startsWith('unknown-column'))).toHaveLength(5);
	});

	it('is asked behind reflections, which are taken', async () => {
		const title = 'Kết quả xử lý phản ánh, kiến nghị của người dân quý III năm 2024';
		const report = await read(title, ['Số PAKN tiếp nhận', ...TIMES], [20, 15, 1, 2, 2]);
		expect(figures(report)).toEqual(['feedback_received@14095=20']);
	});

	it('is not told by a share of the satisfied beside it', async () => {
		const report = await read(
			'Theo dõi nhiệm vụ năm 2024',
			['Tổng số nhiệm vụ', 'Tỷ lệ đúng hạn (%)', 'Quá hạn', 'Mức độ hài lòng (%)'],
			[20, 95, 2, 92],
			[21, 96, 3, 93]
		);
		expect(figures(report)).toEqual(['sat_index@14095=92', 'sat_index@14143=93']);
	});

	it.each([
		['Tình hình giải quyết TTHC tháng 10/2024', 'Tổng số'],
		['Kết quả của Bộ phận một cửa quý III năm 2024', 'Tổng số'],
		['Kết quả thực hiện nhiệm vụ quý III năm 2024', 'Số hồ sơ tiếp nhận']
	])('counts dossiers where "%s" or the header before says so', async (title, first) => {
		const report = await read(title, [first, ...TIMES], [200, 180, 5, 10, 5]);
		expect(figures(report).filter((figure) => figure.startsWith('dossiers_'))).toEqual([
			'dossiers_resolved_ontime@14095=180',
			'dossiers_resolved_late@14095=5',
			'dossiers_pending_in_time@14095=10',
			'dossiers_pending_overdue@14095=5'
		]);
	});

	it('is no petition below a title of something else', async () => {
		const header: Row = ['Tồn kỳ trước', 'Đã giải quyết', 'Chưa xử lý'];
		expect(figures(await read('Xử lý văn bản năm 2024', header, [11, 85, 3]))).toEqual([]);
		expect(figures(await read('Kết quả công tác năm 2024', header, [11, 85, 3]))).toEqual([]);
		const report = await read(
			'Kết quả công tác năm 2024',
			['Số vụ việc', ...header],
			[9, 11, 85, 3]
		);
		expect(figures(report)).toContain('gq_resolved@14095=85');
	});

	it('is of the thing counted last where two are', async () => {
		const report = await read(
			'Kết quả giải quyết hồ sơ, phản ánh quý III năm 2024',
			['Số hồ sơ tiếp nhận', 'Giải quyết quá hạn', 'Số PAKN tiếp nhận', 'Đang xử lý quá hạn'],
			[200, 5, 20, 2]
		);
		expect(figures(report)).toContain('dossiers_resolved_late@14095=5');
		expect(figures(report).join()).not.toContain('dossiers_pending');
	});

	it('is asked of lines as of columns', async () => {
		const lines = (head: string) =>
			readSheets([
				{
					name: 'Sheet1',
					rows: [
						['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
						['BÁO CÁO CÔNG TÁC QUÝ II NĂM 2024'],
						['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
						[1, 'Số mô hình đăng ký', 'mô hình', 3],
						[2, head, 'lượt', 40],
						[3, 'Đang xử lý trong hạn', 'lượt', 10],
						[4, 'Đang xử lý quá hạn', 'lượt', 5]
					]
				}
			]);
		expect(figures(await lines('Số văn bản đến'))).toEqual(['dvk_registered@14095=3']);
		expect(figures(await lines('Số hồ sơ tiếp nhận'))).toContain(
			'dossiers_pending_overdue@14095=5'
		);
	});
});
