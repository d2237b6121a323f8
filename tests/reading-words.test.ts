import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READ_ISSUES, type Issue, type Reason } from '../src/lib/model';
import { candidateText, issueText, readReport, reasonText, senderText } from '../src/lib/reading';
import { CANDIDATE_REASONS, createResolver } from '../src/lib/reference/units';
import { roster } from './support/reading';

const ROOMS = ['reading', 'reference/calendar', 'reference/forms', 'text'];
const LOCALES = ['vi', 'en'] as const;

/** Sources of the rooms that read, tests and generated words left out. */
const sources = ROOMS.flatMap((room) => {
	const folder = join('src/lib', room);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|messages/.test(file))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
});

const RULES = Array.from({ length: 20 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`);
/** Codes that the sources put together, and those that stand alone. */
const COMPOSED = [
	...['merged', 'gaps', 'stacked'].map((manner) => `header-${manner}`),
	...['unit', 'order', 'text', 'line', 'measured-in'].map((plain) => `${plain}-header`),
	...['free-text', 'case-list-words']
];

const written = new Set(
	sources.flatMap((text) => [
		...[...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code as string),
		...[...text.matchAll(/'((?:window|number)-[a-z-]+)'/g)].map(([, code]) => code as string)
	])
);
const issueCodes: readonly string[] = [...READ_ISSUES, ...RULES];
const reasonCodes = [...written, ...COMPOSED].filter(
	(code) =>
		!(READ_ISSUES as readonly string[]).includes(code) ||
		['unknown-column', 'unknown-window'].includes(code)
);

const issue = (code: string): Issue => ({
	code: code as Issue['code'],
	severity: 'warning',
	sheet: 'S',
	a1: 'C3',
	raw: 'x',
	details: {
		what: 'y',
		found: 1234.5,
		expected: '2024-09-30',
		identity: '1=2+3',
		header: 'h',
		days: '2024-07-01',
		reason: 'header-person',
		unit: 'Xã Trà Lũ',
		since: '2024-09-01',
		before: '2024-03-31',
		start: '2024-07-01',
		end: '2024-09-30',
		until: '2024-12-31'
	}
});

describe('words of what the reader says', () => {
	it('finds the codes in the sources', () => {
		expect(reasonCodes).toEqual(
			expect.arrayContaining(['mostly-figures', 'number-vi', 'window-as-of', 'money-unit'])
		);
	});

	it.each(LOCALES)('has words for every issue in %s', (locale) => {
		for (const code of issueCodes) {
			const text = issueText(issue(code), locale);
			expect(text, code).not.toBe(code);
			expect(text).not.toContain('undefined');
			expect(senderText(issue(code), locale) ?? '').not.toContain('undefined');
		}
	});

	it.each(LOCALES)('has words for every reason in %s', (locale) => {
		for (const code of reasonCodes) {
			const text = reasonText({ code, details: {} }, locale);
			expect(text, code).not.toBe(code);
		}
		for (const reason of CANDIDATE_REASONS) expect(candidateText(reason, locale)).not.toBe('');
	});

	it('writes numbers and days as the language does', () => {
		expect(issueText(issue('R07'), 'vi')).toContain(
			'ghi 1.234,5, các đơn vị cộng lại là 30/09/2024'
		);
		expect(issueText(issue('R07'), 'en')).toContain(
			'says 1,234.5; the units add up to 30 Sep 2024'
		);
	});

	it('asks the sender for nothing that the sender cannot mend', () => {
		const silent = issueCodes.filter((code) => senderText(issue(code), 'vi') === null);
		expect(silent).toEqual([
			'aside-sheet',
			'unit-retyped',
			'unit-of-body',
			'months-of-inspectorate',
			'dash-read',
			'words-beside-figure',
			'rows-summed',
			'parts-summed',
			'rates-not-added',
			'register-columns-left-out',
			'plan-columns-left-out',
			'columns-before-left-out',
			'part-rows-left-out',
			'index-rows-left-out',
			'unknown-column',
			'people-left-out',
			'case-list-counted',
			'case-list-left-out',
			'macro-ignored',
			'external-link',
			'formula-injection',
			'R17'
		]);
	});

	it('leaves no hole in the words of the sample reports', async () => {
		const context = { roster, resolver: createResolver(roster), memories: [], today: '2026-11-21' };
		const names = readdirSync('data').filter((name) => /\.(csv|xlsx?)$/.test(name));
		const texts: [string, string][] = [];
		for (const name of names.filter((_, i) => i % 6 === 0)) {
			const bytes = new Uint8Array(readFileSync(join('data', name)));
			const { tables, issues } = await readReport(bytes, name, context);
			for (const one of issues) texts.push([one.code, issueText(one, 'vi')]);
			for (const one of issues) texts.push([one.code, senderText(one, 'vi') ?? '']);
			const reasons = tables.flatMap(({ table, columns, lines, window }): readonly Reason[] => [
				...[...columns, ...lines, window].flatMap((suggestion) => suggestion.reasons),
				...table.reasons,
				...table.columns.flatMap((column) => column.reasons),
				...table.rows.flatMap((row) => row.reasons)
			]);
			for (const one of reasons) texts.push([one.code, reasonText(one, 'vi')]);
		}
		expect(texts.length).toBeGreaterThan(100);
		for (const [code, text] of texts) {
			expect(text, code).not.toBe(code);
			expect(text, code).not.toMatch(/undefined|\{\w+\}/);
		}
	});
});
