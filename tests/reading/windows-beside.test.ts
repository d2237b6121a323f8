import { describe, expect, it } from 'vitest';
import { codes, placedFigures, readLines } from '../support/reading';

const DISTRICT = 'UBND huyện Xuân Trường';
const COMMUNE = 'UBND XÃ XUÂN NINH';
const MONTH = 'BÁO CÁO THÁNG 11 NĂM 2024';
const QUARTER = 'BÁO CÁO QUÝ IV NĂM 2024';

/** What is read of the figures of one line below these headings, or of each of several. */
function readLine(title: string, heads: string, ...figures: readonly string[]) {
	const labels = ['Số lượt tiếp;lượt', 'Số đơn tiếp nhận;đơn', 'Số người được tiếp;người'];
	const rows = figures.map((one, i) => `${i + 1};${labels[i]};${one}`);
	return readLines(DISTRICT, COMMUNE, title, `STT;Chỉ tiêu;ĐVT;${heads}`, ...rows);
}

/** The days of each figure of the first line. */
async function daysOf(title: string, heads: string, ...figures: readonly string[]) {
	const report = await readLine(title, heads, ...figures);
	return placedFigures(report)
		.filter(([, measure]) => measure === 'tcd_turns')
		.map(([a1, , , start, end]) => [String(a1)[0], start, end].join(' '));
}

/** The days of each figure of one commune in a list of communes. */
async function daysDown(title: string, heads: string, figures: string) {
	const gaps = ';'.repeat(heads.split(';').length - 1);
	const report = await readLines(
		DISTRICT,
		title,
		`STT;Đơn vị;Số lượt người tham gia${gaps}`,
		`;;${heads}`,
		`1;Xã Xuân Ninh;${figures}`
	);
	return {
		days: placedFigures(report).map(([a1, , , start, end]) =>
			[String(a1)[0], start, end].join(' ')
		),
		told: codes(report)
	};
}

describe('the same period of last year beside figures counted up', () => {
	it('is the one that a column of shares or differences proves', async () => {
		const shares = 'Tháng 11/2024;Lũy kế 11 tháng;Cùng kỳ 2023;Tỷ lệ so cùng kỳ';
		expect(await daysOf(MONTH, shares, '12;118;100;118%', '3;25;30;83,3%')).toContain(
			'F 2023-01-01 2023-11-30'
		);
		expect(await daysOf(MONTH, shares, '12;118;10;120%', '3;25;3;100%')).toContain(
			'F 2023-11-01 2023-11-30'
		);
		expect(
			await daysOf(MONTH, 'Trong tháng;Lũy kế;Cùng kỳ;Tăng giảm', '12;118;100;18', '3;25;30;-5')
		).toContain('F 2023-01-01 2023-11-30');
		expect(
			(await daysDown(MONTH, 'Trong tháng;Lũy kế;Cùng kỳ năm 2023;% so cùng kỳ', '100;900;1000;90'))
				.days
		).toContain('E 2023-01-01 2023-11-30');
	});

	it('is asked about where nothing proves it, in a line too', async () => {
		const report = await readLine(MONTH, 'Tháng 11;Lũy kế;Cùng kỳ 2023', '12;118;100');
		expect(placedFigures(report)).toHaveLength(2);
		expect(codes(report)).toEqual(['header-window F4']);
		const both = await readLine(
			MONTH,
			'Tháng 11;Lũy kế;Cùng kỳ;Tỷ lệ so cùng kỳ',
			'12;118;100;95%',
			'3;25;30;83,3%'
		);
		expect(codes(both)).toContain('header-window F4');
		expect((await daysDown(MONTH, 'Cùng kỳ 2023;Tháng 11;Lũy kế', '90;10;100')).told).toEqual([
			'header-window C4'
		]);
		const lines = await readLines(
			DISTRICT,
			COMMUNE,
			MONTH,
			'STT;Chỉ tiêu;ĐVT;Kết quả',
			'1;Số lượt tiếp trong tháng;lượt;12',
			'2;Số lượt tiếp lũy kế từ đầu năm;lượt;118',
			'3;Số lượt tiếp cùng kỳ năm 2023;lượt;100'
		);
		expect(placedFigures(lines)).toHaveLength(2);
		expect(codes(lines)).toEqual(['header-window B7']);
	});

	it('is that of the figures it stands behind where each has one of its own', async () => {
		expect(await daysOf(MONTH, 'Tháng 11;Cùng kỳ;Lũy kế;Cùng kỳ', '12;10;118;100')).toEqual([
			'D 2024-11-01 2024-11-30',
			'E 2023-11-01 2023-11-30',
			'F 2024-01-01 2024-11-30',
			'G 2023-01-01 2023-11-30'
		]);
	});

	it('is counted up where nothing else stands beside it, and named where its words name it', async () => {
		expect(await daysOf(MONTH, 'Lũy kế 11 tháng;Cùng kỳ năm trước', '118;100')).toEqual([
			'D 2024-01-01 2024-11-30',
			'E 2023-01-01 2023-11-30'
		]);
		expect(
			await daysOf(MONTH, 'Tháng 11;Lũy kế;Cùng kỳ 11 tháng năm 2023', '12;118;100')
		).toContain('F 2023-01-01 2023-11-30');
		expect(await daysOf(MONTH, 'Tháng 11;Lũy kế;Cùng kỳ tháng 11/2023', '12;118;100')).toContain(
			'F 2023-11-01 2023-11-30'
		);
		expect(await daysOf(MONTH, 'Tháng 11;Lũy kế;Lũy kế cùng kỳ 2023', '12;118;100')).toContain(
			'F 2023-01-01 2023-11-30'
		);
	});

	it('stays that of the report without figures counted up, or where the report is of the year so far', async () => {
		expect(await daysOf(MONTH, 'Tháng 11;Cùng kỳ 2023', '12;10')).toContain(
			'E 2023-11-01 2023-11-30'
		);
		expect(
			await daysOf('BÁO CÁO 9 THÁNG NĂM 2024', 'Quý III;9 tháng;Cùng kỳ 2023', '12;118;100')
		).toContain('F 2023-01-01 2023-09-30');
		expect(await daysOf(MONTH, 'Tháng 11;Số cùng kỳ 2023', '12;10')).toContain(
			'E 2023-11-01 2023-11-30'
		);
	});
});

describe('a year alone in the report of a part of a year', () => {
	it('is the whole year beside parts of one', async () => {
		expect(await daysOf(QUARTER, 'Năm 2023;Quý IV/2024;Cả năm 2024', '80;30;90')).toEqual([
			'D 2023-01-01 2023-12-31',
			'E 2024-10-01 2024-12-31',
			'F 2024-01-01 2024-12-31'
		]);
		expect(await daysOf(MONTH, 'Thực hiện năm 2023;Tháng 11;Lũy kế', '80;10;90')).toContain(
			'D 2023-01-01 2023-12-31'
		);
		expect((await daysDown(MONTH, 'TH năm 2023;Trong tháng;Lũy kế', '90;10;100')).days).toContain(
			'C 2023-01-01 2023-12-31'
		);
		expect(await daysOf('BÁO CÁO 9 THÁNG NĂM 2024', 'Năm 2023;9 tháng 2024', '100;80')).toContain(
			'D 2023-01-01 2023-12-31'
		);
	});

	it('is asked about where nothing says so, or where it is not over', async () => {
		const alone = await readLine(MONTH, 'Năm 2023;Năm 2024', '80;90');
		expect(placedFigures(alone)).toEqual([]);
		expect(codes(alone)).toContain('header-window D4');
		expect(codes(alone)).toContain('header-window E4');
		expect((await daysDown(MONTH, 'Năm 2024;Tháng 11;Lũy kế', '90;10;100')).told).toEqual([
			'header-window C4'
		]);
	});

	it('stays a part where the same period is meant, or its heading names one', async () => {
		expect(await daysOf(QUARTER, 'Quý IV/2024;Cùng kỳ năm 2023', '30;20')).toContain(
			'E 2023-10-01 2023-12-31'
		);
		expect(await daysOf('BÁO CÁO NĂM 2024', 'Năm 2023;Năm 2024', '80;90')).toEqual([
			'D 2023-01-01 2023-12-31',
			'E 2024-01-01 2024-12-31'
		]);
		const headed = await readLines(
			DISTRICT,
			MONTH,
			'STT;Đơn vị;Số lượt người tham gia;;;',
			';;Năm 2023;;Năm 2024;',
			';;Tháng 11;Lũy kế;Tháng 11;Lũy kế',
			'1;Xã Xuân Ninh;1;20;2;30'
		);
		expect(placedFigures(headed).map(([a1, , , start, end]) => [a1, start, end])).toEqual([
			['C6', '2023-11-01', '2023-11-30'],
			['D6', '2023-01-01', '2023-11-30'],
			['E6', '2024-11-01', '2024-11-30'],
			['F6', '2024-01-01', '2024-11-30']
		]);
	});
});

describe('the last part of a year before the first one', () => {
	it('is of the year before', async () => {
		expect(await daysOf('BÁO CÁO THÁNG 01 NĂM 2025', 'Tháng 12;Tháng 01', '5;6')).toEqual([
			'D 2024-12-01 2024-12-31',
			'E 2025-01-01 2025-01-31'
		]);
		expect(
			(await daysDown('KẾT QUẢ PHONG TRÀO QUÝ I NĂM 2025', 'Quý IV;Quý I;Tăng giảm', '1;20;19'))
				.days
		).toEqual(['C 2024-10-01 2024-12-31', 'D 2025-01-01 2025-03-31']);
		expect(
			(
				await daysDown(
					'KẾT QUẢ PHONG TRÀO 6 THÁNG ĐẦU NĂM 2025',
					'6 tháng cuối năm;6 tháng đầu năm',
					'1;20'
				)
			).days
		).toContain('C 2024-07-01 2024-12-31');
	});

	it('is asked about where it may be to come, unless it holds nothing', async () => {
		const ahead = await readLine(MONTH, 'Tháng 11;Tháng 12', '5;6');
		expect(codes(ahead)).toContain('header-window E4');
		expect(placedFigures(ahead)).toHaveLength(1);
		const half = await readLine(
			'BÁO CÁO 6 THÁNG ĐẦU NĂM 2025',
			'6 tháng đầu năm;6 tháng cuối năm',
			'5;6'
		);
		expect(codes(half)).toContain('header-window E4');
		const quarters = await readLine(
			'BÁO CÁO QUÝ I NĂM 2025',
			'Quý I;Quý II;Quý III;Quý IV',
			'5;;;'
		);
		expect(codes(quarters)).toEqual([]);
	});
});

describe('figures counted up', () => {
	it.each([
		['Lũy kế 9 tháng', '2024-01-01', '2024-09-30'],
		['Lũy kế 10 tháng đầu năm 2024', '2024-01-01', '2024-10-31'],
		['Lũy kế đến hết quý III', '2024-01-01', '2024-09-30'],
		['Lũy kế đến tháng 10', '2024-01-01', '2024-10-31'],
		['Lũy kế đến hết tháng 10/2024', '2024-01-01', '2024-10-31'],
		['Lũy kế quý IV', '2024-01-01', '2024-12-31'],
		['Lũy kế từ 01/01/2024', '2024-01-01', '2024-12-31'],
		['Lũy kế từ đầu năm đến nay', '2024-01-01', '2024-12-31'],
		['Lũy kế năm 2024', '2024-01-01', '2024-12-31'],
		['Lũy kế năm 2023', '2023-01-01', '2023-12-31'],
		['Lũy kế', '2024-01-01', '2024-12-31']
	])('are of the days that %s says', async (head, start, end) => {
		expect(await daysOf(QUARTER, `Trong kỳ;${head}`, '50;140')).toEqual([
			'D 2024-10-01 2024-12-31',
			`E ${start} ${end}`
		]);
	});

	it.each([
		'Lũy kế từ đầu nhiệm kỳ',
		'Lũy kế nhiệm kỳ 2020-2025',
		'Lũy kế từ năm 2021 đến nay',
		'Lũy kế từ 2021',
		'Lũy kế giai đoạn 2021-2025',
		'Lũy kế từ khi phát động',
		'Lũy kế đến 15/11/2024',
		'Lũy kế đến 15/11',
		'Lũy kế từ 01/10/2024',
		'Lũy kế từ 01/10',
		'Lũy kế từ 15/12/2023',
		'Lũy kế quý IV',
		'Lũy kế 12 tháng',
		'Lũy kế năm 2023'
	])('are asked about in the report of November where %s does not tell them', async (head) => {
		const report = await readLine(MONTH, `Tháng 11;${head}`, '10;90');
		expect(placedFigures(report)).toHaveLength(1);
		expect(codes(report)).toEqual([
			expect.stringMatching(/^(?:header-window|columns-unplaced) E4$/)
		]);
	});
});

describe('figures counted up behind columns of periods', () => {
	it('run from the start of the year to the end of the report', async () => {
		const october = 'C 2024-10-01 2024-10-31';
		const november = 'D 2024-11-01 2024-11-30';
		for (const head of ['Lũy kế', 'Cộng dồn'])
			expect((await daysDown(MONTH, `Tháng 10;Tháng 11;${head}`, '90;10;400')).days).toEqual([
				october,
				november,
				'E 2024-01-01 2024-11-30'
			]);
		expect((await daysDown(QUARTER, 'Quý III;Quý IV;Lũy kế', '90;10;400')).days).toContain(
			'E 2024-01-01 2024-12-31'
		);
		expect((await daysDown(MONTH, 'Năm 2023;Tháng 11;Lũy kế', '90;10;100')).days).toContain(
			'E 2024-01-01 2024-11-30'
		);
	});

	it('are asked about where they may be of those periods alone', async () => {
		const sum = await daysDown(MONTH, 'Tháng 10;Tháng 11;Lũy kế', '90;10;100');
		expect(sum.days).toHaveLength(2);
		expect(sum.told).toEqual(['header-window E4']);
		expect((await daysDown(QUARTER, 'Tháng 10;Tháng 11;Lũy kế', '90;10;400')).told).toEqual([
			'header-window E4'
		]);
	});

	it('are left out without a word where they only add up periods from the start of the year', async () => {
		expect(
			await daysDown('KẾT QUẢ PHONG TRÀO NĂM 2024', 'Quý I;Quý II;Lũy kế', '90;10;100')
		).toEqual({ days: ['C 2024-01-01 2024-03-31', 'D 2024-04-01 2024-06-30'], told: [] });
	});
});

describe('figures of two times against each other', () => {
	it.each([
		'So cùng kỳ 2023',
		'So với cùng kỳ năm 2023',
		'Bằng % cùng kỳ năm 2023',
		'Cùng kỳ năm 2023 (%)',
		'SS cùng kỳ',
		'% so cùng kỳ',
		'So với quý III'
	])('%s is none of last year', async (head) => {
		expect(await daysOf(QUARTER, `Kết quả;${head}`, '12;5')).toEqual(['D 2024-10-01 2024-12-31']);
	});

	it('are left out of a list of communes too', async () => {
		for (const head of ['So với cùng kỳ năm 2023', 'So cùng kỳ 2023', 'Bằng % cùng kỳ'])
			expect(await daysDown(QUARTER, `Quý IV;${head}`, '900;50')).toEqual({
				days: ['C 2024-10-01 2024-12-31'],
				told: []
			});
	});

	it('are told by the heading over them', async () => {
		const report = await readLines(
			DISTRICT,
			COMMUNE,
			QUARTER,
			'STT;Chỉ tiêu;Trong kỳ;Lũy kế;So với (%);',
			';;;;Kế hoạch;Cùng kỳ',
			'1;Số lượt tiếp;30;99;100;98'
		);
		expect(placedFigures(report).map(([a1]) => a1)).toEqual(['C6', 'D6']);
	});
});

describe('a sum beside periods that do not fill the window', () => {
	const heads = 'Tháng 10;Tháng 11;Tổng';

	it('is left out where it is their sum, and asked about where it is not', async () => {
		expect((await daysDown(MONTH, heads, '5;6;11')).told).toEqual([]);
		expect((await daysDown(MONTH, heads, '5;6;12')).told).toEqual(['header-window E4']);
		const sum = await readLine(MONTH, heads, '5;6;11');
		expect([placedFigures(sum).length, codes(sum)]).toEqual([2, []]);
		const other = await readLine(MONTH, heads, '5;6;12');
		expect([placedFigures(other).length, codes(other)]).toEqual([2, ['header-window F4']]);
	});
});
