import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { memoryStore, openJournal } from '../../src/lib/journal';
import { headline, importDone, loadSamples, openEmpty, summary, watch } from './page-actions';
import { SAMPLE_FILES, TRUTH } from './sample-truth';

const VIEW = '/?scope=district%3A364&period=2024-Q4';

/** The texts of the headline cards, once the engine has answered. */
async function figures(page: Page): Promise<string[]> {
	await page.bringToFront();
	if (!page.url().includes('scope=district')) await page.goto(VIEW);
	else if (new URL(page.url()).pathname !== '/')
		await page.getByRole('link', { name: 'Tổng quan' }).click();
	await headline(page, 'Số mô hình, điển hình đăng ký');
	return page.getByRole('article').allInnerTexts();
}

async function dropped(page: Page, files: readonly string[]): Promise<void> {
	const transfer = await page.evaluateHandle(
		(parts) => {
			const data = new DataTransfer();
			for (const { name, bytes } of parts)
				data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
			return data;
		},
		files.map((file) => ({ name: basename(file), bytes: readFileSync(file).toString('base64') }))
	);
	await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('one by one or in one go, reloaded, in a second tab, undone, saved, erased, opened: the same figures', async ({
	page,
	context
}) => {
	const seen = watch(page);
	const shown = `${new Intl.NumberFormat('vi-VN').format(SAMPLE_FILES.length)} tệp đang dùng · ${new Intl.NumberFormat('vi-VN').format(TRUTH.length)} số liệu`;

	await openEmpty(page);
	await dropped(page, SAMPLE_FILES);
	await importDone(page);
	expect(await summary(page)).toContain(shown);
	const inOneGo = await figures(page);

	await page.reload();
	expect(await figures(page)).toEqual(inOneGo);
	const second = await context.newPage();
	expect(await figures(second)).toEqual(inOneGo);

	await summary(page);
	const undone = 'xuan-truong-2024-q4-hai-long.csv';
	await page.getByLabel('Tìm tệp hoặc đơn vị').fill(undone);
	await page.getByRole('button', { name: `Hoàn tác ${undone}` }).click();
	await expect(page.getByRole('button', { name: `Lấy lại ${undone}` })).toBeVisible();
	await expect.poll(() => figures(page)).not.toEqual(inOneGo);
	await expect.poll(() => figures(second)).not.toEqual(inOneGo);
	await summary(page);
	await page.getByLabel('Tìm tệp hoặc đơn vị').fill(undone);
	await page.getByRole('button', { name: `Lấy lại ${undone}` }).click();
	await expect(page.getByRole('button', { name: `Hoàn tác ${undone}` })).toBeVisible();
	await expect.poll(() => figures(page)).toEqual(inOneGo);
	await expect.poll(() => figures(second)).toEqual(inOneGo);

	await summary(page);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lưu tệp .tonghop' }).click();
	const snapshot = await (await download).path();

	await page.getByRole('button', { name: 'Xóa tất cả' }).click();
	await page.getByRole('button', { name: 'Xóa hết' }).click();
	await expect(page.getByText('Đã xóa toàn bộ số liệu trên máy này.')).toBeVisible();
	expect(await leftOver(page)).toEqual([]);
	await page.goto('/');
	await page.getByLabel('Mở tệp .tonghop').setInputFiles({
		name: 'nam-2024.tonghop',
		mimeType: 'application/octet-stream',
		buffer: readFileSync(snapshot)
	});
	await expect(page.getByRole('navigation', { name: 'Các trang' })).toBeVisible();
	expect(await figures(page)).toEqual(inOneGo);

	expect(seen.errors).toEqual([]);
	expect(seen.foreign).toEqual([]);
});

test('every sample file dropped one by one gives the facts they give in one go, and a file dropped twice counts once', async ({
	page
}) => {
	await openEmpty(page);
	await dropped(page, SAMPLE_FILES);
	await importDone(page);
	const held = await summary(page);
	const inOneGo = await savedFacts(page);
	expect(inOneGo).toHaveLength(TRUTH.length);

	await page.getByRole('button', { name: 'Xóa tất cả' }).click();
	await page.getByRole('button', { name: 'Xóa hết' }).click();
	await expect(page.getByText('Đã xóa toàn bộ số liệu trên máy này.')).toBeVisible();
	for (const [i, file] of SAMPLE_FILES.entries()) {
		await dropped(page, [file]);
		const n = i + 1;
		await expect(page.getByText(new RegExp(`^${n}/${n} tệp đã đọc .* ${n} đã nhập`))).toBeVisible();
	}
	await dropped(page, SAMPLE_FILES.slice(0, 1));
	await expect(
		page.getByRole('listitem').filter({ hasText: 'đã nhập trước đây, không nhập lại' })
	).toBeVisible();
	await importDone(page);
	expect(await summary(page)).toBe(held);
	expect(await savedFacts(page)).toEqual(inOneGo);
});

test('a newer report supersedes an older one and says so', async ({ page }) => {
	await loadSamples(page);
	const before = await summary(page);
	const text = readFileSync('data/xuan-truong-2024-q4-hai-long.csv');
	await page.getByLabel('Thêm báo cáo').setInputFiles({
		name: 'xuan-truong-2024-q4-hai-long-lan-2.csv',
		mimeType: 'text/csv',
		buffer: Buffer.concat([text, Buffer.from('\r\n')])
	});
	await importDone(page);
	await expect(page.getByText(/thay số liệu cũ của 13 đơn vị/)).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Tình trạng' })).toContainText(
		'đã có bản mới thay (1)'
	);
	expect((await page.locator('header p.quiet').first().innerText()).replace(/^\d+ tệp/, '')).toBe(
		before.replace(/^\d+ tệp/, '')
	);
});

/** Every fact in use, read from a snapshot saved on the data page, in an order of its own. */
async function savedFacts(page: Page): Promise<string[]> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lưu tệp .tonghop' }).click();
	const journal = await openJournal(memoryStore());
	await journal.restore(new Uint8Array(readFileSync(await (await download).path())));
	return (await journal.active()).facts.map((fact) => JSON.stringify(fact)).sort();
}

/** Whatever this origin still holds in its stores. */
async function leftOver(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const found: string[] = [];
		const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const [name, handle] of folder as unknown as AsyncIterable<
				[string, FileSystemHandle]
			>) {
				if (handle.kind === 'directory')
					await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
				else {
					const text = await (await (handle as FileSystemFileHandle).getFile()).text();
					if (/fact|Xuân|measure|2024/.test(text)) found.push(`${path}${name}`);
				}
			}
		};
		await walk(await navigator.storage.getDirectory(), '/');
		for (const { name } of await indexedDB.databases()) found.push(`idb:${name}`);
		for (const key of Object.keys(localStorage))
			if (!key.startsWith('tonghop-theme') && !key.includes('LOCALE')) found.push(`local:${key}`);
		for (const key of await caches.keys()) found.push(`cache:${key}`);
		return found;
	});
}
