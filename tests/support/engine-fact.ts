import type { EngineFact } from '../../src/lib/engine/duckdb';

/** A fact as the engine takes it, with the parts a test cares about. */
export function engineFact(over: Partial<EngineFact> = {}): EngineFact {
	return {
		measure: 'models-registered',
		unit: '26425@2025-07-01',
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period',
		period: '2025-Q4',
		dims: {},
		value: 3,
		state: 'value',
		form: 'f1',
		theme: 'models',
		source: { file: 'a.xlsx', hash: 'h', sheet: 'S', a1: 'C3', raw: '03' },
		...over
	};
}
