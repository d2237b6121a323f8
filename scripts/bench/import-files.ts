import type { Browser, Locator, Page } from '@playwright/test';
import { MARKS_SCRIPT, marksOf } from './marks';

/** How long after an import its tail may still keep the main thread. */
const TAIL_MS = 1000;

/**
 * Milliseconds from giving an empty app these files in one go until its progress bar is gone, until all of them are in
 * the journal (`kept`), and the longest task of the main thread in that time and the second after. Throws unless every file was imported.
 * @param open how long the app has been open before, in milliseconds.
 */
export async function measureImport(
	browser: Browser,
	app: string,
	files: readonly string[],
	open: number
): Promise<{ took: number; kept: number; longestTask: number }> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	await context.addInitScript(MARKS_SCRIPT);
	const page = await context.newPage();
	await page.goto(`${app}/data/`);
	const input = page.getByLabel('Thêm báo cáo');
	await input.waitFor({ state: 'attached' });
	await page.waitForTimeout(open);
	await handOver(page, input, files);
	await marksOf(page, 'importEnded');
	await page.waitForTimeout(TAIL_MS);
	const { importStarted, filesKept, importEnded, longTasks } = await marksOf(page, 'importEnded');
	const told = await page.getByRole('status').first().innerText();
	await context.close();
	if (!told.includes(`${files.length} đã nhập`)) {
		throw new Error(`of ${files.length} files given the app says: ${told}`);
	}
	const start = importStarted as number;
	const tasks = longTasks.filter((task) => task.start + task.length > start);
	return {
		took: (importEnded as number) - start,
		kept: (filesKept as number) - start,
		longestTask: Math.max(0, ...tasks.map((task) => task.length))
	};
}

/**
 * Gives the app files that the browser already knows: making a list of hundreds takes it hundreds of milliseconds,
 * whatever page they are for.
 */
async function handOver(page: Page, input: Locator, files: readonly string[]): Promise<void> {
	const own = await page.evaluateHandle(() => {
		const made = document.createElement('input');
		made.type = 'file';
		made.multiple = true;
		return made;
	});
	await own.setInputFiles([...files]);
	await input.evaluate((element, { files: known }) => {
		(element as HTMLInputElement).files = known;
		element.dispatchEvent(new Event('change', { bubbles: true }));
	}, own);
}
