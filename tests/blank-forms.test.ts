import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dimsText, type Fact } from '../src/lib/model';
import { blankForm, layoutOfForm, layoutOfMemory } from '../src/lib/presenting/export';
import { applyDecisions, memoryOf, readReport } from '../src/lib/reading';
import { BLANK_FORMS } from '../src/lib/reference/forms';
import { windowOf } from '../src/lib/reference/calendar';
import { context, roster } from './support/reading';

/** Fills in an empty form as a commune would: the cell's value or nothing, row by row. */
function filled(
	blank: Uint8Array,
	first: number,
	firstColumn: number,
	figures: readonly (readonly (number | null)[])[]
): Uint8Array {
	const book = XLSX.read(blank, { type: 'array', cellStyles: true });
	const sheet = book.Sheets['Biểu báo cáo'] as XLSX.WorkSheet;
	for (const [r, row] of figures.entries())
		for (const [c, value] of row.entries()) {
			if (value === null) continue;
			const a1 = XLSX.utils.encode_cell({ r: first + r, c: firstColumn + c });
			sheet[a1] = { t: 'n', v: value };
		}
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

type BlankForm = (typeof BLANK_FORMS)[number];

/** A row in which every level of an answer is given once one is: a level left blank is no plain figure any more. */
function withAllLevels(form: BlankForm, row: readonly (number | null)[]): (number | null)[] {
	const isLevel = (c: number) => form.columns[c]?.measure === 'answers_level';
	const given = row.some((value, c) => isLevel(c) && value !== null);
	return row.map((value, c) => (given && isLevel(c) ? (value ?? 0) : value));
}

const asked = ({ code }: { code: string }) => /^R13$|^(unknown|ambiguous|no-table)/.test(code);

const figureOf = ({ unit, measure, dims, value }: Fact) =>
	`${unit} ${measure} ${dimsText(dims)} ${value}`;

const PLACES = [
	{ place: 'Huyện Xuân Trường, Tỉnh Nam Định', group: '364', period: '2024-Q3' },
	{ place: 'Tỉnh Ninh Bình', group: 'district:364', period: '2026-Q3' }
];

describe('an empty form', () => {
	it.each(BLANK_FORMS.map((form) => [form.id, form] as const))(
		'%s, filled in with anything, is read back without a question',
		async (_, form) => {
			const layout = layoutOfForm(form);
			const depth = Math.max(...layout.columns.map(({ path }) => path.length));
			const columns = layout.columns.length - 3;
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...PLACES),
					fc.array(
						fc.array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 }), {
							minLength: columns,
							maxLength: columns
						}),
						{ minLength: 1, maxLength: 14 }
					),
					async ({ place, group, period }, drawn) => {
						// A column or a row that nobody fills in at all tells nothing of itself.
						fc.pre(drawn.every((row) => row.some((value) => value !== null)));
						const window = windowOf(
							period,
							form.theme === 'petitions' ? 'inspectorate' : 'calendar',
							'period'
						);
						const members = group.startsWith('district:')
							? (roster.group(group)?.members ?? [])
									.flatMap(({ key }) => roster.byKey(key) ?? [])
									.filter(({ validTo }) => validTo === null)
							: roster.childrenOf(group, window.end);
						const units = members.slice(0, drawn.length);
						const figures = drawn.slice(0, units.length).map((row) => withAllLevels(form, row));
						const blank = blankForm({
							layout,
							window,
							place,
							units: units.map(({ fullName }) => fullName)
						});
						const bytes = filled(blank, 4 + depth, 2, figures);
						const report = await readReport(bytes, 'bieu.xlsx', context);
						expect(report.tables).toHaveLength(1);
						expect(report.issues.filter(asked)).toEqual([]);
						expect(report.tables[0]?.ready).toBe(true);
						expect(report.tables[0]?.window.value).toEqual(window);
						expect(report.facts.map(figureOf).sort()).toEqual(
							figures
								.flatMap((row, r) =>
									row.flatMap((value, c) => {
										const { measure, dims } = form.columns[c] ?? { measure: '', dims: {} };
										return value === null
											? []
											: [`${units[r]?.key} ${measure} ${dimsText(dims)} ${value}`];
									})
								)
								.sort()
						);
					}
				),
				{ seed: 20261121, numRuns: 12 }
			);
		},
		60_000
	);

	it('takes only whole numbers in counts and only units of the list', () => {
		const [form] = BLANK_FORMS;
		if (!form) throw new Error('no form');
		const bytes = blankForm({
			layout: layoutOfForm(form),
			window: windowOf('2026-Q3'),
			place: 'Tỉnh Ninh Bình',
			units: ['Xã Xuân Hồng', 'Xã Xuân Giang']
		});
		const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
		expect(xml).toContain('<dataValidation type="whole" operator="greaterThanOrEqual"');
		expect(xml).toContain('sqref="C7:C8"');
		expect(xml).toContain("<formula1>'Danh mục đơn vị'!$A$2:$A$3</formula1>");
		const book = XLSX.read(bytes, { type: 'array' });
		expect(book.SheetNames).toEqual(['Biểu báo cáo', 'Hướng dẫn', 'Danh mục đơn vị']);
	});

	it('of a form somebody taught is known again', async () => {
		const rows = [
			['UBND TỈNH NINH BÌNH'],
			['KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG QUÝ II NĂM 2026'],
			['STT', 'Tên xã', 'Đoạn đường', '', 'Ý kiến khác'],
			['', '', 'Số mét đã trồng', 'Số cây giống', ''],
			[1, 'Xã Xuân Hồng', 120, 800, 'tốt'],
			[2, 'Xã Xuân Giang', 90, 650, ''],
			[3, 'Xã Xuân Hưng', 75.5, 500, '']
		];
		const sheet = XLSX.utils.aoa_to_sheet(rows);
		sheet['!merges'] = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'].map((range) =>
			XLSX.utils.decode_range(range)
		);
		const book = XLSX.utils.book_new();
		XLSX.utils.book_append_sheet(book, sheet, 'Hoa');
		const sent = new Uint8Array(
			XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
		);
		const own = [
			{ id: 'own:met', name: 'Số mét', unitOfMeasure: 'm', aggregation: 'SUM', direction: 'up' },
			{ id: 'own:cay', name: 'Số cây', unitOfMeasure: 'cây', aggregation: 'SUM', direction: 'up' }
		] as const;
		const meaning = (measure: string) =>
			({ role: 'measure', measure, dims: {}, factor: 1 }) as const;
		const read = await readReport(sent, 'hoa.xlsx', context);
		expect(read.tables[0]?.ready).toBe(false);
		const decided = applyDecisions(
			read,
			new Map([
				[
					0,
					{
						own,
						meanings: {
							'Đoạn đường / Số mét đã trồng': meaning('own:met'),
							'Đoạn đường / Số cây giống': meaning('own:cay')
						}
					}
				]
			]),
			context
		);
		const [table] = decided.tables;
		if (!table) throw new Error('no table');
		const memory = memoryOf(table, own);
		const layout = layoutOfMemory(memory);
		expect(layout?.columns.map(({ holds }) => holds)).toEqual([
			'order',
			'unit',
			'amount',
			'amount',
			'words'
		]);
		if (!layout) throw new Error('no layout');
		expect(layout.title).toBe('KẾT QUẢ TRỒNG HOA VEN ĐƯỜNG');
		const blank = blankForm({
			layout,
			window: windowOf('2026-Q3'),
			place: 'Tỉnh Ninh Bình',
			units: ['Xã Xuân Hồng', 'Xã Xuân Giang']
		});
		const again = await readReport(
			filled(blank, 6, 2, [
				[10, 20],
				[30, 41.5]
			]),
			'bieu.xlsx',
			{ ...context, memories: [memory] }
		);
		expect(again.issues.filter(asked)).toEqual([]);
		expect(again.tables[0]?.ready).toBe(true);
		expect(again.facts.map(({ measure, value }) => [measure, value])).toEqual([
			['own:met', 10],
			['own:cay', 20],
			['own:met', 30],
			['own:cay', 41.5]
		]);
	});
});
