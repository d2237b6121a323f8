import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	a1OfNumber,
	reportAt,
	reportId,
	textsOfUtf8,
	type Batch,
	type Fact,
	type Report
} from '$lib/model';
import { openJournal } from '.';
import type { ActiveColumns } from './active-columns';
import { memoryStore } from './memory-store';

const UNITS = ['u1', 'u2', 'đ3'];
const QUARTERS = [
	['2025-01-01', '2025-03-31'],
	['2025-04-01', '2025-06-30']
] as const;

const fact = fc.record({
	report: fc.nat(UNITS.length * QUARTERS.length - 1),
	measure: fc.constantFrom('m1', 'm2', 'm3'),
	windowKind: fc.constantFrom('period', 'cumulative'),
	dims: fc.constantFrom<Record<string, string>>(
		{},
		{ field: 'kinh-te' },
		{ field: 'kinh-te', subject: 'a|b=c' }
	),
	value: fc.constantFrom(0, 1, 2.5, 1e21),
	sheet: fc.constantFrom('Biểu 1', 'Sheet2'),
	a1: fc.constantFrom('C7', 'AA10', 'C7:C9'),
	raw: fc.constantFrom(null, '03', '1.234,5', '')
});
const imports = fc.array(
	fc.record({ facts: fc.array(fact, { maxLength: 12 }), undone: fc.boolean() }),
	{ minLength: 1, maxLength: 5 }
);
type Imports = typeof imports extends fc.Arbitrary<infer T> ? T : never;

function batchOf({ facts: given }: Imports[number], place: number): Batch {
	const used = [...new Set(given.map(({ report }) => report))];
	const file = { name: `${place}.xlsx`, hash: `${place}`, size: 1 };
	const reports = used.map((report): Report => {
		const [start, end] = QUARTERS[report % QUARTERS.length] as (typeof QUARTERS)[number];
		const unit = UNITS[Math.floor(report / QUARTERS.length)] as string;
		const key = { unit, form: 'f', theme: 'models', start, end, windowKind: 'period' } as const;
		const cells = { cellsRequired: 4, cellsFilled: place };
		return { ...key, id: reportId(key), receivedOn: '2026-01-05', ...cells };
	});
	return {
		id: `b${place}`,
		importedAt: '2026-01-05T08:00:00Z',
		file,
		reports,
		reportOf: given.map(({ report }) => used.indexOf(report)),
		facts: given.map(({ report, measure, windowKind, dims, value, sheet, a1, raw }): Fact => {
			const { unit, start, end } = reports[used.indexOf(report)] as Report;
			return {
				...{ measure, unit, start, end, windowKind, dims, value },
				state: value === 0 ? 'zero' : 'value',
				source: { file: file.name, hash: file.hash, sheet, a1, raw: raw ?? String(value) }
			};
		}),
		issues: [],
		ledgers: []
	};
}

/** The facts of the columns as objects, but for their states. */
function listed(columns: ActiveColumns) {
	const textAt = ({ rows, values, codes }: ActiveColumns['a1'], row: number) => {
		const at = rows.indexOf(row);
		return at === -1 ? null : textsOfUtf8(values)[codes[at] as number];
	};
	return Array.from({ length: columns.length }, (_, row) => ({
		...columns.subjects[columns.subject[row] as number],
		unit: columns.units[columns.unit[row] as number],
		value: columns.value[row],
		source: {
			...columns.sheets[columns.sheet[row] as number],
			a1: textAt(columns.a1, row) ?? a1OfNumber(columns.cell[row] as number),
			raw: textAt(columns.raw, row) ?? String(columns.value[row])
		}
	}));
}

it('says the same as objects and as columns, whatever was replaced or undone', async () => {
	await fc.assert(
		fc.asyncProperty(imports, async (given) => {
			const journal = await openJournal(memoryStore());
			const batches = given.map(batchOf);
			await journal.appendAll(batches);
			for (const [i, { undone }] of given.entries()) if (undone) await journal.undo(`b${i}`);
			const [{ facts, reports, reportOf, origins }, columns] = await Promise.all([
				journal.active(),
				journal.activeColumns()
			]);
			expect(listed(columns)).toEqual(
				facts.map(({ state, ...fact }) => (expect(state).toBe(fact.value ? 'value' : 'zero'), fact))
			);
			expect([...columns.reportOf]).toEqual(reportOf);
			expect(reports.map((_, i) => reportAt(columns.reports, i))).toEqual(reports);
			for (const { rows } of [columns.a1, columns.raw])
				expect([...rows]).toEqual([...rows].sort((a, b) => a - b));

			// Of each report the last batch that holds it and is not undone, and the facts it came with.
			const standing = batches.filter((_, i) => !given[i]?.undone);
			const last = new Map(standing.flatMap((batch) => batch.reports.map((r) => [r.id, batch])));
			expect(new Map(reports.map(({ id }, i) => [id, origins[i]?.batch]))).toEqual(
				new Map(Array.from(last, ([id, batch]) => [id, batch.id]))
			);
			const expected = standing.flatMap((batch) =>
				batch.facts.filter(
					(_, i) => last.get((batch.reports[batch.reportOf[i] as number] as Report).id) === batch
				)
			);
			expect(facts).toEqual(expected);
			const active = new Map(journal.batches().map(({ id, reportsActive }) => [id, reportsActive]));
			for (const batch of batches)
				expect(active.get(batch.id)).toBe([...last.values()].filter((one) => one === batch).length);
		}),
		{ numRuns: 200 }
	);
});
