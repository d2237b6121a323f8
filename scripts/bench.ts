/**
 * Measures the app beside other libraries, in one run of a real browser on this machine, and prints one table.
 * A ratio is the app's time divided by that of what stands beside it: below 1 the app is faster. Only the ratios mean
 * anything on another machine. `npm run bench -- samples large` measures only what is named.
 *
 * - `chart`: opening the overview with reports kept, until a chart stands, beside the time until the engine's own
 *   answer stands on the same page. What keeping the last charts saves.
 * - `samples`, `many`, `large`: giving an empty app files in one go until its progress bar is gone (unpacking, finding
 *   tables and units, all checks, writing to disk, figures in the engine), beside SheetJS only reading the same bytes in
 *   dense mode and handing the rows out as raw values, in as many workers, already started. With the time until all
 *   is in the journal, and what kept the main thread longest in any of those imports or the second after.
 * - `styled`: the same workbook with and without styled empty rows down to row 65,536, both by the app.
 * - `refresh`: the four headline figures, each as one figure and by unit, with the quarter before and who had to
 *   report, asked of the engine, beside Arquero 7 computing the same rows over the same facts (and none of the engine's
 *   work on several forms, breakdowns and overlapping windows). Before anything is timed, both have to agree on every
 *   number.
 * - `restate`: those questions over communes of the whole country, restated to today's units beside as reported, both by
 *   the engine. Before anything is timed, the sum over all units has to be the same.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { buildPage } from './bench/build-page';
import { progress, type Measure } from './bench/context';
import { firstChart } from './bench/first-chart';
import { importLarge, importMany, importSamples, importStyled } from './bench/import-lines';
import { refresh, restate } from './bench/refresh-lines';
import { serve, type Server } from './bench/serve';
import { tableText, type Line } from './bench/table-text';
import { ensureBrowser } from './browser/find-browser';
import { launchOptions } from './browser/launch-options';

const MEASURES: Readonly<Record<string, Measure>> = {
	chart: firstChart,
	samples: importSamples,
	many: importMany,
	large: importLarge,
	styled: importStyled,
	refresh,
	restate
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(MEASURES, name));
if (unknown !== undefined) {
	console.error(`${unknown}: measured can be ${Object.keys(MEASURES).join(', ')}`);
	process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
const servers: Server[] = [];
let browser: Browser | null = null;
const lines: Line[] = [];
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
	const files = join(folder, 'files');
	mkdirSync(files);
	const app = await serve('build');
	servers.push(app);
	const beside = await serve(folder, { dev: true });
	servers.push(beside);
	browser = await chromium.launch(launchOptions(ensureBrowser()));
	const context = { browser, app: app.url, beside: beside.url, files };
	for (const [name, measure] of Object.entries(MEASURES))
		if (asked.length === 0 || asked.includes(name)) lines.push(...(await measure(context)));
} finally {
	// Also what was measured before another measurement failed.
	if (lines.length > 0) {
		console.log(`Chromium ${browser?.version()}, ${availableParallelism()} processors, medians\n`);
		console.log(tableText(lines));
	}
	await browser?.close();
	for (const server of servers) server.stop();
	rmSync(folder, { recursive: true, force: true });
}
