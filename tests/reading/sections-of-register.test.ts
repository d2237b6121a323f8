import { describe, expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

const DISTRICT = 'UBND huyện Xuân Trường';
const TITLE = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
const REGISTERED = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐĂNG KÝ NĂM 2024';

describe('a heading beside a Roman number or a letter in a list of models', () => {
	it.each([
		[
			'the names of models',
			'STT;Tên mô hình;Đơn vị',
			';Đường hoa;Xã Xuân Ninh',
			';Thu gom rác;Xã Xuân Hồng'
		],
		[
			'the names of units',
			'STT;Đơn vị;Tên mô hình',
			';Xã Xuân Ninh;Đường hoa',
			';Xã Xuân Hồng;Thu gom rác'
		]
	])('says what the models below it are, in the column of %s', async (_, heads, first, second) => {
		const report = await readLines(
			DISTRICT,
			TITLE,
			heads,
			'I;Mô hình đăng ký mới;',
			`1${first}`,
			`2${second}`,
			'II;Mô hình được công nhận;',
			`1${first}`,
			`2${second}`
		);
		expect(codes(report)).toEqual([]);
		expect(figures(report)).toEqual([
			'dvk_registered@14143=1',
			'dvk_registered@14095=1',
			'dvk_recognised@14143=1',
			'dvk_recognised@14095=1'
		]);
	});

	it('says of which field they are', async () => {
		const report = await readLines(
			DISTRICT,
			REGISTERED,
			'STT;Tên mô hình;Đơn vị',
			'A;Lĩnh vực kinh tế;',
			'1;Đường hoa;Xã Xuân Ninh',
			'2;Vườn mẫu;Xã Xuân Ninh',
			'B;Lĩnh vực quốc phòng - an ninh;',
			'3;Camera an ninh;Xã Xuân Ninh'
		);
		expect(codes(report)).toEqual([]);
		expect(figures(report).sort()).toEqual([
			'dvk_registered@14143=3',
			'dvk_registered[field=kinh-te]@14143=2',
			'dvk_registered[field=quoc-phong-an-ninh]@14143=1'
		]);
	});

	it('is no model of the unit above it', async () => {
		const report = await readLines(
			DISTRICT,
			REGISTERED,
			'STT;Tên mô hình;Đơn vị',
			'A;KHỐI XÃ, THỊ TRẤN;',
			'1;Đường hoa;Xã Xuân Ninh',
			'2;Camera an ninh;Xã Xuân Hồng',
			'B;KHỐI CƠ QUAN;',
			'1;Nhà sạch;Huyện đoàn'
		);
		expect(figures(report)).toEqual(['dvk_registered@14143=1', 'dvk_registered@14095=1']);
		expect(codes(report)).toEqual(['unknown-unit C8']);
	});

	it.each([
		['STT;Tên mô hình;Đơn vị', ';Đường hoa;', ';Camera;', ';Vườn mẫu;'],
		['STT;Đơn vị;Tên mô hình', ';;Đường hoa', ';;Camera', ';;Vườn mẫu']
	])(
		'names the unit of the models where their own column is blank: %s',
		async (heads, ...models) => {
			const [one, two, three] = models as [string, string, string];
			const report = await readLines(
				DISTRICT,
				REGISTERED,
				heads,
				'I;Xã Xuân Ninh;',
				`1${one}`,
				`2${two}`,
				'II;Xã Xuân Hồng;',
				`1${three}`
			);
			expect(figures(report)).toEqual(['dvk_registered@14143=2', 'dvk_registered@14095=1']);
		}
	);

	it('is none where units themselves bear the numbers', async () => {
		const report = await readLines(
			DISTRICT,
			REGISTERED,
			'STT;Đơn vị;Tên mô hình',
			'I;Xã Xuân Ninh;Đường hoa',
			'II;Xã Xuân Hồng;Camera an ninh',
			'III;Xã Xuân Ngọc;Vườn mẫu'
		);
		expect(figures(report)).toHaveLength(3);
	});
});

describe('a heading alone in its row, without number or mark', () => {
	const three = (heads: string, ...rows: string[]) =>
		readLines(DISTRICT, REGISTERED, heads, ...rows);

	it.each([
		[
			'Tên mô hình;Đơn vị;Chủ trì',
			'Đường hoa;Xã Xuân Ninh;Hội Phụ nữ',
			'Camera;Xã Xuân Hồng;Đoàn xã'
		],
		[
			'Đơn vị;Tên mô hình;Chủ trì',
			'Xã Xuân Ninh;Đường hoa;Hội Phụ nữ',
			'Xã Xuân Hồng;Camera;Đoàn xã'
		]
	])('says of which field the models below it are: %s', async (heads, first, second) => {
		const report = await three(
			heads,
			'Lĩnh vực kinh tế;;',
			first,
			'Văn hóa - xã hội;;',
			'Mô hình thuộc lĩnh vực quốc phòng - an ninh;;',
			second
		);
		expect(codes(report)).toEqual([]);
		expect(figures(report).sort()).toEqual([
			'dvk_registered@14095=1',
			'dvk_registered@14143=1',
			'dvk_registered[field=kinh-te]@14143=1',
			'dvk_registered[field=quoc-phong-an-ninh]@14095=1'
		]);
	});

	it('of anything else is asked about and counts as no model of the unit above it', async () => {
		const report = await three(
			'Tên mô hình;Đơn vị;Chủ trì',
			'Đường hoa;Xã Xuân Ninh;Hội Phụ nữ',
			'Mô hình cá nhân;;',
			'Camera;Xã Xuân Hồng;Đoàn xã'
		);
		expect(codes(report)).toEqual(['ambiguous-unit B5']);
		expect(figures(report)).toEqual(['dvk_registered@14143=1', 'dvk_registered@14095=1']);
	});

	it('of a table by field stays a row of it', async () => {
		const report = await readLines(
			'UBND xã Xuân Ninh, huyện Xuân Trường',
			'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
			'Lĩnh vực;Số mô hình đăng ký;Số mô hình được công nhận',
			'Kinh tế;;',
			'Văn hóa - xã hội;3;2'
		);
		expect(figures(report)).toContain('dvk_registered[field=van-hoa-xa-hoi]@14143=3');
		expect(report.tables[0]?.table.rows.map(({ role }) => role)).toEqual(['data', 'data']);
	});
});
