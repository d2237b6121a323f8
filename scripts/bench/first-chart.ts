import type { Browser } from '@playwright/test';
import { MARKS_SCRIPT, marksOf } from './marks';
import { progress, type Measure } from './context';
import { median } from './median';

const OPENINGS = 7;

/** The first chart of the overview with reports kept, beside the engine's answer on the same page. */
export const firstChart: Measure = async ({ browser, app }) => {
	progress('opening with reports kept');
	const { chart, engine } = await measureFirstChart(browser, app, OPENINGS);
	return [{ what: "first chart | engine's answer, same page", ours: chart, theirs: engine }];
};

/**
 * Medians in milliseconds over `times` openings of the overview with the sample reports kept: until the first
 * chart stands, and until the engine has answered on the same page.
 */
async function measureFirstChart(
	browser: Browser,
	app: string,
	times: number
): Promise<{ chart: number; engine: number }> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	await context.addInitScript(MARKS_SCRIPT);
	const settled = () => !document.querySelector('[aria-busy="true"]');
	const first = await context.newPage();
	await first.goto(`${app}/`);
	await first.getByRole('button', { name: 'Xem thử với dữ liệu mẫu' }).click();
	await first.locator('progress').waitFor();
	await first.locator('progress').waitFor({ state: 'detached', timeout: 120_000 });
	await first.getByRole('navigation', { name: 'Các trang' }).waitFor();
	// The first visit answers and keeps: what is timed are the visits after it.
	await first.goto(`${app}/`);
	await marksOf(first, 'firstChart', 'engineAnswered');
	await first.waitForFunction(settled);
	await first.close();
	const charts: number[] = [];
	const engines: number[] = [];
	for (let i = 0; i < times; i++) {
		const page = await context.newPage();
		await page.goto(`${app}/`);
		const marks = await marksOf(page, 'firstChart', 'engineAnswered');
		charts.push(marks.firstChart as number);
		engines.push(marks.engineAnswered as number);
		await page.waitForFunction(settled);
		await page.close();
	}
	await context.close();
	return { chart: median(charts), engine: median(engines) };
}
