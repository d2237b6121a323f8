import { expect, test, type Page } from '@playwright/test';
import { xlsxBytes, type Row } from '../support/xlsx-bytes';
import { importDone, watch } from './page-actions';
import { confirm, dropAsking, onlyIn, ranked, settled, tabTo } from './review-actions';

const WRONG = 'Số mô hình được công nhận';
const RIGHT = 'Số buổi sinh hoạt chuyên đề';
const FIRST = 'sinh-hoat-quy-3.xlsx';

const report = (quarter: string, hong: number, ninh: number): readonly Row[] => [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	[`KẾT QUẢ CÔNG TÁC DÂN VẬN ${quarter} NĂM 2024`],
	['STT', 'Đơn vị', RIGHT],
	[1, 'Xã Xuân Hồng', hong],
	[2, 'Xã Xuân Ninh', ninh]
];

const again = (page: Page) => page.getByRole('button', { name: 'Trả lời lại mẫu này' });

async function drop(page: Page, name: string, rows: readonly Row[]): Promise<void> {
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows }))
	});
	await importDone(page);
}

/** Drops the first file, answers it wrongly, imports it and looks at it in the list. */
async function answeredWrongly(page: Page): Promise<void> {
	await dropAsking(page, FIRST, report('QUÝ III', 7, 4));
	await page.getByLabel(`Ý nghĩa của “${RIGHT}”`).selectOption({ label: WRONG });
	await settled(page, 2);
	await confirm(page);
	await page.getByRole('button', { name: new RegExp(`^${FIRST}`) }).click();
	await expect(again(page)).toBeVisible();
}

async function answerRightly(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { name: `Xem: ${FIRST}` })).toBeVisible();
	await page.getByRole('button', { name: 'Tạo chỉ tiêu riêng cho 1 cột chưa biết' }).click();
	await settled(page, 2);
	await confirm(page);
}

test('a form answered wrongly is answered again, and its next file comes unasked and right', async ({
	page
}) => {
	const seen = watch(page);
	await answeredWrongly(page);
	expect(await ranked(page, WRONG, 'Quý III/2024')).toEqual(['Xã Xuân Hồng: 7', 'Xã Xuân Ninh: 4']);

	await page.getByRole('link', { name: 'Dữ liệu' }).click();
	await page.getByRole('button', { name: new RegExp(`^${FIRST}`) }).focus();
	await page.keyboard.press('Enter');
	await tabTo(page, again(page), 'Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: `Xem: ${FIRST}` })).toBeFocused();
	await answerRightly(page);
	await drop(page, 'sinh-hoat-quy-4.xlsx', report('QUÝ IV', 9, 5));
	await expect(page.getByText('2 tệp đang dùng · 4 số liệu · 2 đơn vị')).toBeVisible();

	await onlyIn(page, 'Quý IV/2024', 'Quý III/2024');
	expect(await ranked(page, RIGHT, 'Quý III/2024')).toEqual(['Xã Xuân Hồng: 7', 'Xã Xuân Ninh: 4']);
	// The chart stands as a table until the page is opened anew.
	await page.reload();
	expect(await ranked(page, RIGHT, 'Quý IV/2024')).toEqual(['Xã Xuân Hồng: 9', 'Xã Xuân Ninh: 5']);
	await expect(page.getByLabel('Chỉ tiêu').getByRole('option', { name: WRONG })).toHaveCount(0);
	expect(seen.errors).toEqual([]);
});

test('a file of an earlier session is dropped again to be answered again', async ({ page }) => {
	const seen = watch(page);
	await answeredWrongly(page);
	await page.reload();
	await page.getByRole('button', { name: new RegExp(`^${FIRST}`) }).click();
	await expect(page.getByText('bấm xong, hãy thả lại tệp để trả lời')).toBeVisible();
	await again(page).click();
	await expect(
		page.getByText('Đã quên cách đọc mẫu này. Hãy thả lại tệp để trả lời.')
	).toBeFocused();
	await expect(page.getByText(/^0 tệp đang dùng · 0 số liệu/)).toBeVisible();
	await expect(again(page)).toHaveCount(0);
	await drop(page, FIRST, report('QUÝ III', 7, 4));
	await page
		.getByRole('button', { name: new RegExp(`^${FIRST}`) })
		.first()
		.click();
	await answerRightly(page);
	expect(await ranked(page, RIGHT, 'Quý III/2024')).toEqual(['Xã Xuân Hồng: 7', 'Xã Xuân Ninh: 4']);
	expect(seen.errors).toEqual([]);
});
