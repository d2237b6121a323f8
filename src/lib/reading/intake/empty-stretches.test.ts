import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBudget, newDraft } from './draft';
import { withoutEmptyRows } from './empty-stretches';
import { readSheetXml } from './xlsx-sheet';

/** What is left of a part whose bytes come in pieces of these sizes, and then in one. */
function sieved(xml: string, sizes: readonly number[]): string {
	const all = new TextEncoder().encode(xml);
	const kept = new Uint8Array(all.length);
	let [at, end] = [0, 0];
	for (const size of [...sizes, all.length]) {
		const piece = all.slice(at, at + size);
		const left = piece.subarray(0, withoutEmptyRows(piece));
		kept.set(left, end);
		end += left.length;
		at += piece.length;
	}
	return new TextDecoder().decode(kept.subarray(0, end));
}

function read(xml: string) {
	const draft = newDraft('Sheet1', false);
	readSheetXml(xml, draft, {
		strings: [{ text: 'Xã Xuân Hồng' }],
		styles: [],
		date1904: false,
		budget: newBudget(),
		onRows: () => undefined
	});
	const cells = draft.rows.flatMap((row, r) =>
		row ? row.flatMap((cell, c) => (cell ? [[r, c, cell.raw]] : [])) : []
	);
	// Hidden rows below all that stands there are nobody's.
	const hidden = [...draft.hiddenRows].filter((row) => row < draft.rows.length);
	return { cells, hidden, merges: draft.merges };
}

const sheet = (rows: string) =>
	`<worksheet><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><rowBreaks count="1"/></worksheet>`;

const emptyCell = fc.constantFrom('<c r="B2" s="1"/>', '<c s="1"/>', "<c r='C9'/>");
const cell = fc.oneof(
	{ weight: 20, arbitrary: emptyCell },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'<c><v>7</v></c>',
			'<c t="s"><v>0</v></c>',
			'<c t="inlineStr"><is><t>a</t></is></c>',
			'<c><f>1+1</f></c>',
			'<c></c>',
			'<!-- <row r="3"> -->'
		)
	}
);
const attributes = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom('', ' ht="15.75" customHeight="1"', ' spans="1:4"') },
	{ weight: 1, arbitrary: fc.constant(' hidden="1"') }
);

describe('empty rows of a worksheet that comes in pieces', () => {
	it('go without anything that is read', () => {
		let shortened = 0;
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(fc.integer({ min: 0, max: 9 }), attributes, fc.array(cell, { maxLength: 5 })),
					{
						maxLength: 40
					}
				),
				fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }),
				(made, sizes) => {
					let number = 0;
					const rows = made.map(([gap, more, cells]) => {
						number += gap === 0 ? 1 : gap;
						const said = gap === 0 ? '' : ` r="${number}"`;
						const inside = cells.join('').replaceAll(/ r=["'][A-Z]\d["']/g, '');
						return `<row${said}${more}>${inside}</row>`;
					});
					const xml = sheet(rows.join(''));
					const left = sieved(xml, sizes);
					if (left.length < xml.length) shortened++;
					expect(read(left)).toEqual(read(xml));
				}
			),
			{ numRuns: 2_000 }
		);
		expect(shortened).toBeGreaterThan(200);
	});

	it('leave next to nothing of a report whose borders go on', () => {
		const borders = Array.from(
			{ length: 2_000 },
			(_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/></row>`
		).join('');
		const xml = sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>${borders}`);
		const left = sieved(
			xml,
			Array.from({ length: 30 }, () => 4_096)
		);
		expect(left.length).toBeLessThan(xml.length / 5);
		expect(read(left)).toEqual(read(xml));
		expect(read(left).cells).toEqual([[0, 0, 'Xã Xuân Hồng']]);
		expect(read(left).merges).toHaveLength(1);
	});

	it('leave a document type to be refused', () => {
		const xml = sheet(
			'<row r="1"/><row r="2"/><!DOCTYPE a [<!ENTITY b "c">]><row r="3"/><row r="4"/>'
		);
		expect(sieved(xml, [])).toContain('<!DOCTYPE');
	});
});
