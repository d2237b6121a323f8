import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

it('figures and periods in full-width digits are read as any others', async () => {
	const report = await readLines(
		'TUYÊN TRUYỀN QUÝ I NĂM ２０２５ HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH;;;',
		'TT;Đơn vị;Số cuộc tuyên truyền;Số lượt người nghe',
		'１;Xã Thọ Nghiệp;１２;１．２５０',
		'２;Xã Xuân Ninh;９ cuộc;１\u00a0４００',
		'３;Xã Xuân Hồng;－;980'
	);
	expect(figures(report).map((text) => text.replace(/@\d+/, ''))).toEqual([
		'tt_sessions=12',
		'tt_attendees=1250',
		'tt_sessions=9',
		'tt_attendees=1400',
		'tt_sessions=0',
		'tt_attendees=980'
	]);
	expect(report.facts[0]?.start).toBe('2025-01-01');
	expect(codes(report)).toEqual(['dash-read C5']);
});
