import { expect, test } from '@playwright/test';
import { xlsxBytes, type Row } from '../support/xlsx-bytes';
import { watch } from './page-actions';
import { confirm, dropAsking, ranked, settled, tabTo } from './review-actions';

const OUTSTANDING = 'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO TIÊU BIỂU NĂM 2024';
const PROPOSED = 'DANH SÁCH MÔ HÌNH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024';
/** A list of models under a heading, one a name of a commune. */
const listOf = (heading: string, ...communes: readonly string[]): readonly Row[] => [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	[heading],
	['STT', 'Tên mô hình', 'Đơn vị', 'Lĩnh vực'],
	...communes.map((commune, i): Row => [i + 1, `Đường hoa ${i + 1}`, commune, 'Kinh tế'])
];
const THREE = listOf(OUTSTANDING, 'Xã Xuân Hồng', 'Xã Xuân Hồng', 'Xã Xuân Ninh');
const countedIn = (heading: string, rows: number) =>
	`Các mô hình dưới “${heading}” (${rows} dòng) được đếm vào`;

test('models below a heading that does not say what they are count as what is chosen, in its next file too', async ({
	page
}) => {
	const seen = watch(page);
	const recognised = 'Số mô hình được công nhận';
	await dropAsking(page, 'tieu-bieu.xlsx', THREE);
	const box = page.getByRole('group', { name: 'Mô hình dưới tiêu đề chưa nói rõ' });
	await expect(box).toContainText('cần chọn');
	await expect(page.getByRole('button', { name: 'Nhập tệp này' })).toBeDisabled();
	await box.getByLabel(countedIn(OUTSTANDING, 3)).selectOption(recognised);
	await settled(page, 4);
	await confirm(page);
	expect(await ranked(page, recognised, 'Năm 2024')).toEqual([
		'Xã Xuân Hồng: 2',
		'Xã Xuân Ninh: 1'
	]);
	await page.getByRole('link', { name: 'Dữ liệu' }).click();
	const add = (name: string, rows: readonly Row[]) =>
		page.getByLabel('Thêm báo cáo').setInputFiles({
			name,
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: Buffer.from(xlsxBytes({ name: 'Sheet1', rows }))
		});
	await add('tieu-bieu-2.xlsx', listOf(OUTSTANDING, 'Xã Xuân Ngọc'));
	await expect(page.getByText('2 tệp đang dùng · 6 số liệu · 3 đơn vị')).toBeVisible();
	// Another heading is asked about anew; its answer leaves that of the first as it is.
	await add('de-nghi.xlsx', listOf(PROPOSED, 'Xã Xuân Giang'));
	await box.getByLabel(countedIn(PROPOSED, 1)).selectOption('Số tập thể, cá nhân được khen thưởng');
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText('3 tệp đang dùng · 8 số liệu · 4 đơn vị')).toBeVisible();
	await add('tieu-bieu-3.xlsx', listOf(OUTSTANDING, 'Xã Xuân Phú'));
	await expect(page.getByText('4 tệp đang dùng · 10 số liệu · 5 đơn vị')).toBeVisible();
	expect(await ranked(page, recognised, 'Năm 2024')).toEqual([
		'Xã Xuân Hồng: 2',
		'Xã Xuân Ngọc: 1',
		'Xã Xuân Ninh: 1',
		'Xã Xuân Phú: 1',
		'Xã Xuân Giang: không có số liệu này'
	]);
	expect(seen.errors).toEqual([]);
});

test('what models are is chosen by the keyboard alone', async ({ page }) => {
	await dropAsking(page, 'tieu-bieu.xlsx', THREE);
	await page.getByRole('button', { name: /^tieu-bieu\.xlsx/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /^Xem: / })).toBeFocused();
	const select = page.getByLabel(countedIn(OUTSTANDING, 3));
	await tabTo(page, select, 'Tab');
	await page.keyboard.press('ArrowDown');
	await expect(select).toHaveValue('dvk_registered');
	await settled(page, 4);
	await tabTo(page, page.getByRole('button', { name: 'Nhập tệp này' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 tệp đang dùng · 4 số liệu · 2 đơn vị')).toBeVisible();
});
