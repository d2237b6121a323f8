import type { Fact } from '$lib/model';
import { fileArguments } from './file-arguments';
import { isUnread, readFiles, writeJson } from './read-files';

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
export async function facts(args: readonly string[]): Promise<number> {
	const asked = fileArguments(args);
	if (!asked) return 2;
	const all: unknown[] = [];
	let code = 0;
	for await (const outcome of readFiles(asked.files, asked.countLists)) {
		if (isUnread(outcome)) code = 1;
		if ('failure' in outcome) continue;
		const names = new Map(
			outcome.read.tables.flatMap((mapped) =>
				[...mapped.units, ...(mapped.unitsOfColumns ?? []), mapped.unit].flatMap((guess) =>
					guess?.key ? [[guess.key, guess.name ?? guess.text] as const] : []
				)
			)
		);
		for (const fact of outcome.read.facts) all.push(factJson(fact, names.get(fact.unit) ?? ''));
	}
	await writeJson(all);
	return code;
}
