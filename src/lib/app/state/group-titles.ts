import type { MappedTable } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';

/** Files that ask the same, by the first of them: its name, and its tables that are asked about. */
export interface GroupLead {
	readonly name: string;
	readonly asked: readonly MappedTable[];
}

/** So many headings are named. */
const NAMED = 2;

/**
 * What each group is called: what stands over its first table, else the name of its sheet. Groups that would bear one title also say
 * what sets them apart: their sheet, how many tables they ask about, a column the others have not, or that lack one; where nothing of these does, the name of the first file.
 */
export function groupTitles(groups: readonly GroupLead[]): readonly string[] {
	const titles = groups.map(({ asked: [first] }) => first?.table.title ?? first?.table.sheet ?? '');
	return groups.map((group, i) => {
		const title = titles[i] as string;
		const others = groups.filter((_, at) => at !== i && titles[at] === title);
		if (others.length === 0) return title;
		return [title, apart(group, others)].filter(Boolean).join(' · ');
	});
}

function apart(group: GroupLead, others: readonly GroupLead[]): string {
	const sheet = sheetsOf(group);
	if (others.every((other) => sheetsOf(other) !== sheet)) return m.group_sheet({ sheet });
	const count = group.asked.length;
	if (others.every((other) => other.asked.length !== count)) return m.group_tables({ count });
	const [own, theirs] = [headersOf(group), others.map(headersOf)];
	const more = [...own].filter((header) => theirs.every((some) => !some.has(header)));
	if (more.length > 0) return m.group_with({ columns: named(more) });
	const less = [...(theirs[0] ?? [])].filter(
		(header) => !own.has(header) && theirs.every((some) => some.has(header))
	);
	return less.length > 0
		? m.group_without({ columns: named(less) })
		: m.group_like({ file: group.name });
}

function sheetsOf({ asked }: GroupLead): string {
	return [...new Set(asked.map(({ table }) => table.sheet))].join(', ');
}

function headersOf({ asked }: GroupLead): ReadonlySet<string> {
	return new Set(
		asked.flatMap(({ table }) => table.columns.map(({ path }) => path.filter(Boolean).at(-1) ?? ''))
	);
}

function named(headers: readonly string[]): string {
	const quoted = headers
		.filter(Boolean)
		.slice(0, NAMED)
		.map((header) => m.group_quoted({ header }));
	return quoted.join(', ') + (headers.length > NAMED ? ' …' : '');
}
