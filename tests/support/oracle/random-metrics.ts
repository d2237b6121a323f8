import type { EngineFact } from '$lib/engine/duckdb';
import { CATALOGUE } from '$lib/metrics';
import type { Uniform } from '$lib/metrics/statistics';
import type { Dims, GroupBy, Indicator, MetricQuery } from '$lib/model';
import { FROM_THE_YEARS_START, INDICATORS, termsOf, UNITS, WINDOWS } from './world';

/** Random facts and queries; the same draws give the same ones. */
export function randomMetrics(uniform: Uniform) {
	const upTo = (n: number) => Math.floor(uniform() * n);
	const pick = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
	const chance = (p: number) => uniform() < p;

	function randomFacts(): EngineFact[] {
		const measures = new Set(
			INDICATORS.flatMap((id) => {
				const { numerator, denominator } = termsOf(CATALOGUE.indicators.get(id) as Indicator);
				return [...numerator, ...denominator].map((term) => term.measure);
			})
		);
		const windows = pick([
			WINDOWS.slice(0, 2),
			WINDOWS.slice(0, 4),
			WINDOWS.slice(0, 9),
			WINDOWS,
			FROM_THE_YEARS_START,
			FROM_THE_YEARS_START
		]);
		// Longer windows hold more, most times.
		const grows = chance(0.7);
		const facts: EngineFact[] = [];
		for (const measure of measures) {
			for (const unit of UNITS) {
				for (const window of windows) {
					const months = grows
						? Number(window.end.slice(5, 7)) - Number(window.start.slice(5, 7)) + 1
						: 3;
					for (const dims of randomBreakdowns(measure)) {
						for (const form of chance(0.15) ? ['f1', 'f2'] : [pick(['f1', 'f2'])]) {
							const value = chance(0.2) ? 0 : Math.round((upTo(40) * months) / 3);
							facts.push({
								measure,
								unit,
								start: window.start,
								end: window.end,
								windowKind: window.kind,
								dims,
								value,
								state: value === 0 ? 'zero' : 'value',
								form,
								theme: 'petitions',
								period: null,
								source: { file: 'x', hash: 'h', sheet: 'S', a1: 'A1', raw: String(value) }
							});
						}
					}
				}
			}
		}
		return facts.sort(() => uniform() - 0.5);
	}

	function randomBreakdowns(measure: string): Dims[] {
		if (chance(0.25)) return [];
		if (measure === 'answers_level') {
			const levels = ['1', '2', '3', '4', '5'].filter(() => chance(0.8));
			const together = chance(0.3) ? ['1-3', '4-5'] : [];
			return [...levels, ...together].map((level) => ({ level }));
		}
		const kinds = ['khieu-nai', 'to-cao'];
		const found: Dims[] = [];
		if (!measure.startsWith('gq_') && chance(0.7)) found.push({});
		if (measure.startsWith('gq_') || chance(0.3)) found.push(...kinds.map((kind) => ({ kind })));
		if (chance(0.2)) found.push(...kinds.map((kind) => ({ kind, via: 'leader' })));
		return found;
	}

	function randomQuery(): MetricQuery {
		const keys: GroupBy[] = [
			'unit',
			'parent',
			'window',
			'group:old-district',
			'group:own:x',
			'dim:kind'
		];
		const groupBy = [...new Set(Array.from({ length: upTo(4) }, () => pick(keys)))];
		const groups = groupBy.filter((key) => key.startsWith('group:'));
		return {
			indicator: pick(INDICATORS),
			groupBy: groups.length > 1 ? groupBy.filter((key) => key !== groups[1]) : groupBy,
			...(chance(0.3)
				? { scope: pick(['a@1', '364@1', 'district:364', 'own:x', '36', 'zz']) }
				: {}),
			...(chance(0.2) ? { units: UNITS.filter(() => chance(0.5)) } : {}),
			...(chance(0.4)
				? { start: pick(['2024-01-01', '2024-03-01', '2024-04-01', '2024-07-01']) }
				: {}),
			...(chance(0.4) ? { end: pick(['2024-09-30', '2024-12-31']) } : {}),
			...(chance(0.6)
				? { windowKind: pick(['period', 'period', 'cumulative', 'as-of'] as const) }
				: {})
		};
	}

	return { randomFacts, randomQuery };
}
