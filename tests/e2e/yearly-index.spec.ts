import { expect, test } from '@playwright/test';
import * as XLSX from '@e965/xlsx';
import { importDone, openEmpty, watch } from './page-actions';

const PROVINCES = [
	'Thành phố Hà Nội',
	'Tỉnh Nam Định',
	'Tỉnh Thái Bình',
	'Tỉnh Đồng Nai',
	'Tỉnh Quảng Ngãi',
	'Tỉnh Cà Mau'
];
const SHARED = [
	'Công khai, minh bạch',
	'Chất lượng bầu cử',
	'Danh sách hộ nghèo',
	'Giáo dục tiểu học'
];
const YEARS = [2014, 2015, 2016];

/** A provincial index with a sheet a year, whose last column got another name in the last year. */
function yearlyIndex(): Buffer {
	const book = XLSX.utils.book_new();
	for (const year of YEARS) {
		const last = year === 2016 ? 'Thanh tra nhân dân cơ sở' : 'Ban thanh tra nhân dân';
		const sheet = XLSX.utils.aoa_to_sheet([
			['Tỉnh', ...SHARED, last],
			...PROVINCES.map((name, p) => [
				name,
				...[0, 1, 2, 3, 4].map((c) => 1.05 + p / 4 + c / 10 + (year - 2014) / 100)
			])
		]);
		XLSX.utils.book_append_sheet(book, sheet, `Chỉ số ${year}`);
	}
	return Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

test('an index with a sheet a year is answered once, and what is not answered is named', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name: 'chi-so.xlsx',
		mimeType: 'application/octet-stream',
		buffer: yearlyIndex()
	});
	await importDone(page);
	const unknown = page.getByRole('button', { name: /^Tạo chỉ tiêu riêng/ });
	await expect(unknown).toHaveText('Tạo chỉ tiêu riêng cho 5 cột chưa biết');
	await expect(page.getByText('3 bảng cần bạn quyết định')).toBeVisible();
	await unknown.click();

	await expect(page.getByText('1 bảng cần bạn quyết định')).toBeVisible();
	await expect(page.getByText(/không được nhập: Chỉ số 2016\./)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Nhập phần đã rõ' })).toBeVisible();
	await page.getByRole('tab', { name: /2016/ }).click();
	await expect(unknown).toHaveText('Tạo chỉ tiêu riêng cho 1 cột chưa biết');
	await unknown.click();

	// Six provinces, five columns, three years.
	await expect(page.getByText('Đã rõ: 90 số liệu sẽ được nhập.')).toBeVisible();
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText('1 tệp đang dùng · 90 số liệu · 6 đơn vị')).toBeVisible();

	await page.getByRole('link', { name: 'Khám phá', exact: true }).click();
	const ranked = page
		.getByRole('figure')
		.filter({ hasText: 'Công khai, minh bạch theo đơn vị, Năm 2016' });
	await expect(ranked.locator('svg text').filter({ hasText: /Cà Mau$/ })).toBeVisible();
	// 1.05 + 5/4 + 0.02, and a year before.
	await expect(ranked.locator('svg text').filter({ hasText: '2,32' })).toBeVisible();
	await page.getByRole('link', { name: 'Đơn thư', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Chưa báo cáo: Thành phố Hà Nội')).toHaveCount(0);
	expect(seen.errors).toEqual([]);
});
