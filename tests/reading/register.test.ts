import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { context, readLines } from '../support/reading';

const codes = ({ issues }: ReadReport) =>
	issues.map(({ code, severity, a1 }) => `${code} ${severity} ${a1 ?? ''}`.trim());
const sums = ({ facts }: ReadReport) =>
	facts
		.filter(({ measure }) => !/registered|recognised/.test(measure))
		.map(({ measure, value, state, source }) => [measure, value, state, source.a1, source.raw]);

const HEAD = [
	'HUYỆN XUÂN TRƯỜNG;;;',
	'DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” QUÝ IV NĂM 2024;;;',
	'STT;Tên mô hình;Đơn vị;Năm đăng ký;Số hộ tham gia;Kinh phí (nghìn đồng);Số buổi họp'
];

describe('figures of a register of models', () => {
	it('are summed by unit where they add up, left out and told once where they do not', async () => {
		const report = await readLines(
			...HEAD,
			'1;Đường hoa;Xã Xuân Hồng;2024;120;1500;2',
			'2;Camera an ninh;Xã Xuân Thành;2024;85;;x',
			'3;Nhà xanh;Xã Xuân Hồng;2023;60;250;1',
			'4;Cổng an toàn;Xã Xuân Hồng;2024;40;;',
			'5;Ánh sáng quê;Thị trấn Xuân Trường;2023;40;0;'
		);
		const [table] = report.tables;
		expect(table?.table.shape).toBe('register');
		expect(table?.ready).toBe(true);
		expect(sums(report)).toEqual([
			['dvk_funding', 1.75, 'value', 'F4,F6', '1500 + 250'],
			['dvk_funding', 0, 'zero', 'F8', '0']
		]);
		expect(
			report.facts.filter(({ measure }) => measure === 'dvk_registered').map(({ value }) => value)
		).toEqual([2, 1]);
		expect(table?.columns.map(({ value }) => value.role)).toEqual([
			'ignore',
			'ignore',
			'unit',
			'ignore',
			'ignore',
			'measure',
			'ignore'
		]);
		expect(codes(report)).toEqual([
			'models-of-other-years warning B6',
			'register-columns-left-out note'
		]);
		expect(report.issues[1]).toMatchObject({
			count: 2,
			details: { header: 'Số hộ tham gia, Số buổi họp' }
		});
	});

	it('are said where a text is no number, and left out where nobody says the unit of money', async () => {
		const rows = [
			'1;Đường hoa;Xã Xuân Hồng;2024;120;1500;2',
			'2;Nhà xanh;Xã Xuân Hồng;2024;7;nhiều;1'
		];
		const odd = await readLines(...HEAD, ...rows, ...rows.slice(0, 1), ...rows.slice(0, 1));
		expect(sums(odd)).toEqual([['dvk_funding', 4.5, 'value', 'F4,F6,F7', '1500 + 1500 + 1500']]);
		expect(codes(odd)).toContain('unread-number warning F5');
		const bare = await readLines(
			...HEAD.map((row) => row.replace(' (nghìn đồng)', '')),
			...rows.slice(0, 1)
		);
		expect(sums(bare)).toEqual([]);
		expect(bare.issues.find(({ code }) => code === 'register-columns-left-out')?.count).toBe(3);
	});

	it('are summed as somebody chose, never what does not add up', async () => {
		const report = await readLines(...HEAD, '1;Đường hoa;Xã Xuân Hồng;2024;120;1500;2');
		const meaning = (measure: string) =>
			({ role: 'measure', measure, dims: {}, factor: 1 }) as const;
		const decided = applyDecisions(
			report,
			new Map([
				[
					0,
					{
						meanings: {
							'Số hộ tham gia': meaning('households'),
							'Số buổi họp': meaning('tt_sessions')
						}
					}
				]
			]),
			context
		);
		expect(sums(decided).map(([measure, value]) => [measure, value])).toEqual([
			['dvk_funding', 1.5],
			['tt_sessions', 2]
		]);
		expect(decided.issues.at(-1)?.details).toEqual({ header: 'Số hộ tham gia' });
	});
});

describe('units with the same counts in a register', () => {
	const head = [
		'HUYỆN XUÂN TRƯỜNG;;;',
		'DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” QUÝ IV NĂM 2024;;;',
		'STT;Tên mô hình;Đơn vị;Lĩnh vực;Loại hình;Kết quả'
	];
	const models = (unit: string) => [
		`1;Đường hoa;${unit};Kinh tế;Tập thể;Được khen thưởng, công nhận`,
		`2;Nhà xanh;${unit};Văn hóa - xã hội;Cá nhân;Công nhận`,
		`3;Cổng an toàn;${unit};Quốc phòng - an ninh;Tập thể;Công nhận`
	];
	it('are not taken for copied', async () => {
		const report = await readLines(...head, ...models('Xã Xuân Hồng'), ...models('Xã Xuân Thành'));
		expect(report.facts.length).toBeGreaterThan(20);
		expect(codes(report)).toEqual([]);
	});
});
