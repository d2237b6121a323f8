import { describe, expect, it } from 'vitest';
import type { Decisions, MappedTable, ReadReport, UnitGuess, Window } from '$lib/model';
import { canShareWindow, inheritedDecisions, reviewGroups } from './review-queue';

interface Given {
	readonly print: string;
	readonly ready?: boolean;
	readonly sheet?: string;
	readonly window?: Window | null;
	readonly unit?: string;
}

const Q3: Window = { start: '2026-07-01', end: '2026-09-30', kind: 'period' };
const Q2: Window = { start: '2026-04-01', end: '2026-06-30', kind: 'period' };

function report(...tables: readonly Given[]): ReadReport {
	const mapped = tables.map(
		({ print, ready = false, sheet = 'S', window = Q3, unit }) =>
			({
				table: { fingerprint: print, sheet, title: `Biểu ${print}` },
				ready,
				units: [],
				unit: unit ? ({ text: unit } as UnitGuess) : null,
				window: { value: window, confidence: 'sure', reasons: [] }
			}) as unknown as MappedTable
	);
	return { tables: mapped } as unknown as ReadReport;
}

describe('files that wait for an answer', () => {
	it('stand together when they ask about the same forms, most first', () => {
		const files = [
			report({ print: 'a' }),
			report({ print: 'b' }, { print: 'known', ready: true }),
			report({ print: 'b' }),
			report({ print: 'a' }, { print: 'b' }),
			report({ print: 'b' })
		].map((one, id) => ({ id, report: one }));
		expect(reviewGroups(files)).toEqual([
			{ id: 'b', title: 'Biểu b', files: [1, 2, 4] },
			{ id: 'a', title: 'Biểu a', files: [0] },
			{ id: 'a b', title: 'Biểu a', files: [3] }
		]);
	});

	it('can share a window only while no two of them speak of one unit', () => {
		const none = (unit: string) => report({ print: 'a', window: null, unit });
		expect(canShareWindow([none('Xã A'), none('Xã B')])).toBe(true);
		expect(canShareWindow([none('Xã A'), none('Xã B'), none('Xã A')])).toBe(false);
		expect(canShareWindow([none('Xã A'), report({ print: 'a', unit: 'Xã A' })])).toBe(true);
	});
});

describe('what one file was decided to mean', () => {
	const meanings = { Cột: { role: 'ignore' } } as const;
	const decided = new Map<number, Decisions>([
		[0, { meanings, units: { 'X. Hồng': 'u1' }, window: Q2, receivedOn: '2026-10-01' }]
	]);
	const from = report({ print: 'a', window: null }, { print: 'b', ready: true });

	it('holds for the tables of the same form in another file, its day of arrival does not', () => {
		const to = report({ print: 'z' }, { print: 'a', window: null });
		expect(inheritedDecisions(from, decided, to, new Map(), true)).toEqual(
			new Map([[1, { meanings, units: { 'X. Hồng': 'u1' }, window: Q2 }]])
		);
	});

	it('leaves the window of a file that names its own, and of all when it is not to be shared', () => {
		const names = report({ print: 'a', window: Q3 });
		expect(
			inheritedDecisions(from, decided, names, new Map(), true).get(0)?.window
		).toBeUndefined();
		const lacks = report({ print: 'a', window: null });
		expect(
			inheritedDecisions(from, decided, lacks, new Map(), false).get(0)?.window
		).toBeUndefined();
	});

	it('yields to what was decided for the file itself', () => {
		const to = report({ print: 'a', window: null });
		const own = new Map<number, Decisions>([[0, { window: Q3 }]]);
		expect(inheritedDecisions(from, decided, to, own, true).get(0)).toEqual({
			meanings,
			units: { 'X. Hồng': 'u1' },
			window: Q3
		});
	});
});
