import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactKind } from '$lib/engine/duckdb';
import type { FiledColumns } from '$lib/journal';
import { dueReports, metDuties } from '$lib/metrics';
import { reportColumns, type Report, type Theme } from '$lib/model';
import { madeReport } from '../../../../tests/support/made-report';
import { disciplineFacts } from './discipline-facts';

/** Each report in a file of its own, named after its unit. */
function filed(reports: readonly Report[]): FiledColumns {
	return {
		...reportColumns(reports),
		files: reports.map(({ unit }) => ({ name: `${unit}.xlsx`, hash: unit })),
		file: Int32Array.from(reports, (_, i) => i)
	};
}

const DEADLINE = () => '2024-11-08';

function figures(reports: readonly Report[], units: readonly string[]) {
	const facts = disciplineFacts(filed(reports), () => units, DEADLINE);
	return Array.from(facts.value, (value, row) => {
		const { measure } = facts.kinds[facts.kind[row] as number] as FactKind;
		const unit = facts.units[facts.unit[row] as number];
		return `${unit} ${measure} ${value} ${facts.sheets[facts.sheet[row] as number]?.file}`;
	});
}

const report = fc
	.record({
		unit: fc.constantFrom('a', 'b', 'c'),
		theme: fc.constantFrom<Theme[]>('models', 'petitions', 'satisfaction'),
		window: fc.constantFrom(
			...([
				['2024-01-01', '2024-03-31', 'period'],
				['2023-12-15', '2024-03-14', 'period'],
				['2024-03-31', '2024-03-31', 'as-of'],
				['2024-05-03', '2024-05-17', 'period']
			] as const)
		),
		receivedOn: fc.constantFrom('2024-04-02', '2024-11-08', '2024-11-30'),
		comparative: fc.boolean(),
		undated: fc.boolean(),
		aside: fc.boolean()
	})
	.map(
		({ unit, receivedOn, theme, window: [start, end, windowKind], comparative, undated, aside }) =>
			madeReport(unit, receivedOn, {
				theme,
				start,
				end,
				windowKind,
				...(comparative ? { comparative } : {}),
				...(undated ? { undated } : {}),
				...(aside ? { aside } : {})
			})
	);

describe('facts of reporting discipline', () => {
	it('tell of every duty what the duties of single periods tell', () => {
		fc.assert(
			fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
				const met = metDuties(
					reports.map((one) => ({ report: one, file: { name: one.unit, hash: one.unit } })),
					dueReports(reports, () => ['b', 'c', 'd']),
					DEADLINE
				);
				const facts = disciplineFacts(filed(reports), () => ['b', 'c', 'd'], DEADLINE);
				const sumOf = (measure: string) =>
					facts.value.reduce((sum, value, row) => {
						const kind = facts.kinds[facts.kind[row] as number];
						return kind?.measure === measure ? sum + value : sum;
					}, 0);
				const known = met.filter(({ status }) => status !== 'undated');
				const those = (status: string) => met.filter((duty) => duty.status === status).length;
				expect(sumOf('rep_due')).toBe(known.length);
				expect(sumOf('rep_undated')).toBe(those('undated'));
				expect(sumOf('rep_received_ontime')).toBe(those('on-time'));
				expect(sumOf('rep_received_late')).toBe(those('late'));
				expect(sumOf('rep_days_late')).toBe(met.reduce((sum, duty) => sum + duty.daysLate, 0));
				const own = reports.filter(({ comparative }) => !comparative);
				expect(sumOf('cells_required')).toBe(10 * own.length);
				expect(sumOf('cells_filled')).toBe(8 * own.length);
			})
		);
	});

	it('make nobody due on a theme for what stands aside in reports on something else', () => {
		const aside = madeReport('a', '2024-11-01', { aside: true });
		expect(figures([aside], ['a', 'b'])).toEqual([
			'a cells_required 10 a.xlsx',
			'a cells_filled 8 a.xlsx'
		]);
		const own = madeReport('b', '2024-11-01');
		expect(figures([aside, own], ['a', 'b']).filter((text) => text.includes('rep_due'))).toEqual([
			'a rep_due 1 a.xlsx',
			'b rep_due 1 b.xlsx'
		]);
	});

	it('leave out a report without a date that came after the last day', () => {
		const reports = [
			madeReport('a', '2026-10-06', { undated: true }),
			madeReport('b', '2024-11-01', { undated: true })
		];
		expect(figures(reports, ['a', 'b'])).toEqual([
			'a rep_undated 1 a.xlsx',
			'b rep_due 1 b.xlsx',
			'b rep_received_ontime 1 b.xlsx',
			'b rep_received_late 0 b.xlsx',
			'b rep_days_late 0 b.xlsx',
			'a cells_required 10 a.xlsx',
			'a cells_filled 8 a.xlsx',
			'b cells_required 10 b.xlsx',
			'b cells_filled 8 b.xlsx'
		]);
	});

	it('name units nobody expected too', () => {
		const facts = disciplineFacts(filed([madeReport('a', '2024-11-01')]), () => ['d']);
		expect(facts.units).toEqual(['a', 'd']);
	});

	it('refuse a date that is none', () => {
		expect(() => figures([madeReport('a', 'soon')], ['a'])).toThrow(
			expect.objectContaining({ code: 'query-refused' })
		);
	});

	it('are strict about the last day and count days after it', () => {
		expect(
			figures([madeReport('a', '2024-11-08'), madeReport('b', '2024-11-10')], ['a', 'b', 'c'])
		).toEqual([
			'a rep_due 1 a.xlsx',
			'a rep_received_ontime 1 a.xlsx',
			'a rep_received_late 0 a.xlsx',
			'a rep_days_late 0 a.xlsx',
			'b rep_due 1 b.xlsx',
			'b rep_received_ontime 0 b.xlsx',
			'b rep_received_late 1 b.xlsx',
			'b rep_days_late 2 b.xlsx',
			'c rep_due 1 ',
			'c rep_received_ontime 0 ',
			'c rep_received_late 0 ',
			'a cells_required 10 a.xlsx',
			'a cells_filled 8 a.xlsx',
			'b cells_required 10 b.xlsx',
			'b cells_filled 8 b.xlsx'
		]);
	});

	it('take what a later report says of an earlier window for no report: nobody is due, nothing came', () => {
		const said = madeReport('a', '2024-11-01', { comparative: true });
		expect(figures([said], ['a', 'b'])).toEqual([]);
		expect(figures([said, madeReport('b', '2024-11-01')], ['a']).slice(0, 2)).toEqual([
			'a rep_due 1 ',
			'a rep_received_ontime 0 '
		]);
	});

	it('are late when one of its forms was, whatever is unknown of another', () => {
		const two = [
			madeReport('a', '2026-10-06', { form: 'f2', undated: true }),
			madeReport('a', '2024-11-10')
		];
		expect(figures(two, ['a'])).toEqual(
			expect.arrayContaining(['a rep_received_late 1 a.xlsx', 'a rep_days_late 2 a.xlsx'])
		);
	});

	it('are on time when all of its forms are that bear a date, and come from the file of these', () => {
		const undated = madeReport('a', '2026-10-06', { form: 'f2', undated: true });
		const one = filed([undated, madeReport('a', '2024-11-01')]);
		const files = [
			{ name: 'chung.xlsx', hash: 'c' },
			{ name: 'a.xlsx', hash: 'a' }
		];
		const facts = disciplineFacts({ ...one, files }, () => ['a'], DEADLINE);
		const told = Array.from(facts.value.subarray(0, 2), (value, row) => [
			facts.kinds[facts.kind[row] as number]?.measure,
			value,
			facts.sheets[facts.sheet[row] as number]?.file
		]);
		expect(told).toEqual([
			['rep_due', 1, 'a.xlsx'],
			['rep_received_ontime', 1, 'a.xlsx']
		]);
	});

	it('are in when the last form of a theme is, and add up the cells of its forms', () => {
		const two = [
			madeReport('a', '2024-12-01', { form: 'f2', cellsFilled: 1 }),
			madeReport('a', '2024-11-01')
		];
		expect(figures(two, ['a'])).toEqual(
			expect.arrayContaining([
				'a rep_received_ontime 0 a.xlsx',
				'a rep_days_late 23 a.xlsx',
				'a cells_required 20 a.xlsx',
				'a cells_filled 9 a.xlsx'
			])
		);
		expect(figures(two, ['a']).filter((text) => text.includes('rep_due'))).toHaveLength(1);
	});

	it('take the counts of a period and the stocks at its end as one duty', () => {
		const both = [
			madeReport('a', '2024-11-01', { start: '2024-10-01' }),
			madeReport('a', '2024-11-20', {
				form: 'f2',
				start: '2024-12-31',
				windowKind: 'as-of'
			})
		];
		expect(figures(both, ['a'])).toEqual([
			'a rep_due 1 a.xlsx',
			'a rep_received_ontime 0 a.xlsx',
			'a rep_received_late 1 a.xlsx',
			'a rep_days_late 12 a.xlsx',
			'a cells_required 20 a.xlsx',
			'a cells_filled 16 a.xlsx'
		]);
	});

	it("stand in the calendar's window of a period that is counted by the inspectorate's days", () => {
		const made = madeReport('a', '2024-11-01', {
			theme: 'petitions',
			start: '2024-09-15',
			end: '2024-12-14'
		});
		const { kinds, kind } = disciplineFacts(filed([made]), () => ['a'], DEADLINE);
		const told = Array.from(kind, (number) => {
			const { start, end, windowKind, dims, period } = kinds[number] as FactKind;
			return `${start} ${end} ${windowKind} ${dims} ${period}`;
		});
		expect(new Set(told)).toEqual(
			new Set(['2024-10-01 2024-12-31 period theme=petitions 2024-Q4'])
		);
	});

	it('count the cells of a unit nobody expected, without a duty', () => {
		expect(figures([madeReport('x', '2024-11-01')], [])).toEqual([
			'x cells_required 10 x.xlsx',
			'x cells_filled 8 x.xlsx'
		]);
	});
});
