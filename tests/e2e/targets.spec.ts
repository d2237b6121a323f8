import { expect, test } from '@playwright/test';
import { loadSamples, watch } from './page-actions';
import { sumOf } from './sample-truth';

const QUESTION = 'scope=district%3A364&period=2024-Q3';
/** The first three quarters of 2024 are 274 of its 366 days. */
const ELAPSED = 274 / 366;
const GOAL = 50_000;

const number = (value: number) => new Intl.NumberFormat('vi-VN').format(Math.round(value));

test('a target that is entered is kept, told with its pace, and taken back', async ({ page }) => {
	const seen = watch(page);
	const done = sumOf(
		'cd_participants',
		({ start, end, unitName }) =>
			start >= '2024-01-01' && end <= '2024-09-30' && !/Phú Lý|Gia Ray|Phổ Minh/.test(unitName)
	);
	const behind = GOAL * ELAPSED - done;
	expect(behind).toBeGreaterThan(1);
	const pace = `Từ đầu năm ${number(done)}/${number(GOAL)}, chậm hơn tiến độ ${number(behind)} (đến nay cần ${number(GOAL * ELAPSED)})`;

	await loadSamples(page);
	await page.goto(`/explore/?${QUESTION}&indicator=cd_participants`);
	const ranked = page.getByRole('figure').filter({ hasText: 'theo đơn vị, Quý III/2024' });
	await expect(ranked.locator('.badge')).toHaveText(/^\d+\/\d+ đơn vị$/);

	await page.getByRole('button', { name: 'Đặt mục tiêu' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Mức đạt').fill('40');
	await dialog.getByLabel('Mức vượt').fill('30');
	await dialog.getByRole('button', { name: 'Thêm mục tiêu' }).click();
	await expect(dialog.getByRole('alert')).toContainText('từ tốt nhất đến kém nhất');
	await dialog.getByLabel('Mức vượt').fill('');
	await dialog.getByLabel('Mức đạt').fill('50.000');
	await dialog.getByRole('button', { name: 'Thêm mục tiêu' }).click();
	await expect(dialog.getByRole('listitem')).toContainText(['Năm 2024: đạt 50.000']);
	await dialog.getByLabel('Cho', { exact: true }).selectOption('mỗi đơn vị');
	await dialog.getByLabel('Kỳ', { exact: true }).selectOption('Quý III/2024');
	await dialog.getByLabel('Mức đạt').fill('400');
	await dialog.getByRole('button', { name: 'Thêm mục tiêu' }).click();
	await expect(dialog.getByRole('listitem')).toHaveCount(2);
	await dialog.getByRole('button', { name: 'Đóng' }).click();
	await expect(page.getByText(pace)).toBeVisible();
	await expect(ranked.getByLabel('Nhận xét')).toContainText(/Đạt mục tiêu: \d+\/14 đơn vị\./);

	await page.goto(`/?${QUESTION}`);
	await expect(page.getByRole('article').filter({ hasText: pace })).toBeVisible();

	await page.goto(`/explore/?${QUESTION}&indicator=cd_participants`);
	await page.getByRole('button', { name: 'Đặt mục tiêu' }).click();
	await dialog.getByRole('button', { name: 'Xóa mục tiêu 50.000' }).click();
	await expect(dialog.getByRole('listitem')).toHaveCount(1);
	await expect(page.getByText(pace)).toHaveCount(0);
	await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(dialog.getByRole('listitem')).toHaveCount(2);
	await dialog.getByRole('button', { name: 'Đóng' }).click();
	await expect(page.getByText(pace)).toBeVisible();
	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});
