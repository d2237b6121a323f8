import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM 2024';
const XUAN_HONG = 'dvk_registered@14095=12';

/** What is read of a form of one unit under these lines. */
async function read(lines: readonly (string | Row)[], sheet = 'Sheet1') {
	const rows: Row[] = [
		...lines.map((line) => (typeof line === 'string' ? [line] : line)),
		['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
		[1, 'Số mô hình đăng ký', 'mô hình', 12]
	];
	const report = await readSheets([{ name: sheet, rows }]);
	return { report, seen: [...figures(report), ...codes(report)] };
}

describe('the lower of two units in the page head is the reporter', () => {
	it.each([
		['on the next line', ['UBND HUYỆN XUÂN TRƯỜNG', 'XÃ XUÂN HỒNG', TITLE]],
		['below a head without “UBND”', ['HUYỆN XUÂN TRƯỜNG', 'XÃ XUÂN HỒNG', TITLE]],
		['below the Party’s head', ['HUYỆN ỦY XUÂN TRƯỜNG', 'XÃ XUÂN HỒNG', TITLE]],
		['shortened', ['UBND H. XUÂN TRƯỜNG', 'X. XUÂN HỒNG', TITLE]],
		['below the title', ['UBND HUYỆN XUÂN TRƯỜNG', TITLE, 'XÃ XUÂN HỒNG']],
		['with its label', ['UBND HUYỆN XUÂN TRƯỜNG', TITLE, 'Xã: Xuân Hồng']],
		['with its places', [TITLE, 'Xã: Xuân Hồng - Huyện: Xuân Trường - Tỉnh: Nam Định']],
		['bare behind a label', ['HUYỆN ỦY XUÂN TRƯỜNG', TITLE, 'Đơn vị: Xuân Hồng']],
		['in one cell with the head', ['UBND HUYỆN XUÂN TRƯỜNG UBND XÃ XUÂN HỒNG', TITLE]],
		['at the end of the title', ['UBND HUYỆN XUÂN TRƯỜNG', `${TITLE} XÃ XUÂN HỒNG`]],
		['owning the title', ['UBND HUYỆN XUÂN TRƯỜNG', `${TITLE} CỦA XÃ XUÂN HỒNG`]],
		['with its district', [`${TITLE} CỦA UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG`]],
		['in an annex', [`PHỤ LỤC SỐ LIỆU QUÝ I NĂM 2024 CỦA UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG`]],
		['alone', ['XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG', TITLE]],
		[
			'below who is sent the report',
			[TITLE, 'Đơn vị nhận báo cáo: UBND huyện Xuân Trường', 'Đơn vị báo cáo: UBND xã Xuân Hồng']
		]
	])('%s', async (_, lines) => {
		const { seen } = await read(lines);
		expect(seen).toEqual([XUAN_HONG]);
	});

	it.each([
		'ĐẢNG ỦY',
		'ĐẢNG UỶ',
		'HUYỆN ỦY',
		'HUYỆN UỶ',
		'TỈNH ỦY',
		'THÀNH ỦY',
		'MTTQ VIỆT NAM',
		'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
		'PHÒNG NỘI VỤ',
		'HĐND'
	])('is told by no head without a place: %s', async (head) => {
		const { seen } = await read([head, `${TITLE} XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG`]);
		expect(seen).toEqual([XUAN_HONG]);
	});

	it.each(['UBND XÃ', 'ĐẢNG ỦY XÃ'])(
		'is asked for below a head whose name is missing: %s',
		async (head) => {
			const { seen } = await read(['UBND HUYỆN XUÂN TRƯỜNG', head, TITLE]);
			expect(seen).toEqual(['unknown-unit']);
		}
	);

	it('is the township that shares its district’s name', async () => {
		const { seen } = await read(['UBND HUYỆN XUÂN TRƯỜNG', 'THỊ TRẤN XUÂN TRƯỜNG', TITLE]);
		const short = await read(['UBND HUYỆN XUÂN TRƯỜNG', 'TT. XUÂN TRƯỜNG', TITLE]);
		expect(short.seen).toEqual(seen);
		expect(seen).toEqual(['dvk_registered@14089=12']);
	});

	it('is the commune below its province', async () => {
		const { seen } = await read([
			'UBND TỈNH NINH BÌNH',
			'XÃ XUÂN HỒNG',
			'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2025'
		]);
		expect(seen).toEqual([XUAN_HONG]);
	});
});

describe('a form whose unit nobody can tell is asked about', () => {
	it.each([
		['two communes in the title', [`${TITLE} XÃ XUÂN HỒNG, XUÂN CHÂU`]],
		['two before the period', ['KẾT QUẢ DÂN VẬN XÃ XUÂN HỒNG VÀ XÃ XUÂN CHÂU QUÝ I NĂM 2024']],
		['one of two commas', ['KẾT QUẢ DÂN VẬN XÃ XUÂN HỒNG, XUÂN CHÂU QUÝ I NĂM 2024']],
		['two lines', ['XÃ XUÂN HỒNG', 'XÃ XUÂN CHÂU', TITLE]]
	])('%s', async (_, lines) => {
		const { report } = await read(['UBND HUYỆN XUÂN TRƯỜNG', ...lines]);
		expect(report.facts).toEqual([]);
		const names = report.tables[0]?.unit?.candidates.map(({ name }) => name);
		expect(names?.slice(0, 2)).toEqual(['Xã Xuân Hồng', 'Xã Xuân Châu']);
	});

	it('not filled in', async () => {
		for (const line of ['XÃ: ………………', 'XÃ ..........', 'Đơn vị báo cáo: ................']) {
			const { report } = await read(['UBND HUYỆN XUÂN TRƯỜNG', TITLE, line]);
			expect(codes(report), line).toEqual(['unknown-unit']);
			const named = await read(['UBND HUYỆN XUÂN TRƯỜNG', TITLE, line], 'Xuân Hồng');
			expect(named.seen, line).toEqual([XUAN_HONG]);
		}
	});

	it('a former one', async () => {
		const { report } = await read(['UBND HUYỆN XUÂN TRƯỜNG', 'XÃ XUÂN HỒNG (CŨ)', TITLE]);
		expect(codes(report)).toEqual(['ambiguous-unit']);
	});

	it('signed in a commune under the head of its district', async () => {
		const dated = (place: string) =>
			read(['UBND HUYỆN XUÂN TRƯỜNG', `${place}, ngày 31 tháng 3 năm 2024`, TITLE]);
		expect(codes((await dated('Xuân Hồng')).report)).toEqual(['ambiguous-unit']);
		expect((await dated('Xuân Trường')).seen).toEqual(['dvk_registered@364@2=12']);
	});

	it('by the bare name of the district and its township', async () => {
		const { report } = await read(['HUYỆN ỦY XUÂN TRƯỜNG', TITLE, 'Đơn vị: Xuân Trường']);
		expect(codes(report)).toEqual(['unit-two-named']);
		expect(report.tables[0]?.unit?.candidates.map(({ name }) => name)).toEqual([
			'Huyện Xuân Trường',
			'Thị trấn Xuân Trường'
		]);
	});
});

describe('a page head and what is no unit', () => {
	it('leaves the district its own form', async () => {
		for (const lines of [
			['UBND HUYỆN XUÂN TRƯỜNG', TITLE],
			['UBND HUYỆN XUÂN TRƯỜNG', `${TITLE} CÁC XÃ TRÊN ĐỊA BÀN`],
			['UBND HUYỆN XUÂN TRƯỜNG', `${TITLE} XÃ NÔNG THÔN MỚI`],
			['UBND HUYỆN XUÂN TRƯỜNG', `${TITLE} VÀ AN SINH XÃ HỘI`]
		]) {
			const { seen } = await read(lines);
			expect(seen).toEqual(['dvk_registered@364@2=12']);
		}
	});

	it.each([
		['ĐẢNG ỦY XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'],
		['ĐẢNG BỘ HUYỆN XUÂN TRƯỜNG', 'ĐẢNG ỦY XÃ XUÂN HỒNG'],
		['ĐẢNG ỦY XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG', 'KHỐI DÂN VẬN'],
		['BAN CHẤP HÀNH ĐẢNG BỘ XÃ XUÂN HỒNG', 'HUYỆN XUÂN TRƯỜNG'],
		['MTTQ XÃ XUÂN HỒNG', 'HUYỆN XUÂN TRƯỜNG'],
		['UBMTTQ VN XÃ XUÂN HỒNG', 'HUYỆN XUÂN TRƯỜNG'],
		['ỦY BAN MTTQ VIỆT NAM XÃ XUÂN HỒNG', 'HUYỆN XUÂN TRƯỜNG']
	])('is the commune’s where its Party committee or Front issues it: %s', async (...head) => {
		const { seen } = await read([...head, TITLE]);
		expect(seen).toEqual([XUAN_HONG]);
	});

	it('is the commune’s with a word where a mass organisation issues it', async () => {
		const body = 'HỘI LHPN XÃ XUÂN HỒNG';
		const { report, seen } = await read([body, 'HUYỆN XUÂN TRƯỜNG', TITLE]);
		expect(seen).toEqual([XUAN_HONG, 'unit-of-body']);
		expect(report.issues[0]?.details).toMatchObject({ text: body, expected: 'Xã Xuân Hồng' });
	});

	it('is asked about where the head is of an office of the commune, with the commune to choose', async () => {
		for (const body of ['CÔNG AN XÃ XUÂN HỒNG', 'ĐẢNG ỦY CÔNG AN XÃ XUÂN HỒNG']) {
			const { report } = await read([body, 'HUYỆN XUÂN TRƯỜNG', TITLE]);
			expect(report.facts).toEqual([]);
			expect(report.tables[0]?.unit?.text).toBe(body);
			expect(report.tables[0]?.unit?.candidates[0]?.name).toBe('Xã Xuân Hồng');
			expect(report.issues[0]).toMatchObject({
				code: 'ambiguous-unit',
				details: { differs: 'body', expected: 'Xã Xuân Hồng' }
			});
		}
	});

	it('leaves bodies that stand in rows beside each other to be asked about', async () => {
		const rows: Row[] = [
			['ĐẢNG ỦY XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'],
			[TITLE],
			['TT', 'Đơn vị', 'Số mô hình đăng ký'],
			[1, 'Đảng ủy xã Xuân Hồng', 5],
			[2, 'Công an xã Xuân Hồng', 4],
			[3, 'UBND xã Xuân Châu', 3]
		];
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		expect(figures(report)).toEqual(['dvk_registered@14092=3']);
		expect(codes(report)).toEqual(['ambiguous-unit B4', 'ambiguous-unit B5']);
	});

	it('never takes the name of a period or of society for a unit', async () => {
		for (const [sheet, title] of [
			['Quý I', TITLE],
			['T1', TITLE],
			['Sheet1', 'KẾT QUẢ GIÁM SÁT, PHẢN BIỆN XÃ HỘI QUÝ I NĂM 2024']
		] as const) {
			const { report } = await read([title], sheet);
			expect(codes(report)).toEqual(['unknown-unit']);
			expect(report.issues[0]?.raw).toBe('');
		}
	});

	it('is not “Mô hình”, which is what is counted', async () => {
		const { seen } = await read([
			'UBND XÃ XUÂN HỒNG',
			'HUYỆN XUÂN TRƯỜNG',
			TITLE,
			'Đơn vị: Mô Hình'
		]);
		expect(seen).toEqual([XUAN_HONG]);
	});

	it('is asked with its own name, what is glued to it cut off', async () => {
		const { report } = await read(['XÃ XUÂN HỒNG TỔNG', TITLE]);
		expect(report.tables[0]?.unit?.candidates[0]?.name).toBe('Xã Xuân Hồng');
	});
});

it('tells tables side by side by the line above each', async () => {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		[TITLE],
		['XÃ XUÂN HỒNG', null, null, null, 'XÃ XUÂN CHÂU'],
		['TT', 'Chỉ tiêu', 'Kết quả', null, 'TT', 'Chỉ tiêu', 'Kết quả'],
		[1, 'Số mô hình đăng ký', 12, null, 1, 'Số mô hình đăng ký', 9],
		[2, 'Số mô hình được công nhận', 2, null, 2, 'Số mô hình được công nhận', 3]
	];
	expect(figures(await readSheets([{ name: 'Sheet1', rows }]))).toEqual([
		...[XUAN_HONG, 'dvk_recognised@14095=2'],
		...['dvk_registered@14092=9', 'dvk_recognised@14092=3']
	]);
});
