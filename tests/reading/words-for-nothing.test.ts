import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

it('reads a column of nothing but words for nothing, and tells those it cannot read', async () => {
	const read = (...words: string[]) =>
		readLines(
			'UBND huyện Xuân Trường;;',
			'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024;;',
			'Đơn vị;Số cuộc ra quân;Số lượt người tham gia',
			`Xã Xuân Hồng;${words[0]};40`,
			`Xã Xuân Thành;${words[1]};50`,
			`Xã Xuân Ninh;${words[2]};60`
		);
	const events = (all: readonly string[]) => all.filter((one) => one.startsWith('cd_events'));
	const none = await read('/', 'KPS', 'Không có');
	expect(events(figures(none))).toEqual(['cd_events@14098=0', 'cd_events@14143=0']);
	const unread = await read('/', 'chưa rõ', 'Không có');
	expect(events(figures(unread))).toEqual(['cd_events@14143=0']);
	expect(codes(unread)).toContain('unread-number B5');
});
