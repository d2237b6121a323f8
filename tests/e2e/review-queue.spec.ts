import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { importDone, openEmpty, watch } from './page-actions';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Communes of today's Ninh Bình; names there are unmistakable inside the province. */
const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Giang', 'Xã Xuân Hưng', 'Xã Xuân Trường'];

/** Three forms no catalogue knows, each over two columns. */
const FORMS = [
	{
		title: 'KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG',
		columns: ['Số mét hoa đã trồng', 'Số cây giống nhận về']
	},
	{ title: 'KẾT QUẢ THI ĐẤU CỜ TƯỚNG', columns: ['Số ván cờ đã đánh', 'Số kỳ thủ dự giải'] },
	{ title: 'KẾT QUẢ NUÔI ONG LẤY MẬT', columns: ['Số đàn ong hiện có', 'Số lít mật thu được'] }
] as const;

type Row = readonly (string | number | null)[];

function workbook(rows: readonly Row[]): Buffer {
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(
		book,
		XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])),
		'Sheet1'
	);
	return Buffer.from(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Twenty files a form: four units over the five months from May 2026. */
function sixtyFiles() {
	return FORMS.flatMap(({ title, columns }, f) =>
		Array.from({ length: 20 }, (_, i) => ({
			name: `mau-${f + 1}-tep-${String(i + 1).padStart(2, '0')}.xlsx`,
			mimeType: XLSX_TYPE,
			buffer: workbook([
				['UBND TỈNH NINH BÌNH'],
				[`${title} THÁNG ${5 + Math.floor(i / 4)} NĂM 2026`],
				['STT', 'Tên đơn vị', ...columns],
				[1, UNITS[i % 4] ?? '', 100 * (f + 1) + i, 10 + i]
			])
		}))
	);
}

async function drop(
	page: Page,
	files: readonly { name: string; mimeType: string; buffer: Buffer }[]
) {
	await page.getByLabel('Thêm báo cáo').setInputFiles([...files]);
	await importDone(page);
}

test('sixty files of three unknown forms are three decisions, by the keyboard alone', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, sixtyFiles());
	await expect(page.getByText(/60\/60 tệp đã đọc .* 0 đã nhập · 60 cần xem/)).toBeVisible();
	await expect(page.getByText('20 tệp cùng mẫu cần xem')).toHaveCount(3);

	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);

	// Down the list and up again, into the first group, back to the list, in again.
	const lead = page.getByRole('button', { name: /^20 tệp cùng mẫu cần xem/ }).first();
	await lead.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('button', { name: /^mau-1-tep-01\.xlsx/ })).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('button', { name: /^mau-1-tep-01\.xlsx/ })).toHaveCount(0);
	await expect(lead).toBeFocused();
	await page.keyboard.press('Enter');
	const heading = page.getByRole('heading', { name: /^Xem: / });
	await expect(heading).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(lead).toBeFocused();
	await page.keyboard.press('Enter');

	for (const left of [40, 20, 0]) {
		await expect(heading).toBeFocused();
		await expect(page.getByRole('button', { name: 'Nhập 20 tệp cùng mẫu' })).toBeVisible();
		await page.keyboard.press('c');
		await expect(page.getByText(/^Đã rõ: /)).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(
			page.getByText(new RegExp(`60/60 tệp đã đọc .* ${60 - left} đã nhập · ${left} cần xem`))
		).toBeVisible();
	}
	await expect(page.getByText(/^60 tệp đang dùng · 120 số liệu · 4 đơn vị/)).toBeVisible();

	// The last file of the second form: 200 + 19 at Xã Xuân Trường in September.
	await page.goto('/explore/?period=2026-M09');
	await page.getByLabel('Chỉ tiêu').selectOption({ label: 'Số ván cờ đã đánh' });
	await expect(page.getByRole('figure').first()).toContainText('219');
	expect(seen.errors).toEqual([]);
	expect(seen.foreign).toEqual([]);
});

test('one press of Enter too many imports nothing that nobody answered', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	const form = (name: string, month: number, columns: readonly string[]) => ({
		name,
		mimeType: XLSX_TYPE,
		buffer: workbook([
			['UBND TỈNH NINH BÌNH'],
			[`KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO THÁNG ${month} NĂM 2026`],
			['STT', 'Tên đơn vị', ...columns],
			...UNITS.map((unit, i): Row => [i + 1, unit, ...columns.map((_, c) => 10 * (c + 1) + i)])
		])
	});
	const known = 'Số mô hình đăng ký';
	await drop(page, [
		...[1, 2, 3].map((i) => form(`hoa-${i}.xlsx`, i, [known, 'Số mét hoa đã trồng'])),
		...[4, 5].map((i) => form(`co-${i}.xlsx`, i, [known, 'Số ván cờ đã đánh']))
	]);
	await page
		.getByRole('button', { name: /^3 tệp cùng mẫu cần xem/ })
		.first()
		.focus();
	await page.keyboard.press('Enter');
	const heading = page.getByRole('heading', { name: /^Xem: / });
	await expect(heading).toBeFocused();
	await page.keyboard.press('c');
	await expect(page.getByRole('button', { name: 'Nhập 3 tệp cùng mẫu' })).toBeEnabled();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^5\/5 tệp đã đọc .* 3 đã nhập · 2 cần xem/)).toBeVisible();

	// What is clear of the next could be imported; the key does not.
	await expect(heading).toHaveText('Xem: co-4.xlsx');
	await expect(heading).toBeFocused();
	const part = page.getByRole('button', { name: 'Nhập phần đã rõ của tệp này' });
	await expect(part).toBeEnabled();
	await expect(page.getByRole('button', { name: 'Nhập 2 tệp cùng mẫu' })).toBeDisabled();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^Chưa nhập: còn câu hỏi chưa trả lời/)).toBeVisible();
	await expect(page.getByText(/^5\/5 tệp đã đọc .* 3 đã nhập · 2 cần xem/)).toBeVisible();
	await part.click();
	await expect(page.getByText(/^5\/5 tệp đã đọc .* 4 đã nhập · 1 cần xem/)).toBeVisible();
	expect(seen.errors).toEqual([]);
});

test('files of a group that are not imported with the others say why', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	const sums = (name: string, quarter: string, factor: number) => ({
		name,
		mimeType: XLSX_TYPE,
		buffer: workbook([
			['UBND HUYỆN XUÂN TRƯỜNG'],
			[`KẾT QUẢ DÂN VẬN KHÉO ${quarter} NĂM 2024`],
			['STT', 'Đơn vị', 'Kinh phí hỗ trợ mô hình'],
			[1, 'Xã Xuân Hồng', 45.5 * factor],
			[2, 'Xã Xuân Ninh', 62 * factor]
		])
	});
	await drop(page, [
		sums('quy-1.xlsx', 'QUÝ I', 1),
		sums('quy-2.xlsx', 'QUÝ II', 1.2),
		sums('quy-3.xlsx', 'QUÝ III', 1_000_000)
	]);
	await page
		.getByLabel('Ý nghĩa của “Kinh phí hỗ trợ mô hình”')
		.selectOption({ label: 'Giá trị chăm lo, xã hội hóa, tính bằng triệu đồng' });
	// The third asks something of its own: the button promises the two that come in.
	await page.getByRole('button', { name: 'Nhập 2 tệp cùng mẫu' }).click();
	await expect(page.getByText(/3\/3 tệp đã đọc .* 2 đã nhập · 1 cần xem/)).toBeVisible();
	const left = page.getByRole('status').filter({ hasText: '1 tệp cùng mẫu chưa được nhập theo' });
	await expect(left.getByRole('listitem')).toHaveText([
		'Số tiền lớn hoặc nhỏ hơn hẳn, có thể khác đơn vị tính: quy-3.xlsx'
	]);
	// Answered by itself it goes, and the note with it.
	await page
		.getByLabel('Ý nghĩa của “Kinh phí hỗ trợ mô hình”')
		.selectOption({ label: 'Giá trị chăm lo, xã hội hóa, tính bằng đồng' });
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^3 tệp đang dùng · 6 số liệu/)).toBeVisible();
	await expect(left).toHaveCount(0);
	expect(seen.errors).toEqual([]);
});

test('a form with one more column is offered the indicators made for it before', async ({
	page
}) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	const form = (name: string, title: string, columns: readonly string[]) => ({
		name,
		mimeType: XLSX_TYPE,
		buffer: workbook([
			['UBND TỈNH NINH BÌNH'],
			[`KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG ${title} NĂM 2026`],
			['STT', 'Tên đơn vị', ...columns],
			...UNITS.map((unit, i): Row => [i + 1, unit, ...columns.map((_, c) => 10 * (c + 1) + i)])
		])
	});
	const before = ['Số mét hoa đã trồng', 'Số cây giống nhận về'];
	await drop(page, [form('thang-5.xlsx', 'THÁNG 5', before)]);
	await page.getByRole('button', { name: 'Tạo chỉ tiêu riêng cho 2 cột chưa biết' }).click();
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^1 tệp đang dùng · 8 số liệu/)).toBeVisible();

	await drop(page, [form('thang-6.xlsx', 'THÁNG 6', [...before, 'Số thôn tham gia trồng hoa'])]);
	const column = page.getByLabel('Ý nghĩa của “Số mét hoa đã trồng”');
	await expect(column.getByRole('option').nth(1)).toHaveText(
		'Số mét hoa đã trồng (đã dùng ở mẫu trước)'
	);
	await page.getByRole('button', { name: 'Dùng lại 2 chỉ tiêu riêng của mẫu trước' }).click();
	await page.getByRole('button', { name: 'Tạo chỉ tiêu riêng cho 1 cột chưa biết' }).click();
	await page.getByRole('button', { name: 'Nhập tệp này' }).click();
	await expect(page.getByText(/^2 tệp đang dùng · 20 số liệu/)).toBeVisible();
	// One indicator over both months.
	await page.goto('/explore/?period=2026-M06');
	await expect(
		page.getByLabel('Chỉ tiêu').getByRole('option', { name: 'Số mét hoa đã trồng', exact: true })
	).toHaveCount(1);
	expect(seen.errors).toEqual([]);
});

test('a file goes back to its sender with the wrong cell coloured and told', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await drop(page, [
		{
			name: 'mo-hinh.xlsx',
			mimeType: XLSX_TYPE,
			buffer: workbook([
				['UBND TỈNH NINH BÌNH'],
				['KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2026'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Người phụ trách'],
				[1, 'Xã Xuân Hồng', 4, 2, 'Nguyễn Văn Hải'],
				[2, 'Xã Xuân Giang', 3, 5, 'Trần Thị Mai'],
				[3, 'Xã Xuân Hưng', 6, 4, 'Lê Văn Bình']
			])
		}
	]);
	await expect(page.getByText(/^Đã bỏ 1 cột có thông tin cá nhân ở 1 tệp/)).toBeVisible();
	await page.getByRole('button', { name: /^mo-hinh\.xlsx/ }).click();
	await page.getByText('Xem lời nhắn').click();
	await expect(page.getByRole('textbox', { name: '' }).last()).toHaveValue(
		/Trang “Sheet1”, ô D5: Số mô hình là 5, nhiều hơn số đăng ký và duy trì \(3\)/
	);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải bản có đánh dấu (XLSX)' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('can-kiem-tra-mo-hinh.xlsx');
	const bytes = readFileSync(await saved.path());
	const book = XLSX.read(bytes, { type: 'buffer', cellStyles: true });
	expect(book.SheetNames).toEqual(['Cần kiểm tra', 'Sheet1']);
	const cell = book.Sheets['Sheet1']?.['D5'] as XLSX.CellObject;
	expect(cell.v).toBe(5);
	expect((cell.s as { fgColor?: { rgb?: string } }).fgColor?.rgb).toBe('F8CBAD');
	expect(cell.c?.[0]?.t).toContain('nhiều hơn số đăng ký và duy trì (3)');
	expect(JSON.stringify(book.Sheets)).not.toMatch(/Nguyễn Văn Hải|Trần Thị Mai/);
	expect(seen.errors).toEqual([]);
});

test('an empty form comes back filled in and asks nothing', async ({ page }) => {
	const seen = watch(page);
	await openEmpty(page);
	await page.goto('/data/');
	await page.getByRole('button', { name: 'Tải mẫu biểu trống' }).click();
	const dialog = page.getByRole('dialog', { name: 'Mẫu biểu trống' });
	await dialog
		.getByRole('combobox', { name: 'Biểu', exact: true })
		.selectOption({ label: 'Phong trào, chiến dịch' });
	await dialog
		.getByRole('combobox', { name: 'Tỉnh, thành phố' })
		.selectOption({ label: 'Tỉnh Ninh Bình' });
	await dialog
		.getByRole('combobox', { name: 'Đơn vị báo cáo' })
		.selectOption({ label: 'Huyện Xuân Trường (cũ)' });
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: /^Tải biểu/ }).click();
	const book = XLSX.read(readFileSync(await (await download).path()), { type: 'buffer' });
	const sheet = book.Sheets['Biểu báo cáo'] as XLSX.WorkSheet;
	const names = ['B6', 'B7', 'B8', 'B9'].map((a1) => (sheet[a1] as XLSX.CellObject | undefined)?.v);
	expect(names).toEqual(expect.arrayContaining(UNITS));
	for (const row of [6, 7, 8, 9])
		for (const [c, column] of [...'CDEFGHIJKLMNOP'].entries())
			sheet[`${column}${row}`] = { t: 'n', v: (row * 37 + c * c * 11) % 500 };
	await drop(page, [
		{
			name: 'bieu-da-dien.xlsx',
			mimeType: XLSX_TYPE,
			buffer: Buffer.from(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
		}
	]);
	await expect(page.getByText(/1\/1 tệp đã đọc .* 1 đã nhập · 0 cần xem/)).toBeVisible();
	await expect(page.getByText(/^1 tệp đang dùng · 56 số liệu · 4 đơn vị/)).toBeVisible();
	expect(seen.errors).toEqual([]);
	expect(seen.foreign).toEqual([]);
});
