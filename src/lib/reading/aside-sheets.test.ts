import { expect, it } from 'vitest';
import { readSheets } from '../../../tests/support/reading';
import { issueText } from './index';

it('a sheet passed over for its name is said, with what to do', async () => {
	const rows = [
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['Đơn vị', 'Số mô hình đăng ký'],
		['Xã Xuân Hồng', 4]
	];
	const { issues, tables } = await readSheets([
		{ name: 'Số liệu', rows },
		{ name: 'HƯỚNG DẪN', rows }
	]);
	expect(tables.map(({ table }) => table.sheet)).toEqual(['Số liệu']);
	const said = issues.filter(({ code }) => code === 'aside-sheet');
	expect(said.map(({ sheet, severity }) => [sheet, severity])).toEqual([['HƯỚNG DẪN', 'note']]);
	expect(issueText(said[0] as (typeof said)[0], 'vi')).toContain('hãy đổi tên trang');
});
