import { expect, test, type Page } from '@playwright/test';
import { xlsxBytes } from '../support/xlsx-bytes';
import { importDone } from './page-actions';
import { confirm, dropAsking, settled } from './review-actions';

const NAME = 'bao cao quy III 2024.xlsx';
const ROWS = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ II NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký'],
	[1, 'Xã Xuân Hồng', 12],
	[2, 'Xã Xuân Ninh', 10]
];

/** Loads the page anew, agreeing to whatever the browser asks before; what it asked. */
async function reload(page: Page): Promise<string[]> {
	const asked: string[] = [];
	const agree = (dialog: { type(): string; accept(): Promise<void> }) => {
		asked.push(dialog.type());
		void dialog.accept();
	};
	page.on('dialog', agree);
	await page.reload();
	page.off('dialog', agree);
	await expect(page.getByRole('heading', { name: 'Dữ liệu', level: 1 })).toBeVisible();
	return asked;
}

test('leaving is asked about while a file waits for an answer, and only then', async ({ page }) => {
	const lost = page.getByText(/^1 tệp chưa đọc xong hoặc còn chờ trả lời/);
	await dropAsking(page, NAME, ROWS);
	// Browsers ask on behalf of a page only after somebody did something on it.
	const window = page.getByRole('group', { name: 'Kỳ số liệu' });
	await window.getByRole('button', { name: 'Quý III/2024' }).click();
	await settled(page, 2);
	expect(await reload(page)).toEqual(['beforeunload']);
	await expect(lost).toBeVisible();
	const told = page.getByRole('status').filter({ has: lost });
	await expect(told.getByRole('listitem')).toHaveText([NAME]);
	await told.getByRole('button', { name: 'Đóng' }).click();
	await expect(lost).toHaveCount(0);

	// Told once: nothing waits any more.
	expect(await reload(page)).toEqual([]);
	await expect(lost).toHaveCount(0);

	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name: NAME,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows: ROWS }))
	});
	await importDone(page);
	await window.getByRole('button', { name: 'Quý III/2024' }).click();
	await settled(page, 2);
	await confirm(page);
	expect(await reload(page)).toEqual([]);
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();
	await expect(lost).toHaveCount(0);
});
