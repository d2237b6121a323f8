import { describe, expect, it } from 'vitest';
import { answerPlan } from '$lib/app/state/answers/answer-plan';
import { overviewOf } from '$lib/app/state/answers/overview';
import { askMark } from '$lib/app/state/answers/trace';
import type { ChartPlan } from '$lib/app/state/chart-plan';
import { contradictionPairs } from '$lib/app/state/contradiction-pairs';
import { expectedUnits } from '$lib/app/state/due';
import { engineDataOf } from '$lib/app/state/engine-data';
import { periodsOf, windowsOf } from '$lib/app/state/reported';
import { batchOf } from '$lib/app/workers/outcome';
import { memoryStore, openJournal } from '$lib/journal';
import type { ReportChoice } from '$lib/metrics';
import type { RankedBarSpec, ReadReport } from '$lib/model';
import { ASKED, figuresOf, LATEST } from './support/figures-at-hand';
import { metricEngine } from './support/metric-engine';
import { readSheets, roster } from './support/reading';

const { ask, engine } = metricEngine();
const NEVER = new AbortController().signal;
const QUESTION = { ...ASKED, period: '2026-Q2' };
const BARS: ChartPlan = { kind: 'ranked-bar', indicator: 'care_value' };

const sheet = (name: string, ofHung: number) => ({
	name,
	rows: [
		['UBND TỈNH NINH BÌNH'],
		['KẾT QUẢ THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO QUÝ II NĂM 2026'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Giá trị chăm lo, xã hội hóa (triệu đồng)'],
		[1, 'Xã Xuân Hưng', 28, ofHung],
		[2, 'Xã Xuân Hồng', 26, 52.5]
	]
});
const TWO = () => readSheets([sheet('Bản 1', 56.5), sheet('Bản 2', 61.5)]);

/** What the app has at hand once these files came in, in order. */
async function imported(files: readonly ReadReport[], reportChoices: readonly ReportChoice[] = []) {
	const journal = await openJournal(memoryStore());
	for (const [i, file] of files.entries())
		await journal.append({
			...batchOf(file),
			id: `b${i}`,
			importedAt: `2026-07-0${i + 1}T08:00:00Z`
		});
	const active = await journal.activeColumns();
	const expected = expectedUnits(roster, active.reports);
	await engine().load(engineDataOf(active, roster, expected, LATEST));
	const issues = files.flatMap(({ issues, reports, workbook }) =>
		issues.map((issue) => ({ issue, file: workbook.name, periods: periodsOf(reports) }))
	);
	const figures = figuresOf(engine(), [], [], {
		reportChoices,
		windows: windowsOf(active.reports)
	});
	return { figures, issues };
}

async function drawn(files: readonly ReadReport[], choices: readonly ReportChoice[] = []) {
	const { figures, issues } = await imported(files, choices);
	const spec = (await answerPlan(figures, BARS, QUESTION, NEVER)) as RankedBarSpec;
	const { attention } = await overviewOf(figures, [], issues, QUESTION, NEVER);
	const [mark] = spec.items;
	if (!mark) throw new Error('nothing drawn');
	const { contradictions } = await askMark(figures, BARS, QUESTION, mark);
	return {
		mark: [mark.value, mark.unsettled ?? false, mark.contradicted ?? ''],
		said: attention.flatMap(({ text }) => (text.includes('số khác nhau') ? [text] : [])),
		pairs: contradictionPairs(contradictions)
	};
}

describe('two sheets of a file that give one figure differently', () => {
	it('are told on the chart with both cells, where one of them is chosen as of two files', async () => {
		const before = await drawn([await TWO()]);
		expect(before.mark).toEqual([
			56.5,
			true,
			'Chưa thống nhất: đang lấy 56,5 (bao-cao.xlsx · Bản 1 · D4), trang tính khác ghi 61,5 (bao-cao.xlsx · Bản 2 · D4)'
		]);
		expect(before.said).toEqual([
			expect.stringContaining('hai trang tính của “bao-cao.xlsx” ghi số khác nhau (56,5 – 61,5)')
		]);
		const [pair] = before.pairs;
		if (!pair) throw new Error('nothing to choose');
		const { measure, form, over } = pair.choice;
		const chosen = await drawn([await TWO()], [{ measure, form: over, over: form }]);
		expect(chosen.mark).toEqual([
			61.5,
			false,
			'Đã chọn: lấy 61,5 (bao-cao.xlsx · Bản 2 · D4), không lấy 56,5 (bao-cao.xlsx · Bản 1 · D4)'
		]);
		expect(chosen.said).toEqual([]);
	});

	it('leave nothing behind once the file comes again with one of them mended', async () => {
		const mended = await readSheets([sheet('Bản 1', 61.5), sheet('Bản 2', 61.5)], 'sua.xlsx');
		expect((await drawn([await TWO(), mended])).mark).toEqual([61.5, false, '']);
		const worse = await readSheets([sheet('Bản 1', 56.5), sheet('Bản 2', 70)], 'sua.xlsx');
		expect((await drawn([await TWO(), worse])).mark[2]).toContain('70 (sua.xlsx · Bản 2 · D4)');
	});

	it('are one report all the same: what it asks for is not counted twice', async () => {
		const required = async (file: ReadReport) => {
			await imported([file]);
			const rows = await ask({ indicator: 'rep_completeness', groupBy: ['unit'] });
			return rows.map(({ denominator }) => denominator);
		};
		const once = await required(await readSheets([sheet('Bản 1', 56.5)]));
		expect(once.length).toBeGreaterThan(0);
		expect(await required(await TWO())).toEqual(once);
	});
});
