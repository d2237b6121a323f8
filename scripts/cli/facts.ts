import type { Fact } from '$lib/model';
import { writeOutcomes } from './write-outcomes';

/** One fact in the shape other programs rely on. */
export function factJson(fact: Fact, unitName: string): unknown {
	return {
		indicator: fact.measure,
		unit: fact.unit,
		unitName,
		start: fact.start,
		end: fact.end,
		windowKind: fact.windowKind,
		dims: fact.dims,
		value: fact.value,
		state: fact.state,
		source: { file: fact.source.file, sheet: fact.source.sheet, a1: fact.source.a1 }
	};
}

/** `facts FILE... --json`: the facts of all files in one array. */
export function facts(args: readonly string[]): Promise<number> {
	return writeOutcomes(args, (outcome) => {
		if ('failure' in outcome) return [];
		const names = new Map(
			outcome.read.tables.flatMap((mapped) =>
				[...mapped.units, ...(mapped.unitsOfColumns ?? []), mapped.unit].flatMap((guess) =>
					guess?.key ? [[guess.key, guess.name ?? guess.text] as const] : []
				)
			)
		);
		return outcome.read.facts.map((fact) => factJson(fact, names.get(fact.unit) ?? ''));
	});
}
