import { expect, it } from 'vitest';
import { readReport } from '../../src/lib/reading';
import { codes, context, placedFigures, readLines } from '../support/reading';
import { sheet } from '../support/sheet';
import { detectTables } from '../../src/lib/reading/detect';

const DISTRICT = 'UBND huyện Xuân Trường;;;';
const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';

it('takes no planned figure for one that was reached but says so, and asks which of two columns counts', async () => {
	const across = await readLines(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;',
		';;Kế hoạch;Thực hiện',
		'1;Xã Xuân Hồng;12;10'
	);
	expect(placedFigures(across).map(([a1, , value]) => [a1, value])).toEqual([['D5', 10]]);
	expect(codes(across)).toEqual(['plan-columns-left-out C4']);
	const down = await readLines(
		'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
		`${MODELS} QUÝ IV NĂM 2024`,
		'STT;Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện;Tỷ lệ %',
		'1;Số mô hình đăng ký;mô hình;12;10;83,3',
		'2;Số mô hình được công nhận;mô hình;6;4;66,7'
	);
	expect(placedFigures(down).map(([a1, , value]) => [a1, value])).toEqual([
		['E4', 10],
		['E5', 4]
	]);
	expect(codes(down)).toEqual(['plan-columns-left-out D3']);
	const twice = await readLines(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký lần 1;Số mô hình đăng ký lần 2',
		'1;Xã Xuân Hồng;12;10'
	);
	expect(twice.facts).toEqual([]);
	expect(codes(twice)).toEqual(['unknown-column C4', 'unknown-column D4']);
});

it('goes on below a note in the middle of a table, and stops at one below it', async () => {
	const report = await readLines(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận',
		'1;Xã Xuân Hồng;12;4',
		'Ghi chú: xã Trà Lũ nộp chậm;;;',
		'2;Xã Trà Lũ;10;5',
		'Ghi chú: số liệu đến 15/12;;;',
		'1;Xã Xuân Ninh;99;99'
	);
	expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 12],
		['D4', 4],
		['C6', 10],
		['D6', 5]
	]);
	expect(codes(report)).toEqual(['rows-below-table B8']);
});

it('says that a merged figure reaches over another unit', () => {
	const made = sheet(
		[
			['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
			[1, 'Xã Xuân Hồng', 10, 4],
			[2, 'Xã Trà Lũ', null, 5],
			[3, 'Xã Xuân Ninh', 7, 3]
		],
		{ merges: ['C2:C3'] }
	);
	const { tables } = detectTables(made, { name: 'a.xlsx', date1904: false });
	expect(tables[0]?.issues.map(({ code, a1, count }) => [code, a1, count])).toEqual([
		['merged-figure', 'C2', 1]
	]);
});

it('leaves a column of figures in words a column of figures, each word asked about', async () => {
	const report = await readLines(
		DISTRICT,
		'KẾT QUẢ CHĂM LO HỘ KHÓ KHĂN QUÝ IV NĂM 2024;;',
		'STT;Đơn vị;Giá trị chăm lo (triệu đồng)',
		'1;Xã Xuân Hồng;gần 5 tỷ đồng',
		'2;Xã Trà Lũ;120',
		'3;Thị trấn Xuân Trường;khoảng 30'
	);
	expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([['C5', 120]]);
	expect(report.issues.map(({ code, count }) => [code, count])).toEqual([['unread-number', 2]]);
});

it('reads the counts that words begin with under a heading it knows, and tells each cell it cannot read', async () => {
	const report = await readLines(
		DISTRICT,
		'KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN QUÝ IV NĂM 2024;;',
		'STT;Đơn vị;Đơn tiếp nhận trong kỳ',
		'1;Xã Xuân Hồng;4 đơn (1 trùng)',
		'2;Xã Xuân Ngọc;1 và 2',
		'3;Xã Xuân Ninh;10 trong đó 3 trùng'
	);
	expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([['C4', 4]]);
	expect(report.issues.filter(({ code }) => code === 'unread-number').map(({ a1 }) => a1)).toEqual([
		'C5',
		'C6'
	]);
});

it('tells a window in the name of the file that the table contradicts', async () => {
	const rows = [
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;',
		'1;Xã Xuân Hồng;12'
	];
	const named = (name: string) =>
		readReport(new TextEncoder().encode(rows.join('\n')), name, context);
	expect(codes(await named('Báo cáo tháng 1-2025.csv'))).toContain('window-differs');
	expect(codes(await named('Báo cáo quý II-2024.csv'))).toContain('window-in-doubt');
	expect(codes(await named('Báo cáo năm 2024.csv'))).not.toContain('window-differs');
});

it('takes no share for a count, nor the count beside a share for the share', async () => {
	const report = await readLines(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận (tỷ lệ %)',
		'1;Xã Xuân Hồng;15;12 (80%)',
		'2;Xã Trà Lũ;80%;8 (80%)',
		'3;Xã Xuân Ninh;12;9 (75%)'
	);
	expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 15],
		['C6', 12]
	]);
	expect(codes(report)).toEqual(['unread-number C5', 'unread-number D4']);
});

it('gives the unit of money over a table to money alone, not to activities, forms that came back or waste', async () => {
	const report = await readLines(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;;;Đơn vị tính: nghìn đồng',
		'STT;Đơn vị;Số hoạt động ra quân;Số phiếu thu về;Số hộ đăng ký thu gom rác;Giá trị chăm lo',
		'1;Xã Xuân Hồng;1.200;150;900;45.500',
		'2;Xã Trà Lũ;1.130;140;850;3.250,5'
	);
	expect(placedFigures(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
		['C4', 'cd_events', 1200],
		['D4', 'forms_returned', 150],
		['E4', 'waste_households', 900],
		['F4', 'care_value', 45.5],
		['C5', 'cd_events', 1130],
		['D5', 'forms_returned', 140],
		['E5', 'waste_households', 850],
		['F5', 'care_value', 3.2505]
	]);
	expect(codes(report)).toEqual([]);
});

it('reads columns under `Trong đó` as parts of the column to their left, where they name parts of it', async () => {
	const report = await readLines(
		DISTRICT,
		'ĐƠN THƯ QUÝ IV NĂM 2024;;;',
		'STT;Đơn vị;Số đơn tiếp nhận trong kỳ;Trong đó;;Số đơn đã xử lý;Trong đó;',
		';;;Khiếu nại;Tố cáo;;Loại khác;Nặc danh',
		'1;Xã Xuân Hồng;9;5;4;8;2;1',
		'2;Xã Trà Lũ;7;4;3;6;1;2'
	);
	expect(
		report.facts
			.filter(({ source }) => source.a1.endsWith('5'))
			.map(({ source, measure, dims, value }) => [source.a1, measure, dims.kind ?? '', value])
	).toEqual([
		['C5', 'don_received', '', 9],
		['D5', 'don_received', 'khieu-nai', 5],
		['E5', 'don_received', 'to-cao', 4],
		['F5', 'don_processed', '', 8]
	]);
	expect(codes(report)).toEqual(['unknown-column G5', 'unknown-column H5']);
});

it.each(['Trong đó chia theo lĩnh vực', 'Chia theo lĩnh vực', 'Trong đó, phân theo lĩnh vực:'])(
	'reads fields under `%s` as parts of the column to their left',
	async (heading) => {
		const report = await readLines(
			DISTRICT,
			`${MODELS} QUÝ IV/2024;;;`,
			`TT;Đơn vị;Tổng số mô hình đăng ký;${heading};;;;Số mô hình được công nhận`,
			';;;Kinh tế;Văn hóa - xã hội;Quốc phòng - an ninh;Xây dựng hệ thống chính trị;',
			'1;Xã Xuân Hồng;15;5;4;3;3;6',
			'2;Xã Trà Lũ;12;4;4;2;2;5'
		);
		expect(
			report.facts
				.filter(({ source }) => source.a1.endsWith('5'))
				.map(({ measure, dims, value }) => [measure, dims.field ?? '', value])
		).toEqual([
			['dvk_registered', '', 15],
			['dvk_registered', 'kinh-te', 5],
			['dvk_registered', 'van-hoa-xa-hoi', 4],
			['dvk_registered', 'quoc-phong-an-ninh', 3],
			['dvk_registered', 'he-thong-chinh-tri', 3],
			['dvk_recognised', '', 6]
		]);
		expect(codes(report)).toEqual([]);
	}
);

it('takes a mark that points to a note below for no part of a name', async () => {
	const report = await readLines(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký',
		'1;Xã Xuân Hồng(1);15',
		'2;Xã Trà Lũ (*);8',
		'3;Xã Xuân Ninh¹;12',
		'(1) Gồm 02 mô hình cấp huyện'
	);
	expect(placedFigures(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 15],
		['C5', 8],
		['C6', 12]
	]);
	expect(codes(report)).toEqual([]);
});

it('tells figures in words under a heading that counts, and never takes the column for one of words', async () => {
	const report = await readLines(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;',
		'STT;Đơn vị;Số hoạt động ra quân;Số văn bản hướng dẫn;Số kế hoạch',
		'1;Xã Xuân Hồng;05 (tăng 02);3 công văn, 1 kế hoạch;12/KH-UBND',
		'2;Xã Trà Lũ;12 hoạt động trong 3 thôn;khoảng 5;13/KH-UBND',
		'3;Xã Xuân Ninh;7 hoạt động/3 xã;4;14/KH-UBND'
	);
	expect(placedFigures(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
		['C4', 'cd_events', 5]
	]);
	expect(codes(report).sort()).toEqual([
		'unknown-column D4',
		'unread-number C5',
		'unread-number D4',
		'words-beside-figure C4'
	]);
});

it('reads the figures of a column that most units filled in with words, and tells each of those as unread', async () => {
	const report = await readLines(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;',
		'STT;Đơn vị;Lượt người tham gia;Cách làm hay',
		'1;Xã Xuân Hồng;gần 200 lượt;2',
		'2;Xã Trà Lũ;1.200;thu gom rác',
		'3;Xã Xuân Ninh;150 lượt/ngày;đối thoại',
		'4;Xã Xuân Vinh;hơn 300 người;tổ tự quản'
	);
	expect(placedFigures(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
		['C5', 'cd_participants', 1200]
	]);
	expect(codes(report)).toEqual(['unread-number C4', 'unread-number C6', 'unread-number C7']);
});

it('takes no share for the count of an indicator either, and `Cộng dồn` for what adds up from the start of the year', async () => {
	const report = await readLines(
		'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
		`${MODELS} QUÝ II NĂM 2024`,
		'STT;Chỉ tiêu;ĐVT;Quý này;Cộng dồn',
		'1;Số mô hình đăng ký;mô hình;80%;12',
		'2;Số mô hình được công nhận;mô hình;4;9'
	);
	expect(placedFigures(report)).toEqual([
		['E4', 'dvk_registered', 12, '2024-01-01', '2024-06-30'],
		['D5', 'dvk_recognised', 4, '2024-04-01', '2024-06-30'],
		['E5', 'dvk_recognised', 9, '2024-01-01', '2024-06-30']
	]);
	expect(codes(report)).toEqual(['unread-number D4']);
});
