import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, heads: Row[], ...rows: number[][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[title],
				...heads,
				...rows.map((row, i): Row => [['Xã Xuân Hồng', 'Xã Xuân Ninh'][i] ?? '', ...row])
			]
		}
	]);
const TITLE = 'TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TẠI BỘ PHẬN MỘT CỬA NĂM 2024';

describe('columns that name no dossiers below a title that does', () => {
	it('are received, carried in and new', async () => {
		for (const header of ['Tiếp nhận', 'Tiếp nhận mới', 'Số tiếp nhận trong kỳ'])
			expect(figures(await read(TITLE, [['Đơn vị', header, 'Tồn kỳ trước']], [885, 11]))).toEqual([
				'svc_received@14095=885',
				'dossiers_carried_in@14095=11'
			]);
	});

	it.each(['So với kỳ trước', 'Kỳ trước', 'Tiếp nhận vụ việc', 'Tiếp nhận bưu chính', 'Mới'])(
		'are asked for other words: %s',
		async (header) => {
			const report = await read(TITLE, [['Đơn vị', 'Số hồ sơ tiếp nhận', header]], [885, 11]);
			expect(figures(report)).toEqual(['svc_received@14095=885']);
		}
	);

	it('are asked below any other title', async () => {
		const heads: Row[] = [['Đơn vị', 'Tiếp nhận', 'Tồn kỳ trước']];
		expect(figures(await read('TÌNH HÌNH XỬ LÝ VĂN BẢN NĂM 2024', heads, [885, 11]))).toEqual([]);
		const title = 'TIẾP NHẬN HỒ SƠ VÀ PHẢN ÁNH, KIẾN NGHỊ NĂM 2024';
		expect(figures(await read(title, heads, [885, 11]))).toEqual([]);
	});
});

describe('shares of dossiers resolved early and just in time', () => {
	const COUNTS = ['Trước hạn', 'Đúng hạn', 'Quá hạn'].map((half) => `Số hồ sơ giải quyết ${half}`);

	it('are worked out again from both halves', async () => {
		for (const rate of ['Tỷ lệ giải quyết trước và đúng hạn (%)', 'Tỷ lệ đúng hạn (%)']) {
			const heads: Row[] = [['Đơn vị', ...COUNTS, rate]];
			const report = await read(TITLE, heads, [400, 590, 10, 99], [400, 500, 100, 97.5]);
			expect(figures(report).slice(0, 2)).toEqual([
				'dossiers_resolved_ontime@14095=990',
				'dossiers_resolved_late@14095=10'
			]);
			expect(codes(report)).toEqual(['R04 E5']);
		}
	});

	it('are no shares of both where they stand apart', async () => {
		const heads: Row[] = [['Đơn vị', ...COUNTS, 'Tỷ lệ trước hạn (%)', 'Tỷ lệ đúng hạn (%)']];
		const report = await read(TITLE, heads, [50, 50, 0, 50, 50], [45, 45, 1, 49.5, 49.5]);
		expect(codes(report)).toEqual([]);
		const alone = await read(
			TITLE,
			[heads[0]?.slice(0, 1).concat(heads[0].slice(4)) ?? []],
			[50, 50]
		);
		expect(figures(alone)).toEqual([]);
		expect(codes(alone)).toHaveLength(2);
	});

	it('are no shares of both under heads of their own', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Tiếp nhận', 'Trước hạn', null, 'Đúng hạn', null, 'Quá hạn', null],
			[null, '(hồ sơ)', 'SL', '%', 'SL', '%', 'SL', '%']
		];
		const report = await read(
			TITLE,
			heads,
			[100, 45, 45, 50, 50, 5, 5],
			[100, 46, 46, 49, 49, 5, 5]
		);
		expect(codes(report).filter((code) => code.startsWith('R04'))).toEqual([]);
	});
});
