import { describe, expect, it } from 'vitest';
import { hasSeveralWindows, readNamed, readWindow } from './index';

const read = (text: string, options?: Parameters<typeof readWindow>[1]) => {
	const found = readWindow(text, options)?.window;
	return found ? `${found.start} ${found.end} ${found.kind}` : null;
};

describe('readWindow', () => {
	it.each([
		['Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024', '2023-12-15 2024-06-14 cumulative'],
		['(Số liệu từ ngày 15/3/2024 đến hết ngày 14/06/2024)', '2024-03-15 2024-06-14 period'],
		[
			'Từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 12 năm 2024',
			'2023-12-15 2024-12-14 cumulative'
		],
		['01/01/2024 - 31/03/2024', '2024-01-01 2024-03-31 period'],
		['từ 01/4 đến hết tháng 6/2024', '2024-04-01 2024-06-30 period'],
		['từ 01/4 ÷ cuối tháng 6/2024', '2024-04-01 2024-06-30 period'],
		['từ ngày 15/3/2024 đến hết tháng 5/2024', '2024-03-15 2024-05-31 period'],
		['từ 15/11 đến hết tháng 2/2024', '2023-11-15 2024-02-29 period'],
		['từ 15/11/2023 đến cuối tháng 2', '2023-11-15 2024-02-29 period'],
		['năm 2024: từ 01/4 đến hết tháng 6', '2024-04-01 2024-06-30 period'],
		['từ tháng 4 đến 20/6/2024', '2024-04-01 2024-06-20 period'],
		['từ đầu tháng 4 đến hết ngày 20/6/2024', '2024-04-01 2024-06-20 period'],
		['từ tháng 11 đến ngày 14/02/2024', '2023-11-01 2024-02-14 period'],
		['từ đầu tháng 4 đến cuối tháng 6/2024', '2024-04-01 2024-06-30 period'],
		['từ 01/01 đến 30/6/2024', '2024-01-01 2024-06-30 cumulative'],
		['Từ ngày 15/12 đến ngày 14/6/2024', '2023-12-15 2024-06-14 cumulative'],
		['Từ ngày 01/01/2024 đến ngày 05/11/2024', '2024-01-01 2024-11-05 cumulative'],
		['Từ 01/01/2024 đến 31/12/2024', '2024-01-01 2024-12-31 period'],
		['Quý II/2024', '2024-04-01 2024-06-30 period'],
		['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024', '2024-10-01 2024-12-31 period'],
		['Quý 3 năm 2024', '2024-07-01 2024-09-30 period'],
		['Quí III/24', '2024-07-01 2024-09-30 period'],
		['quí I-2025', '2025-01-01 2025-03-31 period'],
		['Q2.2024', '2024-04-01 2024-06-30 period'],
		['Quy III 2024', '2024-07-01 2024-09-30 period'],
		['Kết quả ra quân tháng IX-2025', '2025-09-01 2025-09-30 period'],
		['THÁNG V NĂM 2024', '2024-05-01 2024-05-31 period'],
		['tháng XII/2024', '2024-12-01 2024-12-31 period'],
		['6 tháng đầu năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['Báo cáo 06 tháng đầu năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['6T2024', '2024-01-01 2024-06-30 cumulative'],
		['sáu tháng đầu năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['6 tháng cuối năm 2024', '2024-07-01 2024-12-31 period'],
		['9T/2024', '2024-01-01 2024-09-30 cumulative'],
		['9 tháng đầu năm 2024', '2024-01-01 2024-09-30 cumulative'],
		['9 tháng năm 2024', '2024-01-01 2024-09-30 cumulative'],
		['10 tháng năm 2024', '2024-01-01 2024-10-31 cumulative'],
		['tháng 5/2024', '2024-05-01 2024-05-31 period'],
		['Tháng 05 năm 2024', '2024-05-01 2024-05-31 period'],
		['T5.2024', '2024-05-01 2024-05-31 period'],
		['năm 2024', '2024-01-01 2024-12-31 period'],
		['BIỂU TỔNG HỢP MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2024', '2024-01-01 2024-12-31 period'],
		['Năm 2024 (tính đến ngày 05/11/2024)', '2024-01-01 2024-11-05 cumulative'],
		['Lũy kế từ đầu năm đến ngày 05/11/2024', '2024-01-01 2024-11-05 cumulative'],
		['Số liệu tính đến ngày 30/6/2024', '2024-06-30 2024-06-30 as-of'],
		['(tính đến hết ngày 31.12.2024)', '2024-12-31 2024-12-31 as-of'],
		['Số liệu có đến thời điểm 30/9/2024', '2024-09-30 2024-09-30 as-of'],
		['Quý II/2024 (số liệu tính đến ngày 14/6/2024)', '2024-03-15 2024-06-14 period'],
		['Lũy kế đến quý III/2024', '2024-01-01 2024-09-30 cumulative'],
		['2024', '2024-01-01 2024-12-31 period'],
		['Quý II/2024'.normalize('NFD'), '2024-04-01 2024-06-30 period']
	])('%s', (text, expected) => expect(read(text)).toBe(expected));

	it.each([
		['Quý II/2024', '2024-03-15 2024-06-14 period'],
		['6 tháng đầu năm 2024', '2023-12-15 2024-06-14 cumulative'],
		['năm 2024', '2023-12-15 2024-12-14 cumulative'],
		['9T/2024', '2023-12-15 2024-09-14 cumulative'],
		['Quý II/2024 (tính đến 30/6/2024)', '2024-04-01 2024-06-30 period'],
		['lũy kế đến ngày 20/12/2024', '2024-12-15 2024-12-20 cumulative']
	])('%s in the inspectorate’s year', (text, expected) =>
		expect(read(text, { calendar: 'inspectorate' })).toBe(expected)
	);

	it.each([
		'Phổ Minh, ngày 19 tháng 3 năm 2024',
		'ngày … tháng … năm 2024',
		'ngày ... tháng 11 năm 2024',
		'(Kèm theo Kế hoạch số 46/KH-UBND ngày 19/3/2024)',
		'trước ngày 09/11/2024',
		'Quý II',
		'Hà Nam 2024',
		'Việt Nam',
		'Thông tư 01/2024/TT-TTCP',
		'Biểu số: 01/TCD',
		'Xã Phú Lý',
		'',
		'UBND xã Nam 2024',
		'Tổ 5/2024',
		'quỹ 2024',
		'Nam Việt 5/2024',
		'Số tiết 6/2024'
	])('%j is no window', (text) => expect(read(text)).toBeNull());

	it('takes the year from the hint or from elsewhere in the text', () => {
		expect(read('Quý II', { yearHint: 2024 })).toBe('2024-04-01 2024-06-30 period');
		expect(read('6 tháng đầu năm', { yearHint: 2025 })).toBe('2025-01-01 2025-06-30 cumulative');
		expect(read('Kế hoạch năm 2024: kết quả quý III')).toBe('2024-07-01 2024-09-30 period');
	});
	it.each([
		['QUÝ BA NĂM 2024', '2024-07-01 2024-09-30 period'],
		['Quý một năm 2024', '2024-01-01 2024-03-31 period'],
		['Quý tư/2024', '2024-10-01 2024-12-31 period'],
		['Đến hết quý III năm 2024', '2024-01-01 2024-09-30 cumulative'],
		['Đến hết tháng 10 năm 2024', '2024-01-01 2024-10-31 cumulative'],
		['Quý I, II năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['Quý I và quý II năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['quý II-III/2024', '2024-04-01 2024-09-30 period'],
		['Từ tháng 01 đến tháng 6 năm 2024', '2024-01-01 2024-06-30 cumulative'],
		['tháng 4-6/2024', '2024-04-01 2024-06-30 period'],
		['Tháng 4 và tháng 5 năm 2024', '2024-04-01 2024-05-31 period'],
		['Tháng 4, 5, 6 năm 2024', '2024-04-01 2024-06-30 period'],
		['Quý III+IV năm 2024', '2024-07-01 2024-12-31 period'],
		['Từ tháng 11/2023 đến hết tháng 2 năm 2024', '2023-11-01 2024-02-29 period'],
		['Từ quý III/2023 đến quý II/2024', '2023-07-01 2024-06-30 period'],
		['Tháng 9 năm 2024 và lũy kế từ đầu năm', '2024-09-01 2024-09-30 period'],
		['Quý III và lũy kế 9 tháng năm 2024', '2024-07-01 2024-09-30 period'],
		['Tuyên truyền pháp luật quý 2 năm 2024', '2024-04-01 2024-06-30 period'],
		['Luật Thực hiện dân chủ số 10/2022/QH15 năm 2025', '2025-01-01 2025-12-31 period'],
		['Kết quả thực hiện Kế hoạch số 12 năm 2023', null],
		['Thực hiện Nghị quyết Đại hội năm 2020', null],
		['Chăm lo Tết Nguyên đán năm 2024', null],
		['Tháng Thanh niên năm 2024', null],
		['Ngày Chủ nhật xanh năm 2024', null],
		['Tháng 5-2024', '2024-05-01 2024-05-31 period'],
		['Theo Nghị quyết số 22/NQ-HĐND năm 2023', null],
		['Thực hiện Luật Khiếu nại năm 2011', null],
		['Quý IV/2024 theo Nghị quyết số 22/NQ-HĐND năm 2023', '2024-10-01 2024-12-31 period'],
		['kỷ niệm ngày truyền thống 15/10/1930 - 15/10/2024', null],
		['Báo cáo tháng 12/2022, 01/2023', '2022-12-01 2023-01-31 period'],
		['Báo cáo tháng 8/2023 và tháng 9/2023', '2023-08-01 2023-09-30 period'],
		['Báo cáo tháng 11, 12/2022 và tháng 01/2023', '2022-11-01 2023-01-31 period'],
		['Báo cáo tháng 10/2023, 5 xã', '2023-10-01 2023-10-31 period'],
		['Báo cáo quý I, nhiệm vụ quý II năm 2024', '2024-01-01 2024-03-31 period'],
		['Kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2024', '2024-01-01 2024-09-30 cumulative']
	])('%s', (text, expected) => expect(read(text)).toBe(expected));
	it.each([
		...['Kết quả năm 2023 và 6 tháng đầu năm 2024', 'Quý IV và cả năm 2024'],
		...['Quý 4 năm 2024 và cả năm 2024', 'Quý III, 9 tháng năm 2024', '5 năm 2020-2024'],
		...['Đợt 1 năm 2024', 'Tháng 4, 6 năm 2024', 'Tháng 12 và cả năm 2024'],
		...['Tháng 6 và 6 tháng đầu năm 2024', 'Tuần 20 năm 2024', 'Năm 2023 - 2024'],
		...['Từ năm 2021 đến năm 2024', '2 năm 2023, 2024', 'Từ đầu năm 2021 đến nay'],
		...['Tháng 6/2023, tháng 9/2023', 'Tháng 8/2023, 9/2024', 'Tháng 9/2023 và tháng 8/2023'],
		...['Nửa đầu tháng 5 năm 2024', '15 ngày đầu tháng 5 năm 2024'],
		...[
			'Năm 2023 và ước năm 2024',
			'11 tháng năm 2024, ước cả năm 2024',
			'9 tháng năm 2024 ước thực hiện năm 2024'
		],
		...[
			'Kế hoạch mô hình năm 2024; kết quả thực hiện năm 2023',
			'Kế hoạch năm 2024 - số liệu năm 2023'
		],
		...['Kế hoạch quý II; kết quả quý I năm 2024', 'Kế hoạch quý IV; kết quả tháng 10 năm 2024'],
		'Kế hoạch xây dựng mô hình năm 2024 trên cơ sở kết quả năm 2023'
	])('cannot tell which window is meant: %s', (text) => {
		expect(hasSeveralWindows(text)).toBe(true);
	});
	it.each([
		...[
			'Theo dõi theo tháng, 6 tháng đầu năm 2024',
			'Quý IV/2024',
			'Quý I, II năm 2024',
			'Báo cáo năm 2024, phương hướng nhiệm vụ năm 2025',
			'Ước thực hiện năm 2024'
		],
		...['Số liệu từ ngày 15/12/2023 đến ngày 14/6/2024, quý II', 'So sánh năm 2024 với năm 2023'],
		...[
			'Kết quả năm 2023; kế hoạch năm 2024',
			'Kết quả năm 2023; chỉ tiêu năm 2024',
			'Kết quả thực hiện kế hoạch năm 2023; kế hoạch năm 2024'
		],
		...['Kế hoạch năm 2024 - kết quả 6 tháng đầu năm 2024', 'Kế hoạch và kết quả năm 2024'],
		'Thực hiện kế hoạch năm 2024, kết quả so với năm 2023'
	])('can tell which window is meant: %s', (text) => {
		expect(hasSeveralWindows(text)).toBe(false);
	});
	it.each([
		['(01/10 – 31/12/2024)', '2024-10-01 2024-12-31'],
		['01/10 - 31/12/2024', '2024-10-01 2024-12-31'],
		['Tuần 12 năm 2025 (17/3 - 23/3/2025)', '2025-03-17 2025-03-23'],
		['đợt 1 năm 2025 (từ 05 - 20/3/2025)', '2025-03-05 2025-03-20'],
		['từ ngày 05 đến ngày 20/3/2025', '2025-03-05 2025-03-20'],
		['Từ 15/11 năm trước đến 14/02/2025', '2024-11-15 2025-02-14'],
		['Từ 15/01 năm trước đến 14/02/2025', '2024-01-15 2025-02-14'],
		['Nửa đầu năm 2025', '2025-01-01 2025-06-30'],
		['Nửa cuối năm 2025', '2025-07-01 2025-12-31'],
		['Quý 1 năm 25', '2025-01-01 2025-03-31']
	])('reads a window written in short: %s', (text, days) => {
		expect([read(text)?.split(' ').slice(0, 2).join(' '), hasSeveralWindows(text)]).toEqual([
			days,
			false
		]);
	});
	it.each(['Biểu 5 - 20/3/2025', 'từ 25 - 20/3/2025', 'Nửa đầu tháng 3 năm 2025'])(
		'finds no range of days in %s',
		(text) => {
			expect(readWindow(text)?.reason.code).not.toBe('window-days');
		}
	);
	it('says which words it went by', () => {
		expect(readWindow('năm 2024')?.reason).toEqual({
			code: 'window-named',
			details: { start: '2024-01-01', end: '2024-12-31' }
		});
	});
});

describe('the window of a title', () => {
	it.each([
		['KẾT QUẢ 9 THÁNG, NHIỆM VỤ QUÝ IV NĂM 2024', '2024-01-01 2024-09-30 cumulative'],
		['KẾT QUẢ 6 THÁNG ĐẦU NĂM, NHIỆM VỤ QUÝ III NĂM 2024', '2024-01-01 2024-06-30 cumulative'],
		['BÁO CÁO QUÝ I VÀ PHƯƠNG HƯỚNG QUÝ II NĂM 2024', '2024-01-01 2024-03-31 period'],
		['KẾT QUẢ NĂM 2024, PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2025', '2024-01-01 2024-12-31 period']
	])('is that of what was done, not of the tasks ahead: %s', (title, window) =>
		expect(read(title)).toBe(window)
	);

	it.each([
		['Kết quả thực hiện nhiệm vụ quý IV năm 2024', '2024-10-01 2024-12-31 period'],
		['Công tác trọng tâm, nhiệm vụ quý IV năm 2024', '2024-10-01 2024-12-31 period']
	])('is that of the tasks where nothing else has one: %s', (title, window) =>
		expect(read(title)).toBe(window)
	);

	it.each([
		['Tháng: 5 năm 2024', '2024-05-01 2024-05-31 period'],
		['Tháng ..5.. năm 2024', '2024-05-01 2024-05-31 period'],
		['THÁNG NĂM NĂM 2024', '2024-05-01 2024-05-31 period'],
		['Tháng mười hai năm 2024', '2024-12-01 2024-12-31 period'],
		['Tháng năm 2024', '2024-01-01 2024-12-31 period'],
		['Quý: II/2024', '2024-04-01 2024-06-30 period'],
		['Quý: III Năm: 2024', '2024-07-01 2024-09-30 period'],
		['Quỹ: 1.200 năm 2024', '2024-01-01 2024-12-31 period']
	])('is read with dots, colons and words: %s', (title, window) =>
		expect(read(title)).toBe(window)
	);

	it('does not run up to what came in', () => {
		expect(read('Xử lý văn bản đến tháng 10/2024')).toBe('2024-10-01 2024-10-31 period');
		expect(read('Số liệu đến tháng 10/2024')).toBe('2024-01-01 2024-10-31 cumulative');
	});

	it('is one of several where it names a part and the whole', () => {
		expect(hasSeveralWindows('6 THÁNG CUỐI NĂM, KẾT QUẢ CẢ NĂM 2024')).toBe(true);
		expect(hasSeveralWindows('6 tháng cuối năm 2024')).toBe(false);
	});

	it.each([
		['Tháng 11, nhiệm vụ năm 2025', true],
		['Tháng 11, chỉ tiêu năm 2025', true],
		['9 tháng, phương hướng nhiệm vụ năm 2025', true],
		['Tháng 3, nhiệm vụ năm 2025', false],
		['Tháng 11 năm 2024, nhiệm vụ năm 2025', false]
	])('may be of the year before the tasks of a whole year: %s', (title, inDoubt) => {
		expect(hasSeveralWindows(title)).toBe(inDoubt);
	});

	it('has its months first throughout where one date has', () => {
		expect(read('Từ 07/01/2024 đến 09/30/2024')).toBe('2024-07-01 2024-09-30 period');
		expect(read('Từ 07/01/2024 đến 09/10/2024')).toBe('2024-01-07 2024-10-09 period');
	});
});

it.each([
	'từ 01/4 đến hết tháng 6/2024',
	'từ tháng 4 đến 20/6/2024',
	'từ ngày 15/3/2024 đến tháng 5'
])('finds no period named beside the days of %s', (text) =>
	expect(readNamed(`Tiếp công dân ${text}`, { yearHint: 2024 })).toBeNull()
);
