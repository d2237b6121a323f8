import { describe, expect, it } from 'vitest';
import { figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Phú'];
const read = (title: string, header: Row, ...rows: (number | string)[][]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[title],
				['Đơn vị', ...header],
				...rows.map((row, i): Row => [UNITS[i] ?? '', ...row])
			]
		}
	]);
const SURVEY = 'KẾT QUẢ KHẢO SÁT NĂM 2024';
const doubtOf = async (reading: ReturnType<typeof read>) =>
	(await reading).tables[0]?.columns[1]?.reasons.at(-1)?.code;

describe('the index of the satisfied', () => {
	it.each([
		['Điểm hài lòng', 4.2, 4.3],
		['Điểm hài lòng của người dân', 8.5, 9],
		['Chỉ số hài lòng', 0.85, 0.9],
		['Chỉ số hài lòng', '0,85', '0,9']
	])('is asked where all figures are points or fractions: %s %s', async (header, ...cells) => {
		const reading = read(SURVEY, [header], ...cells.map((cell) => [cell]));
		expect(figures(await reading)).toEqual([]);
		expect(await doubtOf(reading)).toBe('scale-in-doubt');
	});

	it.each([
		['Điểm hài lòng', 84.2, 90.5],
		['Chỉ số hài lòng', 85, 0],
		['Tỷ lệ hài lòng', 0.95, 0.9],
		['Chỉ số hài lòng (%)', 85, 9]
	])('is taken where they are per cent: %s %s', async (header, ...cells) => {
		const report = await read(SURVEY, [header], ...cells.map((cell) => [cell]));
		const [first] = cells;
		expect(figures(report)[0]).toBe(`sat_index@14095=${first < 1 ? 95 : first}`);
		expect(figures(report)).toHaveLength(2);
	});

	it('is a mean of levels where the header says so, up to five', async () => {
		const mean = ['sat_mean@14095=4.2', 'sat_mean@14143=4.3'];
		for (const header of ['Điểm hài lòng (thang điểm 5)', 'Điểm hài lòng trung bình'])
			expect(figures(await read(SURVEY, [header], [4.2], [4.3]))).toEqual(mean);
		const reading = read(SURVEY, ['Điểm hài lòng trung bình'], [8.5], [9]);
		expect(figures(await reading)).toEqual([]);
		expect(await doubtOf(reading)).toBe('scale-in-doubt');
		const may = await read(SURVEY, ['Điểm hài lòng tháng 5'], [88.5], [91]);
		expect(may.tables[0]?.columns[1]?.value).toMatchObject({ measure: 'sat_index' });
	});
});

describe('other shares', () => {
	it('are asked where all are fractions and nothing says per cent', async () => {
		const reading = read('DỊCH VỤ CÔNG NĂM 2024', ['Chỉ số hồ sơ trực tuyến'], [0.85], [0.9]);
		expect(figures(await reading)).toEqual([]);
	});
});

describe('points given for a share', () => {
	const POINTS = 'CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2024';

	it.each([
		[SURVEY, 'Tỷ lệ hồ sơ nộp trực tuyến (điểm)'],
		[SURVEY, 'Điểm tỷ lệ hồ sơ đúng hạn'],
		[POINTS, 'Tỷ lệ hồ sơ đúng hạn'],
		[POINTS, 'Mức độ hài lòng của người dân'],
		['ĐÁNH GIÁ THEO BỘ CHỈ SỐ 766 NĂM 2024', 'Tỷ lệ hồ sơ nộp trực tuyến']
	])('are asked: %s, %s', async (title, header) => {
		const reading = read(title, [header], [18], [17.5]);
		expect(figures(await reading)).toEqual([]);
	});

	it.each([
		[SURVEY, 'Tỷ lệ hồ sơ đúng hạn', 'svc_ontime_rate'],
		[POINTS, 'Tỷ lệ hồ sơ đúng hạn (%)', 'svc_ontime_rate'],
		[SURVEY, 'Điểm hài lòng', 'sat_index']
	])('are no shares said to be: %s, %s', async (title, header, measure) => {
		const report = await read(title, [header], [98], [97.5]);
		expect(figures(report)).toEqual([`${measure}@14095=98`, `${measure}@14143=97.5`]);
	});
});

describe('answers of each level', () => {
	const LEVELS: Row = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng'];
	const levels = async (title: string, header: Row, ...rows: number[][]) =>
		figures(await read(title, header, ...rows)).filter((figure) => figure.startsWith('answers'))
			.length;

	it.each(['Tỷ lệ ý kiến theo mức độ, năm 2024 (%)', 'Tỷ lệ mức độ hài lòng năm 2024'])(
		'are asked below "%s"',
		async (title) => {
			expect(await levels(title, LEVELS, [40, 50, 7, 3], [41, 49, 7, 3])).toBe(0);
			expect(await levels(title, LEVELS, [40, 50, 6, 3])).toBe(0);
		}
	);

	it('are asked where they make a hundred in every place', async () => {
		const reading = read(SURVEY, LEVELS, [40, 50, 7, 3], [41, 49, 7, 3]);
		expect(figures(await reading)).toEqual([]);
		expect(await doubtOf(reading)).toBe('levels-as-shares');
	});

	it('are asked beside levels in fractions', async () => {
		const rows = [
			[40.5, 49.5, 7, 3],
			[41.5, 48.5, 7, 3],
			[42.5, 47.5, 7, 3]
		];
		expect(await levels(SURVEY, LEVELS, ...rows)).toBe(0);
	});

	it('are counts where as many forms stand beside them', async () => {
		const header = ['Số phiếu hợp lệ', ...LEVELS];
		expect(await levels(SURVEY, header, [100, 40, 50, 7, 3], [100, 41, 49, 7, 3])).toBe(8);
		expect(await levels(SURVEY, header, [120, 40, 50, 7, 3], [110, 41, 49, 7, 3])).toBe(0);
	});

	it('are counts beside a plain number of forms', async () => {
		const header = ['Số phiếu', 'Hài lòng', 'Không hài lòng'];
		const report = await read(SURVEY, header, [100, 95, 5], [100, 94, 6]);
		expect(report.tables[0]?.columns[3]?.reasons.at(-1)?.code).not.toBe('levels-as-shares');
	});

	it('are counts where they make other sums', async () => {
		expect(await levels(SURVEY, LEVELS, [40, 50, 7, 3], [45, 52, 7, 3])).toBe(8);
		expect(await levels('Tỷ lệ hài lòng năm 2024', LEVELS, [140, 50, 7, 3], [45, 52, 7, 3])).toBe(
			8
		);
	});
});
