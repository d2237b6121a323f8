import { dimsText, type Issue, type MappedTable } from '$lib/model';
import { a1Range } from '../ground/a1-range';
import { addedUp } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { isTypedRate } from '../ground/typed-rate';
import { isOfVillages } from './units-of-sections';

/** Whether each row's unit is the one its section names. */
function isOfSections({ table, units }: MappedTable): boolean {
	return units.every((unit, r) => unit === null || unit.text === table.rows[r]?.section);
}

/**
 * Figures of a table whose rows name no unit of the roster and that speaks of one unit as a whole, or of one a section. Counts of its villages and
 * quarters are added up, one fact from all their cells; of rows that are something else nobody can say which is the
 * unit's, so a figure given more than once is left out and said. Rates are never added.
 */
export function rowsOfOneUnit(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	const ofParts = isOfVillages(mapped.table);
	const isNamed = mapped.units.some((unit) => unit !== null);
	if (isNamed ? !ofParts || !isOfSections(mapped) : mapped.unit === null) {
		return { facts, issues: [] };
	}
	const groups = new Map<string, FactDraft[]>();
	for (const fact of facts) {
		const { unit, measure, dims, window } = fact;
		const id = JSON.stringify([
			unit,
			measure,
			dimsText(dims),
			window.start,
			window.end,
			window.kind
		]);
		groups.set(id, [...(groups.get(id) ?? []), fact]);
	}
	const summed: FactDraft[] = [];
	const left: FactDraft[] = [];
	const kept = [...groups.values()].flatMap((group): FactDraft[] => {
		const [first] = group;
		if (!first || group.length === 1) return group;
		if (!ofParts || isTypedRate(first.measure)) {
			left.push(...group);
			return [];
		}
		summed.push(...group);
		return [addedUp([first, ...group.slice(1)], a1Range(group.map(({ a1 }) => a1)))];
	});
	const issue = (code: Issue['code'], severity: Issue['severity'], of: FactDraft[]): Issue[] =>
		of[0] ? [{ code, severity, sheet: mapped.table.sheet, a1: of[0].a1, count: of.length }] : [];
	return {
		facts: kept,
		issues: [...issue('rows-summed', 'note', summed), ...issue('rows-of-no-unit', 'warning', left)]
	};
}
