import { expect, test } from '@playwright/test';
import * as XLSX from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { importDone, openEmpty, watch } from './page-actions';

const GOOD = 'xuan-truong-2024-q4-mo-hinh.xlsx';
const bytes = readFileSync(`data/${GOOD}`);

/** An OLE container as Office writes it for a workbook with a password. */
function passwordProtected(): Buffer {
	const container = XLSX.CFB.utils.cfb_new();
	XLSX.CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
	XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(4096, 7));
	return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

test('five bad files and a good one in one drop: five clear messages, the good one imported', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles([
		{
			name: 'cắt-giữa-chừng.xlsx',
			mimeType: xlsx,
			buffer: bytes.subarray(0, Math.floor(bytes.length / 2))
		},
		{ name: 'trống.csv', mimeType: 'text/csv', buffer: Buffer.from('\r\n\r\n') },
		{ name: 'không-byte.xlsx', mimeType: xlsx, buffer: Buffer.alloc(0) },
		{ name: 'mật-khẩu.xlsx', mimeType: xlsx, buffer: passwordProtected() },
		{ name: 'ảnh.xlsx', mimeType: xlsx, buffer: PNG },
		{ name: GOOD, mimeType: xlsx, buffer: bytes }
	]);
	await importDone(page);
	const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
	for (const [name, words] of [
		['cắt-giữa-chừng.xlsx', /hỏng/],
		['trống.csv', /trống|không có/],
		['không-byte.xlsx', /trống|không có/],
		['mật-khẩu.xlsx', /mật khẩu.*bỏ mật khẩu/],
		['ảnh.xlsx', /không phải/]
	] as const) {
		await expect(line(name)).toContainText('không nhập được');
		await expect(line(name)).toContainText(words);
	}
	await expect(line(GOOD).first()).toContainText(/đang dùng · [\d.]+ số liệu của 13 đơn vị/);
	await expect(page.getByText(/^1 tệp đang dùng/)).toBeVisible();
	expect(seen.errors).toEqual([]);
	expect(seen.foreign).toEqual([]);
});
