import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDialect } from './dialect';
import { codesOf, rawRows } from './fixtures';
import { readWorkbook } from './read-workbook';

const read = (text: string) => readWorkbook(new TextEncoder().encode(text), 'a.csv');

describe('decideDialect', () => {
	const cases: [string, string, string][] = [
		['decimal commas between semicolons', 'Đơn vị;Tỷ lệ;Tiền\nXã A;1,5;2,25\nXã B;3,5;4,75\n', ';'],
		['numbers quoted between commas', 'Đơn vị,Tiền\n"Xã A","1,234.5"\n"Xã B","2,000"\n', ','],
		['tabs around words with commas', 'Tên\tNội dung\nA\tmột, hai, ba\nB\tbốn, năm, sáu\n', '\t'],
		['bars', 'a|b|c\n1|2|3\n', '|'],
		[
			'titles with commas before the table',
			'BÁO CÁO, QUÝ III, 2024\nKèm theo, số 12\n\nTT;Đơn vị;Số\n1;Xã A;5\n2;Xã B;6\n',
			';'
		],
		['a told delimiter', 'sep=|\na,b|c,d\n', '|']
	];
	for (const [what, text, delimiter] of cases)
		it(`finds ${JSON.stringify(delimiter)} for ${what}`, () => {
			expect(decideDialect(text).delimiter).toBe(delimiter);
		});

	it('takes apostrophes as quotes only where nothing else quotes', () => {
		expect(decideDialect("'a, b',1\n'c, d',2\n").quote).toBe("'");
		expect(decideDialect('"it\'s",1\n"c",2\n').quote).toBe('"');
	});
});

describe('readDelimited', () => {
	it('keeps fields as they stand, titles as rows of their own, records as rows', async () => {
		const book = await read(
			'TỔNG HỢP\r\n\r\nTT;Đơn vị;Số\r\n1;"Xã ""Phú Lý""\r\nmới";"1.234,5"\r\n2; B ;-;;\r\n'
		);
		expect(book.format).toBe('csv');
		expect(book.encoding).toBe('utf-8');
		expect(rawRows(book)).toEqual([
			['TỔNG HỢP'],
			[],
			['TT', 'Đơn vị', 'Số'],
			['1', 'Xã "Phú Lý"\nmới', '1.234,5'],
			['2', ' B ', '-']
		]);
		expect(book.issues).toEqual([]);
	});

	it('does not let a quote that is never closed swallow the rest', async () => {
		const book = await read('a;b\n"1;2\n3;4\n');
		expect(rawRows(book)).toEqual([
			['a', 'b'],
			['"1', '2'],
			['3', '4']
		]);
	});

	it.each([
		'Kính gửi: xã Phú Lý, xã Trị An, và các đơn vị.\n\nNgày 12, họp.\nĐề nghị báo cáo.\n',
		'# Tiêu đề\n\n- một, hai\n- ba\n- bốn, năm, sáu\n'
	])('tells sentences with commas from a table: %j', async (text) => {
		const book = await read(text);
		expect(book.sheets).toEqual([]);
		expect(book.issues).toMatchObject([{ code: 'not-a-workbook', details: { what: 'text' } }]);
	});

	it.each(['5\n6\n', 'a,b\nc,d\n', 'BÁO CÁO\nQuý I\nXã A;5\n', 'Đơn vị;Mô hình\nA;x\nB;\n'])(
		'takes %j for a table all the same',
		async (text) => {
			expect((await read(text)).sheets).toHaveLength(1);
		}
	);

	it('tells tab-separated text by its format', async () => {
		expect((await read('a\tb\n1\t2\n')).format).toBe('tsv');
	});

	it('drops the line that speaks to the program', async () => {
		expect(rawRows(await read('sep=;\na;b\n'))).toEqual([['a', 'b']]);
	});

	it('notes text that would run as a formula, not zeros and bullets', async () => {
		const book = await read('a;b\n=HYPERLINK("x");-\n- Hộ nghèo (xã);+5\n@SUM(A1);=1+1\n');
		expect(book.issues).toMatchObject([{ code: 'formula-injection', count: 3, a1: 'A2' }]);
	});

	it('gives back every field of any table, for any delimiter', async () => {
		const field = fc.constantFrom(
			'Xã A',
			'12',
			'1.234,5',
			'"x"',
			'a;b',
			'c,d',
			'e\tf',
			'g|h',
			'i\nj',
			''
		);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(';', ',', '\t', '|'),
				fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 9 }),
				async (delimiter, rows) => {
					const text = [['TT', 'Đơn vị', 'Số'], ...rows]
						.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(delimiter))
						.join('\n');
					const book = await readWorkbook(new TextEncoder().encode(text), 'a.csv');
					expect(book.sheets).toHaveLength(1);
					const cells = rawRows(book)
						.flat()
						.filter((raw) => raw !== null);
					expect(cells).toEqual(['TT', 'Đơn vị', 'Số', ...rows.flat().filter((f) => f !== '')]);
					expect(codesOf(book)).toEqual([]);
				}
			),
			{ seed: 3, numRuns: 100 }
		);
	});
});
