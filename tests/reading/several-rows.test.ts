import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const [HONG, THANH] = ['@14095', '@14098'];
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], ...rows] }]);

describe('several rows a unit, told apart by their months', () => {
	const MONTHS = 'KẾT QUẢ RA QUÂN QUÝ II NĂM 2024';
	const HEAD: Row = ['STT', 'Đơn vị', 'Tháng', 'Số hoạt động ra quân'];

	it.each([
		['in words, the unit by ditto marks', ['Tháng 4', 'Tháng 5', 'Tháng 6'], 'nt', '"'],
		['in words, the unit by other marks', ['Tháng 4', 'Tháng 5', 'Tháng 6'], '-nt-', '-'],
		['as numbers', [4, 5, 6], 'Xã Xuân Hồng', 'Xã Xuân Hồng']
	])(
		'are of those months, and added up for whoever says so: %s',
		async (_, months, second, third) => {
			const report = await read(
				MONTHS,
				HEAD,
				[1, 'Xã Xuân Hồng', months[0] ?? null, 2],
				[null, second, months[1] ?? null, 3],
				[null, third, months[2] ?? null, 1]
			);
			expect(placedFigures(report)).toEqual([
				['D4', 'cd_events', 2, '2024-04-01', '2024-04-30'],
				['D5', 'cd_events', 3, '2024-05-01', '2024-05-31'],
				['D6', 'cd_events', 1, '2024-06-01', '2024-06-30']
			]);
			expect(codes(report)).toEqual([]);
			const answered = applyDecisions(
				report,
				new Map([[0, { meanings: { Tháng: { role: 'dimension', name: 'rows' } } }]]),
				context
			);
			expect(figures(answered)).toEqual([`cd_events${HONG}=6`]);
			expect(codes(answered)).toEqual(['parts-summed D4,D5,D6']);
		}
	);

	it('count the models of the unit above a ditto mark', async () => {
		const report = await read(
			'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐĂNG KÝ QUÝ II NĂM 2024',
			['STT', 'Đơn vị', 'Tên mô hình'],
			[1, 'Xã Xuân Hồng', 'Tuyến đường hoa'],
			[2, 'nt', 'Camera an ninh'],
			[3, 'Xã Xuân Thành', 'Trồng nấm']
		);
		expect(figures(report)).toEqual([`dvk_registered${HONG}=2`, `dvk_registered${THANH}=1`]);
		expect(codes(report)).toEqual([]);
	});
});

describe('several rows a unit, told apart otherwise', () => {
	const TITLE = 'SỐ LIỆU TIẾP CÔNG DÂN QUÝ III NĂM 2024';
	const rows = { role: 'dimension', name: 'rows' } as const;
	const answered = (report: Awaited<ReturnType<typeof read>>, header: string) =>
		applyDecisions(report, new Map([[0, { meanings: { [header]: rows } }]]), context);
	const [first, second] = ['01/09/2024', '02/09/2024'];

	it.each([
		['equal', 1, 1],
		['different', 1, 4]
	])('are asked about by their days, whether the figures are %s or not', async (_, one, two) => {
		const report = await read(
			TITLE,
			['Ngày', 'Đơn vị', 'Số lượt tiếp công dân'],
			[first, 'Xã Xuân Hồng', one],
			[first, 'Xã Xuân Thành', one],
			[second, 'Xã Xuân Hồng', two],
			[second, 'Xã Xuân Thành', two]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column A4']);
		expect(figures(answered(report, 'Ngày'))).toEqual([
			`tcd_turns${HONG}=${one + two}`,
			`tcd_turns${THANH}=${one + two}`
		]);
	});

	it('are asked about by the persons whose names are gone', async () => {
		const report = await read(
			'THỐNG KÊ HỒ SƠ THEO CÁN BỘ XỬ LÝ QUÝ III NĂM 2024',
			['Đơn vị', 'Cán bộ xử lý', 'Số hồ sơ tiếp nhận'],
			['Xã Xuân Hồng', 'Nguyễn Thị Hoa', 100],
			['Xã Xuân Hồng', 'Trần Văn Bình', 100],
			['Xã Xuân Thành', 'Vũ Thị Lan', 103],
			['Xã Xuân Thành', 'Phạm Đức Long', 105]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['personal-dropped B3', 'unknown-column B4']);
		expect(figures(answered(report, 'Cán bộ xử lý'))).toEqual([
			`svc_received${HONG}=200`,
			`svc_received${THANH}=208`
		]);
	});

	it('are asked about where few units have them, and the others are taken', async () => {
		const report = await read(
			'CÁC HOẠT ĐỘNG RA QUÂN QUÝ III NĂM 2024',
			['Ngày', 'Đơn vị', 'Tên hoạt động', 'Số hoạt động ra quân'],
			['01/07/2024', 'Xã Xuân Hồng', 'Ngày Chủ nhật xanh', 2],
			['02/07/2024', 'Xã Xuân Thành', 'Ngày Chủ nhật xanh', 2],
			['03/07/2024', 'Xã Xuân Châu', 'Ngày Chủ nhật xanh', 2],
			['04/08/2024', 'Xã Xuân Hồng', 'Ngày Chủ nhật xanh', 2]
		);
		expect(figures(report)).toEqual([`cd_events${THANH}=2`, 'cd_events@14092=2']);
		expect(codes(report)).toContain('unknown-column A4');
	});

	it('are left out and told where nothing tells them apart', async () => {
		const report = await read(
			TITLE,
			['Đơn vị', 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', 3],
			['Xã Xuân Hồng', 3],
			['Xã Xuân Thành', 4],
			['Xã Xuân Thành', 4],
			['Xã Xuân Châu', 5]
		);
		expect(figures(report)).toEqual(['tcd_turns@14092=5']);
		expect(codes(report)).toEqual(['rows-not-told-apart B4']);
	});

	it('are no question where a unit stands twice with nothing beside', async () => {
		const report = await read(
			TITLE,
			['STT', 'Đơn vị', 'Số lượt tiếp công dân'],
			[1, 'Xã Xuân Hồng', 3],
			[2, 'Xã Xuân Thành', 4],
			[3, 'Xã Xuân Châu', 5],
			[4, 'Xã Xuân Hồng', 3]
		);
		expect(figures(report)).toEqual([
			`tcd_turns${HONG}=3`,
			`tcd_turns${THANH}=4`,
			'tcd_turns@14092=5'
		]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are none where each unit reported once on a day of its own', async () => {
		const report = await read(
			TITLE,
			['Ngày báo cáo', 'Đơn vị', 'Số lượt tiếp công dân'],
			[first, 'Xã Xuân Hồng', 3],
			[second, 'Xã Xuân Thành', 4]
		);
		expect(report.facts).toHaveLength(2);
		expect(codes(report)).toEqual([]);
	});

	it('leave a row without a name to be asked whose it is', async () => {
		const report = await read(
			TITLE,
			['Ngày báo cáo', 'Đơn vị', 'Số lượt tiếp công dân'],
			[first, 'Xã Xuân Hồng', 3],
			[second, null, 6],
			[second, 'Xã Xuân Thành', 4],
			[second, 'Xã Xuân Châu', 5]
		);
		expect(figures(report)).toEqual([
			`tcd_turns${HONG}=3`,
			`tcd_turns${THANH}=4`,
			'tcd_turns@14092=5'
		]);
		expect(codes(report)).toEqual(['rows-without-unit B5']);
	});
});

describe('a list with a row a form', () => {
	const SURVEY = 'KẾT QUẢ PHIẾU KHẢO SÁT HÀI LÒNG QUÝ II NĂM 2024';

	it('is counted by level for each unit', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Đơn vị', 'Ý kiến'],
			[1, 'Xã Xuân Hồng', 'Hài lòng'],
			[2, 'Xã Xuân Hồng', 'Rất hài lòng'],
			[3, 'Xã Xuân Hồng', 'hài lòng'],
			[4, 'Xã Xuân Thành', 'Không hài lòng'],
			[5, 'Xã Xuân Thành', 'Hài lòng'],
			[6, 'Xã Xuân Thành', 'ý kiến khác']
		);
		expect(figures(report)).toEqual([
			`answers_level[level=2]${HONG}=0`,
			`answers_level[level=4]${HONG}=2`,
			`answers_level[level=5]${HONG}=1`,
			`answers_level[level=2]${THANH}=1`,
			`answers_level[level=4]${THANH}=1`,
			`answers_level[level=5]${THANH}=0`
		]);
		expect(codes(report)).toEqual(['answers-counted C4', 'unread-number C9']);
	});

	it('is none where each unit has one row, and then told', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Đơn vị', 'Mức độ hài lòng'],
			[1, 'Xã Xuân Hồng', 'Hài lòng'],
			[2, 'Xã Xuân Thành', 'Rất hài lòng']
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['nothing-taken A3:C5']);
	});

	it('is none where levels head rows of figures', async () => {
		const report = await read(
			SURVEY,
			['TT', 'Lĩnh vực', 'Hộ tịch', 'Đất đai'],
			[1, 'Rất hài lòng', 60, 20],
			[2, 'Hài lòng', 40, 30]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4', 'unknown-column D4']);
	});
});
