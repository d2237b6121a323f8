import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReport } from '../src/lib/reading';
import { context } from './support/reading';

/** For each column what it counts, and the words that reports write for it. */
const COLUMNS: readonly (readonly [measure: string | null, ...words: string[]])[] = [
	[null, 'STT', 'TT', 'Số TT'],
	[null, 'Đơn vị', 'Tên đơn vị', 'Xã, phường', 'Địa phương', 'Đơn vị báo cáo'],
	[
		'dvk_registered',
		'Số mô hình đăng ký',
		'Số MH đăng ký',
		'Số mô hình đăng kí',
		'Tổng số mô hình đăng ký mới',
		'SL mô hình ĐK'
	],
	[
		'dvk_recognised',
		'Số mô hình được công nhận',
		'Số MH được công nhận',
		'Mô hình đã công nhận',
		'SL mô hình công nhận'
	],
	['tt_sessions', 'Số cuộc tuyên truyền', 'Số buổi tuyên truyền', 'Số hội nghị tuyên truyền'],
	['tcd_turns', 'Số lượt tiếp công dân', 'Số lượt tiếp', 'Lượt tiếp công dân'],
	[
		'water_households',
		'Số hộ sử dụng nước sạch',
		'Số hộ dùng nước sạch, hợp vệ sinh',
		'Hộ dùng nước hợp vệ sinh'
	],
	['svc_received', 'Số hồ sơ tiếp nhận', 'Số HS tiếp nhận', 'Hồ sơ đã tiếp nhận']
];

const ROWS = [
	['1', 'Thị trấn Xuân Trường', '12', '9', '30', '41', '1810', '950'],
	['2', 'Xã Xuân Châu', '7', '0', '21', '18', '1304', '410'],
	['3', 'Xã Xuân Hồng', '15', '11', '-', '25', '2207', '733'],
	['4', 'Xã Xuân Thành', '9', '4', '17', '', '1120', '388']
];

const EXPECTED = ROWS.flatMap((row, r) =>
	COLUMNS.flatMap(([measure], c) =>
		measure === null || row[c] === ''
			? []
			: [`${String.fromCharCode(65 + c)}${r + 4} ${measure} ${row[c] === '-' ? 0 : row[c]}`]
	)
).sort();

const withoutAccents = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What hands do to a heading without changing what it says. */
const HANDS: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => text.toLowerCase(),
	withoutAccents,
	(text) => withoutAccents(text).toUpperCase(),
	(text) => text.normalize('NFD'),
	(text) => `  ${text.replaceAll(' ', '   ')} `,
	(text) => text.replaceAll(' ', '\u00a0'),
	(text) => text.replace(/ (\S+)$/, '\n$1'),
	(text) => text.replace(' ', ' \r\n'),
	(text) => `${text} (1)`,
	(text) => `${text}:`
];

const heading = (words: readonly string[]) =>
	fc.tuple(fc.constantFrom(...words), fc.constantFrom(...HANDS)).map(([text, hand]) => hand(text));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

it('a heading in other words, case, accents, spaces or lines gives the same facts', async () => {
	const headings = fc.tuple(...COLUMNS.map(([, ...words]) => heading(words)));
	await fc.assert(
		fc.asyncProperty(headings, async (header) => {
			const lines = [['BÁO CÁO NĂM 2024 HUYỆN XUÂN TRƯỜNG'], [], header, ...ROWS];
			const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
			const read = await readReport(new TextEncoder().encode(text), 'bao-cao.csv', context);
			const found = read.facts.map(
				({ source, measure, value }) => `${source.a1} ${measure} ${value}`
			);
			expect(found.sort()).toEqual(EXPECTED);
			expect(read.tables.every(({ ready }) => ready)).toBe(true);
		}),
		{ seed: 20_241_231, numRuns: 200 }
	);
});
