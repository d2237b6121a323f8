import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { engineDataOf } from '$lib/app/state/engine-data';
import { expectedUnits } from '$lib/app/state/due';
import { memoryStore, openJournal } from '$lib/journal';
import { readReport } from '$lib/reading';
import { metricEngine } from './support/metric-engine';
import { context, roster } from './support/reading';

const { ask, engine } = metricEngine();

const REGISTERED = 'Số mô hình đăng ký';
const RECOGNISED = 'Số mô hình được công nhận';
const BEFORE = 'Số mô hình đăng ký cùng kỳ năm trước';
const GIAO_CHAU = 'Xã Giao Châu';

function report(year: number, header: readonly string[], row: readonly (string | number)[]) {
	const sheet = XLSX.utils.aoa_to_sheet([
		[`BIỂU TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM ${year}`],
		['Huyện Giao Thủy'],
		[],
		['TT', 'Đơn vị', ...header],
		[1, GIAO_CHAU, ...row]
	]);
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Imports the reports in order and asks for the registered and recognised models of the first quarter of 2024. */
async function countsAfter(reports: readonly Uint8Array[]) {
	const journal = await openJournal(memoryStore());
	for (const [i, bytes] of reports.entries()) {
		const { facts, reports, reportOf, issues, ledgers } = await readReport(
			bytes,
			`${i}.xlsx`,
			context
		);
		expect(issues).toEqual([]);
		await journal.append({
			id: `b${i}`,
			importedAt: `2025-05-01T00:0${i}:00Z`,
			file: { name: `${i}.xlsx`, hash: String(i).repeat(64), size: bytes.length },
			reports,
			reportOf,
			facts,
			issues,
			ledgers
		});
	}
	const active = await journal.activeColumns();
	await engine().load(
		engineDataOf(active, roster, expectedUnits(roster, active.reports), '2024-03-31')
	);
	const quarter = { start: '2024-01-01', end: '2024-03-31' };
	const values: (number | null)[] = [];
	for (const indicator of ['dvk_registered', 'dvk_recognised']) {
		const [row] = await ask({ indicator, ...quarter });
		values.push(row?.value ?? null);
	}
	return values;
}

describe('a column of the same window a year before', () => {
	const own = report(2024, [REGISTERED, RECOGNISED], [5, 3]);
	const later = report(2025, [REGISTERED, BEFORE], [7, 4]);
	const alone = report(2025, [REGISTERED, RECOGNISED, BEFORE], [7, 6, 4]);

	it('gives the figure where that window has no report', async () => {
		expect(await countsAfter([later])).toEqual([4, null]);
	});

	it('takes nothing from the report on that window, whichever comes last and whatever its form', async () => {
		for (const files of [
			[own, later],
			[later, own],
			[own, alone],
			[alone, own]
		]) {
			expect(await countsAfter(files)).toEqual([5, 3]);
		}
	});
});
