import { expect, test } from '@playwright/test';
import { xlsxBytes, type Row } from '../support/xlsx-bytes';
import { openEmpty, watch } from './page-actions';
import { confirm, dropAsking, onlyIn, ranked, settled, tabTo } from './review-actions';

const MODELS = 'Số mô hình, điển hình đăng ký';
const CARE = 'Giá trị chăm lo, xã hội hóa';
const WATER = 'Tỷ lệ hộ dùng nước sạch, hợp vệ sinh';

const QUARTER_II: readonly Row[] = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký'],
	[1, 'Xã Xuân Hồng', 12],
	[2, 'Xã Xuân Ninh', 10]
];

for (const [chosen, other] of [
	['Quý III/2024', 'Quý II/2024'],
	['Quý II/2024', 'Quý III/2024']
] as const)
	test(`a title and a file name of two quarters: the figures are of ${chosen} once it is chosen`, async ({
		page
	}) => {
		const seen = watch(page);
		await dropAsking(page, 'bao cao quy III 2024.xlsx', QUARTER_II);
		const box = page.getByRole('group', { name: 'Kỳ số liệu' });
		await expect(box).toContainText('cần chọn');
		await expect(page.getByRole('button', { name: 'Nhập tệp này' })).toBeDisabled();
		await box.getByRole('button', { name: chosen }).click();
		await expect(box.getByRole('button', { name: chosen, pressed: true })).toBeVisible();
		await expect(box.getByRole('button', { name: other, pressed: false })).toBeVisible();
		await settled(page, 2);
		await confirm(page);
		await onlyIn(page, chosen);
		expect(await ranked(page, MODELS, chosen)).toEqual(['Xã Xuân Hồng: 12', 'Xã Xuân Ninh: 10']);
		expect(seen.errors).toEqual([]);
	});

test('a first file that asks is shown at once, and no empty overview', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.locator('input[type=file][multiple]').setInputFiles({
		name: 'bao cao quy III 2024.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows: QUARTER_II }))
	});
	await expect(page.getByRole('heading', { name: /^Xem: bao cao quy III 2024/ })).toBeVisible();
	await expect(page).toHaveURL(/\/data\/$/);
	// Nothing is in use yet: elsewhere the first screen stands, with the way back.
	await page.getByRole('link', { name: 'Tổng quan' }).click();
	await expect(page.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' })).toBeVisible();
	await page.getByRole('link', { name: 'Xem', exact: true }).click();
	await expect(page.getByRole('heading', { name: /^Xem: / })).toBeVisible();
	expect(seen.errors).toEqual([]);
});

test('the window is chosen and the file imported by the keyboard alone', async ({ page }) => {
	await dropAsking(page, 'bao cao quy III 2024.xlsx', QUARTER_II);
	await page.getByRole('button', { name: /^bao cao quy III 2024\.xlsx/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /^Xem: / })).toBeFocused();
	await tabTo(page, page.getByRole('button', { name: 'Quý III/2024' }), 'Tab');
	await page.keyboard.press('Space');
	await settled(page, 2);
	await tabTo(page, page.getByRole('button', { name: 'Nhập tệp này' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 tệp đang dùng · 2 số liệu · 2 đơn vị')).toBeVisible();
	// No question is left: the focus is on what came in.
	await expect(page.getByText(/1\/1 tệp đã đọc .* 1 đã nhập/)).toBeFocused();
	await onlyIn(page, 'Quý III/2024');
});

for (const [writing, figures] of [
	[
		'1.250 (dấu phẩy là phần thập phân)',
		['Xã Xuân Ngọc: 2.500', 'Xã Xuân Hồng: 1.250', 'Xã Xuân Ninh: 12']
	],
	[
		'1,25 (dấu chấm là phần thập phân)',
		['Xã Xuân Ninh: 12', 'Xã Xuân Ngọc: 2,5', 'Xã Xuân Hồng: 1,3']
	]
] as const)
	test(`figures that fit two ways are read as it is told: 1.250 is ${writing}`, async ({
		page
	}) => {
		const seen = watch(page);
		await dropAsking(page, 'cham-lo.xlsx', [
			['UBND HUYỆN XUÂN TRƯỜNG'],
			['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'],
			['STT', 'Đơn vị', 'Giá trị chăm lo (triệu đồng)'],
			[1, 'Xã Xuân Hồng', '1.250'],
			[2, 'Xã Xuân Ngọc', '2.500'],
			[3, 'Xã Xuân Ninh', '12']
		]);
		const box = page.getByRole('group', { name: 'Số đọc được hai cách' });
		await expect(box).toContainText('cần chọn');
		await box.getByLabel('“1.250” ở cột Giá trị chăm lo (triệu đồng) là').selectOption(writing);
		await settled(page, 3);
		await confirm(page);
		expect(await ranked(page, CARE, 'Quý IV/2024')).toEqual(figures);
		expect(seen.errors).toEqual([]);
	});

for (const [meant, figures, comes] of [
	[
		'85\u00a0% (ghi theo phần của 1)',
		3,
		['Xã Xuân Ngọc: 92', 'Xã Xuân Hồng: 90', 'Xã Xuân Ninh: 85']
	],
	[
		'0,85\u00a0% (đã là phần trăm)',
		3,
		['Xã Xuân Ngọc: 92', 'Xã Xuân Hồng: 90', 'Xã Xuân Ninh: 0,9']
	],
	['Chưa biết, không lấy các số này', 2, ['Xã Xuân Ngọc: 92', 'Xã Xuân Hồng: 90']]
] as const)
	test(`a fraction among shares in per cent is what it is told to be: ${meant}`, async ({
		page
	}) => {
		const seen = watch(page);
		await dropAsking(page, 'nuoc-sach.xlsx', [
			['UBND HUYỆN XUÂN TRƯỜNG'],
			['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'],
			['STT', 'Đơn vị', 'Tỷ lệ hộ dùng nước sạch (%)'],
			[1, 'Xã Xuân Hồng', 90],
			[2, 'Xã Xuân Ngọc', 92],
			[3, 'Xã Xuân Ninh', 0.85]
		]);
		const box = page.getByRole('group', { name: 'Tỷ lệ ghi theo hai cách' });
		await expect(box).toContainText('cần chọn');
		await expect(page.getByText(/^Nhập bây giờ chỉ lấy 2 số liệu đã rõ/)).toBeVisible();
		await box.getByLabel('“0.85” ở Tỷ lệ hộ dùng nước sạch (%) là').selectOption(meant);
		await settled(page, figures);
		await confirm(page);
		expect(await ranked(page, WATER, 'Quý IV/2024')).toEqual(comes);
		expect(seen.errors).toEqual([]);
	});

test('sums of money without a unit are in the one that is chosen, and the screen says why it asks', async ({
	page
}) => {
	const seen = watch(page);
	await dropAsking(page, 'cham-lo-2.xlsx', [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2024'],
		['STT', 'Đơn vị', 'Giá trị chăm lo'],
		[1, 'Xã Xuân Hồng', 15_000_000],
		[2, 'Xã Xuân Ninh', '8 triệu']
	]);
	const box = page.getByRole('group', { name: 'Các cột' });
	await expect(box).toContainText('Biểu không ghi đơn vị tiền');
	await box
		.getByLabel('Ý nghĩa của “Giá trị chăm lo”')
		.selectOption({ label: `${CARE}, tính bằng đồng` });
	await settled(page, 2);
	await confirm(page);
	expect(await ranked(page, CARE, 'Quý IV/2024')).toEqual(['Xã Xuân Hồng: 15', 'Xã Xuân Ninh: 8']);
	expect(seen.errors).toEqual([]);
});

test('a report of a commune merged away is of the one that is chosen for it', async ({ page }) => {
	const seen = watch(page);
	// Xuân Bắc, Xuân Phương and Xuân Trung became Trà Lũ on 1 September 2024.
	await dropAsking(page, 'mo-hinh.xlsx', [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký'],
		[1, 'Xã Xuân Hồng', 9],
		[2, 'Xã Xuân Phương', 17]
	]);
	const box = page.getByRole('group', { name: '1 tên đơn vị chưa rõ' });
	await expect(box).toContainText('cần chọn');
	// What is clear could be imported without it, and says so.
	await expect(page.getByText(/^Nhập bây giờ chỉ lấy 1 số liệu đã rõ/)).toBeVisible();
	const unit = box.getByLabel('Xã Xuân Phương');
	await expect(unit).toHaveValue('');
	await unit.selectOption({ index: 1 });
	await expect(unit.getByRole('option', { selected: true })).toContainText('Xã Trà Lũ');
	await settled(page, 2);
	await confirm(page);
	expect(await ranked(page, MODELS, 'Quý IV/2024')).toEqual(['Xã Trà Lũ: 17', 'Xã Xuân Hồng: 9']);
	expect(seen.errors).toEqual([]);
});

for (const [answer, quarters, ofFirst] of [
	['số của đơn vị cùng tên khi ấy', ['Quý IV', 'Quý III', 'Quý II', 'Quý I'], [21, 5]],
	['số cộng gộp theo địa bàn mới (không nhập)', ['Quý IV', 'Quý III'], [23, 7]]
] as const)
	test(`figures from before a merger, told to be ${answer}`, async ({ page }) => {
		const seen = watch(page);
		// Both wards took in others on 1 September 2024 and kept their names.
		await dropAsking(page, 'phuong.xlsx', [
			['UBND THÀNH PHỐ NAM ĐỊNH'],
			['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
			['STT', 'Đơn vị', 'Số mô hình đăng ký', null, null, null],
			[null, null, 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
			[1, 'Phường Vị Xuyên', 21, 22, 23, 24],
			[2, 'Phường Năng Tĩnh', 5, 6, 7, 8]
		]);
		const box = page.getByRole('group', { name: /^Số trước khi sắp xếp đơn vị \(2 đơn vị\)/ });
		await expect(box).toContainText('cần chọn');
		await box.getByLabel('Các số của kỳ trước khi sắp xếp là').selectOption(answer);
		await settled(page, 2 * quarters.length);
		await confirm(page);
		await onlyIn(page, ...quarters.map((quarter) => `${quarter}/2024`));
		expect(await ranked(page, MODELS, `${quarters.at(-1)}/2024`)).toEqual([
			`Phường Vị Xuyên: ${ofFirst[0]}`,
			`Phường Năng Tĩnh: ${ofFirst[1]}`
		]);
		expect(seen.errors).toEqual([]);
	});

test('a column of the same period last year beside lines is of the window chosen for it', async ({
	page
}) => {
	const seen = watch(page);
	await dropAsking(page, 'Phu-Ly-quy-3.xlsx', [
		['UBND XÃ PHÚ LÝ'],
		['BÁO CÁO QUÝ III NĂM 2024'],
		['STT', 'Nội dung', 'ĐVT', 'Quý III', 'Lũy kế', 'Cùng kỳ 2023'],
		['I', 'Tiếp công dân'],
		[1, 'Số lượt tiếp công dân', 'lượt', 12, 118, 100]
	]);
	const column = page.getByLabel('Cùng kỳ 2023');
	await expect(column.getByRole('option')).toHaveText([
		'Chọn…',
		'Kỳ báo cáo: Quý III/2024',
		'Lũy kế từ đầu năm: 9 tháng năm 2024',
		'Cùng kỳ năm trước: Quý III/2023',
		'Lũy kế cùng kỳ năm trước: 9 tháng năm 2023',
		'Cả năm: Năm 2024',
		'Cả năm trước: Năm 2023',
		'Một phần của số trong kỳ: cộng với các cột khác cùng chọn như vậy',
		'Không lấy số của cột này'
	]);
	await column.selectOption('Lũy kế cùng kỳ năm trước: 9 tháng năm 2023');
	await settled(page, 3);
	await confirm(page);
	await onlyIn(page, 'Quý III/2024', '9 tháng năm 2024', '9 tháng năm 2023');
	expect(seen.errors).toEqual([]);
});

for (const [answer, figures] of [
	['Các dòng cộng lại', ['Xã Trà Lũ: 22', 'Xã Xuân Hồng: 9']],
	['Chỉ dòng “Xã Xuân Trung”', ['Xã Xuân Hồng: 9', 'Xã Trà Lũ: 5']]
] as const)
	test(`two former communes answered with the one they became: ${answer}`, async ({ page }) => {
		const seen = watch(page);
		await dropAsking(page, 'mo-hinh.xlsx', [
			['UBND HUYỆN XUÂN TRƯỜNG'],
			['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
			['STT', 'Đơn vị', 'Số mô hình đăng ký'],
			[1, 'Xã Xuân Hồng', 9],
			[2, 'Xã Xuân Phương', 17],
			[3, 'Xã Xuân Trung', 5]
		]);
		const units = page.getByRole('group', { name: '2 tên đơn vị chưa rõ' });
		for (const name of ['Xã Xuân Phương', 'Xã Xuân Trung'])
			await units.getByLabel(name).selectOption({ index: 1 });
		const box = page.getByRole('group', { name: 'Nhiều dòng của một đơn vị' });
		await expect(box).toContainText('cần chọn');
		await expect(page.getByText(/^Nhập bây giờ chỉ lấy 1 số liệu đã rõ/)).toBeVisible();
		await box
			.getByLabel('“Xã Xuân Phương”, “Xã Xuân Trung” đều là Xã Trà Lũ. Số của Xã Trà Lũ là')
			.selectOption(answer);
		await settled(page, 2);
		await confirm(page);
		expect(await ranked(page, MODELS, 'Quý IV/2024')).toEqual(figures);
		expect(seen.errors).toEqual([]);
	});

test('rows of several units under their former names are added up with one click', async ({
	page
}) => {
	await dropAsking(page, 'mo-hinh.xlsx', [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký'],
		[1, 'Xã Xuân Hòa', 3],
		[2, 'Xã Xuân Kiên', 4],
		[3, 'Xã Xuân Phương', 17],
		[4, 'Xã Xuân Trung', 5]
	]);
	const units = page.getByRole('group', { name: '4 tên đơn vị chưa rõ' });
	for (const name of ['Xã Xuân Hòa', 'Xã Xuân Kiên', 'Xã Xuân Phương', 'Xã Xuân Trung'])
		await units.getByLabel(name).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Cộng các dòng của cả 2 đơn vị' }).click();
	await settled(page, 2);
	await confirm(page);
	expect(await ranked(page, MODELS, 'Quý IV/2024')).toEqual(['Xã Trà Lũ: 22', 'Xã Xuân Phúc: 7']);
});
