import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

function read(title: string, headers: readonly string[]) {
	const rows: Row[] = [
		[`${title} HUYỆN XUÂN TRƯỜNG NĂM 2024`],
		['TT', 'Đơn vị', ...headers],
		[1, 'Xuân Vinh', ...headers.map((_, i) => 12 + i)],
		[2, 'Xuân Tân', ...headers.map((_, i) => 22 + i)]
	];
	return readSheets([{ name: 'Sheet1', rows }]);
}

/** The measures of the first unit. */
async function measuresOf(title: string, ...headers: readonly string[]) {
	const report = await read(title, headers);
	return figures(report)
		.filter((figure) => figure.includes('@14134'))
		.map((figure) => figure.replace(/@.*/, ''));
}

describe('households of whom something else is said', () => {
	it.each(['Số hộ đăng ký', 'Số hộ đạt', 'Số hộ thực hiện'])(
		'are not all households: %s',
		async (header) => {
			const report = await read('PHONG TRÀO THI ĐUA YÊU NƯỚC', [header, 'Số cuộc tuyên truyền']);
			expect(report.facts.map(({ measure }) => measure)).toEqual(['tt_sessions', 'tt_sessions']);
			expect(codes(report)).toContain('unknown-column C3');
		}
	);

	it.each([
		['Số hộ', 'households'],
		['Tổng số hộ hiện có', 'households'],
		['Số hộ dân trên địa bàn', 'households']
	])('are all of them where no more is said: %s', async (header, measure) => {
		expect(await measuresOf('TUYÊN TRUYỀN', header)).toEqual([measure]);
	});
});

describe('whoever signs a commitment', () => {
	it('is an official only where something speaks of officials', async () => {
		expect(await measuresOf('TUYÊN TRUYỀN AN TOÀN GIAO THÔNG', 'Số người ký cam kết')).toEqual([]);
		expect(await measuresOf('THỰC HIỆN 4 XIN, 4 LUÔN, 5 KHÔNG', 'Số người ký cam kết')).toEqual([
			'staff_signed'
		]);
		expect(await measuresOf('TUYÊN TRUYỀN', 'Số cán bộ, công chức đã ký cam kết')).toEqual([
			'staff_signed'
		]);
	});
});

describe('money that was given', () => {
	const GIVEN = 'Kinh phí hỗ trợ (triệu đồng)';

	it('is for care only where something says so', async () => {
		expect(await measuresOf('XÂY DỰNG ĐƯỜNG GIAO THÔNG NÔNG THÔN', GIVEN)).toEqual([]);
		expect(await measuresOf('CHĂM LO AN SINH XÃ HỘI', GIVEN)).toEqual(['care_value']);
		expect(await measuresOf('PHONG TRÀO', 'Kinh phí tặng quà (triệu đồng)')).toEqual([
			'care_value'
		]);
	});

	it('is not for care where the figures before it are of something else', async () => {
		const title = 'CHĂM LO AN SINH XÃ HỘI';
		const households = 'Số lượt hộ được chăm lo';
		expect(await measuresOf(title, households, GIVEN)).toEqual(['care_households', 'care_value']);
		expect(await measuresOf(title, households, 'Số đường mới', GIVEN)).toEqual(['care_households']);
	});
});

it('does not take one round for all', async () => {
	expect(await measuresOf('RA QUÂN', 'Số đợt ra quân đợt 1')).toEqual([]);
	expect(await measuresOf('RA QUÂN', 'Số đợt ra quân')).toEqual(['cd_events']);
});

it('asks about the culture houses of villages, which are no addresses', async () => {
	const report = await read('XÂY DỰNG', ['Số nhà văn hóa', 'Số cuộc tuyên truyền']);
	expect(codes(report)).toEqual(['unknown-column C3']);
});

it('counts levels of answers below the number of valid forms', async () => {
	const rows: Row[] = [
		['UBND XÃ XUÂN VINH, HUYỆN XUÂN TRƯỜNG'],
		['BÁO CÁO KẾT QUẢ KHẢO SÁT HÀI LÒNG NĂM 2024'],
		['STT', 'Nội dung', 'Số lượng'],
		[1, 'Số phiếu hợp lệ', 145],
		[null, 'Trong đó: - Rất hài lòng', 60],
		[null, '- Hài lòng', 75],
		[null, '- Bình thường', 8],
		[null, '- Chưa hài lòng', 2]
	];
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	expect(figures(report)).toEqual([
		'sat_respondents@14134=145',
		'answers_level[level=5]@14134=60',
		'answers_level[level=4]@14134=75',
		'answers_level[level=3]@14134=8',
		'answers_level[level=2]@14134=2'
	]);
});
