import { describe, expect, it } from 'vitest';
import { reconciledSums } from '$lib/app/state/answers/reconciled';
import { ledgerSheets } from '$lib/app/state/ledger-sheets';
import type { Indicator } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { ASKED, figuresOf, LATEST } from './support/figures-at-hand';
import { f, metricEngine, u } from './support/metric-engine';

const { engine, load } = metricEngine();

/** Of commune a two denunciations, which merges into n; of b nine, which is split into n and o nobody knows how. */
const FACTS = [
	...[
		['a', 2],
		['b', 9]
	].flatMap(([unit, cases]) => [
		f('gq_in_competence', String(unit), '2024-Q4', Number(cases), { kind: 'to-cao' }),
		f('gq_resolved', String(unit), '2024-Q4', 1, { kind: 'to-cao' })
	]),
	f('tcd_turns', 'a', '2024-Q4', 2),
	f('tcd_turns', 'b', '2024-Q4', 9)
];
const indicator = (id: string) => INDICATORS.get(id) as Indicator;
const way = (unit: string, target: string, exact: boolean) => ({
	asOf: LATEST,
	unit,
	target,
	share: exact ? 1 : null,
	exact,
	parts: exact ? 1 : null,
	same: false
});

async function sums(id: string, released: boolean) {
	await load(FACTS, {
		units: ['a', 'b', 'n', 'o'].map((key) => u(key)),
		restated: [way('a', 'n', true), way('b', 'n', false), way('b', 'o', false)]
	});
	const figures = figuresOf(engine(), FACTS, ['a', 'b'], { released });
	return reconciledSums(figures, indicator(id), ASKED, ['a', 'b']);
}

function cellsOf(sides: Awaited<ReturnType<typeof sums>>) {
	const ledger = { from: '2024-01-01', to: LATEST, rows: [] };
	const named = { indicator: 'x', period: 'Quý IV/2024', sides };
	const sheet = ledgerSheets(ledger as never, 'Sổ', named, (key) => key)[1];
	return (
		sheet?.rows
			.flat()
			.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)) ?? []
	);
}

describe('reconciliation of the merge ledger', () => {
	it('is whole on the screen and does not leave the machine with a denunciation below five in it', async () => {
		expect((await sums('tc_resolved_rate', false))?.map(({ before }) => before)).toEqual([2, 11]);
		const out = await sums('tc_resolved_rate', true);
		expect(out).toBeNull();
		expect(cellsOf(out).filter((value) => typeof value === 'number')).toEqual([]);
	});
	it('goes out with counts that point at nobody', async () => {
		const out = await sums('tcd_turns', true);
		expect(out?.map(({ before, after }) => [before, after])).toEqual([[11, 2]]);
		expect(cellsOf(out)).toContain(11);
	});
});
