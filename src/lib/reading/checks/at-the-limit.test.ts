import { describe, expect, it } from 'vitest';
import type { Dims, Fact } from '$lib/model';
import { checkIndexed } from './check-all';
import { indexOf } from './fact-index';

type Given = readonly [measure: string, value: number, dims?: Dims];

/** Facts of one unit and quarter, in cells C1, C2 … */
const factsOf = (...given: readonly Given[]): Fact[] =>
	given.map(([measure, value, dims = {}], i) => ({
		measure,
		unit: '14095@2023-01-01',
		start: '2024-10-01',
		end: '2024-12-31',
		windowKind: 'period',
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		source: { file: 'a.xlsx', hash: '', sheet: 'S', a1: `C${i + 1}`, raw: String(value) }
	}));

const codes = (...given: readonly Given[]) =>
	checkIndexed(indexOf(factsOf(...given))).map(({ code }) => code);

/** The last value that a rule lets pass, and the first that it does not. */
const LIMITS: readonly (readonly [
	rule: string,
	beside: readonly Given[],
	measure: string,
	passes: number,
	fires: number,
	dims?: Dims
])[] = [
	['R01', [['gq_in_competence', 7]], 'gq_resolved', 7, 8],
	[
		'R01',
		[
			['svc_received', 20],
			['dossiers_carried_in', 5],
			['dossiers_resolved_late', 5]
		],
		'dossiers_resolved_ontime',
		20,
		21
	],
	['R03', [['dvk_registered', 7]], 'dvk_inspected', 7, 8],
	['R05', [['sat_respondents', 40]], 'answers_level', 40, 39, { level: '5' }],
	['R09', [['tcd_people', 7]], 'tcd_turns', 7, 8],
	['R09', [['tcd_turns', 7]], 'tcd_cases', 7, 8],
	['R10', [['forms_issued', 200]], 'forms_returned', 200, 201],
	['R10', [['population', 9000]], 'insured', 9000, 9001],
	['R10', [], 'bhyt_coverage', 100, 100.1],
	['R10', [], 'dvk_registered', 0, -1],
	['R15', [], 'dvk_registered', 3, 3.5],
	['R20', [['care_households', 4]], 'care_value', 200, 200.5]
];

describe('every rule on one report', () => {
	it.each(LIMITS.map((limit) => [`${limit[0]} ${limit[2]}`, limit] as const))(
		'%s passes at its limit and not beyond',
		(_, [rule, beside, measure, passes, fires, dims = {}]) => {
			expect(codes(...beside, [measure, passes, dims])).toEqual([]);
			expect(codes(...beside, [measure, fires, dims])).toEqual([rule]);
		}
	);

	it('is silent on figures that stand alone', () => {
		for (const [, , measure, passes, , dims = {}] of LIMITS)
			expect(codes([measure, passes, dims])).toEqual([]);
	});
});
