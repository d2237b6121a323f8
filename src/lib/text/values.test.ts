import { describe, expect, it } from 'vitest';
import {
	bareKey,
	besideCount,
	cleanText,
	compareVi,
	findDates,
	foldKey,
	formatDate,
	formatNumber,
	formatPercent,
	isDateFormat,
	isMonthFormat,
	isPercentFormat,
	leadingCount,
	readDate,
	readYearlessDay,
	readFraction,
	readMoney,
	readMoneyUnit,
	scaleOfFormat,
	serialToIso,
	stateOfText,
	withoutTones
} from './index';

describe('keys', () => {
	it('meets two fashions of tone placement and case', () => {
		for (const [a, b] of [
			['Hoà', 'hòa'],
			['Thuỷ', 'THỦY'],
			['Quý', 'Qúy'],
			['Ðồng  Nai', 'đồng\u00a0nai']
		])
			expect(foldKey(a ?? '')).toBe(foldKey(b ?? ''));
	});
	it('keeps diacritics and i apart from y', () => {
		expect(foldKey('Lý')).not.toBe(foldKey('Lí'));
		expect(foldKey('Xuân')).not.toBe(foldKey('Xuan'));
		expect(bareKey('Xuân Trường – Đức Phổ')).toBe('xuan truong – duc pho');
		expect(withoutTones('Quý Đầu Năm')).toBe('quy đâu năm');
	});
	it('cleans spaces and invisible signs, after decoding', () => {
		expect(cleanText(' Tổng\u00a0 cộng\u200b\n(xã)\u00ad ')).toBe('Tổng cộng (xã)');
	});
	it.each([
		['１２', '12'],
		['（９ cuộc）', '(9 cuộc)'],
		['８５，７％', '85,7%'],
		['Ｑuý １', 'Quý 1'],
		['٢٠٢٥', '2025'],
		['១២៩', '129'],
		['𝟗𝟘', '90'],
		['m²', 'm²'],
		['xã №', 'xã №']
	])('writes %j with the letters and digits of ASCII: %j', (text, clean) => {
		expect(cleanText(text)).toBe(clean);
	});
	it('sorts as Vietnamese does', () => {
		expect(['đ', 'ô', 'd', 'b', 'â', 'o', 'ă', 'a', 'xã 10', 'xã 9'].sort(compareVi)).toEqual([
			'a',
			'ă',
			'â',
			'b',
			'd',
			'đ',
			'o',
			'ô',
			'xã 9',
			'xã 10'
		]);
	});
});

describe('stateOfText', () => {
	it.each([
		'-',
		'–',
		'0',
		'00',
		'0%',
		'Không',
		'không phát sinh',
		'KHÔNG PHÁT SINH',
		'Kg',
		'Không.'
	])('%j is zero', (s) => expect(stateOfText(s)).toBe('zero'));
	it.each([
		'',
		' ',
		'…',
		'…….',
		'...',
		'____',
		'Không có số liệu',
		'chưa báo cáo.',
		'Chưa có dữ liệu'
	])('%j is blank', (s) => expect(stateOfText(s)).toBe('blank'));
	it.each(['x', 'X', '/', 'n/a', 'N/A'])('%j is not applicable', (s) =>
		expect(stateOfText(s)).toBe('na')
	);
	it.each(['1', '0,5', 'có', '12/15', '#REF!', '10', 'không đạt', 'chưa có'])(
		'%j says nothing',
		(s) => expect(stateOfText(s)).toBeNull()
	);
});

describe('besideCount', () => {
	it.each([
		['05', 'Số đơn', null],
		['05 đơn', 'Số đơn', null],
		['05 vụ việc', 'Số đơn', 'words'],
		['4 (2 đơn trùng)', 'Số đơn', 'words'],
		['12 (tăng 20)', 'Số đơn', 'words'],
		['30 (85,7%)', 'Số đơn', 'words'],
		['7 (1)', 'Số đơn', 'words'],
		['03 (02 tập thể, 01 cá nhân)', 'Khen thưởng', 'words'],
		['03 (02 tập thể, 02 cá nhân)', 'Khen thưởng', 'disagree'],
		['10 (trong đó 02 tập thể, 01 cá nhân)', 'Khen thưởng', 'words'],
		['4 (5 đơn trùng)', 'Số đơn', 'disagree'],
		['khoảng 30', 'Số đơn', null]
	])('%j under %j leaves aside %j', (s, heading, left) =>
		expect(besideCount(s, heading)).toBe(left)
	);
});

describe('leadingCount', () => {
	it('reads a count and how it splits', () => {
		const parts = [
			{ label: 'tập thể', value: 2 },
			{ label: 'cá nhân', value: 1 }
		];
		expect(leadingCount('03 (02 tập thể, 01 cá nhân)')).toEqual({ value: 3, parts });
		expect(leadingCount('03 mô hình (gồm 02 tập thể và 01 cá nhân)')).toEqual({ value: 3, parts });
		expect(leadingCount('3 (tập thể: 2; cá nhân: 1)')).toEqual({ value: 3, parts });
		expect(leadingCount('1.234 lượt người')).toEqual({ value: 1234, parts: [] });
		expect(leadingCount('01 mô hình')).toEqual({ value: 1, parts: [] });
		expect(leadingCount('30 (85,7%)')).toEqual({ value: 30, parts: [] });
		expect(leadingCount('05')).toEqual({ value: 5, parts: [] });
	});
	it.each([
		'12/15',
		'15/10/2024',
		'1,5',
		'85%',
		'mô hình',
		'3 lý do chính',
		'',
		'03 (xem phụ lục)',
		'2-3 mô hình',
		'3 mô hình, 2 điển hình',
		'5 tỷ đồng',
		'500 m',
		'khoảng 30',
		'>20',
		'1 + 2',
		'5 (chưa tính 2 đơn trùng)'
	])('leaves %j alone', (s) => expect(leadingCount(s)).toBeNull());
});

it('reads a fraction and no date', () => {
	expect(readFraction('12/15')).toEqual({ numerator: 12, denominator: 15 });
	expect(readFraction('05 / 8 mô hình')).toEqual({ numerator: 5, denominator: 8 });
	expect(['15/10/2024', '12', '1/2/3', '12/x'].map(readFraction)).toEqual([null, null, null, null]);
});

describe('dates', () => {
	it.each([
		'15/10/2024',
		'15.10.2024',
		'15-10-24',
		'15-10-2024',
		'15/10/24',
		'ngày 15 tháng 10 năm 2024',
		'Ngày 15/10/2024',
		'2024-10-15',
		'2024/10/15',
		'15/10/2024 08:30',
		'2024-10-15T00:00:00',
		'15-Oct-24',
		'15 tháng 10 năm 2024',
		'10/15/2024',
		' 15 / 10 / 2024 ',
		'15/10/2024 8:30:00 AM',
		'15/10/2024.'
	])('%j is 15 October 2024', (s) => expect(readDate(s)).toBe('2024-10-15'));
	it('puts the day first', () => expect(readDate('10/12/2024')).toBe('2024-12-10'));
	it.each([
		'31/02/2024',
		'12/15',
		'15/10',
		'10/2024',
		'ngày … tháng … năm 2024',
		'1.234.567',
		'46/KH-UBND',
		'',
		'2024',
		'15/10-2024',
		'13/13/2024',
		'01/10/2024 - 31/12/2024',
		'Phổ Minh, ngày 19 tháng 3 năm 2024',
		'45580'
	])('%j is no date', (s) => expect(readDate(s)).toBeNull());
	it.each(['15/3', '15-03', '15.3.', 'ngày 15 tháng 3', 'Ngày: 15/3'])(
		'%j is 15 March of no year',
		(s) => expect(readYearlessDay(s)).toBe('--03-15')
	);
	it.each(['31/2', '45/13', '3/2025', '15', '15/3/2025', '12/15', ''])(
		'%j is no day of any year',
		(s) => expect(readYearlessDay(s)).toBeNull()
	);
	it('finds dates inside a text', () => {
		const text = 'Phổ Minh, ngày 19 tháng 3 năm 2024; từ 1/1/2024 đến 31.3.2024';
		expect(
			findDates(text).map(({ iso, index, length }) => [iso, text.slice(index, index + length)])
		).toEqual([
			['2024-03-19', '19 tháng 3 năm 2024'],
			['2024-01-01', '1/1/2024'],
			['2024-03-31', '31.3.2024']
		]);
	});
	it('turns serials of both epochs into days', () => {
		expect(serialToIso(45580, false)).toBe('2024-10-15');
		expect(serialToIso(45580.99, false)).toBe('2024-10-15');
		expect(serialToIso(44118, true)).toBe('2024-10-15');
		expect([1, 59, 60, 61].map((n) => serialToIso(n, false))).toEqual([
			'1900-01-01',
			'1900-02-28',
			null,
			'1900-03-01'
		]);
		expect([0, -1, NaN, 3e6].map((n) => serialToIso(n, false))).toEqual([null, null, null, null]);
		expect(serialToIso(0, true)).toBe('1904-01-01');
		expect(serialToIso(2_958_465, false)).toBe('9999-12-31');
		expect(serialToIso(2_958_465, true)).toBeNull();
	});
	it('tells formats of a month and its year from those of days, of either alone, and with words', () => {
		for (const f of ['mmm-yy', 'm/yyyy', 'yyyy-mm', '[$-42A]mmmm yyyy', 'mmm\\-yy;@', 'yy"."mm'])
			expect([f, isMonthFormat(f)]).toEqual([f, true]);
		for (const f of ['dd/mm/yyyy', 'mmmm', 'yyyy', '"Tháng "m/yyyy', 'mm:ss', 'General', '#,##0'])
			expect([f, isMonthFormat(f)]).toEqual([f, false]);
	});
	it('tells date formats from numbers in words', () => {
		for (const f of [
			'dd/mm/yyyy',
			'm/d/yy',
			'[$-42A]d mmmm yyyy',
			'mmm-yy',
			'mmmm',
			'dd\\-mm\\-yyyy;@',
			'"ngày "dd'
		])
			expect([f, isDateFormat(f)]).toEqual([f, true]);
		for (const f of [
			'General',
			'0',
			'#,##0.00',
			'"Quý "0',
			'0" đồng/tháng"',
			'0.0%',
			'hh:mm',
			'[h]:mm:ss',
			'mm:ss',
			'[Red]0',
			'0.00E+00',
			'_-* #,##0\\ _đ'
		])
			expect([f, isDateFormat(f)]).toEqual([f, false]);
		expect(['0%', '0.0%', '0"%"', 'General', '0.00;-0%'].map(isPercentFormat)).toEqual([
			true,
			true,
			false,
			false,
			false
		]);
	});
});

describe('readMoney', () => {
	it.each([
		['15 triệu đồng', 15],
		['20 triệu', 20],
		['15tr', 15],
		['3 trđ', 3],
		['1,5 tỷ đồng', 1500],
		['1.5 tỷ', 1500],
		['500 nghìn đồng', 0.5],
		['1.234.567 nghìn đồng', 1234.567],
		['8.500.000đ', 8.5],
		['20,000,000 VNĐ', 20],
		['500.000 đồng', 0.5],
		['0 đồng', 0]
	])('%s is %d million đồng', (text, million) => expect(readMoney(text)).toBe(million));

	it.each([
		'12',
		'15 hộ',
		'1.250 triệu',
		'1,5 đồng',
		'khoảng 15 triệu',
		'15 triệu 500 nghìn',
		'Đồng Nai'
	])('%s says no sum for certain', (text) => expect(readMoney(text)).toBeNull());
});

it('tells by how much a number format divides what it shows', () => {
	const scales = {
		'#,##0,': 1000,
		'0.0,,': 1_000_000,
		'#,##0.0,," triệu"': 1_000_000,
		'_(* #,##0,_);_(* (#,##0,);_(* "-"??_);_(@_)': 1000,
		'#,##0': 1,
		'#,##0.00': 1,
		'# ##0,00': 1,
		'_-* #,##0_-': 1,
		'0" m2"': 1,
		'"Quý "0': 1
	};
	for (const [format, scale] of Object.entries(scales))
		expect([format, scaleOfFormat(format)]).toEqual([format, scale]);
	expect(scaleOfFormat('0".000"')).toBeCloseTo(0.001);
	expect(scaleOfFormat('0\\0\\0\\0')).toBeCloseTo(0.001);
});

describe('readMoneyUnit', () => {
	it.each([
		['Đơn vị tính: triệu đồng', 1],
		['(nghìn đồng)', 0.001],
		['ĐVT: 1.000 đồng', 0.001],
		['1000đ', 0.001],
		['Kinh phí (tỷ đồng)', 1000],
		['tỉ đồng', 1000],
		['đồng', 0.000001],
		['Kinh phí (đồng)', 0.000001],
		['Đơn vị tính: đồng', 0.000001],
		['triệu', 1],
		['trđ', 1],
		['Kinh phí (trđ)', 1],
		['1.000.000 đồng', 1],
		['ngàn đồng', 0.001],
		['VNĐ', 0.000001],
		['Giá trị (tr.đồng)', 1],
		['ĐVT: 1,000 đồng', 0.001],
		['Giá trị chăm lo (1 000 đồng)', 0.001],
		['Giá trị (1,000đ)', 0.001],
		['1,000 VND', 0.001],
		['ĐVT: 000 đồng', 0.001],
		['(1,000,000đ)', 1],
		['1 000 000 đồng', 1]
	] as const)('%j is %d million', (s, factorToMillion) =>
		expect(readMoneyUnit(s)).toEqual({ factorToMillion })
	);
	it.each([
		'Đồng Nai',
		'Tỉnh Đồng Nai',
		'Hội đồng nhân dân',
		'Cộng đồng',
		'Tỷ lệ (%)',
		'Người',
		'Số hợp đồng',
		'Suất 100.000 đồng',
		'Suất 100,000 đồng',
		'Suất 500 000 đồng',
		''
	])('%j is no money', (s) => expect(readMoneyUnit(s)).toBeNull());
});

it('writes numbers, percents and dates for both languages', () => {
	expect(formatNumber(1234.5, { locale: 'vi' })).toBe('1.234,5');
	expect(formatNumber(1234.5, { locale: 'en', decimals: 2 })).toBe('1,234.50');
	expect(formatNumber(-0.001, { decimals: 0 })).toBe('0');
	expect(formatNumber(NaN)).toBe('–');
	expect(formatPercent(85.72, { locale: 'vi' })).toBe('85,7\u00a0%');
	expect(formatPercent(85.72, { locale: 'en', decimals: 0 })).toBe('86%');
	expect(formatDate('2024-10-05', 'vi')).toBe('05/10/2024');
	expect(formatDate('2024-10-05', 'en')).toBe('5 Oct 2024');
	expect(formatDate('--10-05', 'vi')).toBe('05/10');
	expect(formatDate('--10-05', 'en')).toBe('5 Oct');
	expect(formatDate('?', 'vi')).toBe('?');
});
