import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { chartsDrawn, importDone, openEmpty, watch } from './page-actions';

const MODELS = [
	'UBND TỈNH NINH BÌNH',
	'KẾT QUẢ THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO QUÝ II NĂM 2026',
	'STT,Đơn vị,Số mô hình đăng ký,"Giá trị chăm lo, xã hội hóa (triệu đồng)"',
	'1,Xã Xuân Hưng,28,"56,8"',
	'2,Xã Xuân Hồng,26,"52,3"'
].join('\n');

const campaign = (commune: string, value: string) =>
	[
		`UBND ${commune},,,`,
		'BÁO CÁO KẾT QUẢ CÁC HOẠT ĐỘNG PHONG TRÀO RA QUÂN CHĂM LO QUÝ II NĂM 2026,,,',
		'STT,Chỉ tiêu,ĐVT,Kết quả',
		'1,Số hoạt động ra quân,hoạt động,4',
		'2,Số lượt người tham gia,lượt,1229',
		`3,"Giá trị chăm lo, xã hội hóa",triệu đồng,"${value}"`
	].join('\n');

const FILES = [
	['mo-hinh.csv', MODELS],
	['ra-quan-hung.csv', campaign('XÃ XUÂN HƯNG', '45,6')],
	['ra-quan-hong.csv', campaign('XÃ XUÂN HỒNG', '30,2')]
].map(([name = '', text = '']) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text, 'utf8')
}));

const EXPLORE = '/explore/?period=2026-Q2&indicator=care_value';

const bars = (page: Page) => page.getByRole('figure').filter({ hasText: 'theo đơn vị, Quý II' });

/** Looks closely at the highest figure, by the sentence that names it. */
async function pickHighest(page: Page) {
	await chartsDrawn(page);
	await bars(page).getByLabel('Nhận xét').getByRole('button').last().click();
}

test('where two reports give one figure differently it is said, and which of them counts is chosen once', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles(FILES);
	await expect(page.getByRole('status').first()).toContainText('3 đã nhập');
	await importDone(page);

	await page.goto('/?period=2026-Q2');
	await expect(page.getByText(/Xã Xuân Hưng, Giá trị chăm lo, xã hội hóa: hai báo/)).toBeVisible();

	await page.goto(EXPLORE);
	await expect(bars(page)).toContainText(
		'số liệu chưa thống nhất giữa các báo cáo: Xã Xuân Hồng, Xã Xuân Hưng'
	);
	await expect(bars(page).getByText('chưa thống nhất', { exact: true })).toHaveCount(2);
	await pickHighest(page);
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	const told = panel.getByRole('region', { name: 'Các báo cáo ghi số khác nhau' });
	await expect(told).toContainText('mo-hinh.csv');
	await expect(told).toContainText('ra-quan-hung.csv');
	await expect(told).toContainText('56,8');
	await expect(told).toContainText('45,6');

	// One click for both communes: their campaign reports are of one form.
	await told.getByRole('button', { name: 'Lấy số theo “mo-hinh.csv”' }).click();
	const chosen = panel.getByRole('region', { name: 'Đã chọn báo cáo được tính' });
	await expect(chosen.getByRole('status')).toContainText('Lấy số theo “mo-hinh.csv”');
	await expect(panel).toContainText('ghi trong tệp: “56,8”');
	await expect(bars(page)).toContainText('109,1 triệu đồng');
	await expect(bars(page)).toContainText('2 đơn vị có hai số khác nhau, lấy theo báo cáo đã chọn');

	await page.goto('/data/');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lưu tệp .tonghop' }).click();
	const snapshot = await readFile(await (await download).path());

	await page.goto(EXPLORE);
	await expect(bars(page)).toContainText('109,1 triệu đồng');
	await pickHighest(page);
	await chosen.getByRole('button', { name: 'Bỏ lựa chọn này' }).click();
	await expect(told.getByRole('button', { name: 'Lấy số theo “ra-quan-hung.csv”' })).toBeVisible();
	// Of the figure of both communes both files are named.
	await bars(page).getByLabel('Nhận xét').getByRole('button').first().click();
	await told.getByRole('button', { name: 'Lấy số theo “ra-quan-hong.csv” và 1 tệp' }).click();
	await expect(bars(page)).toContainText('75,8 triệu đồng');

	await page.goto('/data/');
	await page.getByLabel('Mở tệp .tonghop').setInputFiles({
		name: 'ban-luu.tonghop',
		mimeType: 'application/octet-stream',
		buffer: snapshot
	});
	await expect(page.getByText('ban-luu.tonghop')).toBeVisible();
	await page.goto(EXPLORE);
	await expect(bars(page)).toContainText('109,1 triệu đồng');
	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});
