import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { progress, type BenchContext, type Measure } from './context';
import { measureImport } from './import-files';
import { monthlyReports, registerOfModels } from './made/reports';
import { xlsxOf } from './made/xlsx-of';
import { median } from './median';
import type { Bench } from './page/main';
import type { Line } from './table-text';
import { writeWorkbooks } from './workbooks';

const SAMPLES = 100;
const SAMPLE_IMPORTS = 3;
const MANY = { files: 500, rows: 200 };
const LARGE = { rows: 100_000, imports: 3 };
const STYLED = { rows: 200, empty: 65_536 - 200, columns: 40, imports: 3 };

/**
 * How long the app has been open when the files come. In the moment it opens it starts its engine, its readers and its roster beside
 * the import; whoever drops files has had to find them first. SheetJS's workers are up before they are timed either way.
 */
const OPEN = [
	{ ms: 0, when: 'as the app opens' },
	{ ms: 3000, when: 'into an open app' }
];

/** 100 workbooks made of the sample reports. */
export const importSamples: Measure = (context) =>
	importLines(
		context,
		`import of ${SAMPLES} workbooks | SheetJS parsing them`,
		writeWorkbooks(join(context.files, 'samples'), SAMPLES),
		SAMPLE_IMPORTS
	);

/** 500 workbooks of 200 rows and 40 columns in one go. */
export const importMany: Measure = (context) => {
	progress(`writing ${MANY.files} workbooks`);
	const paths = monthlyReports(MANY.files, MANY.rows).map(({ name, rows }) =>
		write(context, 'many', name, xlsxOf(rows))
	);
	const what = `import of ${MANY.files} × ${MANY.rows} rows × 40 columns | SheetJS reading them`;
	return importLines(context, what, paths, 1);
};

/** One workbook of 100,000 rows and 12 columns, until its figures can be queried. */
export const importLarge: Measure = (context) => {
	progress(`writing a workbook of ${LARGE.rows} rows`);
	const bytes = xlsxOf(registerOfModels(LARGE.rows));
	const path = write(context, 'large', 'Danh sách mô hình.xlsx', bytes);
	const what = 'import of 100,000 rows × 12 columns | SheetJS reading them';
	return importLines(context, what, [path], LARGE.imports);
};

/** A workbook with borders down to row 65,536, beside the same without them. Both by the app. */
export const importStyled: Measure = async (context) => {
	const [report] = monthlyReports(1, STYLED.rows);
	if (!report) throw new Error('no report was made');
	const empty = { rows: STYLED.empty, columns: STYLED.columns };
	const bare = write(context, 'bare', report.name, xlsxOf(report.rows));
	const styled = write(context, 'styled', report.name, xlsxOf(report.rows, empty));
	const lines: Line[] = [];
	for (const { ms, when } of OPEN) {
		const tookOf = async (path: string) =>
			(await measureImport(context.browser, context.app, [path], ms)).took;
		const ours: number[] = [];
		const theirs: number[] = [];
		for (let i = 0; i < STYLED.imports; i++) {
			progress(`importing a styled workbook ${when}, ${i + 1} of ${STYLED.imports}`);
			ours.push(await tookOf(styled));
			theirs.push(await tookOf(bare));
		}
		const what = `import with styled empty rows to 65,536, ${when} | without, by the app too`;
		lines.push({ what, ours: median(ours), theirs: median(theirs) });
	}
	return lines;
};

function write({ files }: BenchContext, folder: string, name: string, bytes: Uint8Array): string {
	mkdirSync(join(files, folder), { recursive: true });
	const path = join(files, folder, name);
	writeFileSync(path, bytes);
	return path;
}

async function importLines(
	{ browser, app, beside }: BenchContext,
	what: string,
	paths: readonly string[],
	times: number
): Promise<Line[]> {
	const urls = paths.map(
		(path) => `files/${basename(join(path, '..'))}/${encodeURIComponent(basename(path))}`
	);
	const page = await browser.newPage();
	await page.goto(`${beside}/`);
	const readBySheetJs = (one: boolean) =>
		page.evaluate(
			([all, alone]) => (globalThis as unknown as { bench: Bench }).bench.readBySheetJs(all, alone),
			[urls, one] as const
		);
	const theirs: number[] = [];
	const inOne: number[] = [];
	const ours = OPEN.map(({ ms, when }) => ({
		ms,
		when,
		took: [] as number[],
		kept: [] as number[],
		longest: 0
	}));
	for (let i = 0; i < times; i++) {
		for (const one of ours) {
			progress(`importing ${paths.length} files ${one.when}, ${i + 1} of ${times}`);
			const { took, kept, longestTask } = await measureImport(browser, app, paths, one.ms);
			one.took.push(took);
			one.kept.push(kept);
			one.longest = Math.max(one.longest, longestTask);
		}
		theirs.push(await readBySheetJs(false));
		if (paths.length > 1) inOne.push(await readBySheetJs(true));
	}
	await page.close();
	return ours.flatMap(({ when, took, kept, longest }, i): Line[] => [
		{ what: i === 0 ? what : `  ${when}`, ours: median(took), theirs: median(theirs) },
		...(inOne.length > 0
			? [{ what: '  the same | SheetJS in one worker', ours: median(took), theirs: median(inOne) }]
			: []),
		{ what: '  until all is in the journal', ours: median(kept), theirs: median(theirs) },
		{ what: '  longest task of the main thread meanwhile', ours: longest, theirs: null }
	]);
}
