import type { EngineData } from '$lib/engine/duckdb';
import type { Indicator, Term, Window } from '$lib/model';

// Five units and the windows they may report in: the small world in which the engine and the plain walk over the facts meet.

export const UNITS = ['a@1', 'b@1', 'c@1', 'd@1', '364@1'];
export const PARENTS = new Map([
	['a@1', ['364', '36']],
	['b@1', ['364', '36']],
	['c@1', ['365', '36']],
	['364@1', ['36']]
]);
export const MEMBERS = new Map([
	['district:364', ['a@1', 'b@1']],
	['district:365', ['c@1']],
	['own:x', ['a@1', 'c@1', 'd@1']]
]);
export const WINDOWS: readonly Window[] = [
	{ start: '2024-01-01', end: '2024-03-31', kind: 'period' },
	{ start: '2024-04-01', end: '2024-06-30', kind: 'period' },
	{ start: '2024-07-01', end: '2024-09-30', kind: 'period' },
	{ start: '2024-01-01', end: '2024-06-30', kind: 'period' },
	{ start: '2024-03-15', end: '2024-06-14', kind: 'period' },
	{ start: '2024-01-01', end: '2024-06-30', kind: 'cumulative' },
	{ start: '2024-01-01', end: '2024-09-30', kind: 'cumulative' },
	{ start: '2024-06-30', end: '2024-06-30', kind: 'as-of' },
	{ start: '2024-09-30', end: '2024-09-30', kind: 'as-of' },
	{ start: '2024-01-01', end: '2024-12-31', kind: 'period' },
	{ start: '2024-07-01', end: '2024-12-31', kind: 'period' }
];
/** The first quarter and reports from the year's start on: the others have to be worked out. */
export const FROM_THE_YEARS_START: readonly Window[] = WINDOWS.filter(
	({ start, end, kind }) =>
		start === '2024-01-01' && (kind === 'cumulative' || end !== '2024-06-30')
);
export const INDICATORS = [
	'tcd_turns',
	'don_backlog',
	'don_carried_in',
	'dvk_effective_rate',
	'don_processed_rate',
	'kn_resolved_rate',
	'gq_resolved_rate',
	'sat_index',
	'sat_mean',
	'water_rate'
];

/** The terms of an indicator made of counts. */
export function termsOf(indicator: Indicator): {
	numerator: readonly Term[];
	denominator: readonly Term[];
} {
	const formula = indicator.formula;
	if (formula.kind === 'measure') return { numerator: formula.terms, denominator: [] };
	if (formula.kind === 'ratio') return formula;
	throw new Error(`not for the oracle: ${indicator.id}`);
}

/** The units as the engine has them; one of them nobody knows. */
export function units(): EngineData['units'] {
	return UNITS.filter((key) => key !== 'd@1').map((key) => ({
		key,
		code: key.split('@')[0] ?? '',
		validFrom: '2000-01-01',
		validTo: null,
		level: key === '364@1' ? 'district' : 'commune',
		type: key === '364@1' ? 'huyen' : 'xa',
		name: key,
		fullName: key,
		parentCode: PARENTS.get(key)?.[0] ?? null,
		provinceCode: '36'
	}));
}
