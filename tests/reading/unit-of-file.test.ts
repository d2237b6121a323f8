import { expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Made, Row } from '../support/xlsx-bytes';

const RECEPTION: Row[] = [
	['KẾT QUẢ TIẾP CÔNG DÂN QUÝ III/2024'],
	['STT', 'Nội dung', 'Số lượng'],
	[1, 'Tổng số lượt tiếp công dân', 45],
	[2, 'Số người được tiếp', 58]
];
const PETITIONS: Row[] = [
	['KẾT QUẢ XỬ LÝ ĐƠN THƯ QUÝ III/2024'],
	['STT', 'Nội dung', 'Số lượng'],
	[1, 'Tổng số đơn tiếp nhận', 31],
	[2, 'Số đơn đã xử lý', 25]
];
const sheet = (name: string, rows: Row[], head?: string): Made => ({
	name,
	rows: head === undefined ? rows : [[head], ...rows]
});
const UNIT = '14125';

it('takes a sheet without a unit for one of the unit that its other sheets speak of, whatever it is named', async () => {
	const report = await readSheets([
		sheet('Tiep dan', RECEPTION, 'UBND XÃ THỌ NGHIỆP'),
		sheet('Don thu', PETITIONS)
	]);
	expect(codes(report)).toEqual([]);
	expect(figures(report)).toContain(`don_received@${UNIT}=31`);
});

it('takes it for that of the name that opens the name of the file', async () => {
	const report = await readSheets(
		[sheet('Don thu', PETITIONS)],
		'Xã Thọ Nghiệp BC dân vận quý III-2024.xlsx'
	);
	expect(codes(report)).toEqual([]);
	expect(figures(report)).toContain(`don_received@${UNIT}=31`);
});

it('asks whose it is where other sheets speak of several units, or are of the same form', async () => {
	const several = await readSheets([
		sheet('Tiep dan', RECEPTION, 'UBND XÃ THỌ NGHIỆP'),
		sheet('Tiep dan 2', RECEPTION, 'UBND XÃ XUÂN CHÂU'),
		sheet('Don thu', PETITIONS)
	]);
	expect(codes(several)).toEqual(['unknown-unit']);
	const alike = await readSheets([
		sheet('Trang 1', PETITIONS, 'UBND XÃ THỌ NGHIỆP'),
		sheet('Trang 2', PETITIONS)
	]);
	expect(codes(alike)).toEqual(['unknown-unit']);
});
