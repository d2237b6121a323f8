import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const PETITIONS: Row[] = [
	['XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG'],
	['TỔNG HỢP ĐƠN THƯ NĂM 2024'],
	['TT', 'Loại đơn', 'Số đơn tiếp nhận']
];
const read = (head: Row[], ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [...head, ...rows] }]);
const received = (kind: string, value: number) =>
	`don_received${kind === '' ? '' : `[kind=${kind}]`}@14095=${value}`;

describe('rows below a kind of petitions', () => {
	it('are left out where they add up to it', async () => {
		const report = await read(
			PETITIONS,
			[1, 'Khiếu nại', 5],
			['-', 'Về đất đai', 3],
			['-', 'Về chính sách', 2],
			[2, 'Tố cáo', 3],
			[3, 'Kiến nghị, phản ánh', 12]
		);
		expect(figures(report)).toEqual([
			received('khieu-nai', 5),
			received('to-cao', 3),
			received('kien-nghi-phan-anh', 12),
			received('', 20)
		]);
	});

	it('take its place where they are kinds and it is several', async () => {
		const report = await read(
			PETITIONS,
			[1, 'Khiếu nại, tố cáo', 5],
			['-', 'Khiếu nại', 3],
			['-', 'Tố cáo', 2],
			[2, 'Kiến nghị, phản ánh', 10]
		);
		expect(figures(report)).toEqual([
			received('khieu-nai', 3),
			received('to-cao', 2),
			received('kien-nghi-phan-anh', 10),
			received('', 15)
		]);
	});

	it('are asked about where they do not add up to it', async () => {
		const report = await read(
			PETITIONS,
			[1, 'Khiếu nại', 5],
			['-', 'Về đất đai', 3],
			['-', 'Về chính sách', 3],
			[2, 'Tố cáo', 3],
			[3, 'Kiến nghị, phản ánh', 12]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['row-in-doubt B5', 'row-in-doubt B6']);
	});

	it('are no more than a list where all rows bear dashes', async () => {
		const report = await read(
			PETITIONS,
			['-', 'Khiếu nại', 5],
			['-', 'Tố cáo', 3],
			['-', 'Kiến nghị, phản ánh', 12]
		);
		expect(figures(report)).toContain(received('', 20));
	});
});

it('leaves out rows numbered below a field', async () => {
	const report = await read(
		[
			PETITIONS[0] as Row,
			['MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
			['TT', 'Lĩnh vực', 'Số mô hình đăng ký']
		],
		[1, 'Kinh tế', 5],
		['1.1', 'Nông nghiệp', 3],
		['1.2', 'Thủy sản', 2],
		[2, 'Văn hóa - xã hội', 4],
		[3, 'Quốc phòng - an ninh', 2]
	);
	expect(figures(report)).toContain('dvk_registered@14095=11');
});

describe('the last row of the kinds of petitions', () => {
	const KINDS: Row[] = [
		[1, 'Khiếu nại', 5],
		[2, 'Tố cáo', 3],
		[3, 'Kiến nghị, phản ánh', 12]
	];

	it.each(['TS đơn', 'Tổng số đơn', 'Cộng KNTC', 'T.Cộng', 'TS'])(
		'is their total and no kind: “%s”',
		async (label) => {
			const report = await read(PETITIONS, ...KINDS, [null, label, 22]);
			expect(figures(report)).toContain(received('', 20));
			expect(figures(report)).toHaveLength(4);
			expect(codes(report)).toContain('R07 C7');
		}
	);

	it.each(['Năm 2023', 'Kế hoạch', 'Đã rút'])('is asked about: “%s”', async (label) => {
		const report = await read(PETITIONS, ...KINDS, [null, label, 6]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['row-in-doubt B7']);
	});

	it('is one more kind where it says so', async () => {
		expect(figures(await read(PETITIONS, ...KINDS, [4, 'Đơn khác', 2]))).toContain(
			received('', 22)
		);
		expect(figures(await read(PETITIONS, ...KINDS, [null, 'Khác', 2]))).toContain(received('', 22));
	});
});
