import { expect, test, type Locator, type Page } from '@playwright/test';
import * as XLSX from '@e965/xlsx';
import { chartsDrawn, importDone, openEmpty, watch } from './page-actions';

const IMAGE = '<img src=x onerror="window.hit=1">';
const FORMULA = '=HYPERLINK("https://example.com","x")';

/** A report whose header, unit names and sheet name try to be more than text. */
function hostileReport(): Buffer {
	const sheet = XLSX.utils.aoa_to_sheet([
		['BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO'],
		['Quý IV/2024'],
		['Đơn vị', 'Số mô hình đăng ký', IMAGE, FORMULA],
		['Xã Xuân Hồng', 5, 11, 21],
		['Xã Xuân Vinh', 6, 12, 22],
		[IMAGE, 7, 13, 23],
		[FORMULA, 8, 14, 24],
		['Xã Thọ Nghiệp', 9, 15, 25]
	]);
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, '<img src=x onerror=1>');
	return Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

test('markup and formulas in a file stay text everywhere, exports included', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name: 'lạ.xlsx',
		mimeType: 'application/octet-stream',
		buffer: hostileReport()
	});
	await importDone(page);
	await expect(page.getByRole('heading', { name: /^Xem: lạ\.xlsx/ })).toBeVisible();
	for (const select of await page
		.locator('fieldset')
		.filter({ hasText: 'tên đơn vị chưa rõ' })
		.getByRole('combobox')
		.all()) {
		const text = await select.locator('xpath=..').innerText();
		const candidate = /<img|HYPERLINK/.test(text)
			? 'none'
			: await select.locator('option').nth(1).getAttribute('value');
		await select.selectOption(candidate);
	}
	await page.getByRole('button', { name: /^Tạo chỉ tiêu riêng/ }).click();
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();

	await page.getByRole('link', { name: 'Mô hình', exact: true }).click();
	const own = page.getByRole('figure').filter({ hasText: FORMULA }).first();
	await expect(own.locator('svg text').first()).toBeVisible();
	await underPointer(page, own, 'Xã Thọ Nghiệp');
	await expect(own.locator('.tip')).toHaveText(/^Xã Thọ Nghiệp\s*25/);
	await expect(own.locator('.tip')).toHaveCSS('font-family', /Be Vietnam Pro/);
	const svg = await saved(page, own, 'Lưu ảnh véc-tơ (SVG)');
	expect(svg).toContain('=HYPERLINK');
	expect(svg).not.toMatch(/<img|<a |<script|onerror="window/);
	const csv = await saved(page, own, 'Lưu số liệu (CSV)');
	expect(csv).toContain('Xã Thọ Nghiệp,25');
	expect(csv).not.toMatch(/(^|[\n;,\t])"?[=+@]/m);
	expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
	expect(await page.locator('img[src="x"]').count()).toBe(0);
	expect(seen.errors).toEqual([]);
	expect(seen.foreign).toEqual([]);
});

/** Moves the pointer onto the bar of a unit, right of its name. */
async function underPointer(page: Page, figure: Locator, name: string): Promise<void> {
	const label = figure.locator('svg text').filter({ hasText: name }).first();
	await chartsDrawn(page);
	await label.scrollIntoViewIfNeeded();
	const box = await label.boundingBox();
	if (!box) throw new Error(`${name} is not drawn`);
	await page.mouse.move(box.x + box.width + 20, box.y + box.height / 2);
}

/** The text a chart saves under one entry of its menu. */
async function saved(page: Page, figure: Locator, entry: string): Promise<string> {
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: /^Tùy chọn/ }).click();
	await page.getByRole('menuitem', { name: entry }).click();
	const chunks: Buffer[] = [];
	for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}
