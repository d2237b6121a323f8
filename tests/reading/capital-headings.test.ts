import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

const read = (...lines: string[]) =>
	readLines(
		'UBND xã Hải Tiến, tỉnh Ninh Bình;;',
		'BÁO CÁO KẾT QUẢ DÂN VẬN QUÝ III NĂM 2025;;',
		'STT;Nội dung;Kết quả',
		...lines
	);
const sections = ({ tables }: Awaited<ReturnType<typeof read>>) =>
	tables[0]?.table.rows.map(({ role, section }) => `${role} ${section}`);

it('takes words in capitals without a figure for the heading of the lines below', async () => {
	const report = await read(
		';TẬP HUẤN;',
		'1;Số người tham gia;60',
		';HIẾN MÁU;',
		'1;Số người tham gia;45'
	);
	expect(sections(report)).toEqual([
		'section TẬP HUẤN',
		'data TẬP HUẤN',
		'section HIẾN MÁU',
		'data HIẾN MÁU'
	]);
	expect(figures(report)).toEqual(['training_turns@14218=60']);
	expect(codes(report)).toEqual(['unknown-column B7']);
});

it('leaves a line in capitals that waits for its figure, and a form all in capitals', async () => {
	const asked = await read(';SỐ MÔ HÌNH ĐĂNG KÝ;', '1;Số lượt tiếp công dân;6');
	expect(sections(asked)).toEqual(['data null', 'data null']);
	const capitals = await read(';MÔ HÌNH ĐĂNG KÝ;', ';MÔ HÌNH ĐƯỢC CÔNG NHẬN;5');
	expect(sections(capitals)).toEqual(['data null', 'data null']);
});
