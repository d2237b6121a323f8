import type { MappedTable, TableRow } from '$lib/model';
import { headerKey, leafKey, membersIn, membersNamed, phraseIn } from '$lib/reference/forms';
import { remembered } from '$lib/text';
import { cellText } from '../ground/cell-text';

/** The member a model of none or of several is counted under. */
const OTHER = 'khac';
const MARK = /^(?:[xXvV✓✔☑√1+])$/u;

export interface Marks {
	readonly name: 'field' | 'subject';
	readonly columns: readonly { readonly column: number; readonly member: string }[];
	/** A column that writes the member in words. */
	readonly written: number | null;
	/** Whether sections of the list name members. */
	readonly inSections: boolean;
}

/** The columns that part models by field or subject: one a member, or one of words. */
export function marksOf(mapped: MappedTable, name: Marks['name'], written: string): Marks {
	const { columns, rows } = mapped.table;
	const isMarked = (c: number) => {
		const texts = rows.flatMap((row) => (row.role === 'data' ? [cellText(row, c)] : []));
		const filled = texts.filter((text) => text !== '');
		return filled.length > 0 && filled.every((text) => MARK.test(text));
	};
	const marked = columns.flatMap(({ path, kind }, column) => {
		if (kind === 'personal') return [];
		const leaf = leafKey(path);
		const members =
			name === 'subject' && leaf === 'mo hinh'
				? ['mo-hinh']
				: leaf.startsWith('ten ')
					? []
					: membersIn(leaf, name);
		return members.length === 1 && (path.length > 1 || isMarked(column))
			? [{ column, member: members[0] as string }]
			: [];
	});
	const column = columns.findIndex(
		({ path, kind }) =>
			kind !== 'personal' && phraseIn(leafKey(path), written) > 0 && path.length === 1
	);
	const sections = new Set(rows.map(({ section }) => section));
	const inSections = [...sections].some(
		(section) => section !== null && membersIn(headerKey(section), name).length === 1
	);
	return { name, columns: marked, written: column === -1 ? null : column, inSections };
}

/** The members a row names by its marks. */
function markedMembers(row: TableRow, { columns }: Marks): readonly string[] {
	const members = new Set<string>();
	for (const { column, member } of columns) {
		const cell = row.cells[column];
		if (!cell || cell.state === 'blank' || cell.state === 'zero') continue;
		if (cell.raw.trim() !== '') members.add(member);
	}
	return [...members];
}

/** What a row says of one breakdown: how many of its members it names, and the part it is counted under. */
export interface Membership {
	readonly members: number;
	/** Its number, see {@link draftsOfRegister}. */
	readonly part: number;
}

/** Tells what rows say of a breakdown: by their marks, else by their words or those of their section, each different text looked at once. */
export function membershipOf(
	marks: Marks,
	partOf: (part: string) => number
): (row: TableRow) => Membership {
	const { name, columns, written } = marks;
	const said = (found: readonly string[]): Membership => ({
		members: found.length,
		part: partOf(`${name}=${found.length === 1 ? (found[0] as string) : OTHER}`)
	});
	if (columns.length > 0) return (row) => said(markedMembers(row, marks));
	const inWords = remembered((text) => said(membersNamed(text, name)));
	return ({ cells, section }) => {
		const own = inWords((written === null ? null : cells[written]?.raw) ?? '');
		return own.members > 0 || section === null ? own : inWords(section);
	};
}
