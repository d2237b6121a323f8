import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], ...rows] }]);
const MODELS = 'MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024';

describe('the same period of the year before, in a column of its own', () => {
	it.each(['Cùng kỳ năm 2023', 'Cùng kỳ năm trước', 'Cùng kỳ'])(
		'is of the only count, to its left: %s',
		async (heading) => {
			const report = await read(
				MODELS,
				['STT', 'Đơn vị', 'Số mô hình được công nhận', heading, 'Tăng/giảm'],
				[1, 'Xã Xuân Hồng', 12, 10, 2],
				[2, 'Xã Xuân Ninh', 9, 10, -1]
			);
			expect(codes(report)).toEqual([]);
			expect(placedFigures(report)).toContainEqual([
				'D4',
				'dvk_recognised',
				10,
				'2023-10-01',
				'2023-12-31'
			]);
		}
	);

	it('is asked about behind several counts, and apart from the only one', async () => {
		const several = await read(
			MODELS,
			['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Cùng kỳ năm 2023'],
			[1, 'Xã Xuân Hồng', 15, 12, 10],
			[2, 'Xã Xuân Ninh', 11, 9, 10]
		);
		expect(codes(several)).toEqual(['unknown-column E4']);
		const apart = await read(
			MODELS,
			['STT', 'Đơn vị', 'Số mô hình được công nhận', 'Ghi chú', 'Cùng kỳ năm 2023'],
			[1, 'Xã Xuân Hồng', 12, 'đạt', 10],
			[2, 'Xã Xuân Ninh', 9, 'đạt', 10]
		);
		expect(codes(apart)).toEqual(['unknown-column E4']);
	});
});

describe('a column that says which others it adds up', () => {
	const HEAD = ['STT', 'Đơn vị', 'Số mô hình đăng ký mới (1)', 'Số mô hình duy trì (2)'];
	const table = (sum: number) =>
		read(
			MODELS,
			[...HEAD, 'Tổng số mô hình (3)=(1)+(2)'],
			[1, 'Xã Xuân Hồng', 10, 5, 15],
			[2, 'Xã Xuân Ninh', 20, 6, sum]
		);

	it('is left out where its figures do, and asked about where one does not', async () => {
		const right = await table(26);
		expect(codes(right)).toEqual([]);
		expect(right.facts).toHaveLength(4);
		expect(codes(await table(27))).toEqual(['unknown-column E4', 'identity-contradicted E4']);
	});
});

it('takes months under a title that opens with the turns it counts', async () => {
	const report = await read(
		'TỔNG HỢP LƯỢT TIẾP CÔNG DÂN 6 THÁNG ĐẦU NĂM 2025',
		['STT', 'Đơn vị', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'Cộng'],
		[1, 'Xã Xuân Hồng', 1, 2, 3, 4, 5, 6, 21],
		[2, 'Xã Xuân Ninh', 2, 2, 2, 2, 2, 2, 12]
	);
	expect(report.tables[0]?.ready).toBe(true);
	expect(placedFigures(report)).toHaveLength(14);
	expect(placedFigures(report)).toContainEqual(['D4', 'tcd_turns', 2, '2025-01-15', '2025-02-14']);
});

it('takes what columns of periods count from a line below the title, where no other line counts something else', async () => {
	const table = (...lines: string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['KẾT QUẢ TIẾP CÔNG DÂN NĂM 2024'],
					...lines.map((line) => [line]),
					[],
					['STT', 'Đơn vị', 'Quý I', 'Quý II'],
					[1, 'Xã Xuân Hồng', 4, 5],
					[2, 'Xã Xuân Ninh', 6, 7]
				]
			}
		]);
	const report = await table('Chỉ tiêu: Số lượt tiếp công dân');
	expect(codes(report)).toEqual([]);
	expect(placedFigures(report).map(([cell, measure]) => [cell, measure])).toEqual(
		['C5', 'D5', 'C6', 'D6'].map((cell) => [cell, 'tcd_turns'])
	);
	const unclear = await table('Số lượt tiếp công dân', 'Số đơn tiếp nhận');
	expect(codes(unclear)).toEqual(['unknown-column C6']);
});

it('takes petitions resolved for what they are, once on every sheet', async () => {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ TIẾP CÔNG DÂN QUÝ III NĂM 2024'],
		['STT', 'Đơn vị', 'Số đơn tiếp nhận', 'Số đơn đã giải quyết'],
		[1, 'Xã Xuân Hồng', 12, 10],
		[2, 'Xã Xuân Ninh', 9, 11]
	];
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	expect(placedFigures(report).filter(([, measure]) => measure === 'don_resolved')).toHaveLength(2);
	expect(codes(report)).toEqual(['R01 D5']);
});

describe('parts in columns beside their whole', () => {
	const FIELDS = ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Hệ thống chính trị'];
	const BLANK = [null, null, null] as const;
	const ofFields = (report: Awaited<ReturnType<typeof read>>, measure: string) =>
		report.facts.filter((fact) => fact.measure === measure && fact.dims['field'] !== undefined);

	it.each(['Theo lĩnh vực', 'Lĩnh vực', null])(
		'are of the count that they add up to: under %s',
		async (heading) => {
			const report = await read(
				MODELS,
				['STT', 'Đơn vị', 'Số mô hình đăng ký', heading, ...BLANK, 'Số mô hình được công nhận'],
				[null, null, null, ...FIELDS, null],
				[1, 'Xã Xuân Hồng', 10, 1, 2, 3, 4, 9],
				[2, 'Xã Xuân Ninh', 7, null, 2, 3, 2, 7]
			);
			expect(codes(report)).toEqual([]);
			expect(ofFields(report, 'dvk_registered')).toHaveLength(7);
		}
	);

	it('may stand before it', async () => {
		const report = await read(
			MODELS,
			['STT', 'Đơn vị', ...FIELDS, 'Số mô hình đăng ký'],
			[1, 'Xã Xuân Hồng', 1, 2, 3, 4, 10],
			[2, 'Xã Xuân Ninh', 0, 2, 3, 2, 7]
		);
		expect(codes(report)).toEqual([]);
		expect(ofFields(report, 'dvk_registered')).toHaveLength(8);
	});

	it('are asked about where one row does not add up, or two counts are the sum', async () => {
		const table = (registered: number, recognised: number) =>
			read(
				MODELS,
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', ...FIELDS],
				[1, 'Xã Xuân Hồng', 10, recognised, 1, 2, 3, 4],
				[2, 'Xã Xuân Ninh', registered, 7, 0, 2, 3, 2]
			);
		expect(codes(await table(7, 9))).toEqual([]);
		const asked = ['E4', 'F4', 'G4', 'H4'].map((cell) => `unknown-column ${cell}`);
		expect(codes(await table(8, 9))).toEqual(asked);
		expect(codes(await table(7, 10))).toEqual(asked);
	});
});

describe('parts in lines below their whole', () => {
	const table = (total: number, whole: string) =>
		read(
			'KẾT QUẢ TIẾP NHẬN, XỬ LÝ ĐƠN THƯ QUÝ III/2024',
			['Đơn vị: Xã Xuân Hồng'],
			['STT', 'Nội dung', 'ĐVT', 'Số lượng'],
			['I', whole, 'đơn', total],
			[1, 'Đơn khiếu nại', 'đơn', 4],
			[2, 'Đơn tố cáo', 'đơn', 1],
			[3, 'Đơn kiến nghị, phản ánh', 'đơn', 26]
		);
	const PARTS = ['B6', 'B7', 'B8'].map((cell) => `unknown-column ${cell}`);
	const RECEIVED = [
		['don_received', 31, {}],
		['don_received', 4, { kind: 'khieu-nai' }],
		['don_received', 1, { kind: 'to-cao' }],
		['don_received', 26, { kind: 'kien-nghi-phan-anh' }]
	];
	const counted = ({ facts }: Pick<Awaited<ReturnType<typeof read>>, 'facts'>) =>
		facts.map(({ measure, value, dims }) => [measure, value, dims]);

	it('are of the line that they add up to, and asked about where they do not', async () => {
		const right = await table(31, 'Tổng số đơn tiếp nhận');
		expect(codes(right)).toEqual([]);
		expect(counted(right)).toEqual(RECEIVED);
		expect(codes(await table(32, 'Tổng số đơn tiếp nhận'))).toEqual(PARTS);
	});

	it('follow what somebody says of that line', async () => {
		const report = await table(31, 'Tổng số đơn');
		expect(codes(report)).toEqual(['unknown-column B5', ...PARTS]);
		const meaning: Meaning = { role: 'measure', measure: 'don_received', dims: {}, factor: 1 };
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Tổng số đơn': meaning } }]]),
			context
		);
		expect(counted(decided)).toEqual(RECEIVED);
	});
});

it.each(['Số phiếu phát', 'Tổng số phiếu phát', 'Số phiếu gửi đi'])(
	'takes forms for issued: %s',
	async (heading) => {
		const report = await read(
			'KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN QUÝ I NĂM 2024',
			['STT', 'Đơn vị', heading, 'Số phiếu thu về', 'Hài lòng', 'Không hài lòng'],
			[1, 'Xã Xuân Hồng', 12, 10, 6, 4],
			[2, 'Xã Xuân Ninh', 9, 9, 7, 2]
		);
		expect(codes(report)).toEqual([]);
		expect(placedFigures(report)[0]?.slice(0, 3)).toEqual(['C4', 'forms_issued', 12]);
	}
);

it('takes the money beside households cared for as they are taken, whoever they are', async () => {
	const table = (heading: string) =>
		read(
			'KẾT QUẢ CÁC PHONG TRÀO, CHIẾN DỊCH QUÝ I NĂM 2024',
			['STT', 'Đơn vị', heading, null],
			[null, null, 'Số hộ được hỗ trợ', 'Kinh phí hỗ trợ (triệu đồng)'],
			[1, 'Xã Xuân Hồng', 10, 12.5],
			[2, 'Xã Xuân Ninh', 9, 3.1]
		);
	const figures = async (heading: string) =>
		(await table(heading)).facts.map(({ measure, value, dims }) => [measure, value, dims]);
	expect(await figures('Chăm lo hộ nghèo, gia đình chính sách')).toContainEqual([
		'care_value',
		12.5,
		{}
	]);
	expect(await figures('Chăm lo hộ nghèo')).toContainEqual(['care_value', 12.5, { group: 'poor' }]);
});

it('reads the field of a model by its usual abbreviations, and none from words that are of two', async () => {
	const report = await read(
		'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
		['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực'],
		[1, 'Tiếng kẻng an ninh', 'Xã Xuân Hồng', 'ANQP'],
		[2, 'Camera an ninh', 'Xã Xuân Hồng', 'QP-AN'],
		[3, 'Tuyến đường hoa', 'Xã Xuân Hồng', 'VHXH'],
		[4, 'Thắp sáng đường quê', 'Xã Xuân Hồng', 'Kinh tế - xã hội']
	);
	const ofFields = report.facts.flatMap(({ dims, value }) =>
		dims['field'] === undefined ? [] : [[dims['field'], value]]
	);
	expect(Object.fromEntries(ofFields)).toMatchObject({
		'quoc-phong-an-ninh': 2,
		'van-hoa-xa-hoi': 1
	});
	expect(Object.fromEntries(ofFields)).not.toHaveProperty('kinh-te');
	expect(codes(report)).toEqual(['no-field B7']);
});

describe('bare heads under a title of petitions received', () => {
	const table = (title: string) =>
		read(
			title,
			['STT', 'Đơn vị', 'Quý I', null, 'Quý II', null],
			[null, null, 'Tiếp nhận', 'Đã giải quyết', 'Tiếp nhận', 'Đã giải quyết'],
			[1, 'Xã Xuân Hồng', 5, 4, 6, 6],
			[2, 'Xã Xuân Ninh', 2, 2, 1, 1]
		);

	it('count petitions', async () => {
		const report = await table('TÌNH HÌNH TIẾP NHẬN ĐƠN THƯ NĂM 2023');
		expect(codes(report)).toEqual([]);
		expect(placedFigures(report).slice(0, 2)).toEqual([
			['C5', 'don_received', 5, '2022-12-15', '2023-03-14'],
			['D5', 'don_resolved', 4, '2022-12-15', '2023-03-14']
		]);
	});

	it('are asked about where the title speaks of what may be cases', async () => {
		const report = await table('KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO NĂM 2023');
		expect(codes(report)).toContain('unknown-column C5');
	});
});

it('takes petitions received (`Số đơn nhận`) for what they are', async () => {
	const report = await read(
		'TIẾP CÔNG DÂN THÁNG 7 NĂM 2024',
		['STT', 'Đơn vị', 'Số lượt tiếp', 'Số đơn nhận'],
		[1, 'Xã Xuân Hồng', 5, 4],
		[2, 'Xã Xuân Ninh', 2, 2]
	);
	expect(placedFigures(report).map(([, measure]) => measure)).toContain('don_received');
	expect(codes(report).filter((code) => code.startsWith('unknown'))).toEqual([]);
});
