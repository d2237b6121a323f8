import type { MappedTable, TableRow } from '$lib/model';
import { headerKey, membersIn, type DimensionName } from '$lib/reference/forms';

/** Breakdowns whose parts reports write one below the other. */
const NAMES: readonly DimensionName[] = ['subject', 'field', 'kind'];

/** The breakdown whose parts the sections of a table are. */
export interface PartSections {
	readonly name: DimensionName;
	readonly memberOf: (row: TableRow) => string | null;
}

/** Whether most units of the smallest section stand in another one, too. */
function repeatUnits({ table, units }: MappedTable): boolean {
	const sectionsOf = new Map<string, Set<string>>();
	const unitsOf = new Map<string, Set<string>>();
	for (const [r, { role, section }] of table.rows.entries()) {
		const text = units[r]?.text;
		if (role !== 'data' || section === null || text === undefined) continue;
		sectionsOf.set(text, (sectionsOf.get(text) ?? new Set()).add(section));
		unitsOf.set(section, (unitsOf.get(section) ?? new Set()).add(text));
	}
	const [fewest] = [...unitsOf.values()].toSorted((a, b) => a.size - b.size);
	if (fewest === undefined) return false;
	const repeated = [...fewest].filter((text) => (sectionsOf.get(text)?.size ?? 0) > 1);
	return repeated.length > fewest.size / 2;
}

/**
 * The breakdown that sections over the same units name part by part (`I. Tập thể`, `II. Cá nhân`): each section another part, and
 * no row of a unit outside them. Null where sections tell units apart, or something else.
 */
export function partSections(mapped: MappedTable): PartSections | null {
	const { table } = mapped;
	if (table.shape !== 'units-down') return null;
	const data = table.rows.filter(({ role }, r) => role === 'data' && mapped.units[r]);
	const sections = [...new Set(data.map(({ section }) => section))];
	if (sections.length < 2 || !repeatUnits(mapped)) return null;
	for (const name of NAMES) {
		const members = new Map(
			sections.flatMap((section): [string, string][] => {
				const [member, ...others] = section === null ? [] : membersIn(headerKey(section), name);
				return section === null || member === undefined || others.length > 0
					? []
					: [[section, member]];
			})
		);
		if (members.size < sections.length || new Set(members.values()).size < members.size) continue;
		return { name, memberOf: ({ section }) => members.get(section ?? '') ?? null };
	}
	return null;
}
