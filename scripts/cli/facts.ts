import { dimsText, formInQueries, type Fact, type ReadReport, type Report } from '$lib/model';
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

/** The facts of a file, each figure once: where two of its sheets give one differently, the one that counts until somebody chooses. */
function countedOnce({ facts, reports, reportOf }: ReadReport): readonly Fact[] {
	const held = new Map<string, { readonly fact: Fact; readonly form: string }>();
	facts.forEach((fact, i) => {
		const { measure, unit, start, end, windowKind, dims } = fact;
		const figure = [measure, unit, start, end, windowKind, dimsText(dims)].join('|');
		const form = formInQueries(reports[reportOf[i] as number] as Report);
		const before = held.get(figure);
		if (!before || form < before.form) held.set(figure, { fact, form });
	});
	const counted = new Set(Array.from(held.values(), ({ fact }) => fact));
	return facts.filter((fact) => counted.has(fact));
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
		return countedOnce(outcome.read).map((fact) => factJson(fact, names.get(fact.unit) ?? ''));
	});
}
