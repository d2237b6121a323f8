import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (header: Row, ...lines: readonly Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [...lines, header, ['Xã Xuân Hồng', 12], ['Xã Xuân Ninh', 10]]
		}
	]);
const windowsOf = ({ facts }: { facts: readonly { start: string; end: string }[] }) => [
	...new Set(facts.map(({ start, end }) => `${start}..${end}`))
];

describe('a line below a title that names the whole year', () => {
	it.each([
		['Kỳ báo cáo: Quý III', '2024-07-01..2024-09-30'],
		['Quý báo cáo: 2', '2024-04-01..2024-06-30'],
		['Tháng báo cáo: 5', '2024-05-01..2024-05-31'],
		['Tháng: 5', '2024-05-01..2024-05-31'],
		['(Quý III)', '2024-07-01..2024-09-30'],
		['(Số liệu 6 tháng đầu năm)', '2024-01-01..2024-06-30'],
		['Thời gian: từ tháng 1 đến tháng 6', '2024-01-01..2024-06-30'],
		['(Từ đầu năm đến ngày 30/9)', '2024-01-01..2024-09-30'],
		['(Tính đến hết quý III)', '2024-01-01..2024-09-30'],
		['(đến tháng 10)', '2024-01-01..2024-10-31'],
		['(Từ ngày 1/7 đến ngày 30/9)', '2024-07-01..2024-09-30']
	])('says which part of it the figures are of: %s', async (line, window) => {
		const title = 'BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
		const report = await read(['Đơn vị', 'Số mô hình đăng ký'], [title], [line]);
		expect(windowsOf(report)).toEqual([window]);
	});

	it('takes its year from the title, not from the day of signing', async () => {
		const report = await read(
			['Đơn vị', 'Số mô hình đăng ký'],
			['Xuân Trường, ngày 05 tháng 01 năm 2025'],
			['BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
			['Kỳ báo cáo: Quý IV']
		);
		expect(windowsOf(report)).toEqual(['2024-10-01..2024-12-31']);
	});
});

describe('the first and the last day', () => {
	it.each([
		[[['Từ ngày: 01/07/2024', null, 'Đến ngày: 30/09/2024']]],
		[[['Từ ngày: 01/07/2024'], ['Đến ngày: 30/09/2024']]],
		[[['Từ ngày: 01/07/2024 Đến ngày: 30/09/2024']]],
		[[['Từ ngày 07/01/2024 đến ngày 09/30/2024']]]
	] as const)('are one window however they are written: %j', async (lines) => {
		const title: Row = ['BÁO CÁO TỔNG HỢP HỒ SƠ'];
		const header: Row = ['Đơn vị', 'Số hồ sơ tiếp nhận'];
		const report = await read(header, title, ...lines.map((line): Row => [...line]));
		expect(windowsOf(report)).toEqual(['2024-07-01..2024-09-30']);
	});
});

describe('a day without a period', () => {
	const title: Row = ['KẾT QUẢ TIẾP CÔNG DÂN'];
	const day: Row = ['(Tính đến ngày 31/10/2024)'];

	it('is asked about where what is counted adds up over time', async () => {
		const report = await read(['Đơn vị', 'Số lượt tiếp công dân'], title, day);
		expect(codes(report)).toContain('window-in-doubt');
		expect(report.facts).toEqual([]);
		const [counted, asOf] = report.tables[0]?.windows ?? [];
		expect(counted).toEqual({ start: '2023-12-15', end: '2024-10-31', kind: 'cumulative' });
		expect(asOf).toEqual({ start: '2024-10-31', end: '2024-10-31', kind: 'as-of' });
		const decided = applyDecisions(
			report,
			new Map([[0, counted ? { window: counted } : {}]]),
			context
		);
		expect(windowsOf(decided)).toEqual(['2023-12-15..2024-10-31']);
	});

	it('is the day of what stands on it', async () => {
		const models: Row = ['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO'];
		const report = await read(['Đơn vị', 'Số mô hình đang duy trì'], models, day);
		expect(codes(report)).not.toContain('window-in-doubt');
		expect(windowsOf(report)).toEqual(['2024-10-31..2024-10-31']);
	});
});
