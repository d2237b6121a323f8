import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [['UBND HUYỆN XUÂN TRƯỜNG'], ['SỐ LIỆU DÂN VẬN QUÝ I NĂM 2025'], []];
const read = (rows: Row[], merges: string[] = []) =>
	readSheets([{ name: 'S', rows: [...HEAD, ...rows], merges }]);

describe('captions over tables side by side', () => {
	const body: Row[] = [
		[
			'STT',
			'Đơn vị',
			'Đăng ký',
			'Công nhận',
			null,
			'Đơn vị',
			'Số buổi tuyên truyền',
			'Số người nghe'
		],
		[1, 'Xã Xuân Hồng', 12, 9, null, 'Xã Xuân Hồng', 5, 200],
		[2, 'Xã Xuân Ninh', 15, 11, null, 'Xã Xuân Ninh', 7, 310]
	];
	const captions: Row = ['Bảng 1. Mô hình DVK', null, null, null, null, 'Bảng 2. Tuyên truyền'];
	const values = [
		'dvk_registered@14095=12',
		'dvk_recognised@14095=9',
		'dvk_registered@14143=15',
		'dvk_recognised@14143=11',
		'tt_sessions@14095=5',
		'tt_attendees@14095=200',
		'tt_sessions@14143=7',
		'tt_attendees@14143=310'
	];

	it.each([[[]], [['A4:D4', 'F4:H4']], [['A4:C4']]])(
		'are their titles, merged or not: %j',
		async (merges) => {
			const report = await read([captions, ...body], merges);
			expect(
				report.tables.map(({ table }) => [table.range, table.title?.split(' 2025 ')[1]])
			).toEqual([
				['A5:D7', 'Bảng 1. Mô hình DVK'],
				['F5:H7', 'Bảng 2. Tuyên truyền']
			]);
			expect(figures(report)).toEqual(values);
			expect(codes(report)).toEqual([]);
		}
	);

	it('may stand over one of them alone', async () => {
		const report = await read([[null, null, null, null, null, 'Bảng 2. Tuyên truyền'], ...body]);
		expect(report.tables.map(({ table }) => table.columns[0]?.path)).toEqual([['STT'], ['Đơn vị']]);
		expect(figures(report).filter((text) => text.startsWith('tt_'))).toEqual(values.slice(4));
	});

	it('are no headings in two rows', async () => {
		const report = await read([
			['Đơn vị', 'Mô hình dân vận khéo', null, null, 'Đơn vị', 'Tuyên truyền'],
			[null, 'Đăng ký', 'Công nhận', null, null, 'Số buổi', 'Số người nghe'],
			['Xã Xuân Hồng', 12, 9, null, 'Xã Xuân Hồng', 5, 200],
			['Xã Xuân Ninh', 15, 11, null, 'Xã Xuân Ninh', 7, 310]
		]);
		expect(report.tables.map(({ table }) => table.columns[0]?.path)).toEqual([
			['Đơn vị'],
			['Đơn vị']
		]);
		expect(figures(report)).toEqual(values);
	});
});
