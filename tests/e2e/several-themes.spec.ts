import { expect, test } from '@playwright/test';
import { chartsDrawn, headline, importDone, openEmpty } from './page-actions';

/** What a district office keeps in one sheet: models, satisfaction, petitions and a campaign side by side. */
const SHEET = [
	'HUYỆN XUÂN TRƯỜNG',
	'TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024',
	[
		'STT',
		'Đơn vị',
		'"Số mô hình, điển hình đăng ký"',
		'Số phiếu hợp lệ',
		'Rất không hài lòng',
		'Không hài lòng',
		'Bình thường',
		'Hài lòng',
		'Rất hài lòng',
		'Số vụ việc thuộc thẩm quyền',
		'Số vụ việc đã giải quyết',
		'Số lượt người tham gia chiến dịch'
	].join(','),
	'1,Xã Xuân Hồng,5,100,0,0,10,40,50,4,3,300',
	'2,Xã Xuân Châu,2,100,0,5,15,30,50,6,6,250',
	'3,Xã Xuân Thành,3,200,0,0,30,70,100,10,6,200'
].join('\n');

test('one sheet of several themes fills all four figures of the overview', async ({ page }) => {
	await openEmpty(page);
	const files = page.getByLabel('Thả báo cáo vào đây');
	await files.focus();
	await files.setInputFiles({
		name: 'tong-hop.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(SHEET, 'utf8')
	});
	await importDone(page);
	// The button pressed is gone: whoever works by the keyboard goes on from the headline.
	await expect(page.getByRole('heading', { level: 1, name: /đơn vị đã báo cáo/ })).toBeFocused();
	await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Quý IV/2024' });
	expect((await headline(page, 'Số mô hình, điển hình đăng ký')).value).toBe('10');
	// (40 + 50 + 30 + 50 + 70 + 100) of 400.
	expect((await headline(page, 'Chỉ số hài lòng')).value).toBe('85,0');
	// 15 of 20.
	expect((await headline(page, 'Tỷ lệ giải quyết')).value).toBe('75,0');
	const participants = await headline(page, 'Số lượt người tham gia');
	expect(participants.value).toBe('750');
	expect(participants.coverage).toContain('3/');
});

test('a theme without what is asked for first shows what else there is of it', async ({ page }) => {
	const sheet = [
		'HUYỆN XUÂN TRƯỜNG',
		'TỔNG HỢP KẾT QUẢ PHONG TRÀO DÂN VẬN KHÉO QUÝ IV NĂM 2024',
		'STT,Đơn vị,Số mô hình đăng ký,"Giá trị chăm lo, xã hội hóa (triệu đồng)"',
		'1,Xã Xuân Hồng,5,"56,8"',
		'2,Xã Xuân Châu,2,"52,3"'
	].join('\n');
	await openEmpty(page);
	await page.getByLabel('Thả báo cáo vào đây').setInputFiles({
		name: 'mo-hinh.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(sheet, 'utf8')
	});
	await importDone(page);
	await page.goto('/?period=2024-Q4');
	await chartsDrawn(page);
	await expect(page.getByRole('figure').getByRole('heading')).toHaveText([
		'Số mô hình, điển hình đăng ký theo đơn vị, Quý IV/2024',
		'Giá trị chăm lo, xã hội hóa theo đơn vị, Quý IV/2024',
		'Ai đã báo cáo, Quý IV/2024'
	]);
	await expect(page.getByRole('figure').getByRole('img').nth(1)).toBeVisible();
});
