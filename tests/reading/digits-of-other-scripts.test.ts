import { expect, it } from 'vitest';
import { codes, figures, readLines } from '../support/reading';

const LINES = [
	'TUYÊN TRUYỀN QUÝ I NĂM 2025 HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH;;;',
	'TT;Đơn vị;Số cuộc tuyên truyền;Số lượt người nghe',
	'1;Xã Thọ Nghiệp;12;1.250',
	'2;Xã Xuân Ninh;9 cuộc;1\u00a0400',
	'3;Xã Xuân Hồng;-;980'
];

/** The lines in the digits that follow this nought, and with other signs for those given. */
const inScript = (nought: string, signs: Readonly<Record<string, string>> = {}) =>
	LINES.map((line) =>
		line
			.replace(/\d/g, (digit) =>
				String.fromCodePoint((nought.codePointAt(0) as number) + Number(digit))
			)
			.replace(/[-.]/g, (sign) => signs[sign] ?? sign)
	);

it.each([
	['full-width', inScript('０', { '.': '．', '-': '－' })],
	['Khmer', inScript('០')]
])('digits in %s are read as any others', async (_, lines) => {
	const report = await readLines(...lines);
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
