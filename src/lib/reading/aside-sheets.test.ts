import * as XLSX from '@e965/xlsx';
import { expect, it } from 'vitest';
import { createResolver } from '$lib/reference/units';
import { issueText, readReport } from './index';
import { roster } from '../../../tests/support/reading';

it('a sheet passed over for its name is said, with what to do', async () => {
	const book = XLSX.utils.book_new();
	const figures = [
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['Đơn vị', 'Số mô hình đăng ký'],
		['Xã Xuân Hồng', 4]
	];
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(figures), 'Số liệu');
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(figures), 'HƯỚNG DẪN');
	const bytes = new Uint8Array(XLSX.write(book, { type: 'array' }) as ArrayBuffer);
	const context = {
		roster,
		resolver: createResolver(roster),
		memories: [],
		today: '2026-11-21'
	};
	const { issues, tables } = await readReport(bytes, 'a.xlsx', context);
	expect(tables.map(({ table }) => table.sheet)).toEqual(['Số liệu']);
	const said = issues.filter(({ code }) => code === 'aside-sheet');
	expect(said.map(({ sheet, severity }) => [sheet, severity])).toEqual([['HƯỚNG DẪN', 'note']]);
	expect(issueText(said[0] as (typeof said)[0], 'vi')).toContain('hãy đổi tên trang');
});
