import { progress, type Measure } from './context';
import { median } from './median';
import type { Bench } from './page/main';
import type { Line } from './table-text';

const SIZES = [370_000, 1_200_000];
const RESTATED = 1_200_000;
const REFRESHES = 7;

/** The overview's four headline figures over hundreds of thousands of facts. */
export const refresh: Measure = async ({ browser, beside }) => {
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
};

/** The same questions over the country's communes, restated to today's units beside as reported. */
export const restate: Measure = async ({ browser, beside }) => {
	progress(`restating ${count(RESTATED)} facts`);
	const page = await browser.newPage();
	await page.goto(`${beside}/`);
	const { facts } = await page.evaluate(
		(wanted) => (globalThis as unknown as { bench: Bench }).bench.prepareRestating(wanted),
		RESTATED
	);
	const { ours, theirs } = await page.evaluate(
		(times) => (globalThis as unknown as { bench: Bench }).bench.restate(times),
		REFRESHES
	);
	await page.close();
	return [
		{
			what: `${count(facts)} facts restated | as reported`,
			ours: median(ours),
			theirs: median(theirs)
		}
	];
};

function count(value: number): string {
	return new Intl.NumberFormat('en').format(value);
}
