import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** What `marks-in-page.js` notes; times in milliseconds since the page was asked for. */
export interface Marks {
	readonly firstChart: number | null;
	readonly engineAnswered: number | null;
	readonly importStarted: number | null;
	readonly filesKept: number | null;
	readonly importEnded: number | null;
	readonly longTasks: readonly { readonly start: number; readonly length: number }[];
}

/** The script to run in a page before its own. */
export const MARKS_SCRIPT = { path: fileURLToPath(new URL('marks-in-page.js', import.meta.url)) };

const OFTEN = 100;
const AT_MOST = 600_000;

/** What has been noted once all of `names` are; rejects after ten minutes. */
export async function marksOf(page: Page, ...names: readonly (keyof Marks)[]): Promise<Marks> {
	await page.waitForFunction(
		(waited) => {
			const { benchMarks } = globalThis as unknown as { benchMarks: Marks };
			return waited.every((name) => benchMarks[name] !== null);
		},
		names,
		{ polling: OFTEN, timeout: AT_MOST }
	);
	return page.evaluate(() => (globalThis as unknown as { benchMarks: Marks }).benchMarks);
}
