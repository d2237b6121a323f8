import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { a1Of } from '$lib/text';
import { describe, expect, it } from 'vitest';
import { rawRows, xlsxOf } from './fixtures';
import { readWorkbook } from './read-workbook';

/** A cell as some program writes it: what is inside, or null where it is closed in its own tag. */
interface MadeCell {
	readonly inner: string | null;
	readonly attributes: string;
	readonly named: boolean;
	readonly raw: string | null;
}

interface MadeRow {
	/** Rows left out before it; null for a row that does not say its number. */
	readonly gap: number | null;
	readonly hidden: boolean;
	readonly cells: readonly MadeCell[];
}

const quoted = (name: string, value: string | number, quote: string) =>
	` ${name}=${quote}${value}${quote}`;

/** Nine empty cells of ten, as below a report whose borders go on. */
const cellOf = fc.record<MadeCell>({
	inner: fc.constant(null),
	attributes: fc.constantFrom('', ' s="1"', " s='1'", ' s="1" t="s"'),
	named: fc.boolean(),
	raw: fc.constant(null)
});
const emptyInside = fc.constantFrom('', '<v></v>', '<v/>').map((inner): MadeCell => ({
	inner,
	attributes: ' s="1"',
	named: true,
	raw: null
}));
const figure = fc.integer({ min: 0, max: 99 }).map((value): MadeCell => ({
	inner: `<v>${value}</v>`,
	attributes: ' s="0"',
	named: true,
	raw: String(value)
}));
const words = fc
	.constantFrom('Xã Phú Lý', 'a &lt;row r="9"&gt; b', '&lt;/c&gt;')
	.map((text): MadeCell => ({
		inner: `<is><t>${text}</t></is>`,
		attributes: ' t="inlineStr"',
		named: true,
		raw: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
	}));
const cells = fc.array(
	fc.oneof(
		{ weight: 12, arbitrary: cellOf },
		{ weight: 1, arbitrary: emptyInside },
		{ weight: 1, arbitrary: figure },
		{ weight: 1, arbitrary: words }
	),
	{ maxLength: 6 }
);
const sheetOf = fc.record({
	quote: fc.constantFrom('"', "'"),
	between: fc.constantFrom('', '\n  '),
	rows: fc.array(
		fc.record<MadeRow>({
			gap: fc.oneof(
				{ weight: 5, arbitrary: fc.nat(2) },
				{ weight: 1, arbitrary: fc.constant(null) }
			),
			hidden: fc.nat(20).map((n) => n === 0),
			cells: fc.oneof(
				{ weight: 3, arbitrary: fc.array(cellOf, { maxLength: 6 }) },
				{ weight: 1, arbitrary: cells }
			)
		}),
		{ maxLength: 30 }
	)
});

/** The sheet as XML, beside what stands in it: texts by place, and its hidden rows up to the last that holds something. */
function written({ quote, between, rows }: Parameters<Parameters<typeof sheetOf.map>[0]>[0]) {
	const grid: (string | null)[][] = [];
	const hidden: number[] = [];
	let row = -1;
	const tags = rows.map(({ gap, hidden: isHidden, cells: made }) => {
		row += (gap ?? 0) + 1;
		const number = gap === null ? '' : quoted('r', row + 1, quote);
		if (isHidden) hidden.push(row);
		const inner = made.map(({ inner: held, attributes, named, raw }, column) => {
			if (raw !== null) {
				while (grid.length <= row) grid.push([]);
				const here = grid[row] as (string | null)[];
				while (here.length < column) here.push(null);
				here.push(raw);
			}
			const tag = `<c${named ? quoted('r', a1Of(row, column), quote) : ''}${attributes}`;
			return held === null ? `${tag}/>` : `${tag}>${held}</c>`;
		});
		return `<row${number}${isHidden ? quoted('hidden', 1, quote) : ''}>${inner.join(between)}</row>`;
	});
	return {
		xml: `<sheetData>${tags.join(between)}</sheetData>`,
		grid,
		hidden: hidden.filter((index) => index < grid.length)
	};
}

/** A row of empty cells, and one with a figure in its second place. */
const EMPTY = '<c s="1"/><c s="1"/><c s="1"/>';
const FIGURE = '<c s="1"/><c><v>7</v></c><c s="1"/>';

async function read(sheetData: string) {
	const book = await readWorkbook(xlsxOf({ sheets: [sheetData] }), 'a.xlsx');
	return { rows: rawRows(book), hidden: [...(book.sheets[0]?.hiddenRows ?? [])] };
}

describe('rows of empty cells', () => {
	it('never change what is read, whoever wrote them', async () => {
		await fc.assert(
			fc.asyncProperty(sheetOf.map(written), async ({ xml, grid, hidden }) => {
				expect(await read(xml)).toEqual({ rows: grid, hidden });
			}),
			{ seed: 5, numRuns: 400 }
		);
	});

	it('leave what SheetJS reads', async () => {
		const rows = Array.from({ length: 300 }, (_, row) =>
			row % 97 === 5 ? `<row r="${row + 1}">${FIGURE}</row>` : `<row r="${row + 1}">${EMPTY}</row>`
		);
		const bytes = xlsxOf({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] });
		const book = XLSX.read(bytes, { type: 'array', dense: true });
		const theirs = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets['Sheet1'] as XLSX.WorkSheet, {
			header: 1,
			blankrows: true,
			range: 'A1:B297'
		});
		const ours = rawRows(await readWorkbook(bytes, 'a.xlsx'));
		expect(ours.map((row) => row[1] ?? null)).toEqual(
			theirs.map((row) => (row[1] === undefined ? null : String(row[1])))
		);
		expect(ours.flat().filter((raw) => raw === '7')).toHaveLength(4);
	});

	it('count where rows do not say their number', async () => {
		const { rows } = await read(
			`<sheetData><row r="3">${EMPTY}</row><row>${EMPTY}</row><row>${FIGURE}</row></sheetData>`
		);
		expect(rows).toEqual([[], [], [], [], [null, '7']]);
	});

	it('are walked where CDATA or a comment may hold what looks like tags', async () => {
		for (const trap of [
			`<row r="1"><c s="1"/><c t="str"><v><![CDATA[<row r="9">]]></v></c></row>`,
			`<row r="1"><c s="1"/><c t="str"><v><!--<row r="9">--><![CDATA[<row r="9">]]></v></c></row>`
		]) {
			const { rows } = await read(`<sheetData>${trap}<row r="2">${FIGURE}</row></sheetData>`);
			expect(rows.map((row) => row.length)).toEqual([2, 2]);
			expect(rows[0]?.[1]).toContain('<row r="9">');
		}
	});

	it('keep the hidden ones between rows that hold something', async () => {
		const { hidden } = await read(
			`<sheetData><row r="1">${FIGURE}</row><row r="2" hidden="1">${EMPTY}</row><row r="3" hidden="true">${EMPTY}</row><row r="4">${EMPTY}</row><row r="5">${FIGURE}</row></sheetData>`
		);
		expect(hidden).toEqual([1, 2]);
	});

	it('of prefixed names are read as well', async () => {
		const { rows } = await read(
			`<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1" s="1"/></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData>`
		);
		expect(rows).toEqual([[], ['7']]);
	});
});
