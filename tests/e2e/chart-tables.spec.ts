import { expect, test } from '@playwright/test';
import { chartsDrawn, loadSamples } from './page-actions';

test('a figure of a chart is traced from its table without a mouse', async ({ page }) => {
	await loadSamples(page);
	await page.goto('/models/?scope=province%3A37&period=2024-Q4&as=today');
	await chartsDrawn(page);
	const bars = page.getByRole('figure').filter({ hasText: 'đăng ký theo đơn vị, Quý IV/2024' });
	await expect(bars).toContainText(
		/Trong các đơn vị đủ số liệu, cao nhất: Xã Xuân Trường \(\d+\); thấp nhất: (?!Xã Xuân Hưng)/
	);
	await bars.getByRole('button', { name: /^Tùy chọn/ }).press('Enter');
	await page.getByRole('menuitem', { name: 'Bảng số liệu' }).press('Enter');
	const row = bars
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: 'Xã Xuân Hưng', exact: true }) });
	await expect(row.getByRole('cell').last()).toHaveText('2/3 đơn vị');
	await row.getByRole('button', { name: '10†' }).press('Enter');

	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel.getByRole('heading', { name: 'Xã Xuân Hưng' })).toBeFocused();
	await expect(panel).toContainText('2/3 đơn vị');
	await expect(panel.getByRole('listitem')).toHaveCount(2);
	await expect(panel.getByRole('listitem').first()).toContainText(/\.xlsx?.*Xã .*ô [A-Z]+\d+/);
	await page.keyboard.press('Escape');
	await expect(row.getByRole('button', { name: '10†' })).toBeFocused();
});
