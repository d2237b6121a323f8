import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { applyDecisions, readReport } from '.';
import { context } from '../../../tests/support/reading';
import { sheet } from '../../../tests/support/sheet';
import { detectTables } from './detect';

const DISTRICT = 'UBND huyện Xuân Trường;;;';
const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';
const read = (...rows: string[]) =>
	readReport(new TextEncoder().encode(rows.join('\n')), 'bao-cao.csv', context);
const facts = ({ facts: all }: ReadReport) =>
	all.map(({ source, measure, value, start, end }) => [source.a1, measure, value, start, end]);
const codes = ({ issues }: ReadReport) => issues.map(({ code, a1 }) => `${code} ${a1}`);

describe('a column that says which part of the year it is of', () => {
	it('gives figures of that part, the last year too', async () => {
		const report = await read(
			DISTRICT,
			`${MODELS} NĂM 2024;;;`,
			'STT;Đơn vị;Số mô hình đăng ký;;;;',
			';;Quý I;Quý IV;Năm 2023;Cả năm;Tăng, giảm',
			'1;Thị trấn Xuân Trường;1;4;9;10;1'
		);
		expect(facts(report)).toEqual([
			['C5', 'dvk_registered', 1, '2024-01-01', '2024-03-31'],
			['D5', 'dvk_registered', 4, '2024-10-01', '2024-12-31'],
			['E5', 'dvk_registered', 9, '2023-01-01', '2023-12-31'],
			['F5', 'dvk_registered', 10, '2024-01-01', '2024-12-31']
		]);
		expect(report.reports.map(({ end, comparative }) => [end, comparative ?? false])).toEqual([
			['2024-03-31', false],
			['2024-12-31', false],
			['2023-12-31', true],
			['2024-12-31', false]
		]);
	});

	it('keeps to it when somebody chooses what it counts', async () => {
		const report = await read(
			DISTRICT,
			'SỐ CUỘC HỌP NĂM 2024;;;',
			'STT;Đơn vị;Quý I;Quý II',
			'1;Thị trấn Xuân Trường;1;2'
		);
		expect(report.facts).toEqual([]);
		const turns = { role: 'measure', measure: 'tt_sessions', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Quý I': turns, 'Quý II': turns } }]]),
			context
		);
		expect(facts(decided)).toEqual([
			['C4', 'tt_sessions', 1, '2024-01-01', '2024-03-31'],
			['D4', 'tt_sessions', 2, '2024-04-01', '2024-06-30']
		]);
	});
});

it('takes no planned figure for one that was reached, and asks which of two columns counts', async () => {
	const across = await read(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;',
		';;Kế hoạch;Thực hiện',
		'1;Xã Xuân Hồng;12;10'
	);
	expect(facts(across).map(([a1, , value]) => [a1, value])).toEqual([['D5', 10]]);
	expect(codes(across)).toEqual(['unknown-column C5']);
	const down = await read(
		'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
		`${MODELS} QUÝ IV NĂM 2024`,
		'STT;Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện;Tỷ lệ %',
		'1;Số mô hình đăng ký;mô hình;12;10;83,3',
		'2;Số mô hình được công nhận;mô hình;6;4;66,7'
	);
	expect(facts(down).map(([a1, , value]) => [a1, value])).toEqual([
		['E4', 10],
		['E5', 4]
	]);
	const twice = await read(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký lần 1;Số mô hình đăng ký lần 2',
		'1;Xã Xuân Hồng;12;10'
	);
	expect(twice.facts).toEqual([]);
	expect(codes(twice)).toEqual(['unknown-column C4', 'unknown-column D4']);
});

it('goes on below a note in the middle of a table, and stops at one below it', async () => {
	const report = await read(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận',
		'1;Xã Xuân Hồng;12;4',
		'Ghi chú: xã Trà Lũ nộp chậm;;;',
		'2;Xã Trà Lũ;10;5',
		'Ghi chú: số liệu đến 15/12;;;',
		'1;Xã Xuân Ninh;99;99'
	);
	expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 12],
		['D4', 4],
		['C6', 10],
		['D6', 5]
	]);
	expect(codes(report)).toEqual(['rows-below-table B8']);
});

it('says that a lone fraction stands among shares in per cent, and says nothing of small ones among small ones', async () => {
	const shares = (...values: string[]) =>
		read(
			DISTRICT,
			'KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG NĂM 2024;;',
			'STT;Đơn vị;Chỉ số hài lòng (%)',
			...values.map(
				(value, i) => `${i};${['Xã Xuân Hồng', 'Xã Trà Lũ', 'Xã Xuân Ninh'][i]};${value}`
			)
		);
	expect(codes(await shares('85,7', '0,913', '92'))).toContain('mixed-shares C5');
	expect(codes(await shares('2,5', '0,9', '3,1'))).not.toContain('mixed-shares C5');
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

describe('rows that name no unit, of a report on one unit', () => {
	const head = ['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG', `${MODELS} QUÝ IV NĂM 2024`];
	it('are added up where they are its villages', async () => {
		const report = await read(
			...head,
			'STT;Thôn, xóm;Số mô hình đăng ký;Số mô hình được công nhận',
			'1;Xóm 1;3;1',
			'2;Xóm 2;4;2',
			';Tổng cộng;7;3'
		);
		expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([
			['C4:C5', 7],
			['D4:D5', 3]
		]);
		expect(codes(report)).toEqual(['rows-summed C4']);
	});
	it('are left out and said where nobody knows what they are', async () => {
		const report = await read(
			...head,
			'STT;Nhóm việc;Số mô hình đăng ký;Số mô hình được công nhận',
			'1;Việc lớn;3;1',
			'2;Việc nhỏ;4;2'
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['rows-of-no-unit C4']);
	});
});

it('leaves a column of figures in words a column of figures, each word asked about', async () => {
	const report = await read(
		DISTRICT,
		'KẾT QUẢ CHĂM LO HỘ KHÓ KHĂN QUÝ IV NĂM 2024;;',
		'STT;Đơn vị;Giá trị chăm lo (triệu đồng)',
		'1;Xã Xuân Hồng;5 tỷ đồng',
		'2;Xã Trà Lũ;120',
		'3;Thị trấn Xuân Trường;khoảng 30'
	);
	expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([['C5', 120]]);
	expect(report.issues.map(({ code, count }) => [code, count])).toEqual([['unread-number', 2]]);
});

describe('a comma nobody quoted', () => {
	const TITLE = [`${MODELS} NĂM 2024`, 'UBND huyện Xuân Trường'];

	it('shifts no figure: what can be put together is, with a word about it', async () => {
		const report = await read(
			...TITLE,
			'STT,Đơn vị,Số mô hình, điển hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu, huyện Xuân Trường,7,4',
			'3,Xã Xuân Hồng,15,11'
		);
		expect(facts(report).map((fact) => fact.slice(0, 3))).toEqual([
			['C4', 'dvk_registered', 12],
			['D4', 'dvk_recognised', 9],
			['C5', 'dvk_registered', 7],
			['D5', 'dvk_recognised', 4],
			['C6', 'dvk_registered', 15],
			['D6', 'dvk_recognised', 11]
		]);
		expect(codes(report)).toContain('fields-joined C3,B5');
	});

	it('leaves out the row whose figures may stand in other columns, and names it', async () => {
		const report = await read(
			...TITLE,
			'STT,Đơn vị,Số mô hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu,1,207,4',
			'3,Xã Xuân Hồng,15,11'
		);
		expect(facts(report).map(([a1]) => a1)).toEqual(['C4', 'D4', 'C6', 'D6']);
		expect(report.issues).toContainEqual(
			expect.objectContaining({ code: 'fields-shifted', severity: 'error', a1: 'A5' })
		);
		expect(report.ledgers[0]?.ledger.inError).toBe(1);
	});

	it('leaves out all figures under a header that may be parted in other places', async () => {
		const report = await read(
			...TITLE,
			'STT,Đơn vị,Số mô hình,Điển hình đăng ký,Số mô hình được công nhận',
			'1,Thị trấn Xuân Trường,12,9',
			'2,Xã Xuân Châu,7,4'
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('fields-shifted A3');
	});
});

describe('what a list leaves unsaid', () => {
	it('is told of a row of figures without a name, and of money without a unit', async () => {
		const report = await read(
			DISTRICT,
			'KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2024;;;',
			'STT;Đơn vị;Số lượt hộ được chăm lo;Giá trị chăm lo',
			'1;Xã Xuân Hồng;12;15 triệu',
			'2;;20;30',
			'3;Xã Xuân Thành;9;8.500.000đ',
			'4;Xã Xuân Phú;7;12'
		);
		expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([
			['C4', 12],
			['C6', 9],
			['C7', 7],
			['D7', 12]
		]);
		expect(codes(report)).toEqual(
			expect.arrayContaining(['rows-without-unit B5', 'money-unit-missing D4', 'unread-number D4'])
		);
	});
});

describe('columns headed by periods alone', () => {
	const ROWS = ['1;Xã Xuân Hồng;12;3;4;19', '2;Xã Xuân Châu;7;5;6;18'];

	it('count what a title that opens with a count says, their sum only where it is of the whole window', async () => {
		const read3 = (title: string) =>
			read(DISTRICT, title, 'STT;Đơn vị;Quý I;Quý II;Quý III;Cộng', ...ROWS);
		const report = await read3('SỐ CUỘC TUYÊN TRUYỀN CÁC QUÝ NĂM 2024;;;');
		expect(facts(report).slice(0, 3)).toEqual([
			['C4', 'tt_sessions', 12, '2024-01-01', '2024-03-31'],
			['D4', 'tt_sessions', 3, '2024-04-01', '2024-06-30'],
			['E4', 'tt_sessions', 4, '2024-07-01', '2024-09-30']
		]);
		expect(facts(report)).toHaveLength(6);
		expect(report.tables[0]?.ready).toBe(true);
		const whole = await read3('SỐ CUỘC TUYÊN TRUYỀN CÁC QUÝ 9 THÁNG ĐẦU NĂM 2024;;;');
		expect(facts(whole)).toContainEqual(['F4', 'tt_sessions', 19, '2024-01-01', '2024-09-30']);
	});

	it('are asked about once where the title counts nothing, and answered once', async () => {
		const report = await read(
			DISTRICT,
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2024;;;',
			'STT;Đơn vị;T1;T2;T3;Cộng',
			...ROWS
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C4']);
		const sessions = { role: 'measure', measure: 'tt_sessions', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(report, new Map([[0, { meanings: { T1: sessions } }]]), context);
		expect(facts(decided).slice(0, 3)).toEqual([
			['C4', 'tt_sessions', 12, '2024-01-01', '2024-01-31'],
			['D4', 'tt_sessions', 3, '2024-02-01', '2024-02-29'],
			['E4', 'tt_sessions', 4, '2024-03-01', '2024-03-31']
		]);
		expect(facts(decided)).toHaveLength(6);
	});
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
	expect(codes(await named('Báo cáo quý II-2024.csv'))).toContain('window-differs null');
	expect(codes(await named('Báo cáo năm 2024.csv'))).not.toContain('window-differs null');
});

it('takes no share for a count, nor the count beside a share for the share', async () => {
	const report = await read(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận (tỷ lệ %)',
		'1;Xã Xuân Hồng;15;12 (80%)',
		'2;Xã Trà Lũ;80%;8 (80%)',
		'3;Xã Xuân Ninh;12;9 (75%)'
	);
	expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 15],
		['C6', 12]
	]);
	expect(codes(report)).toEqual(['unread-number C5', 'unread-number D4']);
});

it('gives the unit of money over a table to money alone, not to activities, forms that came back or waste', async () => {
	const report = await read(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;;;Đơn vị tính: nghìn đồng',
		'STT;Đơn vị;Số hoạt động ra quân;Số phiếu thu về;Số hộ đăng ký thu gom rác;Giá trị chăm lo',
		'1;Xã Xuân Hồng;1.200;150;900;45.500',
		'2;Xã Trà Lũ;1.130;140;850;3.250,5'
	);
	expect(facts(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
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
	const report = await read(
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

it('takes a mark that points to a note below for no part of a name', async () => {
	const report = await read(
		DISTRICT,
		`${MODELS} QUÝ IV NĂM 2024;;;`,
		'STT;Đơn vị;Số mô hình đăng ký',
		'1;Xã Xuân Hồng(1);15',
		'2;Xã Trà Lũ (*);8',
		'3;Xã Xuân Ninh¹;12',
		'(1) Gồm 02 mô hình cấp huyện'
	);
	expect(facts(report).map(([a1, , value]) => [a1, value])).toEqual([
		['C4', 15],
		['C5', 8],
		['C6', 12]
	]);
	expect(codes(report)).toEqual([]);
});

it('tells figures in words under a heading that counts, and never takes the column for one of words', async () => {
	const report = await read(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;',
		'STT;Đơn vị;Số hoạt động ra quân;Số văn bản hướng dẫn;Số kế hoạch',
		'1;Xã Xuân Hồng;05 (tăng 02);3 công văn, 1 kế hoạch;12/KH-UBND',
		'2;Xã Trà Lũ;12 hoạt động trong 3 thôn;khoảng 5;13/KH-UBND',
		'3;Xã Xuân Ninh;7 hoạt động/3 xã;4;14/KH-UBND'
	);
	expect(facts(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
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
	const report = await read(
		DISTRICT,
		'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;;',
		'STT;Đơn vị;Lượt người tham gia;Cách làm hay',
		'1;Xã Xuân Hồng;gần 200 lượt;2',
		'2;Xã Trà Lũ;1.200;thu gom rác',
		'3;Xã Xuân Ninh;150 lượt/ngày;đối thoại',
		'4;Xã Xuân Vinh;hơn 300 người;tổ tự quản'
	);
	expect(facts(report).map(([a1, measure, value]) => [a1, measure, value])).toEqual([
		['C5', 'cd_participants', 1200]
	]);
	expect(codes(report)).toEqual(['unread-number C4', 'unread-number C6', 'unread-number C7']);
});

it('takes no share for the count of an indicator either, and `Cộng dồn` for what adds up from the start of the year', async () => {
	const report = await read(
		'UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG',
		`${MODELS} QUÝ II NĂM 2024`,
		'STT;Chỉ tiêu;ĐVT;Quý này;Cộng dồn',
		'1;Số mô hình đăng ký;mô hình;80%;12',
		'2;Số mô hình được công nhận;mô hình;4;9'
	);
	expect(facts(report)).toEqual([
		['E4', 'dvk_registered', 12, '2024-01-01', '2024-06-30'],
		['D5', 'dvk_recognised', 4, '2024-04-01', '2024-06-30'],
		['E5', 'dvk_recognised', 9, '2024-01-01', '2024-06-30']
	]);
	expect(codes(report)).toEqual(['unread-number D4']);
});
