import { dimsText, type Issue, type MappedTable } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { a1Range } from './a1-range';
import { addedUp } from './added-up';
import type { FactDraft } from './fact-draft';
import { isTypedRate } from './typed-rate';

const BELOW_COMMUNE =
	/^(ten )?(thon|xom|ap|ban|khom|khu|to|khu pho|khu dan cu|to dan pho|to nhan dan|chi bo)( |$)/;

/** Whether a column of the table is headed by what lies below a commune: Thôn, xóm; Tổ dân phố. */
function isOfParts({ table }: MappedTable): boolean {
	return table.columns.some(({ kind, path }) =>
		kind === 'label' || kind === 'text' ? BELOW_COMMUNE.test(headerKey(path.at(-1) ?? '')) : false
	);
}

/**
 * Figures of a table whose rows name no unit of the roster and that speaks of one unit as a whole. Counts of its villages and
 * quarters are added up, one fact from all their cells; of rows that are something else nobody can say which is the
 * unit's, so a figure given more than once is left out and said. Rates are never added.
 */
export function rowsOfOneUnit(
	mapped: MappedTable,
	facts: readonly FactDraft[]
): { facts: readonly FactDraft[]; issues: Issue[] } {
	if (mapped.unit === null || mapped.units.some((unit) => unit !== null)) {
		return { facts, issues: [] };
	}
	const groups = new Map<string, FactDraft[]>();
	for (const fact of facts) {
		const { measure, dims, window } = fact;
		const id = JSON.stringify([measure, dimsText(dims), window.start, window.end, window.kind]);
		groups.set(id, [...(groups.get(id) ?? []), fact]);
	}
	const ofParts = isOfParts(mapped);
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
