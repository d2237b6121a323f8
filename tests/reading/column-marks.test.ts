import { expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const ROWS: Row[] = [
	[1, 'Xã Hải Tiến', 3, 5, 8],
	[2, 'Xã Hải Hưng', 2, 4, 6]
];

const read = (heads: Row[], rows = ROWS) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2025, TỈNH NINH BÌNH'],
				...heads.map(([third = null, fourth = null, fifth = null], i): Row =>
					i === 0 ? ['STT', 'Đơn vị', third, fourth, fifth] : [null, null, third, fourth, fifth]
				),
				...rows
			]
		}
	]);

const TAKEN = ['dvk_registered=3', 'dvk_maintained=5', 'dvk_registered=2', 'dvk_maintained=4'];
const taken = async (report: ReturnType<typeof read>) =>
	figures(await report).map((text) => text.replace(/@\d+/, ''));

it.each<[string, Row[]]>([
	['letters behind the headings', [['Đăng ký mới (A)', 'Duy trì (B)', 'Cộng (A+B)']]],
	[
		'letters below the headings',
		[
			['Đăng ký mới', 'Duy trì', 'Cộng'],
			['(A)', '(B)', '(C=A+B)']
		]
	],
	['numbers behind the headings', [['Đăng ký mới (1)', 'Duy trì (2)', 'Cộng (3=1+2)']]],
	['letters without brackets', [['Đăng ký mới a', 'Duy trì b', 'Cộng c=a+b']]],
	['numbers in square brackets', [['Đăng ký mới [1]', 'Duy trì [2]', 'Cộng [3]=[1]+[2]']]],
	['numbers in brackets of their own', [['Đăng ký mới (1)', 'Duy trì (2)', 'Cộng (3)=(1)+(2)']]],
	[
		'numbers in square brackets below',
		[
			['Đăng ký mới', 'Duy trì', 'Cộng'],
			['[1]', '[2]', '[3]=[1]+[2]']
		]
	],
	['a sum and no mark', [['Đăng ký mới', 'Duy trì', 'Cộng']]]
])('takes counts beside their sum without a question: %s', async (_, heads) => {
	const report = read(heads);
	expect(await taken(report)).toEqual(TAKEN);
	expect(codes(await report)).toEqual([]);
});

it('asks about a sum that its rows do not bear out, and doubts what is printed', async () => {
	const rows: Row[] = [
		[1, 'Xã Hải Tiến', 3, 5, 9],
		[2, 'Xã Hải Hưng', 2, 4, 7]
	];
	const report = read([['Đăng ký mới (A)', 'Duy trì (B)', 'Cộng (A+B)']], rows);
	expect(await taken(report)).toEqual(TAKEN);
	expect(codes(await report)).toEqual(['unknown-column E3', 'identity-contradicted E3']);
});

it('tells the row that breaks what all others keep', async () => {
	const rows: Row[] = [...ROWS, [3, 'Xã Hải Anh', 1, 2, 3], [4, 'Xã Hải Hậu', 2, 2, 5]];
	const report = await read([['Đăng ký mới (A)', 'Duy trì (B)', 'Cộng (A+B)']], rows);
	expect(codes(report)).toContain('R06 E6');
});
