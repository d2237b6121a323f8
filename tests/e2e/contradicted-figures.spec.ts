import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { xlsxBytes, type Made } from '../support/xlsx-bytes';
import { chartsDrawn, importDone, openEmpty, watch } from './page-actions';
import { tabTo } from './review-actions';

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

const file = (name: string, text: string) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text, 'utf8')
});
const FILES = [
	file('mo-hinh.csv', MODELS),
	file('ra-quan-hung.csv', campaign('XÃ XUÂN HƯNG', '45,6')),
	file('ra-quan-hong.csv', campaign('XÃ XUÂN HỒNG', '30,2'))
];
/** One commune whose reports disagree: its newer one says zero, and that is taken. */
const OF_ZERO = [file('mo-hinh.csv', MODELS), file('ra-quan.csv', campaign('XÃ XUÂN HƯNG', '0'))];

/** Imports reports into an empty store. */
async function importAll(page: Page, files: typeof FILES) {
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByLabel('Thêm báo cáo').setInputFiles(files);
	await expect(page.getByRole('status').first()).toContainText(`${files.length} đã nhập`);
	await importDone(page);
}

const sheet = (name: string, value: number) => ({
	name,
	rows: [
		['UBND TỈNH NINH BÌNH'],
		['KẾT QUẢ THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO QUÝ II NĂM 2026'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Giá trị chăm lo, xã hội hóa (triệu đồng)'],
		[1, 'Xã Xuân Hưng', 28, value]
	]
});
const workbook = (name: string, ...sheets: readonly Made[]) => ({
	name,
	mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	buffer: Buffer.from(xlsxBytes(...sheets))
});

/** Two sheets of one form that agree in nothing. */
const FOUR = ['Bản 1', 'Bản 2'].map((name, i) => ({
	name,
	rows: [
		['UBND XÃ XUÂN HƯNG'],
		['BÁO CÁO KẾT QUẢ CÁC HOẠT ĐỘNG PHONG TRÀO RA QUÂN CHĂM LO QUÝ II NĂM 2026'],
		['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
		[1, 'Số hoạt động ra quân', 'hoạt động', 4 + i],
		[2, 'Số lượt người tham gia', 'lượt', 1229 + i],
		[3, 'Số buổi tuyên truyền', 'buổi', 7 + i],
		[4, 'Giá trị chăm lo, xã hội hóa', 'triệu đồng', 56.5 + i]
	]
}));

const attention = (page: Page) => page.getByRole('region', { name: /^Cần chú ý/ });

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
	await importAll(page, FILES);

	await page.goto('/?period=2026-Q2');
	await expect(attention(page).getByRole('listitem')).toContainText([
		'2 số ghi khác nhau giữa các báo cáo: Giá trị chăm lo, xã hội hóa'
	]);
	// Nobody reported on petitions: what was reported on stands in the place of their chart.
	await chartsDrawn(page);
	await expect(page.getByRole('figure').getByRole('heading')).toHaveText([
		'Số mô hình, điển hình đăng ký theo đơn vị, Quý II/2026',
		'Số lượt người tham gia theo đơn vị, Quý II/2026',
		'Ai đã báo cáo, Quý II/2026'
	]);

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

test('a contradicted figure of zero is picked by its row, on a phone too', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 900 });
	await importAll(page, OF_ZERO);
	await page.goto(EXPLORE);
	await chartsDrawn(page);
	const mark = await bars(page).getByText('chưa thống nhất', { exact: true }).boundingBox();
	const chart = await bars(page).getByRole('img').first().boundingBox();
	if (!mark || !chart) throw new Error('no chart');
	expect(mark.x + mark.width).toBeLessThanOrEqual(chart.x + chart.width);

	// In the middle of where a bar would be.
	const scrolled = () => page.evaluate(() => window.scrollY);
	const before = await scrolled();
	await page.mouse.click(chart.x + chart.width * 0.45, mark.y);
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel.getByRole('heading', { name: 'Xã Xuân Hưng' })).toBeVisible();
	await expect(panel).toContainText('ghi trong tệp: “0”');
	const told = panel.getByRole('region', { name: 'Các báo cáo ghi số khác nhau' });
	await expect(told).toContainText('56,8');
	// The panel is of this commune: its name is not said again.
	await expect(told.getByText('Xã Xuân Hưng')).toHaveCount(0);
	await panel.getByRole('button', { name: 'Đóng' }).click();
	await expect(panel).toHaveCount(0);
	expect(await scrolled()).toBe(before);
});

test('a report is chosen and the choice taken back by the keyboard alone', async ({ page }) => {
	await importAll(page, OF_ZERO);
	await page.goto(EXPLORE);
	await chartsDrawn(page);
	const opener = bars(page).getByLabel('Nhận xét').getByRole('button').first();
	await opener.focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel.getByRole('heading', { name: 'Tất cả đơn vị' })).toBeFocused();
	await expect(panel.getByText('chưa thống nhất', { exact: true })).toBeVisible();
	// Of the figure of several communes the one that is contradicted is named.
	await expect(panel.getByRole('region').getByText('Xã Xuân Hưng')).toBeVisible();

	const take = panel.getByRole('button', { name: 'Lấy số theo “mo-hinh.csv”' });
	const takeBack = panel.getByRole('button', { name: 'Bỏ lựa chọn này' });
	await tabTo(page, take, 'Tab');
	await page.keyboard.press('Enter');
	await expect(takeBack).toBeFocused();
	await expect(panel.getByText('chưa thống nhất', { exact: true })).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(panel.getByRole('button', { name: 'Lấy số theo “ra-quan.csv”' })).toBeFocused();
	await expect(panel.getByText('chưa thống nhất', { exact: true })).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await expect(bars(page).getByRole('button', { name: /^52,3 triệu đồng/ })).toBeFocused();
});

test('of two sheets of one file that give one figure differently one is chosen by its name', async ({
	page
}) => {
	await importAll(page, [workbook('hai-ban.xlsx', sheet('Bản 1', 56.8), sheet('Bản 2', 61.2))]);

	await page.goto(EXPLORE);
	await pickHighest(page);
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	const told = panel.getByRole('region', { name: 'Các trang tính ghi số khác nhau' });
	await expect(told).toContainText('trang Bản 2 · ô D4');
	await told.getByRole('button', { name: 'Lấy số theo “hai-ban.xlsx · Bản 2”' }).click();
	await expect(bars(page)).toContainText('61,2 triệu đồng');
	await expect(
		panel.getByRole('region', { name: 'Đã chọn trang tính được tính' }).getByRole('status')
	).toContainText('Lấy số theo “hai-ban.xlsx · Bản 2”, và theo trang cùng thứ tự');
});

test('of three sheets of one file the one chosen counts before both others', async ({ page }) => {
	const sheets = [sheet('Bản 1', 10), sheet('Bản 2', 20), sheet('Bản 3', 30)];
	await importAll(page, [workbook('ba-ban.xlsx', ...sheets)]);
	await page.goto(EXPLORE);
	await expect(bars(page)).toContainText('10,0 triệu đồng');
	await pickHighest(page);
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await panel.getByRole('button', { name: 'Lấy số theo “ba-ban.xlsx · Bản 3”' }).click();
	await expect(bars(page)).toContainText('30,0 triệu đồng');
	await expect(
		panel.getByRole('region', { name: 'Đã chọn trang tính được tính' }).getByRole('status')
	).toHaveCount(2);
	await expect(bars(page)).not.toContainText('chưa thống nhất');

	// Taken back as it was made: against both.
	await panel.getByRole('button', { name: 'Bỏ lựa chọn này' }).first().click();
	await expect(panel.getByRole('button', { name: 'Bỏ lựa chọn này' })).toHaveCount(0);
	await expect(bars(page)).toContainText('10,0 triệu đồng');
});

test('what two sheets of one file give differently is one line before the first chart, and all of it is chosen from there', async ({
	page
}) => {
	await importAll(page, [workbook('bon-so.xlsx', ...FOUR)]);
	await page.goto('/?period=2026-Q2');
	await chartsDrawn(page);
	const line = attention(page).getByRole('listitem');
	await expect(line).toContainText([
		'4 số ghi khác nhau giữa hai trang tính của “bon-so.xlsx”: Giá trị chăm lo, xã hội hóa; Số'
	]);
	await line.getByRole('button', { name: 'Chọn trang tính được tính' }).focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel.getByRole('heading', { name: /^4 số ghi khác nhau giữa/ })).toBeFocused();
	const take = panel.getByRole('button', { name: 'Lấy số theo “bon-so.xlsx · Bản 2”' });
	for (let left = 4; left > 0; left--) {
		await expect(take).toHaveCount(left);
		await take.first().click();
	}
	await expect(panel.getByRole('button', { name: 'Bỏ lựa chọn này' })).toHaveCount(4);
	await expect(attention(page)).toHaveCount(0);
	await expect(page.getByRole('article', { name: 'Số lượt người tham gia' })).toContainText(
		'1.230'
	);
	// The line it was opened from has gone.
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('one of two sheets is chosen for all they differ in, and taken back, in one click each', async ({
	page
}) => {
	await importAll(page, [workbook('bon-so.xlsx', ...FOUR)]);
	await page.goto('/?period=2026-Q2');
	await chartsDrawn(page);
	await attention(page).getByRole('button', { name: 'Chọn trang tính được tính' }).click();
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	const takeAll = panel.getByRole('button', {
		name: 'Lấy cả 4 chỉ tiêu theo “bon-so.xlsx · Bản 2”'
	});
	const people = page.getByRole('article', { name: 'Số lượt người tham gia' });
	await expect(people).toContainText('1.229');
	await takeAll.click();
	const takeBack = panel.getByRole('button', { name: 'Bỏ mọi lựa chọn ở đây' });
	await expect(takeBack).toBeFocused();
	await expect(panel.getByRole('status').first()).toHaveText(
		'Cả 4 chỉ tiêu đang lấy theo “bon-so.xlsx · Bản 2”.'
	);
	await expect(panel.getByRole('button', { name: 'Bỏ lựa chọn này' })).toHaveCount(4);
	await expect(people).toContainText('1.230');
	await expect(attention(page)).toHaveCount(0);

	await takeBack.click();
	await expect(takeAll).toBeVisible();
	await expect(panel.getByRole('button', { name: 'Bỏ lựa chọn này' })).toHaveCount(0);
	await expect(people).toContainText('1.229');
	await expect(attention(page)).toContainText('4 số ghi khác nhau');
});
