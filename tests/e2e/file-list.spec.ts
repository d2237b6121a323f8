import { expect, test, type Page } from '@playwright/test';
import { xlsxBytes, type Row } from '../support/xlsx-bytes';
import { importDone, openEmpty, watch } from './page-actions';

const HEAD: readonly Row[] = [
	['UBND TỈNH NINH BÌNH'],
	['KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2026'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận']
];
/** A file that needs no question, and one that asks what its column is. */
const READ_AND_ASKED = {
	'hung.xlsx': [...HEAD, [1, 'Xã Xuân Hưng', 6, 4]],
	'hoa.xlsx': [
		['UBND TỈNH NINH BÌNH'],
		['KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG QUÝ III NĂM 2026'],
		['STT', 'Đơn vị', 'Số mét hoa đã trồng'],
		[1, 'Xã Xuân Hồng', 40]
	]
};

async function drop(page: Page, files: Readonly<Record<string, readonly Row[]>>): Promise<void> {
	await page.getByLabel('Thêm báo cáo').setInputFiles(
		Object.entries(files).map(([name, rows]) => ({
			name,
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows }))
		}))
	);
	await importDone(page);
}

test('a file in use says how many errors it has, and shows them', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, {
		'sai-hai-o.xlsx': [...HEAD, [1, 'Xã Xuân Hồng', 4, 6], [2, 'Xã Xuân Giang', 3, 5]],
		'dung.xlsx': [...HEAD, [1, 'Xã Xuân Hưng', 6, 4], [2, 'Xã Xuân Trường', 7, 5]],
		'cong-sai.xlsx': [
			...HEAD,
			[1, 'Xã Giao Thủy', 6, 4],
			[2, 'Xã Giao Minh', 7, 5],
			['', 'Tổng cộng', 15, 9]
		]
	});
	const wrong = page.getByRole('listitem').filter({ hasText: 'sai-hai-o.xlsx' });
	const right = page.getByRole('listitem').filter({ hasText: /^dung\.xlsx/ });
	const badge = page.getByRole('button', { name: 'lỗi cần kiểm tra' });
	await expect(badge).toHaveCount(1);
	await expect(
		wrong.getByRole('button', { name: '2 lỗi cần kiểm tra: sai-hai-o.xlsx' })
	).toBeVisible();
	// A sum that does not add up is a warning: said in the line, too, where there is no error.
	await page.getByRole('button', { name: '1 cảnh báo: cong-sai.xlsx' }).click();
	await expect(
		page
			.getByRole('region', { name: 'cong-sai.xlsx' })
			.getByRole('heading', { name: /điều cần biết$/ })
	).toBeFocused();

	await right.getByRole('button', { name: /^dung\.xlsx/ }).click();
	await expect(page.getByRole('heading', { name: 'dung.xlsx' })).toBeVisible();
	await badge.click();
	const issues = page.getByRole('region', { name: 'sai-hai-o.xlsx' });
	await expect(issues.getByRole('heading', { name: /^\d+ điều cần biết$/ })).toBeFocused();
	await expect(issues.getByRole('listitem').filter({ hasText: /Sheet1 · D[45]: / })).toHaveCount(2);
	await expect(issues).toBeInViewport();

	// On a phone nothing of a line is cut: neither the name nor the time it came in.
	await page.setViewportSize({ width: 390, height: 844 });
	const corrected = 'Báo cáo mô hình xã Xuân Hưng quý III-2026 (sửa lần 2).xlsx';
	await drop(page, { [corrected]: [...HEAD, [1, 'Xã Xuân Hưng', 6, 5]] });
	const lines = page.getByRole('button', { name: corrected }).first().locator('span');
	await expect(lines.nth(1)).toHaveText(/^thay số liệu cũ của 1 đơn vị .* \d\d:\d\d/);
	for (const line of await lines.all())
		expect(
			await line.evaluate(
				({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
					scrollWidth <= clientWidth && scrollHeight <= clientHeight
			)
		).toBe(true);

	await page.reload();
	await expect(badge).toHaveAccessibleName('2 lỗi cần kiểm tra: sai-hai-o.xlsx');
	await page.getByRole('button', { name: 'Hoàn tác sai-hai-o.xlsx' }).click();
	await expect(page.getByRole('button', { name: 'Lấy lại sai-hai-o.xlsx' })).toBeVisible();
	await expect(badge).toHaveCount(0);
	expect(seen.errors).toEqual([]);
});

test('after a reload the page says once which files were left without an answer', async ({
	page
}) => {
	await openEmpty(page);
	await page.goto('/data/');
	const asking = (name: string): readonly Row[] => [
		['UBND TỈNH NINH BÌNH'],
		['KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG QUÝ III NĂM 2026'],
		['STT', 'Đơn vị', 'Số mét hoa đã trồng'],
		[1, name, 40]
	];
	await drop(page, {
		'Nguyễn Văn Hải - hoa.xlsx': asking('Xã Xuân Hồng'),
		'hoa-2.xlsx': asking('Xã Xuân Giang'),
		'mo-hinh.xlsx': [...HEAD, [1, 'Xã Xuân Hưng', 6, 4]]
	});
	await expect(page.getByText(/^3\/3 tệp đã đọc .* 1 đã nhập · 2 cần xem/)).toBeVisible();
	const told = page.getByText(/^2 tệp chưa đọc xong hoặc còn chờ trả lời khi trang được tải lại/);
	await expect(told).toHaveCount(0);
	const kept = await page.evaluate(() => Object.values({ ...sessionStorage }).join(' '));
	expect(kept).toContain('hoa-2.xlsx');
	expect(kept).not.toMatch(/Nguyễn|Hải|mo-hinh|Xuân/);

	await page.reload();
	await expect(told).toBeVisible();
	const names = page.getByRole('status').filter({ has: told }).getByRole('listitem');
	await expect(names).toHaveText([/^[^NH]*hoa\.xlsx$/, 'hoa-2.xlsx']);
	await page.getByRole('button', { name: 'Đóng' }).click();
	await expect(told).toHaveCount(0);

	await drop(page, { 'hoa-2.xlsx': asking('Xã Xuân Giang') });
	await expect(page.getByText(/^1\/1 tệp đã đọc .* 1 cần xem/)).toBeVisible();
	await page.goto('/');
	await expect(page.getByText(/^1 tệp chưa đọc xong/)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('region', { name: 'Số liệu chính' })).toBeVisible();
	await expect(page.getByText(/tệp chưa đọc xong/)).toHaveCount(0);
});

test('the focus goes with a file that is undone to its new place in the list', async ({ page }) => {
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, { 'hung.xlsx': [...HEAD, [1, 'Xã Xuân Hưng', 6, 4]] });
	await drop(page, { 'hong.xlsx': [...HEAD, [1, 'Xã Xuân Hồng', 7, 5]] });
	const files = page.getByRole('listitem').filter({ hasText: /^h[uo]ng\.xlsx/ });
	await expect(files.first()).toContainText('hong.xlsx');
	await page.getByRole('button', { name: 'Hoàn tác hong.xlsx' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Lấy lại hong.xlsx' })).toBeFocused();
	await expect(files.last()).toContainText('hong.xlsx');
});

test('whoever opens the review from another page by the keyboard answers at once', async ({
	page
}) => {
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, READ_AND_ASKED);
	await page.getByRole('link', { name: 'Tổng quan' }).click();
	await page.getByRole('link', { name: 'Xem', exact: true }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Xem: hoa.xlsx' })).toBeFocused();
	await page.keyboard.press('c');
	await expect(page.getByText('Đã rõ: 1 số liệu sẽ được nhập.')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^2\/2 tệp đã đọc .* 2 đã nhập · 0 cần xem/)).toBeVisible();
});

test('files that were stopped are counted apart and taken up again', async ({ page }) => {
	// Stops the reading as soon as it can be stopped, however fast the machine is.
	await page.addInitScript(() => {
		let pressed = false;
		new MutationObserver(() => {
			const stop = [...document.querySelectorAll('button')].find(
				({ textContent }) => textContent.trim() === 'Dừng'
			);
			if (!stop || pressed) return;
			pressed = true;
			stop.click();
		}).observe(document, { childList: true, subtree: true });
	});
	await openEmpty(page);
	await page.goto('/data/');
	const units = ['Hồng', 'Hưng', 'Giang', 'Trường'];
	await drop(
		page,
		Object.fromEntries(
			units.map((name, i) => [`tep-${i}.xlsx`, [...HEAD, [1, `Xã Xuân ${name}`, 6, 4]]])
		)
	);
	await expect(page.getByText(/^[0-3]\/4 tệp đã đọc .* · [1-4] tệp chưa đọc/)).toBeVisible();
	await page.getByRole('button', { name: 'Đọc tiếp' }).press('Enter');
	await expect(page.getByText(/^4\/4 tệp đã đọc .* 4 đã nhập/)).toBeVisible();
	await expect(page.getByText(/\d+ tệp chưa đọc/)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Đọc tiếp' })).toHaveCount(0);
});

test('another language lists and shows the same files, until the page is left', async ({
	page
}) => {
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, READ_AND_ASKED);
	const files = page.getByRole('list').filter({ hasText: 'hung.xlsx' }).getByRole('listitem');
	await page.getByLabel('Tìm tệp hoặc đơn vị').fill('hung');
	await page.getByLabel('Tình trạng').selectOption({ label: 'đang dùng (1)' });
	await page.getByRole('button', { name: /^hung\.xlsx/ }).click();
	await expect(page.getByRole('heading', { name: 'hung.xlsx' })).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: 'hung.xlsx' })).toBeVisible();
	await expect(page.getByRole('searchbox')).toHaveValue('hung');
	await expect(page.getByLabel('State').getByRole('option', { selected: true })).toHaveText(
		'in use (1)'
	);
	await expect(files).toHaveCount(1);
	await page.getByRole('link', { name: 'Overview' }).click();
	await page.getByRole('link', { name: 'Data' }).click();
	await expect(page.getByRole('searchbox')).toHaveValue('');
	await expect(files).toHaveCount(2);
	await expect(page.getByRole('heading', { name: 'Review: hoa.xlsx' })).toBeVisible();
});

test('another language loses neither the files that wait nor what is answered of them', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, READ_AND_ASKED);
	await page.getByRole('button', { name: 'Tạo chỉ tiêu riêng cho 1 cột chưa biết' }).click();
	await expect(page.getByText('Đã rõ: 1 số liệu sẽ được nhập.')).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('button', { name: 'Tiếng Việt' })).toBeFocused();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText(/^2\/2 files read .* 1 imported · 1 to review/)).toBeVisible();
	await expect(page.getByText('All clear: 1 figure will be imported.')).toBeVisible();
	await page.getByRole('button', { name: 'Import this file' }).click();
	await expect(page.getByText(/^2\/2 files read .* 2 imported · 0 to review/)).toBeVisible();
	// No word of the language before is left on the other pages.
	await page.getByRole('link', { name: 'Overview' }).click();
	await expect(page.getByRole('region', { name: 'Headline figures' })).toBeVisible();
	await expect(
		page.getByRole('combobox', { name: 'Scope' }).getByRole('option').first()
	).toHaveText('All units');
	await page.getByRole('button', { name: 'Tiếng Việt' }).click();
	await expect(page.getByRole('region', { name: 'Số liệu chính' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('region', { name: 'Số liệu chính' })).toBeVisible();
	expect(seen.errors).toEqual([]);
});
