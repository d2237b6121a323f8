import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../scripts/cli/main';
import { senderPoints } from '../src/lib/app/state/sender-points';
import { memoryStore, openJournal } from '../src/lib/journal';
import type { RankedBarSpec, ReadReport, ReleasedChart } from '../src/lib/model';
import {
	blankForm,
	layoutOfMemory,
	returnedWorkbook,
	senderMessage,
	toCsv,
	toSvg,
	toXlsx
} from '../src/lib/presenting/export';
import { issueText, memoryOf, readReport } from '../src/lib/reading';
import { LIGHT } from '../src/lib/presenting/charts';
import { bareKey } from '../src/lib/text';
import { MARKS, personalFiles, type Mark } from './support/personal-files';
import { context } from './support/reading';

/** What is looked for: names and numbers each alone, accents or none, without the words around them. */
const SOUGHT = new Map<Mark, readonly string[]>(
	(Object.entries(MARKS) as [Mark, string][]).map(([mark, text]) => [
		mark,
		text
			.split(/(?=\s0\d{9})/)
			.map((part) => part.replace(/^(Gọi bà|Hỏi anh|Hộ bà|chị) /, '').trim())
			.flatMap((part) => [bareKey(part), bareKey(part).replaceAll(' ', '_')])
	])
);

function* textsIn(bytes: Uint8Array): Generator<string> {
	yield new TextDecoder('utf-8').decode(bytes);
	yield new TextDecoder('utf-16le').decode(bytes);
	yield new TextDecoder('utf-16le').decode(bytes.subarray(1));
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		for (const [name, part] of Object.entries(unzipSync(bytes))) {
			yield name;
			yield* textsIn(part);
		}
}

/** The marks that stand anywhere in bytes (unzipped, as UTF-8 and UTF-16), in a text, or in anything JSON can hold. */
function marksIn(found: unknown): Mark[] {
	const texts =
		found instanceof Uint8Array
			? [...textsIn(found)]
			: [typeof found === 'string' ? found : JSON.stringify(found)];
	const keys = texts.map((text) => bareKey(text));
	return [...SOUGHT].flatMap(([mark, sought]) =>
		sought.some((one) => keys.some((key) => key.includes(one))) ? [mark] : []
	);
}

const files = personalFiles();
const reports = new Map<string, ReadReport>();
let folder = '';
beforeAll(async () => {
	for (const [name, bytes] of files) reports.set(name, await readReport(bytes, name, context));
	folder = mkdtempSync(join(tmpdir(), 'tonghop-'));
	mkdirSync(join(folder, 'in'));
	for (const [name, bytes] of files) writeFileSync(join(folder, 'in', name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function cli(...args: string[]): Promise<{ status: number; said: string }> {
	let said = '';
	const take = (text: unknown, done?: unknown) => {
		said += String(text);
		if (typeof done === 'function') (done as () => void)();
		return true;
	};
	const spies = [process.stdout, process.stderr].map((stream) =>
		vi.spyOn(stream, 'write').mockImplementation(take as typeof stream.write)
	);
	try {
		return { status: await main(args), said };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}

describe('files with people wherever a format has a place for them', () => {
	it('do hold every mark, and the search finds it there', () => {
		const found = new Set(
			[...files].flatMap(([name, bytes]) => [...marksIn(name), ...marksIn(bytes)])
		);
		expect([...found].sort()).toEqual([...SOUGHT.keys()].sort());
		const ofFormat = (ending: string) =>
			marksIn([...files].find(([name]) => name.endsWith(ending))?.[1]);
		expect(ofFormat('1.xlsx')).toEqual(
			expect.arrayContaining([
				'threaded',
				'threadedAuthor',
				'comment',
				'author',
				'manager',
				'definedName'
			])
		);
		expect(ofFormat('2.xls')).toEqual(
			expect.arrayContaining(['comment', 'commentAuthor', 'author', 'manager'])
		);
		expect(ofFormat('3.ods')).toEqual(
			expect.arrayContaining(['comment', 'commentAuthor', 'author', 'custom'])
		);
	});

	it.each([...files.keys()])('%s is read, its figures too', (name) => {
		const { facts } = reports.get(name) as ReadReport;
		const models = facts.filter(({ measure }) => measure === 'dvk_registered');
		const petitions = facts.filter(({ measure }) => measure === 'don_received');
		if (!name.endsWith('7.csv')) expect(models.map(({ value }) => value)).toEqual([4, 5, 6, 7]);
		if (!name.endsWith('6.csv')) expect(petitions.map(({ value }) => value)).toContain(4);
	});

	it.each([...files.keys()])('leave nothing of them in what is read from %s', (name) => {
		expect(marksIn(reports.get(name))).toEqual([]);
	});

	it('nor in issues and what is asked of the sender, in either language', () => {
		for (const { issues, workbook } of reports.values()) {
			const points = senderPoints(issues);
			const said = issues.flatMap((issue) => [issueText(issue, 'vi'), issueText(issue, 'en')]);
			expect(said.length).toBeGreaterThan(3);
			expect(marksIn([said, points, senderMessage(workbook.name, points)])).toEqual([]);
		}
	});

	it('nor in the journal, its memory, and a snapshot', async () => {
		const store = memoryStore();
		const journal = await openJournal(store);
		for (const read of reports.values()) {
			const { workbook, facts, reportOf, issues, ledgers } = read;
			await journal.append({
				id: workbook.hash,
				importedAt: '2026-11-21T00:00:00.000Z',
				file: { name: workbook.name, hash: workbook.hash, size: workbook.size },
				reports: read.reports,
				reportOf,
				facts,
				issues,
				ledgers
			});
			for (const table of read.tables) await journal.remember(memoryOf(table));
			await journal.saveSettings({
				aliases: read.tables.flatMap(({ units }) => units.map((unit) => unit?.text ?? ''))
			});
		}
		const paths = await store.list();
		expect(paths.length).toBeGreaterThan(5);
		for (const path of paths)
			expect([path, marksIn((await store.read(path)) as Uint8Array)]).toEqual([path, []]);
		const again = await openJournal(memoryStore());
		await again.restore(await journal.snapshot());
		expect(marksIn(await journal.snapshot())).toEqual([]);
		expect(marksIn((await again.active()).facts)).toEqual([]);
		for (const { id } of again.batches()) expect(marksIn(await again.batch(id))).toEqual([]);
	});

	it('nor in pictures, tables, blank forms, and the workbook that goes back', () => {
		for (const read of reports.values()) {
			const chart: RankedBarSpec = {
				kind: 'ranked-bar',
				title: read.tables[0]?.table.title ?? '',
				subtitle: read.workbook.name,
				unit: 'mô hình',
				foot: read.workbook.sheets.map((sheet) => sheet.name).join(', '),
				decimals: 0,
				description: '',
				locale: 'vi',
				reference: null,
				comparedWith: '',
				target: null,
				notReported: [],
				withoutFigure: [],
				max: null,
				items: read.facts.map(({ value, unit, source }) => ({
					name: unit,
					value,
					valueText: String(value),
					numerator: null,
					denominator: null,
					low: null,
					high: null,
					keys: { unit },
					sources: [source],
					compared: null,
					tone: 'plain'
				}))
			};
			const released = chart as RankedBarSpec & ReleasedChart;
			expect(marksIn(toCsv(released))).toEqual([]);
			expect(marksIn(toXlsx(released))).toEqual([]);
			expect(marksIn(toSvg(released, LIGHT, 800))).toEqual([]);
			const back = returnedWorkbook(read, senderPoints(read.issues));
			expect(marksIn(back)).toEqual([]);
			for (const mapped of read.tables) {
				const layout = layoutOfMemory(memoryOf(mapped));
				if (layout)
					expect(
						marksIn(
							blankForm({
								layout,
								window: { start: '2025-01-01', end: '2025-03-31', kind: 'period' },
								place: '',
								units: ['Xã Xuân Hồng']
							})
						)
					).toEqual([]);
			}
		}
	});

	it('nor in what the command line says', async () => {
		const paths = [...files.keys()].map((name) => join(folder, 'in', name));
		const missing = join(folder, 'in', `Đơn ông ${MARKS.fileName}.ods`);
		const out = join(folder, 'out.tonghop');
		const metric = JSON.stringify({ indicator: 'don_received', groupBy: ['unit', 'dim:kind'] });
		for (const [args, status] of [
			[['read', ...paths, missing, '--json'], 1],
			[['facts', ...paths, '--json', '--count-lists'], 0],
			[['build', join(folder, 'in'), '--out', out, '--count-lists'], 0],
			[['query', out, '--metric', metric, '--internal', '--json'], 0]
		] as const) {
			const told = await cli(...args);
			expect([args[0], told.status, marksIn(told.said)]).toEqual([args[0], status, []]);
			expect(told.said.length).toBeGreaterThan(30);
		}
		expect(marksIn(new Uint8Array(readFileSync(out)))).toEqual([]);
	});
});
