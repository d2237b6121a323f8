import { expect, test, type Page } from '@playwright/test';
import { chartsDrawn, loadSamples } from './page-actions';

const PAGE = '/models/?scope=province%3A37&period=2024-Q4&as=today';

/** Pixels down an A4 sheet held upright and on its side, without its margins of 10 mm. */
const SHEET_HEIGHT = { upright: 1046, wide: 717 };

/** What stands on a sheet while it is printed, in pixels. */
interface Sheet {
	readonly width: number;
	readonly charts: readonly { readonly room: number; readonly picture: number }[];
	/** Where the last chart ends, counted from the top of the first sheet. */
	readonly end: number;
}

declare global {
	interface Window {
		/** As the last printing left it. */
		sheet: Sheet;
	}
}

/** Prints a page, and says what stood on its sheets and how many they are. */
async function printed(page: Page, landscape: boolean): Promise<Sheet & { pages: number }> {
	await page.evaluate(() => {
		const look = () => {
			const charts = [...document.querySelectorAll('figure [role="img"]')];
			window.sheet = {
				width: document.querySelector('main')?.clientWidth ?? 0,
				charts: charts.map((chart) => ({
					room: chart.clientWidth,
					picture: Math.round(chart.querySelector('svg')?.getBoundingClientRect().width ?? 0)
				})),
				end: [...document.querySelectorAll('figure')].at(-1)?.getBoundingClientRect().bottom ?? 0
			};
		};
		matchMedia('print').addEventListener('change', look, { once: true });
	});
	const pdf = await page.pdf({ format: 'A4', landscape });
	const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const sheet = await page.evaluate(() => window.sheet);
	return { ...sheet, pages };
}

test('a page is printed over whole sheets, each chart drawn for the paper', async ({ page }) => {
	await loadSamples(page);
	await page.goto(PAGE);
	await chartsDrawn(page);

	const upright = await printed(page, false);
	expect(upright.width).toBeGreaterThan(680);
	expect(upright.charts).toHaveLength(7);
	for (const { room, picture } of upright.charts) {
		expect(room).toBe(upright.width);
		expect(picture).toBe(room);
	}
	expect(upright.pages).toBe(Math.ceil(upright.end / SHEET_HEIGHT.upright));

	const wide = await printed(page, true);
	expect(wide.width).toBeGreaterThan(1000);
	expect(wide.charts.at(-1)?.room).toBe(wide.width);
	for (const { room, picture } of wide.charts) {
		expect(room).toBeGreaterThan(480);
		expect(picture).toBe(room);
	}
	expect(wide.pages).toBe(Math.ceil(wide.end / SHEET_HEIGHT.wide));
});

test('a sheet is white, says what it shows and has nothing to press', async ({ page }) => {
	await loadSamples(page);
	await page.getByRole('button', { name: 'Nền tối' }).click();
	await page.goto(PAGE);
	await chartsDrawn(page);
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 794, height: 1123 });

	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	const question = page.getByText('Tỉnh Ninh Bình · Quý IV/2024 · đơn vị quy về hiện nay');
	await expect(question.filter({ visible: true })).toHaveCount(1);
	await expect(page.getByText(/^In ngày \d\d\/\d\d\/\d{4}$/)).toBeVisible();
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByRole('combobox')).toHaveCount(0);
	await expect(page.getByRole('button', { name: /^Tùy chọn/ })).toHaveCount(0);
	const figure = page.getByRole('figure').filter({ hasText: 'đăng ký theo đơn vị, Quý IV/2024' });
	await expect(figure.locator('svg text').filter({ hasText: 'Xã Xuân Trường' })).toHaveCSS(
		'fill',
		'rgb(29, 39, 51)'
	);
	await expect(figure.getByRole('img').locator('svg')).toHaveAttribute('width', '794');
});

test('all files are printed, not those in sight alone', async ({ page }) => {
	await loadSamples(page);
	await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
	const names = page.getByRole('listitem').filter({ hasText: /đang dùng|thay số liệu/ });
	await expect(names.first()).toBeVisible();
	const inSight = await names.count();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('searchbox')).toBeHidden();
	const { kept } = /^(?<kept>\d+) tệp đang dùng/.exec(
		(await page.getByText(/^\d+ tệp đang dùng/).textContent()) ?? ''
	)?.groups as { kept: string };
	await expect(names).toHaveCount(Number(kept));
	expect(inSight).toBeLessThan(Number(kept));
	// The list goes on below what a screen shows of it.
	const view = page.getByRole('list').filter({ has: names.first() });
	expect((await view.boundingBox())?.height).toBeGreaterThan(1500);
});
