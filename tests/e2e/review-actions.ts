import { expect, type Locator, type Page } from '@playwright/test';
import { xlsxBytes, type Row } from '../support/xlsx-bytes';
import { importDone, openEmpty } from './page-actions';

/** Drops one workbook on the data page, where it has to wait: nothing of it is in use before the answer. */
export async function dropAsking(page: Page, name: string, rows: readonly Row[]): Promise<void> {
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows }))
	});
	await importDone(page);
	await expect(page.getByText(/^1\/1 tệp đã đọc .* 0 đã nhập · 1 cần xem/)).toBeVisible();
	await expect(page.getByText('1 bảng cần bạn quyết định')).toBeVisible();
	await expect(page.getByText(/^0 tệp đang dùng · 0 số liệu/)).toBeVisible();
}

/** Waits until the review has no question left and would take in so many figures. */
export async function settled(page: Page, figures: number): Promise<void> {
	await expect(page.getByText(`Đã rõ: ${figures} số liệu sẽ được nhập.`)).toBeVisible();
	await expect(page.getByText('cần chọn')).toHaveCount(0);
	await expect(page.getByText(/^0 tệp đang dùng · 0 số liệu/)).toBeVisible();
}

/** Imports the file as it was answered; it is the first in use. */
export async function confirm(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();
}

/** Goes to the exploring page and is there: a link is followed a frame after its click, and would undo what was chosen until then. */
async function explore(page: Page): Promise<void> {
	const there = page.getByRole('heading', { name: 'Khám phá', level: 1 });
	if (await there.isVisible()) return;
	await page.getByRole('link', { name: 'Khám phá', exact: true }).click();
	await expect(there).toBeVisible();
}

/** The figures of an indicator in a period, unit by unit, from the table of its ranked chart. */
export async function ranked(page: Page, indicator: string, period: string): Promise<string[]> {
	await explore(page);
	await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: period });
	await page.getByLabel('Chỉ tiêu').selectOption({ label: indicator });
	const title = `${indicator} theo đơn vị, ${period}`;
	const figure = page
		.getByRole('figure')
		.filter({ has: page.getByRole('heading', { name: title }) });
	await expect(figure).toHaveAttribute('aria-busy', 'false');
	await figure.getByRole('button', { name: `Tùy chọn: ${title}` }).click();
	await page.getByRole('menuitem', { name: 'Bảng số liệu' }).click();
	const rows = figure.getByRole('row').filter({ has: page.getByRole('rowheader') });
	await expect(rows).not.toHaveCount(0);
	return Promise.all(
		(await rows.all()).map(async (row) => {
			const name = await row.getByRole('rowheader').innerText();
			return `${name}: ${await row.getByRole('cell').first().innerText()}`;
		})
	);
}

/** Figures are there in these periods alone, the latest first. */
export async function onlyIn(page: Page, ...periods: readonly string[]): Promise<void> {
	await explore(page);
	const options = page.getByLabel('Kỳ', { exact: true }).getByRole('option');
	await expect(options).toHaveText(periods);
}

/** Walks with the Tab key, or Shift+Tab, until the focus is there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
	await expect(target).toBeEnabled();
	const isThere = () => target.evaluate((element) => element === document.activeElement);
	for (let i = 0; i < 40 && !(await isThere()); i++) await page.keyboard.press(key);
	await expect(target).toBeFocused();
}
