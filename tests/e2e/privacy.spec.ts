import { expect, test, type Page } from '@playwright/test';
import { MARKS, personalFiles } from '../support/personal-files';
import { importDone, openEmpty, watch } from './page-actions';

const NAME = 'Nguyễn Thị Hồng Ánh';
const PHONE = '0912345678';
const LIST = [
	'BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO',
	'Quý IV/2024',
	'STT,Đơn vị,Số mô hình đăng ký,Người phụ trách,SĐT',
	`1,Xã Xuân Hồng,5,${NAME},${PHONE}`,
	`2,Xã Xuân Vinh,6,Trần Văn Bình,0987654321`,
	`3,Xã Thọ Nghiệp,7,Lê Thị Cúc,0977000111`
].join('\r\n');

async function everythingKept(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		const decoder = new TextDecoder('utf-8');
		const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
			for await (const [, handle] of folder as unknown as AsyncIterable<
				[string, FileSystemHandle]
			>) {
				if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle);
				else
					texts.push(
						decoder.decode(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())
					);
			}
		};
		await walk(await navigator.storage.getDirectory());
		return texts.join('\n');
	});
}

test('names and numbers of people are found nowhere after an import', async ({ page }) => {
	const seen = watch(page);
	const logs: string[] = [];
	page.on('console', (message) => logs.push(message.text()));
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name: 'mo-hinh.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`\uFEFF${LIST}`)
	});
	await importDone(page);
	if (await page.getByRole('button', { name: 'Nhập tệp này' }).isVisible()) {
		expect(await page.locator('main').innerText()).not.toContain(NAME);
		for (const select of await page
			.locator('fieldset')
			.filter({ hasText: 'tên đơn vị chưa rõ' })
			.getByRole('combobox')
			.all()) {
			await select.selectOption(await select.locator('option').nth(1).getAttribute('value'));
		}
		await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	}
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();
	const kept = await everythingKept(page);
	expect(kept.length).toBeGreaterThan(500);
	for (const secret of [NAME, PHONE, 'Trần Văn Bình', '0987654321', 'Lê Thị Cúc']) {
		expect(kept).not.toContain(secret);
		expect(logs.join('\n')).not.toContain(secret);
		expect(await page.locator('body').innerText()).not.toContain(secret);
	}
	expect(seen.foreign).toEqual([]);
});

test('a workbook with people in its names, comments and hidden parts leaves none of them behind', async ({
	page
}) => {
	const logs: string[] = [];
	page.on('console', (message) => logs.push(message.text()));
	const secrets = Object.values(MARKS)
		.flatMap((mark) => mark.split(/(?=0\d{9})/))
		.map((part) => part.replace(/^(Gọi bà|Hỏi anh|Hộ bà|chị) /, '').trim());
	const holdsNone = (text: string, where: string) =>
		expect(
			secrets.filter((secret) => text.includes(secret)),
			where
		).toEqual([]);
	const [name, bytes] = [...personalFiles()][0] as [string, Uint8Array];
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(bytes)
	});
	await importDone(page);
	const count = page.getByRole('checkbox', { name: /^Đếm 4 vụ/ });
	await page.getByRole('tab', { name: 'Đơn thư' }).click();
	await expect(count).not.toBeChecked();
	holdsNone(await page.locator('body').innerText(), 'review');
	holdsNone(await everythingKept(page), 'kept before the import');
	await count.check();
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();
	const kept = await everythingKept(page);
	expect(kept).toContain('khieu-nai');
	holdsNone(kept, 'kept');
	holdsNone(logs.join('\n'), 'console');
	await expect(page.getByText('Đơn ông …, bản 1.xlsx').first()).toBeVisible();
	holdsNone(await page.locator('body').innerText(), 'data page');
});
