import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { mergeLedger } from './merge-ledger';
import text from './roster.txt?raw';

const roster = decodeRoster(text);

describe('the merge ledger', () => {
	const { rows, ended } = mergeLedger(roster, '2025-06-30', '2025-07-01', null);

	it('accounts for every commune of both days', () => {
		expect(rows).toHaveLength(3_321);
		const sources = new Set(rows.flatMap((row) => row.sources.map(({ unit }) => unit.code)));
		// Five island districts without communes became communes themselves.
		expect(sources.size).toBe(roster.at('2025-06-30', 'commune').length + 5);
		expect(ended).toEqual([]);
	});

	it('counts the communes that received a part', () => {
		expect(rows.filter((row) => row.change === 'split')).toHaveLength(414);
	});

	it('names a resolution wherever something changed', () => {
		for (const row of rows) {
			expect(row.change === 'same').toBe(row.acts.length === 0);
			expect(row.acts.every((act) => /\/(?:NQ-UBTVQH|2025\/QH)\d+/.test(act))).toBe(true);
		}
	});

	it('shows what the conversion table says of a part', () => {
		const parts = rows.flatMap((row) => row.sources.filter(({ whole }) => !whole));
		expect(parts.filter(({ share }) => share === 'area-part').length).toBeGreaterThan(50);
		expect(parts.filter(({ share }) => share === null).length).toBeGreaterThan(300);
	});

	it('finds nothing changed between two days of one stretch', () => {
		const still = mergeLedger(roster, '2025-08-01', '2026-01-01', null);
		expect(still.rows.every((row) => row.change === 'same')).toBe(true);
		expect(still.rows).toHaveLength(3_321);
	});

	it('keeps to its scope', () => {
		expect(mergeLedger(roster, '2025-06-30', '2025-07-01', []).rows).toEqual([]);
	});
});
