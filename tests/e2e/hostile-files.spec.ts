import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles } from '../support/hostile-files';
import { importDone, openEmpty, watch } from './page-actions';

const GOOD = 'data/xuan-truong-2024-q4-mo-hinh.xlsx';

test('hostile files and a good one in one drop: the page answers, each is explained, the good one is in', async ({
	page
}) => {
	const files = hostileFiles();
	const folder = mkdtempSync(join(tmpdir(), 'tonghop-drop-'));
	try {
		const paths = files.map(({ name, bytes }) => {
			const path = join(folder, name);
			writeFileSync(path, bytes);
			return path;
		});
		const seen = watch(page);
		await openEmpty(page);
		await page.goto('/data/');
		await page.getByLabel('Thêm báo cáo').setInputFiles([...paths, GOOD]);

		// While they are read the page answers: it turns dark and light again.
		await expect(page.locator('progress')).toHaveCount(1);
		await page.getByRole('button', { name: 'Nền tối' }).click();
		await expect(page.getByRole('button', { name: 'Nền sáng' })).toBeVisible();
		await expect(page.locator('progress')).toHaveCount(1);
		await page.getByRole('button', { name: 'Nền sáng' }).click();
		await expect(page.getByRole('button', { name: 'Nền tối' })).toBeVisible();

		await expect(page.locator('progress')).toHaveCount(0, { timeout: 200_000 });
		await importDone(page);
		const search = page.getByRole('searchbox');
		const line = async (name: string) => {
			await search.fill(name);
			return page
				.getByRole('region', { name: 'Các tệp' })
				.getByRole('listitem')
				.filter({ hasText: name })
				.first();
		};
		for (const { name, outcome } of files) {
			const found = await line(name);
			await expect(found).toBeVisible();
			if (outcome === 'read') {
				await expect(found).not.toContainText(/đang đọc|đang chờ/);
				continue;
			}
			await expect(found).toContainText('không nhập được');
			await expect(found).toContainText(/Tệp này .*Hãy /);
		}
		const good = await line('xuan-truong-2024-q4-mo-hinh.xlsx');
		await expect(good).toContainText(/90 số liệu/);
		expect(seen.errors).toEqual([]);
		expect(seen.foreign).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
