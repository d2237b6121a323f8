/**
 * Measures the app beside other libraries, in one run of a real browser on this machine, and prints one table.
 * A ratio is the app's time divided by that of what stands beside it: below 1 the app is faster. Only the ratios mean
 * anything on another machine.
 *
 * - `first chart | engine's answer`: opening the overview with reports kept, until a chart stands, beside the
 *   time until the engine's own answer stands on the same page. What keeping the last charts saves.
 * - `import of 100 workbooks | SheetJS`: giving an empty app 100 files in one go until its progress bar is gone
 *   (unpacking, finding tables and units, all checks, writing to disk), beside SheetJS only parsing the same bytes
 *   in dense mode, in as many workers, already started.
 * - `longest task meanwhile`: what kept the main thread longest in any of those imports or the second after.
 * - `refresh at … facts | Arquero`: the four headline figures, each as one figure and by unit, with the quarter
 *   before and who had to report, asked of the engine, beside Arquero 7 computing the same rows over the same
 *   facts (and none of the engine's work on several forms, breakdowns and overlapping windows). Before
 *   anything is timed, both have to agree on every number.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { buildPage } from './bench/build-page';
import { measureFirstChart } from './bench/first-chart';
import { measureImport } from './bench/import-files';
import { median } from './bench/median';
import type { Bench } from './bench/page/main';
import { serve, type Server } from './bench/serve';
import { tableText, type Line } from './bench/table-text';
import { writeWorkbooks } from './bench/workbooks';
import { ensureBrowser } from './browser/find-browser';
import { launchOptions } from './browser/launch-options';

const OPENINGS = 7;
const WORKBOOKS = 100;
const IMPORTS = 3;
const SIZES = [370_000, 1_200_000];
const REFRESHES = 7;

const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
const servers: Server[] = [];
let browser: Browser | null = null;
try {
	progress('building the app and the page beside it');
	execFileSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			stdio: ['ignore', 'ignore', 'inherit']
		}
	);
	await buildPage(folder);
	const workbooks = writeWorkbooks(join(folder, 'files'), WORKBOOKS);
	const app = await serve('build');
	servers.push(app);
	const beside = await serve(folder);
	servers.push(beside);
	browser = await chromium.launch(launchOptions(ensureBrowser()));
	const lines = [
		await firstChartLine(browser, app.url),
		...(await importLines(browser, app.url, beside.url, workbooks)),
		...(await refreshLines(browser, beside.url))
	];
	console.log(`Chromium ${browser.version()}, ${availableParallelism()} processors, medians\n`);
	console.log(tableText(lines));
} finally {
	await browser?.close();
	for (const server of servers) server.stop();
	rmSync(folder, { recursive: true, force: true });
}

async function firstChartLine(browser: Browser, app: string): Promise<Line> {
	progress('opening with reports kept');
	const { chart, engine } = await measureFirstChart(browser, app, OPENINGS);
	return { what: "first chart | engine's answer, same page", ours: chart, theirs: engine };
}

async function importLines(
	browser: Browser,
	app: string,
	beside: string,
	workbooks: readonly string[]
): Promise<Line[]> {
	const urls = workbooks.map((path) => `files/${encodeURIComponent(basename(path))}`);
	const page = await browser.newPage();
	await page.goto(`${beside}/`);
	const ours: number[] = [];
	const theirs: number[] = [];
	const longest: number[] = [];
	for (let i = 0; i < IMPORTS; i++) {
		progress(`importing ${workbooks.length} workbooks, ${i + 1} of ${IMPORTS}`);
		const { took, longestTask } = await measureImport(browser, app, workbooks);
		ours.push(took);
		longest.push(longestTask);
		theirs.push(
			await page.evaluate(
				(all) => (globalThis as unknown as { bench: Bench }).bench.readBySheetJs(all),
				urls
			)
		);
	}
	await page.close();
	return [
		{
			what: `import of ${workbooks.length} workbooks | SheetJS parsing them`,
			ours: median(ours),
			theirs: median(theirs)
		},
		{
			what: '  longest task of the main thread meanwhile',
			ours: Math.max(...longest),
			theirs: null
		}
	];
}

async function refreshLines(browser: Browser, beside: string): Promise<Line[]> {
	const lines: Line[] = [];
	for (const size of SIZES) {
		progress(`refreshing over ${count(size)} facts`);
		const page = await browser.newPage();
		await page.goto(`${beside}/`);
		const { facts } = await page.evaluate(
			(wanted) => (globalThis as unknown as { bench: Bench }).bench.prepare(wanted),
			size
		);
		const { ours, theirs } = await page.evaluate(
			(times) => (globalThis as unknown as { bench: Bench }).bench.refresh(times),
			REFRESHES
		);
		await page.close();
		lines.push({
			what: `refresh at ${count(facts)} facts | Arquero`,
			ours: median(ours),
			theirs: median(theirs)
		});
	}
	return lines;
}

function count(value: number): string {
	return new Intl.NumberFormat('en').format(value);
}

function progress(what: string): void {
	console.error(`… ${what}`);
}
