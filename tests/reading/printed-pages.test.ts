import { describe, expect, it } from 'vitest';
import type { Meaning, ReadReport } from '$lib/model';
import { dimsText } from '$lib/model';
import { applyDecisions, readReport } from '../../src/lib/reading';
import { codes, context, readLines } from '../support/reading';

const figures = ({ facts }: ReadReport) =>
	facts.map(({ source, measure, dims, value }) =>
		[source.a1, measure, dimsText(dims), value].filter((part) => part !== '').join(' ')
	);

describe('a table printed over several pages', () => {
	const head = 'TT;Đơn vị;Số cuộc tuyên truyền';
	const page = (mark: string, blank: readonly string[]) =>
		readLines(
			'UBND HUYỆN XUÂN TRƯỜNG;;',
			'TỔNG HỢP KẾT QUẢ TUYÊN TRUYỀN NĂM 2024;;',
			head,
			'1;Xã Xuân Châu;4',
			'2;Xã Xuân Hồng;5',
			...blank,
			`;;${mark}`,
			...blank,
			head,
			'3;Xã Xuân Thành;7',
			';Tổng cộng;16',
			';;Trang 2/2'
		);

	it.each(['Trang 1/2', 'Trang số: 1', '- 1 -'])('is one table over the mark %s', async (mark) => {
		const report = await page(mark, []);
		expect(report.tables.map(({ table }) => table.columns.map(({ path }) => path.join()))).toEqual([
			['TT', 'Đơn vị', 'Số cuộc tuyên truyền']
		]);
		expect(figures(report)).toEqual(['C4 tt_sessions 4', 'C5 tt_sessions 5', 'C8 tt_sessions 7']);
		expect(codes(report)).toEqual([]);
		expect(report.ledgers[0]?.ledger.leftOut).toMatchObject({ residue: 2, header: 2, total: 1 });
	});

	it('is one table too where blank rows part the pages', async () => {
		const report = await page('Trang 1/2', [';;']);
		expect(report.tables).toHaveLength(1);
		expect(figures(report)).toEqual(['C4 tt_sessions 4', 'C5 tt_sessions 5', 'C10 tt_sessions 7']);
		expect(codes(report)).toEqual([]);
	});
});

describe('the head of a page that is written otherwise than the first', () => {
	const HEAD = 'STT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận';
	const SWAPPED = 'STT;Đơn vị;Số mô hình được công nhận;Số mô hình đăng ký';
	const TITLE = 'MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024;;;';
	const read = (between: readonly string[], ...below: readonly string[]) =>
		readLines(
			'UBND HUYỆN XUÂN TRƯỜNG;;;',
			TITLE,
			HEAD,
			'1;Xã Xuân Hồng;10;5',
			'2;Xã Xuân Ninh;20;6',
			...between,
			...below
		);
	const SECOND = ['3;Xã Xuân Vinh;30;7', '4;Xã Xuân Phú;40;8'];

	it.each([
		['other words', ['TT;Tên đơn vị;Mô hình đăng ký;Mô hình được công nhận']],
		['a dot more', ['STT;Đơn vị;Số mô hình đăng ký.;Số mô hình được công nhận']],
		['an empty row above', [';;;', HEAD]],
		['a number of the page', ['Trang 2/2;;;', 'TT;Đơn vị;Mô hình đăng ký;Số MH được công nhận']]
	])('leaves one table, whose total is of both pages: %s', async (_, head) => {
		const report = await read(head, ...SECOND, ';Tổng cộng;100;26');
		expect(report.tables).toHaveLength(1);
		expect(report.facts).toHaveLength(8);
		expect(codes(report)).toEqual([]);
		const wrong = await read(head, ...SECOND, ';Tổng cộng;101;26');
		expect(wrong.issues.map(({ code, details }) => [code, details])).toEqual([
			['R07', { expected: 100, found: 101 }]
		]);
	});

	it.each([
		['columns change places', [SWAPPED], '26;100', '27;100', { expected: 26, found: 27 }],
		['the title stands again', [TITLE, HEAD], '100;26', '100;27', { expected: 26, found: 27 }]
	])('holds the total against both pages where %s', async (_, between, right, wrong, details) => {
		const second = between.includes(SWAPPED)
			? ['3;Xã Xuân Vinh;7;30', '4;Xã Xuân Phú;8;40']
			: SECOND;
		expect(codes(await read(between, ...second, `;Tổng cộng;${right}`))).toEqual([]);
		const { issues } = await read(between, ...second, `;Tổng cộng;${wrong}`);
		expect(issues.map((issue) => [issue.code, issue.details])).toEqual([['R07', details]]);
	});

	it('leaves a table whose numbers begin again its own', async () => {
		const report = await read(
			['TT;Tên đơn vị;Mô hình đăng ký;Mô hình được công nhận'],
			'1;Xã Xuân Vinh;30;7',
			'2;Xã Xuân Phú;40;8',
			';Tổng cộng;71;15'
		);
		expect(report.tables).toHaveLength(2);
		expect(report.issues.map(({ code, details }) => [code, details])).toEqual([
			['R07', { expected: 70, found: 71 }]
		]);
	});

	it.each([
		['of the page alone', '70;15', []],
		['with what was carried over', '100;26', []],
		['of neither', '71;15', ['R08 C11']]
	])('holds the sum of a page against its own rows or all before it: %s', async (_, sum, said) => {
		const report = await read(
			[';Cộng trang;30;11', HEAD, ';Mang sang;30;11'],
			...SECOND,
			`;Cộng trang;${sum}`,
			';Tổng cộng;100;26'
		);
		expect(codes(report)).toEqual(said);
	});
});

describe('a table without a title below another', () => {
	const read = (below: readonly string[]) =>
		readReport(
			new TextEncoder().encode(
				[
					'UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH;;;;',
					'KẾT QUẢ TIẾP CÔNG DÂN QUÝ I NĂM 2024;;;;',
					'Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024;;;;',
					'STT;Chỉ tiêu;Kết quả;Ghi chú;Ghi chú',
					'1;Số lượt tiếp công dân;78;;đã kiểm tra',
					'2;Số người được tiếp công dân;103;;x',
					...below
				].join('\n')
			),
			'Xuân Hồng quý I-2024.csv',
			context
		);
	const windows = ({ facts }: ReadReport) =>
		facts.map(({ measure, start, end }) => [measure, start, end].join(' '));

	it.each([
		['the head of another page', 'STT;Chỉ tiêu;Kết quả;Ghi chú;'],
		['a caption', '2. Đơn thư;;;;', 'STT;Chỉ tiêu;Kết quả;Ghi chú;']
	])('is of the time of that one, whatever the file is called: %s', async (_, ...head) => {
		const report = await read([
			...head,
			'3;Số đơn tiếp nhận trong kỳ;27;;',
			'4;Số đơn đã xử lý;26;;'
		]);
		expect(windows(report)).toEqual(
			['tcd_turns', 'tcd_people', 'don_received', 'don_processed'].map(
				(measure) => `${measure} 2023-12-15 2024-03-14`
			)
		);
	});

	it('is of its own where its lines name one', async () => {
		const report = await read([
			';;;;',
			'ĐƠN THƯ NĂM 2023;;;;',
			'STT;Chỉ tiêu;Kết quả;Ghi chú;',
			'3;Số đơn tiếp nhận trong kỳ;27;;'
		]);
		expect(windows(report).at(-1)).toBe('don_received 2022-12-15 2023-12-14');
	});
});

describe('rows of parts of units', () => {
	const TITLE = ['UBND HUYỆN XUÂN TRƯỜNG;;;;', 'MÔ HÌNH DÂN VẬN KHÉO NĂM 2024;;;;'];
	const HEAD = 'STT;Đơn vị;Lĩnh vực;Số mô hình đăng ký;Số mô hình được công nhận';

	it('give the parts, and their sum where no row is of the whole', async () => {
		const report = await readLines(
			...TITLE,
			HEAD,
			'1;Xã Xuân Châu;Kinh tế;3;1',
			'2;Xã Xuân Châu;Văn hóa - xã hội;4;',
			'3;Xã Xuân Hồng;Kinh tế;2;0'
		);
		expect(report.tables[0]?.table.title).toBe('MÔ HÌNH DÂN VẬN KHÉO NĂM 2024');
		expect(report.tables[0]?.columns[2]?.value).toEqual({ role: 'dimension', name: 'field' });
		expect(figures(report)).toEqual([
			'D4 dvk_registered field=kinh-te 3',
			'D5 dvk_registered field=van-hoa-xa-hoi 4',
			'D4,D5 dvk_registered 7',
			'E4 dvk_recognised field=kinh-te 1',
			'E4 dvk_recognised 1',
			'D6 dvk_registered field=kinh-te 2',
			'D6 dvk_registered 2',
			'E6 dvk_recognised field=kinh-te 0',
			'E6 dvk_recognised 0'
		]);
		expect(codes(report)).toEqual(['parts-summed D4,D5']);
	});

	it('leave the whole to the row that is of it', async () => {
		const report = await readLines(
			...TITLE,
			HEAD,
			'1;Xã Xuân Châu;Tổng số;9;2',
			'2;Xã Xuân Châu;Kinh tế;3;1',
			'3;Xã Xuân Châu;Văn hóa - xã hội;4;1',
			'4;Xã Xuân Châu;Thanh niên;2;0',
			'5;Xã Xuân Hồng;Kinh tế;5;1'
		);
		expect(figures(report).filter((text) => text.includes('registered'))).toEqual([
			'D4 dvk_registered 9',
			'D5 dvk_registered field=kinh-te 3',
			'D6 dvk_registered field=van-hoa-xa-hoi 4',
			'D7 dvk_registered field=khac 2',
			'D8 dvk_registered field=kinh-te 5',
			'D8 dvk_registered 5'
		]);
	});

	it('are whole rows where the words name no parts', async () => {
		const report = await readLines(
			...TITLE,
			HEAD.replace('Lĩnh vực', 'Loại hình'),
			'1;Xã Xuân Châu;Loại 1;3;1',
			'2;Xã Xuân Hồng;Loại 2;4;1'
		);
		expect(figures(report).filter((text) => text.includes('registered'))).toEqual([
			'D4 dvk_registered 3',
			'D5 dvk_registered 4'
		]);
	});

	it('are asked about once under a heading nobody knows, and taken as they are answered', async () => {
		const report = await readLines(
			...TITLE,
			HEAD.replace('Lĩnh vực', 'Hình thức'),
			'1;Xã Xuân Châu;Trực tiếp;3;1',
			'2;;Qua loa;4;1',
			'3;Xã Xuân Hồng;Trực tiếp;5;2',
			'4;;Qua loa;6;3'
		);
		expect(figures(report)).toEqual([]);
		expect(codes(report)).toEqual(['unit-from-above B5', 'unknown-column C4']);
		const answered = (meaning: Meaning) =>
			applyDecisions(report, new Map([[0, { meanings: { 'Hình thức': meaning } }]]), context);
		expect(
			figures(answered({ role: 'dimension', name: 'rows' })).filter((t) => t.includes('registered'))
		).toEqual(['D4,D5 dvk_registered 7', 'D6,D7 dvk_registered 11']);
		expect(codes(answered({ role: 'ignore' }))).toEqual(
			expect.arrayContaining(['R14 D5', 'R14 D7'])
		);
	});
});

it('asks nothing of a share beside counts over counts and of a comparison in per cent', async () => {
	const report = await readLines(
		'UBND HUYỆN XUÂN TRƯỜNG;;;;',
		'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024;;;;',
		'STT;Đơn vị;Số mô hình công nhận/đăng ký;Tỷ lệ (%);So sánh (%)',
		'1;Xã Xuân Châu;12/15;80%;110%',
		'2;Xã Xuân Hồng;9/10;90%;95%'
	);
	expect(report.tables[0]?.ready).toBe(true);
	expect(report.facts).toHaveLength(4);
	expect(report.tables[0]?.columns[3]?.reasons).toEqual([
		{ code: 'rate-from-counts', details: { indicator: 'dvk_recognition_rate' } }
	]);
});

it('reads counts written in thousands, and a line alone above the running numbers as the title', async () => {
	const report = await readLines(
		'UBND HUYỆN XUÂN TRƯỜNG;;;;',
		'MÔ HÌNH DÂN VẬN KHÉO, TUYÊN TRUYỀN;;;;',
		'STT;Đơn vị;Số lượt người nghe tuyên truyền năm 2024 (nghìn lượt);Số mô hình đăng ký năm 2024',
		'1;Xã Xuân Châu;1,5;4',
		'2;Xã Xuân Hồng;2,25;5',
		'3;Xã Xuân Thành;0,8;6'
	);
	expect(report.tables[0]?.table.title).toBe('MÔ HÌNH DÂN VẬN KHÉO, TUYÊN TRUYỀN');
	const [table] = report.tables;
	expect(table?.columns[2]?.value).toMatchObject({ measure: 'tt_attendees', factor: 1000 });
	const dated = applyDecisions(
		report,
		new Map([[0, { window: { start: '2024-01-01', end: '2024-12-31', kind: 'period' } }]]),
		context
	);
	expect(figures(dated).filter((text) => text.includes('attendees'))).toEqual([
		'C4 tt_attendees 1500',
		'C5 tt_attendees 2250',
		'C6 tt_attendees 800'
	]);
});
