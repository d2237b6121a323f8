import { expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row = ['STT', 'Đơn vị', 'Số mô hình đăng ký'];
const months = (names: readonly string[]) =>
	names.map((name, i) => ({
		name,
		rows: [HEAD, [1, 'Xã Giao An', 11 + i], [2, 'Xã Giao Hương', 21 + i]] as Row[]
	}));
const T1_TO_6 = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];

it.each([
	['Giao Thủy mô hình 6 tháng đầu năm 2024.xlsx', T1_TO_6],
	['Giao Thủy mô hình 2024.xlsx', T1_TO_6],
	['Giao Thủy mô hình năm 2024.xlsx', ['Tháng 1', 'Tháng 2', 'Tháng 3']],
	['Giao Thủy mô hình quý I-2024.xlsx', ['Tháng 1', 'Tháng 2', 'Tháng 3']]
])('sheets without a title are of their months in the time of %s', async (file, names) => {
	const report = await readSheets(months(names), file);
	expect(report.facts.map(({ start, value }) => `${start} ${value}`)).toEqual(
		names.flatMap((_, i) => [`2024-0${i + 1}-01 ${11 + i}`, `2024-0${i + 1}-01 ${21 + i}`])
	);
	expect(codes(report)).toEqual([]);
});

it('a sheet of another quarter than its file is asked about', async () => {
	const report = await readSheets(months(['Quý I-2024']), 'Giao Thủy mô hình quý II-2024.xlsx');
	expect(report.facts).toEqual([]);
	expect(codes(report)).toEqual(['window-in-doubt']);
});
