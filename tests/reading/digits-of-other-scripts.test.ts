import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

it.each([
	['full-width', '２０２５', ['１', '１２', '１．２５０'], ['９ cuộc', '１\u00a0４００'], '－'],
	['Khmer', '២០២៥', ['១', '១២', '១.២៥០'], ['៩ cuộc', '១\u00a0៤០០'], '–']
])('digits in %s are read as any others', async (_, year, [order, ...first], second, dash) => {
	const report = await readLines(
		`TUYÊN TRUYỀN QUÝ I NĂM ${year} HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH;;;`,
		'TT;Đơn vị;Số cuộc tuyên truyền;Số lượt người nghe',
		[order, 'Xã Thọ Nghiệp', ...first].join(';'),
		['2', 'Xã Xuân Ninh', ...second].join(';'),
		['3', 'Xã Xuân Hồng', dash, '980'].join(';')
	);
	expect(figures(report)).toEqual([
		'tt_sessions@14125=12',
		'tt_attendees@14125=1250',
		'tt_sessions@14143=9',
		'tt_attendees@14143=1400',
		'tt_sessions@14095=0',
		'tt_attendees@14095=980'
	]);
	for (const { start, end } of report.facts)
		expect([start, end]).toEqual(['2025-01-01', '2025-03-31']);
	expect(codes(report)).toEqual(['dash-read C5']);
});
