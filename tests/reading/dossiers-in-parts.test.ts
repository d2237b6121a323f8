import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh'];
const TITLE = 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH NĂM 2024';
const read = (heads: Row[], ...rows: (number | null)[][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[TITLE],
				...heads,
				...rows.map((row, i): Row => [UNITS[i] ?? '', ...row])
			]
		}
	]);
const readLines = (...lines: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['UBND XÃ XUÂN HỒNG'],
				[TITLE],
				['STT', 'Nội dung', 'Kết quả'],
				...lines
			]
		}
	]);

describe('dossiers resolved early and just in time', () => {
	const HEADS: Row[] = [
		['Đơn vị', 'Số lượng hồ sơ đã giải quyết', null, null, null],
		[null, 'Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn']
	];

	it('are added up where the total bears it out, and traced to both cells', async () => {
		const report = await read(HEADS, [1150, 1000, 140, 10], [870, 800, 65, 5]);
		expect(figures(report)).toEqual([
			'dossiers_resolved_ontime@14095=1140',
			'dossiers_resolved_late@14095=10',
			'dossiers_resolved_ontime@14143=865',
			'dossiers_resolved_late@14143=5'
		]);
		expect(report.facts[0]?.source).toMatchObject({ a1: 'C5,D5', raw: '1000 + 140' });
		expect(figures(applyDecisions(report, new Map(), context))).toEqual(figures(report));
	});

	it('are asked where it does not', async () => {
		const report = await read(HEADS, [1000, 860, 990, 10], [870, 800, 865, 5]);
		expect(figures(report).filter((figure) => figure.includes('ontime'))).toEqual([]);
		expect(report.tables[0]?.ready).toBe(false);
	});

	it('are left out and named where one of them is blank', async () => {
		const report = await read(HEADS, [1150, 1000, 140, 10], [805, 800, null, 5]);
		expect(figures(report)).toContain('dossiers_resolved_ontime@14095=1140');
		expect(figures(report).join()).not.toContain('ontime@14143');
		expect(codes(report)).toContain('on-time-half-blank C6');
	});

	it('are added up in lines too', async () => {
		const report = await readLines(
			[1, 'Hồ sơ đã giải quyết', 2310],
			['1.1', 'Trước hạn', 1500],
			['1.2', 'Đúng hạn', 798],
			['1.3', 'Quá hạn', 12]
		);
		expect(figures(report)).toEqual([
			'dossiers_resolved_ontime@14095=2298',
			'dossiers_resolved_late@14095=12'
		]);
	});
});

describe('a total with the dossiers carried in', () => {
	it('is asked where no column counts the new ones', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Số lượng hồ sơ tiếp nhận', null, null],
			[null, 'Tổng số', 'Trực tuyến', 'Từ kỳ trước']
		];
		const report = await read(heads, [1210, 850, 60], [900, 590, 40]);
		expect(report.tables[0]?.columns[1]?.reasons.at(-1)?.code).toBe('carried-in-within');
		expect(figures(report)).toEqual([
			'dossiers_online@14095=850',
			'dossiers_carried_in@14095=60',
			'dossiers_online@14143=590',
			'dossiers_carried_in@14143=40'
		]);
	});

	it('gives way to the new ones beside it', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Tổng số hồ sơ tiếp nhận', 'Trong đó', null],
			[null, null, 'Kỳ trước chuyển sang', 'Tiếp nhận mới']
		];
		const report = await read(heads, [210, 10, 200], [165, 5, 160]);
		expect(figures(report)).toEqual([
			'dossiers_carried_in@14095=10',
			'svc_received@14095=200',
			'dossiers_carried_in@14143=5',
			'svc_received@14143=160'
		]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('gives way in lines too', async () => {
		const report = await readLines(
			[1, 'Tổng số hồ sơ tiếp nhận', 2345],
			['1.1', 'Kỳ trước chuyển sang', 45],
			['1.2', 'Tiếp nhận mới trong kỳ', 2300]
		);
		expect(figures(report)).toEqual(['dossiers_carried_in@14095=45', 'svc_received@14095=2300']);
	});

	const BESIDE: Row = ['Đơn vị', 'Tổng số hồ sơ', 'Tồn kỳ trước', 'Nhận mới'];

	it('gives way to the new ones that make it up beside it', async () => {
		const report = await read([BESIDE], [110, 10, 100], [111, 0, 111]);
		expect(figures(report)).toEqual([
			'dossiers_carried_in@14095=10',
			'svc_received@14095=100',
			'dossiers_carried_in@14143=0',
			'svc_received@14143=111'
		]);
		const lines = await readLines(
			[1, 'Tổng số hồ sơ', 110],
			[2, 'Kỳ trước chuyển sang', 10],
			[3, 'Tiếp nhận mới', 100]
		);
		expect(figures(lines)).toEqual(['dossiers_carried_in@14095=10', 'svc_received@14095=100']);
	});

	it('is asked beside them where they do not make it up, and beside those carried in alone', async () => {
		expect(figures(await read([BESIDE], [110, 10, 90], [111, 0, 111]))).toEqual([
			'dossiers_carried_in@14095=10',
			'dossiers_carried_in@14143=0'
		]);
		const report = await read([['Đơn vị', 'Tổng số hồ sơ', 'Tồn kỳ trước']], [110, 10], [111, 9]);
		expect(report.tables[0]?.columns[1]?.reasons.at(-1)?.code).toBe('carried-in-within');
	});

	it('is no total where the header counts those received', async () => {
		const heads: Row[] = [['Đơn vị', 'Tồn kỳ trước', 'Số hồ sơ tiếp nhận', 'Quá hạn']];
		expect(figures(await read(heads, [10, 100, 2])).slice(0, 2)).toEqual([
			'dossiers_carried_in@14095=10',
			'svc_received@14095=100'
		]);
	});

	it('stays where nothing was carried in', async () => {
		const heads: Row[] = [
			['Đơn vị', 'Số lượng hồ sơ tiếp nhận', null],
			[null, 'Tổng số', 'Trực tuyến']
		];
		const report = await read(heads, [1210, 850], [900, 590]);
		expect(figures(report)).toContain('svc_received@14095=1210');
	});
});
