import * as XLSX from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { chartsDrawn, headline, importDone, loadSamples, openEmpty, watch } from './page-actions';
import { sumOf, TRUTH, type TrueFact } from './sample-truth';

const CALENDAR_Q4 = (fact: TrueFact) => fact.start === '2024-10-01' && fact.end === '2024-12-31';
const INSPECTORATE_Q4 = (fact: TrueFact) =>
	fact.start === '2024-09-15' && fact.end === '2024-12-14';

/** The fourteen communes of huyện Xuân Trường from 01/09/2024, by the resolution: thirteen xã and one thị trấn. */
const XUAN_TRUONG = 14;

test('a stranger sees the fourth quarter of 2024 in one click, and it is right', async ({
	page
}) => {
	const seen = watch(page);
	await loadSamples(page);
	await page.getByLabel('Phạm vi').selectOption({ label: 'Huyện Xuân Trường (cũ)' });
	await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Quý IV/2024' });

	// By hand from the ground truth: units of the district are those of its own summary files.
	const others = new Set(
		TRUTH.filter((fact) => /Phú Lý|Gia Ray|Phổ Minh/.test(fact.unitName)).map((fact) => fact.unit)
	);
	const inDistrict = (fact: TrueFact) => !others.has(fact.unit);
	const q4 = TRUTH.filter(
		(fact) => inDistrict(fact) && (CALENDAR_Q4(fact) || INSPECTORATE_Q4(fact))
	);
	const reported = new Set(q4.map((fact) => fact.unit)).size;
	const total = (fact: TrueFact) => Object.keys(fact.dims).length === 0;
	const registered = sumOf(
		'dvk_registered',
		(fact) => inDistrict(fact) && CALENDAR_Q4(fact) && total(fact)
	);
	const registeredBy = new Set(
		q4.filter((fact) => fact.indicator === 'dvk_registered').map((fact) => fact.unit)
	).size;
	const resolved = sumOf('gq_resolved', (fact) => inDistrict(fact) && INSPECTORATE_Q4(fact));
	const competence = sumOf('gq_in_competence', (fact) => inDistrict(fact) && INSPECTORATE_Q4(fact));
	expect(competence).toBeGreaterThan(0);
	expect(reported).toBeLessThan(XUAN_TRUONG);

	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		`${reported}/${XUAN_TRUONG} đơn vị đã báo cáo`
	);
	const models = await headline(page, 'Số mô hình, điển hình đăng ký');
	expect(models.value).toBe(new Intl.NumberFormat('vi-VN').format(registered));
	expect(models.coverage).toBe(`${registeredBy}/${XUAN_TRUONG} đơn vị đã báo cáo`);
	const petitions = await page.getByRole('article').nth(2).getByRole('button').innerText();
	const share = new Intl.NumberFormat('vi-VN', {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	}).format((resolved / competence) * 100);
	expect(petitions.trim()).toBe(share);

	expect(seen.foreign).toEqual([]);
	expect(seen.errors).toEqual([]);
});

test('the focus goes from the button to what can be stopped, and from there to the result', async ({
	page
}) => {
	await openEmpty(page);
	await page.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Dừng' })).toBeFocused();
	await importDone(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a double click asks for the sample reports once', async ({ page }) => {
	await openEmpty(page);
	await page.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' }).dblclick();
	await expect(page.getByText(/^Đang đọc \d+\/\d+ tệp/)).toHaveText(/^Đang đọc \d+\/70 tệp/);
	await page.getByRole('button', { name: 'Dừng' }).click();
	await expect(page.locator('progress')).toHaveCount(0);
	await expect(page.getByText(/^\d+ tệp chưa đọc/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Đọc tiếp' })).toBeVisible();
});

test('of all that needs attention the first lines stand before the first chart, the rest where it is asked for', async ({
	page
}) => {
	await loadSamples(page);
	await page.goto('/?period=2024-Q4');
	await chartsDrawn(page);
	const lines = page.getByRole('region', { name: /^Cần chú ý/ });
	await expect(lines.getByRole('listitem')).toHaveCount(3);
	await expect(page.getByRole('figure').first().getByRole('heading')).toBeInViewport();
	await lines.getByRole('button', { name: /^Xem thêm \d+ điều/ }).click();
	const count = Number(/\d+/.exec(await lines.getByRole('heading').innerText())?.[0]);
	expect(count).toBeGreaterThan(3);
	await expect(lines.getByRole('listitem')).toHaveCount(count);
	await lines.getByRole('button', { name: 'Thu gọn' }).click();
	await expect(lines.getByRole('listitem')).toHaveCount(3);
});

test('a bar says which cell it came from, and a link shows the same view', async ({
	page,
	context
}) => {
	await loadSamples(page);
	await page.getByLabel('Phạm vi').selectOption({ label: 'Huyện Xuân Trường (cũ)' });
	await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Quý IV/2024' });
	await page.getByRole('link', { name: 'Mô hình', exact: true }).click();
	const figure = page
		.getByRole('figure')
		.filter({ hasText: 'Số mô hình, điển hình đăng ký theo đơn vị, Quý IV/2024' });
	await chartsDrawn(page);

	await figure.getByRole('button', { name: /^Tùy chọn/ }).click();
	await page.getByRole('menuitem', { name: 'Bảng số liệu' }).click();
	const rows = await figure.getByRole('row').allInnerTexts();
	expect(rows.length).toBeGreaterThan(12);
	await figure.getByRole('button', { name: /^Tùy chọn/ }).click();
	await page.getByRole('menuitem', { name: 'Biểu đồ' }).click();

	const chart = figure.getByRole('img').first();
	const box = await chart.boundingBox();
	if (!box) throw new Error('no chart');
	await chart.click({ position: { x: box.width * 0.4, y: 42 } });
	const panel = page.getByRole('complementary', { name: 'Chi tiết và nguồn' });
	await expect(panel).toContainText(/xuan-truong-2024-q4-mo-hinh\.xlsx/);
	await expect(panel).toContainText(/ô [A-Z]+\d+/);

	const other = await context.newPage();
	await other.goto(page.url());
	const same = other
		.getByRole('figure')
		.filter({ hasText: 'Số mô hình, điển hình đăng ký theo đơn vị, Quý IV/2024' });
	await expect(same.locator('figcaption p').first()).toHaveText(
		await figure.locator('figcaption p').first().innerText()
	);
	await expect(other.getByLabel('Kỳ', { exact: true })).toHaveValue('2024-Q4');
});

test('charts appear from the top down: none pushes another away', async ({ page }) => {
	await loadSamples(page);
	await page.addInitScript(() => {
		const seen = { charts: 0, belowWaiting: 0 };
		Object.assign(window, { seen });
		new MutationObserver(() => {
			const places = [...document.querySelectorAll('main figure, main p[role="status"]')];
			const waiting = places.findIndex((place) => place.nodeName === 'P');
			seen.charts = places.filter((place) => place.nodeName === 'FIGURE').length;
			if (waiting >= 0)
				seen.belowWaiting += places
					.slice(waiting)
					.filter((place) => place.nodeName === 'FIGURE').length;
		}).observe(document, { subtree: true, childList: true });
	});
	await page.goto('/models/?scope=district%3A364&period=2024-Q4');
	await chartsDrawn(page);
	const seen = await page.evaluate(
		() => (window as unknown as { seen: { charts: number; belowWaiting: number } }).seen
	);
	expect(seen.charts).toBeGreaterThan(4);
	expect(seen.belowWaiting).toBe(0);
});

test('a chart leaves as PNG, SVG, Excel and CSV', async ({ page }) => {
	await loadSamples(page);
	await page.goto('/models/?scope=district%3A364&period=2024-Q4');
	const figure = page.getByRole('figure').first();
	await chartsDrawn(page);
	for (const [item, ending, check] of [
		[
			'Lưu ảnh (PNG)',
			'.png',
			(bytes: Buffer) => bytes.subarray(1, 4).toString() === 'PNG' && bytes.length > 10_000
		],
		[
			'Lưu ảnh véc-tơ (SVG)',
			'.svg',
			(bytes: Buffer) => bytes.toString().includes('Số mô hình, điển hình đăng ký')
		],
		[
			'Lưu số liệu (Excel)',
			'.xlsx',
			(bytes: Buffer) => JSON.stringify(XLSX.read(bytes).Sheets['Số liệu']).includes('Xã Xuân Hồng')
		],
		['Lưu số liệu (CSV)', '.csv', (bytes: Buffer) => bytes.toString().includes('Xã Xuân Hồng')]
	] as const) {
		const download = page.waitForEvent('download');
		await figure.getByRole('button', { name: /^Tùy chọn/ }).click();
		await page.getByRole('menuitem', { name: item }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
		const chunks: Buffer[] = [];
		for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
		expect(check(Buffer.concat(chunks))).toBe(true);
	}
});
