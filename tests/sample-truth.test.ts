import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/lib/reading';
import { context } from './support/reading';

interface Truth {
	readonly indicator: string;
	readonly unit: string;
	readonly start: string;
	readonly end: string;
	readonly windowKind: string;
	readonly dims: Readonly<Record<string, string>>;
	readonly value: number;
	readonly state: string;
	readonly source: { readonly file: string; readonly sheet: string; readonly a1: string };
}

const truth = JSON.parse(readFileSync('tests/fixtures/sample-truth.json', 'utf8')) as Truth[];
const files = readdirSync('data').filter((name) => /\.(xlsx|xls|csv)$/.test(name));

function lineOf({
	indicator,
	unit,
	start,
	end,
	windowKind,
	dims,
	value,
	state,
	source
}: Truth): string {
	const parts = Object.entries(dims).map(([name, member]) => `${name}=${member}`);
	return [
		source.sheet,
		source.a1,
		indicator,
		unit,
		start,
		end,
		windowKind,
		...parts,
		value,
		state
	].join(' ');
}

describe('the sample reports', () => {
	it('are the files the answers speak of', () => {
		const spoken = new Set(truth.map(({ source }) => source.file.normalize('NFC')));
		expect(files.map((name) => name.normalize('NFC')).filter((name) => !spoken.has(name))).toEqual(
			[]
		);
		expect(spoken.size).toBe(files.length);
	});

	it.each(files)(
		'%s gives every fact of the answers and no other, without a question',
		async (name) => {
			const read = await readReport(new Uint8Array(readFileSync(`data/${name}`)), name, context);
			const found = read.facts.map((fact) => lineOf({ ...fact, indicator: fact.measure }));
			const expected = truth
				.filter(({ source }) => source.file.normalize('NFC') === name.normalize('NFC'))
				.map(lineOf);
			expect(found.sort()).toEqual(expected.sort());
			expect(read.tables.filter(({ ready }) => !ready).map(({ table }) => table.range)).toEqual([]);
		}
	);

	it('show what was planted in them', async () => {
		const issuesOf = async (name: string) =>
			(await readReport(new Uint8Array(readFileSync(`data/${name}`)), name, context)).issues.map(
				({ code, a1 }) => `${code} ${a1}`
			);
		expect(await issuesOf('Xuân Trường - Quý IV 2024 - Tiếp dân, đơn thư.xlsx')).toEqual([
			'dash-read J13',
			'R01 H22'
		]);
		const totals = await issuesOf('xuan-truong-2024-q4-mo-hinh.xlsx');
		expect(totals).toHaveLength(1);
		expect(totals[0]).toMatch(/^R07 C/);
	});
});
