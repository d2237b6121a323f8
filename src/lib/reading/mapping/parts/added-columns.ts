import { placeOfCell, type Issue, type MappedTable } from '$lib/model';
import { a1List, addedUp } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { grouped } from '../ground/grouped';
import { isTypedRate } from '../ground/typed-rate';
import { ROWS } from './column-of-rows';
import { withoutParts } from './part-columns';

const PARTS: ReadonlySet<string> = new Set([ROWS]);

/**
 * Figures of a table of lines with those of the columns that somebody said are parts added up, one for each line and unit. Where a
 * part is blank or cannot be read, and of rates, there is none, and it is said.
 */
export function withAddedColumns(
	{ table, columns, unitsOfColumns = [] }: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const parts = [...columns.keys()].filter((c) => {
		const { value, confidence } = columns[c] ?? {};
		return value?.role === 'measure' && confidence !== 'ask' && ROWS in value.dims;
	});
	if (parts.length === 0) return { facts, issues: [] };
	const byPlace = new Map(facts.map((fact) => [fact.a1, fact]));
	const added: FactDraft[] = [];
	const left: FactDraft[] = [];
	for (const row of table.rows)
		for (const group of grouped(parts, (c) => unitsOfColumns[c]?.text ?? '').values()) {
			const found = group.flatMap((c) => byPlace.get(placeOfCell(table, row, c) ?? '') ?? []);
			const [first, ...others] = found;
			if (!first) continue;
			const isSum = found.length === group.length && !isTypedRate(first.measure);
			const places = a1List(found);
			const dims = withoutParts(first.dims, PARTS);
			if (isSum) added.push({ ...addedUp([first, ...others], places), dims });
			else left.push({ ...first, a1: places });
		}
	const [gap] = left;
	return {
		facts: [...facts.filter(({ dims }) => !(ROWS in dims)), ...added],
		issues: gap
			? [
					{
						code: 'parts-not-added',
						severity: 'warning',
						sheet: table.sheet,
						a1: gap.a1,
						count: left.length
					}
				]
			: []
	};
}
