import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { dimsText, type Decisions, type ReadReport } from '$lib/model';
import { applyDecisions, memoryOf, readReport } from './index';
import { context } from '../../../tests/support/reading';

type Row = (string | number | null)[];
interface Made {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly merges?: readonly string[];
	readonly hidden?: boolean;
}

function bytesOf(sheets: readonly Made[]): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const { name, rows, merges = [] } of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
		sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

async function read(
	sheets: readonly Made[],
	name = 'bao-cao.xlsx',
	own = context
): Promise<ReadReport> {
	return readReport(bytesOf(sheets), name, own);
}

/** `measure[dims]@unit=value` of every fact, in order. */
function figures({ facts }: ReadReport): string[] {
	return facts.map((fact) => {
		const dims = dimsText(fact.dims);
		return `${fact.measure}${dims === '' ? '' : `[${dims}]`}@${fact.unit.slice(0, 5)}=${fact.value}`;
	});
}

const codes = (report: ReadReport) =>
	report.issues.map(({ code, a1 }) => (a1 === null ? code : `${code} ${a1}`));

const MODELS: Made = {
	name: 'Sheet1',
	rows: [
		['UBND HUYỆN XUÂN TRƯỜNG', null, null, null, null],
		['KẾT QUẢ XÂY DỰNG MÔ HÌNH "DÂN VẬN KHÉO" QUÝ IV NĂM 2024'],
		[
			'STT',
			'Cơ quan, đơn vị',
			'Số mô hình đăng ký',
			'Số mô hình được công nhận',
			'Tỷ lệ (%)',
			'Ghi chú'
		],
		['I', 'KHỐI XÃ, THỊ TRẤN', 19, 8],
		[1, 'UBND xã Xuân Hồng', 12, 6, 50],
		[2, 'X. Trà Lũ', '05', '-', 0],
		[3, 'TT. Xuân Trường', 2, 2, 90],
		[null, 'TỔNG CỘNG', 19, 9]
	]
};

describe('units down', () => {
	it('gives counts with their cells, leaves totals and rates out and checks them', async () => {
		const report = await read([MODELS]);
		expect(figures(report)).toEqual([
			'dvk_registered@14095=12',
			'dvk_recognised@14095=6',
			'dvk_registered@14122=5',
			'dvk_recognised@14122=0',
			'dvk_registered@14089=2',
			'dvk_recognised@14089=2'
		]);
		expect(report.facts[3]).toMatchObject({
			unit: '14122@2024-09-01',
			start: '2024-10-01',
			end: '2024-12-31',
			windowKind: 'period',
			state: 'zero',
			source: { file: 'bao-cao.xlsx', sheet: 'Sheet1', a1: 'D6', raw: '-' }
		});
		expect(codes(report)).toEqual(expect.arrayContaining(['R04 E7', 'R07 D8']));
		expect(codes(report)).not.toContain('R07 C8');
		expect(report.tables[0]?.ready).toBe(true);
		expect(
			report.reports.map(({ unit, cellsRequired, cellsFilled }) => [
				unit,
				cellsRequired,
				cellsFilled
			])
		).toEqual([
			['14095@2023-01-01', 2, 2],
			['14122@2024-09-01', 2, 2],
			['14089@2023-01-01', 2, 2]
		]);
		expect(report.reportOf).toEqual([0, 0, 1, 1, 2, 2]);
	});

	it('keeps blank apart from zero in completeness', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[5] as Row)[3] = null;
		const report = await read([{ ...MODELS, rows }]);
		expect(figures(report)).not.toContain('dvk_recognised@14122=0');
		expect(report.reports[1]).toMatchObject({ cellsRequired: 2, cellsFilled: 1 });
	});

	it('blocks a fraction of a model and says so', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[4] as Row)[2] = 12.5;
		const report = await read([{ ...MODELS, rows }]);
		expect(codes(report)).toContain('R15 C5');
		expect(figures(report)).not.toContain('dvk_registered@14095=12.5');
		expect(figures(report)).toContain('dvk_recognised@14095=6');
	});

	it('asks for a unit it does not know and takes the answer', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[5] as Row)[1] = 'Xã Không Có Thật';
		const report = await read([{ ...MODELS, rows }]);
		expect(report.tables[0]?.ready).toBe(false);
		expect(codes(report)).toContain('unknown-unit B6');
		const decided = new Map<number, Decisions>([
			[0, { units: { 'Xã Không Có Thật': '14122@2024-09-01' } }]
		]);
		const after = applyDecisions(report, decided, context);
		expect(figures(after)).toContain('dvk_registered@14122=5');
		expect(codes(after)).not.toContain('unknown-unit B6');
		expect(after.tables[0]?.ready).toBe(true);
	});

	it('remembers what a column was decided to be', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[2] as Row)[2] = 'Cột A';
		const report = await read([{ ...MODELS, rows }]);
		expect(report.tables[0]?.ready).toBe(false);
		const meaning = { role: 'measure', measure: 'dvk_registered', dims: {}, factor: 1 } as const;
		const after = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Cột A': meaning } }]]),
			context
		);
		expect(figures(after)).toContain('dvk_registered@14095=12');
		const mapped = after.tables[0];
		if (!mapped) throw new Error('no table');
		const again = await read([{ ...MODELS, rows }], 'x.xlsx', {
			...context,
			memories: [memoryOf(mapped)]
		});
		expect(again.tables[0]?.columns[2]).toMatchObject({ value: meaning, confidence: 'sure' });
		expect(again.tables[0]?.ready).toBe(true);
	});

	it('gives nothing for a skipped table', async () => {
		const after = applyDecisions(await read([MODELS]), new Map([[0, { skip: true }]]), context);
		expect(after.facts).toEqual([]);
		expect(codes(after)).not.toContain('R07 D8');
	});
});

describe('reception of citizens', () => {
	const rows: Row[] = [
		['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT'],
		['Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024'],
		[
			'Đơn vị',
			'Tổng số lượt tiếp',
			'Tổng số người được tiếp',
			'Tiếp thường xuyên',
			null,
			'Ủy quyền tiếp',
			null
		],
		[null, null, null, 'Số lượt tiếp', 'Số người được tiếp', 'Số lượt tiếp', 'Số người được tiếp'],
		['MS', '1=3+5', '2=4+6', '3', '4', '5', '6'],
		['Xã Xuân Hồng', 10, 14, 6, 8, 4, 6],
		['Xã Xuân Châu', 7, 9, 5, 6, 2, 3],
		['X. Xuân Thành', 9, 9, 5, 5, 3, 4],
		['Xã Xuân Thượng', 3, 3, 1, 1, 2, 2],
		['Xã Xuân Tân', 3, 3, 1, 1, 2, 2],
		['Tổng cộng', 32, 38, 18, 21, 13, 17]
	];
	const made: Made = {
		name: 'Sheet1',
		rows,
		merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3']
	};

	it('tells equal leaf headers apart by their path and reports the broken identity', async () => {
		const report = await read([
			{
				...made,
				rows: [['UBND huyện Xuân Trường, tỉnh Nam Định'], ...rows],
				merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:G4']
			}
		]);
		expect(figures(report).slice(0, 6)).toEqual([
			'tcd_turns@14095=10',
			'tcd_people@14095=14',
			'tcd_turns[reception=regular]@14095=6',
			'tcd_people[reception=regular]@14095=8',
			'tcd_turns[reception=delegated]@14095=4',
			'tcd_people[reception=delegated]@14095=6'
		]);
		expect(report.facts[0]).toMatchObject({
			start: '2023-12-15',
			end: '2024-06-14',
			windowKind: 'cumulative'
		});
		expect(codes(report).filter((code) => code.startsWith('R06'))).toEqual(['R06 B9']);
		expect(report.tables[0]?.theme).toBe('petitions');
	});
});

describe('indicators down', () => {
	it('reads a key-value form whose unit stands above it', async () => {
		const report = await read([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ PHÚ LÝ, HUYỆN VĨNH CỬU, TỈNH ĐỒNG NAI'],
					['BÁO CÁO KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ IV NĂM 2024'],
					['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'],
					[1, 'Số lượt người tham gia', 'lượt', 420, null],
					[2, 'Giá trị chăm lo, xã hội hóa', 'nghìn đồng', '12.500', null],
					[3, 'Số người tham gia BHYT', 'người', '8.100', null],
					[4, 'Dân số', 'người', '9.000', null],
					[5, 'Tỷ lệ bao phủ BHYT', '%', '90', null],
					[6, 'Tỷ lệ hộ dùng nước sạch', '%', '97,5', null]
				]
			}
		]);
		expect(figures(report)).toEqual([
			'cd_participants@26173=420',
			'care_value@26173=12.5',
			'insured@26173=8100',
			'population@26173=9000',
			'water_rate@26173=97.5'
		]);
		expect(codes(report)).toContain('typed-rate-only D9');
	});

	it('unpivots units across, with cumulative columns and the year before', async () => {
		const report = await read([
			{
				name: 'Sheet1',
				rows: [
					['KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ II NĂM 2024'],
					['STT', 'Chỉ tiêu', 'ĐVT', 'Xã Xuân Hồng', null, 'Xã Xuân Châu', null],
					[null, null, null, 'Trong kỳ', 'Lũy kế', 'Trong kỳ', 'Lũy kế'],
					[1, 'Số lượt người tham gia', 'lượt', 100, 250, 80, 90],
					[2, 'Số cuộc tuyên truyền', 'cuộc', 3, 5, 4, 6]
				],
				merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2']
			}
		]);
		expect(
			report.facts.map(({ measure, unit, start, end, windowKind, value }) => [
				measure,
				unit.slice(0, 5),
				start,
				end,
				windowKind,
				value
			])
		).toEqual([
			['cd_participants', '14095', '2024-04-01', '2024-06-30', 'period', 100],
			['cd_participants', '14095', '2024-01-01', '2024-06-30', 'cumulative', 250],
			['cd_participants', '14092', '2024-04-01', '2024-06-30', 'period', 80],
			['cd_participants', '14092', '2024-01-01', '2024-06-30', 'cumulative', 90],
			['tt_sessions', '14095', '2024-04-01', '2024-06-30', 'period', 3],
			['tt_sessions', '14095', '2024-01-01', '2024-06-30', 'cumulative', 5],
			['tt_sessions', '14092', '2024-04-01', '2024-06-30', 'period', 4],
			['tt_sessions', '14092', '2024-01-01', '2024-06-30', 'cumulative', 6]
		]);
	});

	it('leaves hidden sheets out, flags copies, and does not count a summary twice', async () => {
		const form = (unit: string, value: number): Row[] => [
			[`UBND ${unit}, HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH`],
			['KẾT QUẢ RA QUÂN CHIẾN DỊCH QUÝ II NĂM 2024'],
			['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
			[1, 'Số lượt người tham gia', 'lượt', value],
			[2, 'Số cuộc tuyên truyền', 'cuộc', value + 1],
			[3, 'Số lượt người nghe', 'lượt', value + 2]
		];
		const report = await read([
			{ name: 'Xuan Hong', rows: form('XÃ XUÂN HỒNG', 50) },
			{ name: 'Xuan Chau', rows: form('XÃ XUÂN CHÂU', 60) },
			{ name: 'Copy', rows: form('XÃ XUÂN CHÂU', 60) },
			{ name: 'Mau', rows: form('XÃ XUÂN THÀNH', 1), hidden: true }
		]);
		expect(figures(report)).toEqual([
			'cd_participants@14095=50',
			'tt_sessions@14095=51',
			'tt_attendees@14095=52',
			'cd_participants@14092=60',
			'tt_sessions@14092=61',
			'tt_attendees@14092=62'
		]);
		expect(report.issues.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['hidden-sheet', 'duplicate-sheet'])
		);
	});
});

describe('lists', () => {
	it('counts a register of models per unit, field and status', async () => {
		const report = await read([
			{
				name: 'Sheet1',
				rows: [
					['HUYỆN XUÂN TRƯỜNG'],
					['DANH SÁCH MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2024'],
					['STT', 'Đơn vị', 'Tên mô hình', 'Lĩnh vực', null, null, null, 'Kết quả'],
					[null, null, null, 'KT', 'VH-XH', 'QP-AN', 'XDHTCT', null],
					[1, 'Xã Xuân Hồng', 'Tuyến đường hoa', null, 'x', null, null, 'Đang thực hiện'],
					[
						2,
						null,
						'Camera an ninh',
						null,
						null,
						'x',
						null,
						'Đã được công nhận theo QĐ số 120/QĐ-UBND'
					],
					[3, 'Xã Xuân Châu', 'Nuôi ong', 'x', 'x', null, null, 'Đã được công nhận'],
					[4, 'Xã Xuân Thành', 'Nhà sạch', null, null, null, null, 'Đang thực hiện']
				],
				merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:H4', 'B5:B6']
			}
		]);
		expect(report.tables[0]?.table.shape).toBe('register');
		expect(figures(report)).toEqual(
			expect.arrayContaining([
				'dvk_registered@14095=2',
				'dvk_registered[field=van-hoa-xa-hoi]@14095=1',
				'dvk_registered[field=quoc-phong-an-ninh]@14095=1',
				'dvk_recognised@14095=1',
				'dvk_registered@14092=1',
				'dvk_registered[field=khac]@14092=1',
				'dvk_recognised@14098=0'
			])
		);
		expect(codes(report).filter((code) => /field/.test(code))).toEqual([
			'multi-field C7',
			'no-field C8'
		]);
	});

	it('counts a list of petitions and keeps nothing of its rows', async () => {
		const report = await read([
			{
				name: 'Sheet1',
				rows: [
					['UBND xã Xuân Hồng, huyện Xuân Trường, tỉnh Nam Định'],
					['DANH SÁCH ĐƠN KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ QUÝ II NĂM 2024'],
					[
						'STT',
						'Số đơn',
						'Ngày tiếp nhận',
						'Chủ đơn',
						'Địa chỉ',
						'Nội dung đơn',
						'Loại đơn',
						'Kết quả giải quyết'
					],
					[
						1,
						'12',
						'05/04/2024',
						'Nguyễn Văn An',
						'Xóm 3',
						'Tranh chấp đất',
						'Khiếu nại',
						'Đã giải quyết'
					],
					[
						2,
						'13',
						'09/04/2024',
						'Trần Thị Bình',
						'Xóm 5',
						'Đường hỏng',
						'Kiến nghị',
						'Đang giải quyết'
					],
					[3, '14', '10/05/2024', 'Lê Văn Cường', 'Xóm 1', 'Nước thải', 'Phản ánh', 'Đã giải quyết']
				]
			}
		]);
		expect(figures(report)).toEqual(
			expect.arrayContaining([
				'don_received@14095=3',
				'don_received[kind=khieu-nai]@14095=1',
				'don_received[kind=kien-nghi-phan-anh]@14095=2',
				'don_received[kind=khieu-nai|month=2024-04|status=resolved]@14095=1'
			])
		);
		const kept = JSON.stringify({
			...report,
			workbook: report.workbook.sheets.map(({ grid }) => grid)
		});
		for (const personal of ['Nguyễn Văn An', 'Trần Thị Bình', 'Xóm 5', 'Nước thải']) {
			expect(kept).not.toContain(personal);
		}
	});

	it('adds a survey up by level and reads the forms from its notes', async () => {
		const report = await read([
			{
				name: 'Sheet1',
				rows: [
					['UBND xã Xuân Hồng, huyện Xuân Trường, tỉnh Nam Định'],
					['KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN QUÝ II NĂM 2024'],
					[
						'Nội dung',
						'Rất hài lòng',
						'Hài lòng',
						'Bình thường',
						'Không hài lòng',
						'Rất không hài lòng',
						'Tổng'
					],
					['Thái độ phục vụ', 100, 70, 10, 4, 1, 185],
					['Thời gian giải quyết', 90, 80, 10, 4, 1, 185],
					['Cơ sở vật chất', 90, 80, 10, 4, 2, 185],
					['Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185']
				]
			}
		]);
		expect(figures(report)).toEqual([
			'answers_level[level=5]@14095=190',
			'answers_level[level=4]@14095=150',
			'answers_level[level=3]@14095=20',
			'answers_level[level=2]@14095=8',
			'answers_level[level=1]@14095=2',
			'forms_issued@14095=200',
			'forms_returned@14095=187',
			'sat_respondents@14095=185'
		]);
		expect(codes(report)).toContain('R05 G6');
	});
});

describe('files that cannot be read', () => {
	it('come back with an issue and no tables', async () => {
		const report = await readReport(new Uint8Array(), 'trong.xlsx', context);
		expect(report.tables).toEqual([]);
		expect(report.facts).toEqual([]);
		expect(report.issues.length).toBeGreaterThan(0);
	});
});
